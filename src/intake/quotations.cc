#include "intake/quotations.h"

#include "base/text.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::string_view doubt_words =
    "these words are quoted from an earlier mail; this one does not state them";
constexpr std::size_t head_lines_looked_at = 6;

// "-----Original Message-----", "Begin forwarded message:", "---------- Forwarded message ---------".
bool is_divider(std::string_view line) {
    const std::string words = lower_ascii(without_indent(line));
    if (words == "begin forwarded message:") return true;
    return words.starts_with("---") && (words.find("original message") != std::string::npos ||
                                        words.find("forwarded message") != std::string::npos);
}

// "From: ..", then of "Sent:" or "Date:" and "Subject:" at least one each close below: as Outlook writes above
// what is answered.
bool is_head_at(std::span<const Line> lines, std::size_t at) {
    const auto starts = [](const Line& line, std::string_view name) {
        return starts_with_ignoring_case(without_indent(line.text), name);
    };
    if (!starts(lines[at], "from:") || (at > 0 && lines[at].text.starts_with('>'))) return false;
    bool dated = false, about = false;
    for (std::size_t i = at + 1; i < lines.size() && i <= at + head_lines_looked_at; ++i) {
        dated = dated || starts(lines[i], "sent:") || starts(lines[i], "date:");
        about = about || starts(lines[i], "subject:");
    }
    return dated && about;
}

} // namespace

bool is_quotation(const HtmlNode& node) {
    if (node.tag == "blockquote") return true;
    const std::string_view classes = node.attribute("class");
    return classes.find("gmail_quote") != std::string_view::npos ||
           classes.find("yahoo_quoted") != std::string_view::npos;
}

bool begins_quotation(std::string_view words) {
    if (is_divider(words)) return true;
    const std::string lower = lower_ascii(words.substr(0, 1000));
    return lower.starts_with("from: ") && lower.find(" subject: ") != std::string::npos &&
           (lower.find(" sent: ") != std::string::npos || lower.find(" date: ") != std::string::npos);
}

std::size_t line_of_quotation(std::span<const Line> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (is_divider(lines[i].text) || is_head_at(lines, i)) return lines[i].number;
    return 0;
}

std::vector<Doubt> doubts_of_quoted_lines(std::span<const Line> lines, std::size_t quoted_from) {
    std::vector<Doubt> doubts;
    std::size_t first = 0, last = 0;
    const auto tell = [&] {
        if (first > 0)
            doubts.push_back({std::string(doubt_words), first == last ? "line " + std::to_string(first)
                                                                      : "lines " + std::to_string(first) +
                                                                            " to " + std::to_string(last)});
        first = 0;
    };
    for (const Line& line : lines) {
        if (line.text.starts_with('>') || (quoted_from > 0 && line.number >= quoted_from && !line.blank())) {
            if (first == 0) first = line.number;
            last = line.number;
        } else if (!line.blank()) {
            tell();
        }
    }
    tell();
    return doubts;
}

std::vector<Doubt> doubts_of_quoted_passages(std::span<const Passage> passages) {
    std::vector<Doubt> doubts;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].kind != Passage::Kind::quote) continue;
        const std::size_t first = i;
        while (i + 1 < passages.size() && passages[i + 1].kind == Passage::Kind::quote) ++i;
        doubts.push_back({std::string(doubt_words),
                          first == i ? "passage " + passages[i].anchor
                                     : "passages " + passages[first].anchor + " to " + passages[i].anchor});
    }
    return doubts;
}

} // namespace heed::intake
