// Text as heed stores it: valid UTF-8 in Unicode normalisation form C.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

// The first byte that is not part of valid UTF-8 (RFC 3629: no surrogates, nothing beyond U+10FFFF, no long
// forms).
std::optional<std::size_t> first_bad_utf8(std::string_view text);
// As much of the text as fits into so many bytes, with no character cut in two.
std::string_view front_of(std::string_view text, std::size_t bytes_max);
inline bool is_utf8(std::string_view text) { return !first_bad_utf8(text); }

// Requires valid UTF-8.
bool is_nfc(std::string_view text);
std::string to_nfc(std::string_view text);

// Runs of white space (Unicode White_Space, and the invisible U+200B and U+FEFF) become one space, none at the
// ends.
std::string collapse_space(std::string_view text);

std::string_view trim(std::string_view text); // ASCII blanks at both ends
std::string lower_ascii(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char at);
std::vector<std::string_view> split(std::string_view text, std::string_view at);
bool starts_with_ignoring_case(std::string_view text, std::string_view start);
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);
std::size_t count_words(std::string_view text);    // runs parted by white space
std::string percent_encode(std::string_view text); // all but RFC 3986 unreserved characters

// A decimal number without sign or leading zeros (but "0"), within 2^53; anything else is nothing.
std::optional<long long> parse_number(std::string_view text);

// Natural order: runs of digits compare as numbers, so that 5.2 comes before 5.10. A total order: equal means
// the same.
std::strong_ordering natural_order(std::string_view a, std::string_view b);
inline bool natural_less(std::string_view a, std::string_view b) { return natural_order(a, b) < 0; }

} // namespace heed
