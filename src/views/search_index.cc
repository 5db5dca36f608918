#include "views/search_index.h"

#include <algorithm>

namespace heed::views {
namespace {

constexpr std::string_view names[] = {"recommendations", "actions",     "reviews", "work",      "letters",
                                      "notes",           "definitions", "people",  "documents", "passages"};
static_assert(std::size(names) == find_group_count);

} // namespace

std::span<const std::string_view> find_group_names() { return names; }

std::optional<FindGroup> parse_find_group(std::string_view name) {
    const auto found = std::find(std::begin(names), std::end(names), name);
    if (found == std::end(names)) return {};
    return static_cast<FindGroup>(found - std::begin(names));
}

std::string plain(const Pieces& pieces) {
    std::string out;
    for (const Piece& piece : pieces) out += piece.text;
    return out;
}

} // namespace heed::views
