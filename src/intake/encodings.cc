#include "intake/encodings.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <unicode/utf8.h>

namespace heed::intake {
namespace {

constexpr std::size_t stretch_min = 6; // the shortest address, a@b.cc
constexpr std::size_t run_min = 8;     // the shortest address in base64

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

std::optional<char> hex_pair(std::string_view text, std::size_t at) {
    if (at + 2 > text.size()) return {};
    const int high = hex_value(text[at]), low = hex_value(text[at + 1]);
    if (high < 0 || low < 0) return {};
    return static_cast<char>(high * 16 + low);
}

void append_character(std::string& out, std::uint32_t c) {
    if (c == 0 || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) return;
    char bytes[4];
    std::int32_t n = 0;
    U8_APPEND_UNSAFE(bytes, n, c);
    out.append(bytes, static_cast<std::size_t>(n));
}

// Reads digits of the base from `at`, at most eight; moves `at` behind them. Nothing when there are none.
std::optional<std::uint32_t> take_number(std::string_view text, std::size_t& at, int base) {
    std::uint32_t value = 0;
    std::size_t n = 0;
    for (; n < 8 && at + n < text.size(); ++n) {
        const int digit = hex_value(text[at + n]);
        if (digit < 0 || digit >= base) break;
        value = value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
    }
    if (n == 0) return {};
    at += n;
    return value;
}

// Copies the text; where `mark` stands, take(at, out) may append what is meant and say how many bytes that
// were.
template <class Take> std::string decoded(std::string_view text, char mark, Take take) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t next = std::min(text.find(mark, i), text.size());
        out.append(text.substr(i, next - i));
        if (next == text.size()) break;
        const std::size_t taken = take(next, out);
        if (taken == 0) out += mark;
        i = next + std::max<std::size_t>(taken, 1);
    }
    return out;
}

struct NamedEntity {
    std::string_view name;
    char character;
};
constexpr std::array<NamedEntity, 17> named_entities = {{{"amp", '&'},
                                                         {"commat", '@'},
                                                         {"period", '.'},
                                                         {"lowbar", '_'},
                                                         {"UnderBar", '_'},
                                                         {"hyphen", '-'},
                                                         {"dash", '-'},
                                                         {"plus", '+'},
                                                         {"equals", '='},
                                                         {"percnt", '%'},
                                                         {"sol", '/'},
                                                         {"colon", ':'},
                                                         {"num", '#'},
                                                         {"lt", '<'},
                                                         {"gt", '>'},
                                                         {"quot", '"'},
                                                         {"apos", '\''}}};

// Decodes the entity that begins at text[at] == '&' into out and returns its length; 0 when it is none.
std::size_t take_entity(std::string_view text, std::size_t at, std::string& out) {
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') {
        ++end;
        const bool sixteen = end < text.size() && (text[end] == 'x' || text[end] == 'X');
        if (sixteen) ++end;
        const auto number = take_number(text, end, sixteen ? 16 : 10);
        if (!number) return 0;
        append_character(out, *number);
    } else {
        const std::string_view rest = text.substr(end, 16);
        const NamedEntity* found = nullptr;
        for (const NamedEntity& entity : named_entities)
            if (rest.starts_with(entity.name)) found = &entity;
        if (found == nullptr) return 0;
        out += found->character;
        end += found->name.size();
    }
    if (end < text.size() && text[end] == ';') ++end;
    return end - at;
}

// Appends the stretches of readable characters, each on a line of its own.
class Stretches {
public:
    explicit Stretches(std::string& out) : m_out(out) {}
    void add(unsigned byte) {
        if (byte >= 0x20 && byte < 0x7f)
            m_stretch += static_cast<char>(byte);
        else
            end();
    }
    void end() {
        if (m_stretch.size() >= stretch_min) {
            m_out += m_stretch;
            m_out += '\n';
        }
        m_stretch.clear();
    }

private:
    std::string& m_out;
    std::string m_stretch;
};

