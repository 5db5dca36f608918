#include "probes/phrases.h"

#include <algorithm>
#include <cctype>

namespace heed::probes {
namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool is_inside_word(std::string_view text, std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at]));
}

} // namespace

std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
    if (phrase.empty() || from > text.size()) return std::string_view::npos;
    const auto same = [](char a, char b) { return lower(a) == b; };
    for (auto at = text.begin() + static_cast<std::ptrdiff_t>(from);; ++at) {
        at = std::search(at, text.end(), phrase.begin(), phrase.end(), same);
        if (at == text.end()) return std::string_view::npos;
        const auto begin = static_cast<std::size_t>(at - text.begin());
        if ((begin == 0 || !is_inside_word(text, begin - 1)) && !is_inside_word(text, begin + phrase.size()))
            return begin;
    }
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return has_phrase(text, phrase); });
}

} // namespace heed::probes
