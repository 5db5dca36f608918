#include "intake/plain_words.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::size_t words_bytes_max = 2000;  // between the brackets of a link
constexpr std::size_t target_bytes_max = 4096; // between its parentheses
constexpr std::size_t brackets_max = 4;        // inside one another; keeps the search linear in the text

struct MarkedLink {
    std::size_t words_start = 0, words_size = 0;
    std::size_t end = 0; // 0: there is no link here
};

// The bracket that closes the one at `open`, brackets inside it paired; npos when it is not on this line.
std::size_t closing(std::string_view text, std::size_t open, char opens, char closes, std::size_t bytes_max) {
    std::size_t depth = 0;
    const std::size_t end = std::min(text.size(), open + bytes_max);
    for (std::size_t i = open; i < end && text[i] != '\n' && text[i] != '\r'; ++i) {
        if (text[i] == opens && ++depth > brackets_max) break;
        if (text[i] == closes && --depth == 0) return i;
    }
    return std::string_view::npos;
}

MarkedLink link_at(std::string_view text, std::size_t open) {
    const std::size_t close = closing(text, open, '[', ']', words_bytes_max);
    if (close == std::string_view::npos || text.substr(close + 1, 1) != "(") return {};
    const std::size_t end = closing(text, close + 1, '(', ')', target_bytes_max);
    if (end == std::string_view::npos) return {};
    const std::string_view target = text.substr(close + 2, end - close - 2);
    // "(see above)" behind a bracket is no target.
    const bool one_word =
        target.find(' ') == std::string_view::npos || target.find(" \"") != std::string_view::npos;
    return one_word ? MarkedLink{open + 1, close - open - 1, end + 1} : MarkedLink{};
}

// Takes off `mark` where two stand around words.
std::string without_pairs(std::string_view text, std::string_view mark) {
    std::string out;
    for (;;) {
        const std::size_t first = text.find(mark);
        const std::size_t second =
            first == std::string_view::npos ? first : text.find(mark, first + mark.size());
        if (second == std::string_view::npos) return out += text;
        const std::string_view words = text.substr(first + mark.size(), second - first - mark.size());
        if (words.empty() || words.front() == ' ' || words.back() == ' ') {
            out += text.substr(0, second);
            text.remove_prefix(second);
            continue;
        }
        out += text.substr(0, first);
        out += words;
        text.remove_prefix(second + mark.size());
    }
}

std::string_view heading_words(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    return marks >= 1 && marks <= 6 && line.substr(marks, 1) == " " ? line.substr(marks + 1) : line;
}

} // namespace

std::string plain_words(std::string_view markdown) {
    const std::string_view text = heading_words(markdown);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const bool picture = text.substr(i, 2) == "![";
        if (text[i] == '[' || picture) {
            const MarkedLink link = link_at(text, i + (picture ? 1 : 0));
            if (link.end > 0) {
                if (!picture) out += text.substr(link.words_start, link.words_size);
                i = link.end;
                continue;
            }
        }
        if (text[i] == '<' && (text.substr(i + 1, 7) == "http://" || text.substr(i + 1, 8) == "https://")) {
            const std::size_t end = text.find_first_of("> \n", i);
            if (end != std::string_view::npos && text[end] == '>') {
                out += text.substr(i + 1, end - i - 1);
                i = end + 1;
                continue;
            }
        }
        out += text[i];
        ++i;
    }
    for (const std::string_view mark : {"**", "__", "~~", "`"}) out = without_pairs(out, mark);
    return out;
}

std::size_t count_marked_links(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1))
        n += link_at(text, at).end > 0;
    return n;
}

} // namespace heed::intake