// Runs of characters that `value` knows. A run of 40 or more on one line goes on in the next: that is how mail
// wraps.
template <class Value, class Take> void each_run(std::string_view text, Value value, Take take) {
    std::string run; // what was read of a run that goes on
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && value(text[end]) >= 0) ++end;
        const bool wraps =
            end - i >= 40 && end < text.size() && (text[end] == '\n' || text.substr(end, 2) == "\r\n");
        const std::string_view line = text.substr(i, end - i);
        i = end + (wraps && text[end] == '\r' ? 2 : 1);
        if (wraps || !run.empty()) run += line;
        if (wraps) continue;
        const std::string_view whole = run.empty() ? line : std::string_view(run);
        if (whole.size() >= run_min) take(whole);
        run.clear();
    }
    if (run.size() >= run_min) take(std::string_view(run));
}

} // namespace

std::string without_percent(std::string_view text) {
    return decoded(text, '%', [&](std::size_t at, std::string& out) -> std::size_t {
        const auto byte = hex_pair(text, at + 1);
        if (!byte) return 0;
        out += *byte;
        return 3;
    });
}

std::string without_entities(std::string_view text) {
    return decoded(text, '&', [&](std::size_t at, std::string& out) { return take_entity(text, at, out); });
}

std::string without_quoted_printable(std::string_view text) {
    return decoded(text, '=', [&](std::size_t at, std::string& out) -> std::size_t {
        if (const auto byte = hex_pair(text, at + 1)) {
            out += *byte;
            return 3;
        }
        if (text.substr(at + 1, 1) == "\n") return 2; // a soft break
        return text.substr(at + 1, 2) == "\r\n" ? 3 : 0;
    });
}

std::string without_backslashes(std::string_view text) {
    return decoded(text, '\\', [&](std::size_t at, std::string& out) -> std::size_t {
        const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
        if (kind == '/' || kind == '.' || kind == '@') {
            out += kind;
            return 2;
        }
        const bool braces = kind == 'u' && text.substr(at + 2, 1) == "{";
        const std::size_t width = braces ? 6 : kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
        std::size_t end = at + (braces ? 3 : 2);
        const auto number = width == 0 ? std::nullopt : take_number(text.substr(0, end + width), end, 16);
        if (!number) return 0;
        append_character(out, *number);
        if (braces && text.substr(end, 1) == "}") ++end;
        return end - at;
    });
}

std::string readable_in_base64(std::string_view text) {
    std::string out;
    Stretches stretches(out);
    each_run(text, base64_value, [&](std::string_view run) {
        for (std::size_t begin = 0; begin < 4; ++begin) {
            std::uint32_t bits = 0;
            int have = 0;
            for (const char c : run.substr(begin)) {
                bits = (bits << 6 | static_cast<std::uint32_t>(base64_value(c))) & 0xffff;
                have += 6;
                if (have < 8) continue;
                have -= 8;
                stretches.add(bits >> have & 0xff);
            }
            stretches.end();
        }
    });
    return out;
}

std::string readable_in_hex(std::string_view text) {
    std::string out;
    Stretches stretches(out);
    each_run(text, hex_value, [&](std::string_view run) {
        for (std::size_t begin = 0; begin < 2; ++begin) {
            for (std::size_t i = begin; i + 2 <= run.size(); i += 2)
                stretches.add(static_cast<unsigned char>(*hex_pair(run, i)));
            stretches.end();
        }
    });
    return out;
}

std::string without_space(std::string_view text) {
    std::string out = collapse_space(text);
    std::erase(out, ' ');
    for (const std::string_view invisible : {"\xc2\xad", "\xe2\x80\x8c", "\xe2\x80\x8d", "\xe2\x81\xa0"})
        if (out.find(invisible) != std::string::npos) out = replace_all(out, invisible, "");
    return out;
}

} // namespace heed::intake
