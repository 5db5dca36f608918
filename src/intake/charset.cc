#include "intake/charset.h"

#include "base/digest.h"
#include "base/text.h"
#include "intake/encodings.h"
#include "intake/text_lines.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unicode/ucnv.h>

namespace heed::intake {
namespace {

constexpr std::string_view western = "windows-1252";

// Names that mean what most mails that bear them are written in, a larger set of the same characters.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> meant = {
    {{"iso-8859-1", western},
     {"latin1", western},
     {"us-ascii", "utf-8"},
     {"ascii", "utf-8"},
     {"utf8", "utf-8"},
     {"gb2312", "gb18030"},
     {"ks_c_5601-1987", "windows-949"},
     {"iso-8859-9", "windows-1254"}}};

std::string meant_by(std::string_view charset) {
    std::string name = lower_ascii(trim(charset));
    std::erase_if(name, [](char c) { return c == '"' || c == '\''; });
    for (const auto& [said, means] : meant)
        if (name == said) return std::string(means);
    return name;
}

// ICU's converters are part of its library: a process that can open no file has them.
std::optional<std::string> converted(std::string_view bytes, const std::string& charset) {
    if (charset.empty() || charset.size() > 40) return {};
    std::string out(bytes.size() * 4 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size =
        ucnv_convert("UTF-8", charset.c_str(), out.data(), static_cast<std::int32_t>(out.size()), bytes.data(),
                     static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status) || size < 0 || static_cast<std::size_t>(size) > out.size()) return {};
    out.resize(static_cast<std::size_t>(size));
    if (!is_utf8(out)) return {};
    return out;
}

std::string as_western(std::string_view bytes) { return converted(bytes, std::string(western)).value_or(""); }

// UTF-8, and Windows-1252 on lines that are not.
DecodedText line_by_line(std::string_view bytes) {
    if (is_utf8(bytes)) return {std::string(bytes), {}};
    DecodedText out;
    std::size_t line = 1, first = 0, others = 0;
    for (std::size_t at = 0; at < bytes.size(); ++line) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        const std::string_view piece = bytes.substr(at, end - at);
        at = end;
        if (is_utf8(piece)) {
            out.text += piece;
            continue;
        }
        out.text += as_western(piece);
        if (first == 0)
            first = line;
        else
            ++others;
    }
    out.doubt = "line " + std::to_string(first) +
                (others > 0 ? " and " + std::to_string(others) + " more are" : std::string(" is")) +
                " not in UTF-8 and read as Windows-1252";
    return out;
}

// Bytes above ASCII that are UTF-8 by chance are rare in an encoding with one byte for each character.
bool looks_like_utf8(std::string_view bytes, std::string_view charset) {
    const bool single = charset.starts_with("windows-125") || charset.starts_with("iso-8859-");
    const bool high = std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    return single && high && is_utf8(bytes);
}

DecodedText without_nuls(DecodedText decoded) {
    if (decoded.text.find('\0') == std::string::npos) return decoded;
    std::erase(decoded.text, '\0');
    decoded.doubt += std::string(decoded.doubt.empty() ? "" : "; ") + "NUL bytes were taken out";
    return decoded;
}

DecodedText decoded(std::string_view bytes, std::string_view charset) {
    const std::string name = meant_by(charset);
    if (name.empty() || name == "utf-8") return line_by_line(bytes);
    if (looks_like_utf8(bytes, name))
        return {std::string(bytes), "it says that it is in " + name + "; it is UTF-8 and read so"};
    auto text = converted(bytes, name);
    if (!text) {
        DecodedText guessed = line_by_line(bytes);
        guessed.doubt = "the encoding that it names is not known; it is read as UTF-8 or Windows-1252";
        return guessed;
    }
    DecodedText out{std::move(*text), {}};
    // ICU puts one or the other in the place of what it cannot read.
    if (out.text.find("\xef\xbf\xbd") != std::string::npos || out.text.find('\x1a') != std::string::npos)
        out.doubt = "some bytes have no meaning in " + name;
    return out;
}

struct EncodedWord {
    std::string charset, bytes;
    std::size_t end = 0;
};

// "=?charset?B?...?=" at `at`.
std::optional<EncodedWord> encoded_word_at(std::string_view text, std::size_t at) {
    const std::size_t mark = text.find('?', at + 2);
    if (mark == std::string_view::npos || mark + 2 >= text.size() || text[mark + 2] != '?') return {};
    const std::size_t end = text.find("?=", mark + 3);
    if (end == std::string_view::npos) return {};
    const std::string_view charset = text.substr(at + 2, mark - at - 2);
    if (charset.find(' ') != std::string_view::npos) return {};
    const std::string_view data = text.substr(mark + 3, end - mark - 3);
    EncodedWord word{lower_ascii(charset.substr(0, charset.find('*'))), {}, end + 2};
    switch (text[mark + 1]) {
    case 'b':
    case 'B': {
        auto bytes = parse_base64(data);
        if (!bytes) return {};
        word.bytes = std::move(*bytes);
        return word;
    }
    case 'q':
    case 'Q': word.bytes = without_quoted_printable(replace_all(data, "_", " ")); return word;
    default: return {};
    }
}

} // namespace

DecodedText text_in_charset(std::string_view bytes, std::string_view charset) {
    return without_nuls(decoded(bytes, charset));
}

std::string decoded_header(std::string_view raw) {
    const std::string unfolded = replace_all(replace_all(raw, "\r", ""), "\n", " ");
    const std::string_view text = unfolded;
    std::string out;
    EncodedWord open; // words of one encoding that follow one another may share a character
    const auto close = [&] {
        out += text_in_charset(open.bytes, open.charset).text;
        open = {};
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find("=?", at), text.size());
        const auto word = next < text.size() ? encoded_word_at(text, next) : std::nullopt;
        const bool directly = open.end > 0 && trim(text.substr(at, next - at)).empty();
        if (!directly || !word) close();
        if (!word || !directly) out += text_in_charset(text.substr(at, next - at), {}).text;
        if (!word) {
            const std::size_t behind = std::min(next + 2, text.size());
            out += text.substr(next, behind - next);
            at = behind;
            continue;
        }
        if (open.charset != word->charset) close();
        open.charset = word->charset;
        open.bytes += word->bytes;
        open.end = at = word->end;
    }
    close();
    return collapse_space(out);
}

} // namespace heed::intake
