#include "base/escape.h"

#include "base/ensure.h"
#include "base/text.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace heed {
namespace {

// Vectors of the compiler (GCC and clang), not of one processor.
using Bytes = std::uint8_t __attribute__((vector_size(16)));
using Words = std::uint64_t __attribute__((vector_size(16)));
static_assert(std::endian::native == std::endian::little, "the first byte is the lowest of its word");

// Bytes that are not simply copied: the five, control characters, and 0xEF, which begins U+FFFE and U+FFFF.
// Two comparisons serve two characters each: & and ' differ in bit 0, < and > in bit 1.
Words marks_of(Words words) {
    const auto bytes = reinterpret_cast<Bytes>(words);
    return reinterpret_cast<Words>(((bytes | 1) == '\'') | ((bytes | 2) == '>') | (bytes == '"') |
                                   (bytes < 0x20) | (bytes == 0xEF));
}

std::uint64_t word_at(const char* from) {
    std::uint64_t word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

std::uint32_t half_word_at(const char* from) {
    std::uint32_t word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

char* put(char* to, std::string_view bytes) {
    std::memcpy(to, bytes.data(), bytes.size());
    return to + bytes.size();
}

constexpr std::string_view replacement = "\xef\xbf\xbd";

bool is_noncharacter(const char* from, const char* end) {
    return end - from >= 3 && from[1] == '\xbf' && (from[2] == '\xbe' || from[2] == '\xbf');
}

// One character that may need care; moves `from` behind it.
[[gnu::noinline]] char* put_one(char* to, const char*& from, const char* end, Place place) {
    const char c = *from;
    switch (c) {
    case '&': ++from; return put(to, "&amp;");
    case '<': ++from; return put(to, "&lt;");
    case '>': ++from; return put(to, "&gt;");
    case '"': ++from; return put(to, "&quot;");
    case '\'': ++from; return put(to, "&#39;");
    case '\r': ++from; return put(to, "&#13;");
    case '\n':
        ++from;
        if (place == Place::attribute) return put(to, "&#10;");
        break;
    case '\t':
        ++from;
        if (place == Place::attribute) return put(to, "&#9;");
        break;
    case '\xef':
        if (is_noncharacter(from, end)) {
            from += 3;
            return put(to, replacement);
        }
        ++from;
        break;
    default:
        ++from;
        if (static_cast<unsigned char>(c) < 0x20) return put(to, replacement);
    }
    *to = c;
    return to + 1;
}

[[gnu::noinline]] char* escape_bytes(char* to, const char* from, const char* end, Place place) {
    while (from < end) to = put_one(to, from, end, place);
    return to;
}

// The same question as marks_of for one byte.
bool is_marked(char c) {
    static constexpr auto table = [] {
        std::array<bool, 256> marked{};
        for (unsigned byte = 0; byte < 0x20; ++byte) marked[byte] = true;
        for (const unsigned byte : {0x26u, 0x3Cu, 0x3Eu, 0x22u, 0x27u, 0xEFu}) marked[byte] = true;
        return marked;
    }();
    return table[static_cast<unsigned char>(c)];
}

// Fewer than 16 bytes, most often without anything to escape: two loads that overlap see them all.
char* escape_short(char* to, const char* from, std::size_t size, Place place) {
    if (size >= 8) {
        const std::uint64_t first = word_at(from), last = word_at(from + size - 8);
        const Words marks = marks_of(Words{first, last});
        if ((marks[0] | marks[1]) == 0) {
            std::memcpy(to, &first, 8);
            std::memcpy(to + size - 8, &last, 8);
            return to + size;
        }
    } else if (size >= 4) {
        const std::uint32_t first = half_word_at(from), last = half_word_at(from + size - 4);
        const std::uint64_t both = first | static_cast<std::uint64_t>(last) << 32;
        if (marks_of(Words{both, both})[0] == 0) {
            std::memcpy(to, &first, 4);
            std::memcpy(to + size - 4, &last, 4);
            return to + size;
        }
    } else if (size > 0) {
        const char first = from[0], middle = from[size / 2], last = from[size - 1];
        if (!is_marked(first) && !is_marked(middle) && !is_marked(last)) {
            to[0] = first;
            to[size / 2] = middle;
            to[size - 1] = last;
            return to + size;
        }
    }
    return escape_bytes(to, from, from + size, place);
}

[[gnu::noinline]] char* escape_long(char* to, const char* from, const char* end, Place place) {
    while (end - from >= 16) {
        const Words words{word_at(from), word_at(from + 8)};
        std::memcpy(to, &words, sizeof words);
        const Words marks = marks_of(words);
        if ((marks[0] | marks[1]) == 0) {
            from += 16;
            to += 16;
            continue;
        }
        const int before = marks[0] != 0 ? std::countr_zero(marks[0]) / 8 : 8 + std::countr_zero(marks[1]) / 8;
        from += before;
        to = put_one(to + before, from, end, place);
    }
    return escape_short(to, from, static_cast<std::size_t>(end - from), place);
}

} // namespace

char* escape_to(char* to, std::string_view text, Place place) {
    return text.size() < 16 ? escape_short(to, text.data(), text.size(), place)
                            : escape_long(to, text.data(), text.data() + text.size(), place);
}

std::string escaped(std::string_view text, Place place) {
    std::string out(escaped_bytes_max(text.size()), '\0');
    out.resize(static_cast<std::size_t>(escape_to(out.data(), text, place) - out.data()));
    return out;
}

char* decimal_to(char* to, double number) {
    ensure(std::abs(number) < 1e15, "a coordinate is a finite number"); // false for NaN as well
    std::int64_t hundredths = std::llround(number * 100);
    if (hundredths < 0) {
        *to++ = '-';
        hundredths = -hundredths;
    }
    to = std::to_chars(to, to + decimal_bytes_max, hundredths / 100).ptr;
    if (const auto rest = static_cast<int>(hundredths % 100); rest != 0) {
        *to++ = '.';
        *to++ = static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) *to++ = static_cast<char>('0' + rest % 10);
    }
    return to;
}

void append_decimal(std::string& out, double number) {
    char bytes[decimal_bytes_max];
    out.append(bytes, static_cast<std::size_t>(decimal_to(bytes, number) - bytes));
}

std::optional<std::string_view> safe_link(std::string_view url) {
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= 0x20 || c == '\x7f' || c == '\\') return std::nullopt;
    if (url.starts_with('/')) return url.starts_with("//") ? std::nullopt : std::optional(url);
    const std::size_t scheme = starts_with_ignoring_case(url, "http://")    ? 7
                               : starts_with_ignoring_case(url, "https://") ? 8
                                                                            : 0;
    if (scheme == 0 || scheme == url.size()) return std::nullopt;
    const char host = url[scheme];
    return host == '/' || host == '?' || host == '#' || host == '@' || host == ':' ? std::nullopt
                                                                                   : std::optional(url);
}

} // namespace heed
