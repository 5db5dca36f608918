#include "intake/text_lines.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <span>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace heed::intake {
namespace {

constexpr std::size_t heading_words_max = 20;
constexpr std::size_t heading_bytes_max = 240;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

UChar32 first_character(std::string_view text) {
    std::int32_t i = 0;
    UChar32 c = -1;
    if (!text.empty())
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, static_cast<std::int32_t>(text.size()),
                c);
    return c;
}

enum class Part { other, day, year, word, numeric };

// What a word is within a date.
Part part_of_date(std::string_view word) {
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
    const auto digits = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_digit));
    if (word.empty() || word.size() > 24) return Part::other;
    if (digits == word.size()) return digits <= 2 ? Part::day : digits == 4 ? Part::year : Part::other;
    if (digits == 0) return word.size() >= 3 && u_isalpha(first_character(word)) ? Part::word : Part::other;
    // 2016-06-30, 30.6.2016, 6/30/16, or 1st
    std::size_t groups = 1;
    for (const char c : word) {
        if (c == '-' || c == '.' || c == '/')
            ++groups;
        else if (!is_digit(c))
            return digits <= 2 && digits + 2 == word.size() && is_digit(word[0]) ? Part::day : Part::other;
    }
    return groups == 3 && digits >= 4 && digits <= 8 ? Part::numeric : Part::other;
}

bool is_date_of(std::span<const std::string_view> words) {
    std::array<Part, 3> parts = {};
    if (words.empty() || words.size() > 3) return false;
    std::transform(words.begin(), words.end(), parts.begin(), part_of_date);
    switch (words.size()) {
    case 1: return parts[0] == Part::numeric;
    case 2: return parts[0] == Part::word && parts[1] == Part::year;
    default:
        return parts[2] == Part::year && ((parts[0] == Part::day && parts[1] == Part::word) ||
                                          (parts[0] == Part::word && parts[1] == Part::day));
    }
}

} // namespace

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", start), text.size());
        std::string_view line = text.substr(start, end - start);
        if (without_indent(line).empty()) line = line.substr(0, 0); // still pointing at its place
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
        lines.push_back({line, lines.size() + 1});
        start = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return lines;
}

std::string_view without_indent(std::string_view line) {
    while (!line.empty()) {
        std::int32_t i = 0;
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(line.data()), i, static_cast<std::int32_t>(line.size()),
                c);
        if (c < 0 || (!u_isUWhiteSpace(c) && c != 0x200b && c != 0xfeff)) break;
        line.remove_prefix(static_cast<std::size_t>(i));
    }
    return line;
}

std::size_t bullet_size(std::string_view line) {
    const std::string_view text = without_indent(line);
    for (const std::string_view bullet : {"-", "*", "+", "•", "◦", "▪", "‣", "–", "·", "●", "○"}) {
        if (!text.starts_with(bullet)) continue;
        const std::string_view behind = text.substr(bullet.size());
        const std::string_view words = without_indent(behind);
        if (behind.empty() || words.size() < behind.size()) return line.size() - words.size();
    }
    return 0;
}

bool is_date(std::string_view text) {
    const std::string plain = collapse_space(text);
    if (plain.size() > 40) return false;
    return is_date_of(split(plain, ' '));
}

bool begins_with_date(std::string_view line) {
    const std::string plain = collapse_space(line.substr(0, 160));
    for (const std::string_view dash : {" - ", " – ", " — "})
        if (const std::size_t at = plain.find(dash); at != std::string::npos && is_date(plain.substr(0, at)))
            return true;
    return false;
}

bool has_address_of_page(std::string_view line) {
    return line.find("://") != std::string_view::npos || line.find("www.") != std::string_view::npos;
}

bool looks_like_heading(std::string_view line) {
    const std::string plain = collapse_space(line);
    if (plain.empty() || plain.size() > heading_bytes_max || has_address_of_page(plain)) return false;
    const std::size_t words = count_words(plain);
    if (words > heading_words_max || begins_with_date(plain) || is_date(plain)) return false;
    const UChar32 first = first_character(plain);
    if (!u_isalnum(first) && first != '"' && first != 0x201c) return false; // a sign, a bracket
    if (u_islower(first) && words > 1) return false;
    if (plain.back() == ':') return words <= 4;
    if (plain.find(": ") != std::string::npos && words <= 6) return false; // "Time: 15:00"
    return std::string_view(".!?;,").find(plain.back()) == std::string_view::npos;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

} // namespace heed::intake
