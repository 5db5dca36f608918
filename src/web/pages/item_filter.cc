#include "web/pages/item_filter.h"

#include <algorithm>

namespace heed::web {
namespace {

using Values = std::vector<std::string> views::ItemFilter::*;
constexpr std::pair<std::string_view, Values> keys[] = {{"addressed-to", &views::ItemFilter::addressee},
                                                        {"decision", &views::ItemFilter::decision},
                                                        {"has", &views::ItemFilter::has},
                                                        {"priority", &views::ItemFilter::priority},
                                                        {"status", &views::ItemFilter::status}};
constexpr std::size_t values_max = 20;

} // namespace

views::ItemFilter read_filter(const Query& query) {
    views::ItemFilter filter;
    for (const auto& [key, member] : keys)
        for (const std::string_view value : query.all(key))
            if (!value.empty() && (filter.*member).size() < values_max) (filter.*member).emplace_back(value);
    filter.text = query.first_or("q", "").substr(0, 200);
    return filter;
}

std::string filter_query(const views::ItemFilter& filter) {
    Query query;
    for (const auto& [key, member] : keys)
        for (const std::string& value : filter.*member) query.parts.push_back({std::string(key), value});
    if (!filter.text.empty()) query.parts.push_back({"q", filter.text});
    return canonical_query(query);
}

std::string without(const views::ItemFilter& filter, std::string_view key, std::string_view value) {
    views::ItemFilter less = filter;
    for (const auto& [name, member] : keys)
        if (name == key) std::erase((less.*member), std::string(value));
    if (key == "q") less.text.clear();
    return filter_query(less);
}

} // namespace heed::web
