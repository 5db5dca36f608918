#include "base/text.h"

#include "base/ensure.h"

#include <algorithm>
#include <cstdint>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace heed {
namespace {

const icu::Normalizer2& nfc() {
    static const icu::Normalizer2* normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* found = icu::Normalizer2::getNFCInstance(status);
        ensure(U_SUCCESS(status), "ICU has no NFC");
        return found;
    }();
    return *normalizer;
}

bool all_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string_view front_of(std::string_view text, std::size_t bytes_max) {
    if (text.size() <= bytes_max) return text;
    while (bytes_max > 0 && (static_cast<unsigned char>(text[bytes_max]) & 0xc0) == 0x80) --bytes_max;
    return text.substr(0, bytes_max);
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
    std::int32_t i = 0;
    const auto size = static_cast<std::int32_t>(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    while (i < size) {
        const std::int32_t start = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0) return static_cast<std::size_t>(start);
    }
    return {};
}

bool is_nfc(std::string_view text) {
    if (all_ascii(text)) return true;
    UErrorCode status = U_ZERO_ERROR;
    return nfc().isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                                  status) &&
           U_SUCCESS(status);
}

std::string to_nfc(std::string_view text) {
    if (is_nfc(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc().normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                        status);
    ensure(U_SUCCESS(status), "ICU cannot normalise");
    return out;
}

std::string collapse_space(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    std::int32_t i = 0;
    const auto size = static_cast<std::int32_t>(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    while (i < size) {
        const std::int32_t start = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c == 0x200b || c == 0xfeff || (c >= 0 && u_isUWhiteSpace(c))) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
    }
    return out;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::vector<std::string_view> split(std::string_view text, std::string_view at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t found = text.find(at);
        parts.push_back(text.substr(0, found));
        if (found == std::string_view::npos) return parts;
        text.remove_prefix(found + at.size());
    }
}

std::vector<std::string_view> split(std::string_view text, char at) {
    return split(text, std::string_view(&at, 1));
}

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && lower_ascii(text.substr(0, start.size())) == lower_ascii(start);
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
    std::string out;
    bool first = true;
    for (const std::string_view part : split(text, from)) {
        if (!first) out += to;
        out += part;
        first = false;
    }
    return out;
}

std::size_t count_words(std::string_view text) {
    const std::string plain = collapse_space(text);
    return plain.empty() ? 0 : static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' ')) + 1;
}

std::string percent_encode(std::string_view text) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
            c == '_' || c == '~') {
            out += c;
        } else {
            out += '%';
            out += hex[static_cast<unsigned char>(c) >> 4];
            out += hex[static_cast<unsigned char>(c) & 15];
        }
    }
    return out;
}

std::optional<long long> parse_number(std::string_view text) {
    if (text.empty() || text.size() > 16 || (text.size() > 1 && text[0] == '0')) return {};
    long long value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return {};
        value = value * 10 + (c - '0');
    }
    if (value > (1LL << 53)) return {};
    return value;
}

std::strong_ordering natural_order(std::string_view a, std::string_view b) {
    const std::string_view whole_a = a, whole_b = b;
    const auto take_digits = [](std::string_view& text) {
        std::size_t n = 0;
        while (n < text.size() && is_digit(text[n])) ++n;
        std::string_view run = text.substr(0, n);
        text.remove_prefix(n);
        while (run.size() > 1 && run[0] == '0') run.remove_prefix(1);
        return run;
    };
    while (!a.empty() && !b.empty()) {
        if (is_digit(a[0]) && is_digit(b[0])) {
            const std::string_view x = take_digits(a), y = take_digits(b);
            if (x.size() != y.size()) return x.size() <=> y.size();
            if (x != y) return x < y ? std::strong_ordering::less : std::strong_ordering::greater;
        } else {
            if (a[0] != b[0]) return static_cast<unsigned char>(a[0]) <=> static_cast<unsigned char>(b[0]);
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    if (a.size() != b.size()) return a.size() <=> b.size();
    return whole_a == whole_b  ? std::strong_ordering::equal
           : whole_a < whole_b ? std::strong_ordering::less
                               : std::strong_ordering::greater;
}

} // namespace heed
