// Phrases in a text as whole words, whatever their case.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace heed::probes {

// Where the phrase begins; std::string_view::npos where it does not stand. Requires a phrase in lower case.
std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from = 0);

inline bool has_phrase(std::string_view text, std::string_view phrase) {
    return find_phrase(text, phrase) != std::string_view::npos;
}
bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases);

} // namespace heed::probes
