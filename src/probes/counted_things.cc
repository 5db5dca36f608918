#include "probes/counted_things.h"

#include "base/text.h"
#include "probes/words.h"
#include "probes/written_dates.h"

#include <algorithm>
#include <array>

namespace heed::probes {
namespace {

constexpr std::size_t things_max = 4;
constexpr std::uint32_t range_max = 100; // more is no list of recommendations

constexpr std::array<std::string_view, 21> small_numbers = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

std::optional<std::uint32_t> number_of(std::string_view word) {
    if (const auto digits = parse_number(word)) {
        if (*digits > 99'999) return {};
        return static_cast<std::uint32_t>(*digits);
    }
    const std::string name = lower_ascii(word);
    const auto small = std::find(small_numbers.begin(), small_numbers.end(), name);
    if (small != small_numbers.end()) return static_cast<std::uint32_t>(small - small_numbers.begin());
    for (std::uint32_t ten = 2; ten < tens.size(); ++ten) {
        if (name == tens[ten]) return ten * 10;
        if (!name.starts_with(std::string(tens[ten]) + '-')) continue;
        const auto rest = number_of(std::string_view(name).substr(tens[ten].size() + 1));
        return rest && *rest > 0 && *rest < 10 ? std::optional(ten * 10 + *rest) : std::nullopt;
    }
    return {};
}

bool is_plural(std::string_view word) { return singular(word).size() < word.size(); }

struct Numbered {
    std::uint32_t group = 0, part = 0;
};

std::optional<Numbered> recommendation_number(std::string_view word) {
    const std::size_t dot = word.find('.');
    if (dot == std::string_view::npos || dot > 4 || word.size() - dot > 5) return {};
    const auto group = parse_number(word.substr(0, dot)), part = parse_number(word.substr(dot + 1));
    if (!group || !part || *group == 0 || *part == 0) return {};
    return Numbered{static_cast<std::uint32_t>(*group), static_cast<std::uint32_t>(*part)};
}

std::string text_of(const Numbered& number) {
    return std::to_string(number.group) + '.' + std::to_string(number.part);
}

// The numbers that one word stands for: itself, or all of "18.1-18.3" (with a hyphen or an en dash).
std::vector<std::string> numbers_in(std::string_view printed) {
    const std::string plain = replace_all(printed, "\xe2\x80\x93", "-");
    const std::string_view word = plain;
    const std::size_t dash = word.find('-');
    const auto first = recommendation_number(word.substr(0, dash));
    if (!first) return {};
    if (dash == std::string_view::npos) return {text_of(*first)};
    const auto last = recommendation_number(word.substr(dash + 1));
    if (!last || last->group != first->group || last->part < first->part ||
        last->part - first->part > range_max)
        return {};
    std::vector<std::string> out;
    for (Numbered number = *first; number.part <= last->part; ++number.part) out.push_back(text_of(number));
    return out;
}

} // namespace

bool Count::is_of(std::string_view thing) const {
    return std::find(things.begin(), things.end(), thing) != things.end();
}

bool Count::is_of_items(const FinderWords& words) const {
    return std::any_of(things.begin(), things.end(),
                       [&](const std::string& one) { return words.is_item(one); });
}

std::vector<Count> find_counts(std::string_view text) {
    std::vector<Count> out;
    const std::vector<Word> words = words_of(text);
    const std::vector<WrittenDate> dates = find_dates(text);
    auto date = dates.begin();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = number_of(words[i].text);
        while (date != dates.end() && date->at + date->size <= words[i].at) ++date;
        const bool is_dated = date != dates.end() && words[i].at >= date->at;
        if (!number || is_dated) continue;
        Count count{.number = *number, .at = words[i].at, .size = words[i].text.size()};
        for (std::size_t next = i + 1;
             next < words.size() && !words[next].after_stop && count.things.size() < things_max; ++next) {
            count.things.push_back(singular(words[next].text));
            if (count.thing.empty() && is_plural(words[next].text)) count.thing = count.things.back();
        }
        if (i > 0 && !words[i].after_stop) count.deed = lower_ascii(words[i - 1].text);
        out.push_back(std::move(count));
    }
    return out;
}

std::vector<NumberList> find_number_lists(std::string_view text, const FinderWords& body_words) {
    std::vector<NumberList> out;
    const std::vector<Word> words = words_of(text);
    bool goes_on = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string before = i > 0 && !words[i].after_stop ? singular(words[i - 1].text) : std::string();
        const auto numbers = before == "section" || before == "version" || before == "clause"
                                 ? std::vector<std::string>()
                                 : numbers_in(words[i].text);
        if (numbers.empty()) {
            goes_on = goes_on && (words[i].text == "and" || words[i].text == "or");
            continue;
        }
        if (!goes_on) {
            out.push_back({{}, {}, words[i].at, 0});
            std::size_t front = i;
            if (front > 0 && body_words.is_item(singular(words[front - 1].text))) --front;
            if (front > 0 && !words[front].after_stop) out.back().deed = lower_ascii(words[front - 1].text);
        }
        NumberList& list = out.back();
        list.numbers.insert(list.numbers.end(), numbers.begin(), numbers.end());
        list.size = words[i].at + words[i].text.size() - list.at;
        goes_on = true;
    }
    return out;
}

} // namespace heed::probes
