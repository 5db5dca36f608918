#include "intake/split_text.h"

#include "base/text.h"
#include "intake/cell_lines.h"
#include "intake/pipe_table.h"
#include "intake/plain_words.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace heed::intake {
namespace {

class Splitter {
public:
    Splitter(std::span<const Line> lines, const TextTraits& traits, std::size_t quoted_from)
        : m_lines(lines), m_traits(traits), m_quoted_from(quoted_from) {}

    SplitText split(std::size_t head) {
        for (; m_at < std::min(head, m_lines.size()); ++m_at) add(Passage::Kind::label, m_lines[m_at].text);
        const std::size_t behind_head = m_out.passages.size();
        std::vector<std::size_t> quoted;
        while (m_at < m_lines.size()) {
            const std::size_t before = m_out.passages.size();
            const bool quotes = quote_depth(m_lines[m_at]) > 0;
            if (m_lines[m_at].blank())
                ++m_at;
            else if (!take_table())
                take_paragraph();
            for (std::size_t i = before; quotes && i < m_out.passages.size(); ++i) quoted.push_back(i);
        }
        if (quoted.size() + behind_head < m_out.passages.size())
            for (const std::size_t i : quoted) m_out.passages[i].kind = Passage::Kind::quote;
        return std::move(m_out);
    }

private:
    bool take_table() {
        const auto rest = m_lines.subspan(m_at);
        auto table = read_pipe_table(rest);
        if (!table) table = read_cell_lines(rest);
        if (!table) return false;
        if (m_traits.marked)
            for (PrintedRow& row : table->rows)
                for (std::string& cell : row.cells) cell = passage_words(plain_words(cell));
        append_table(*table, ++m_tables, m_out.passages, m_out.doubts);
        m_at += table->lines;
        return true;
    }

    void take_paragraph() {
        const std::size_t first = m_at;
        std::string_view line = m_lines[m_at++].text;
        line = without_quote(line);
        const std::size_t bullet = bullet_size(line);
        line.remove_prefix(bullet);
        std::string words(line);
        const bool bullet_alone = bullet > 0 && without_indent(words).empty();
        if (m_traits.wrap_width > 0)
            join_lines(words, bullet > 0);
        else if (bullet_alone && m_at < m_lines.size() && bullet_size(m_lines[m_at].text) == 0)
            words = m_lines[m_at++].text;
        const bool item = bullet > 0 && !without_indent(words).empty();
        const bool heading = !item && m_at == first + 1 && is_heading(first);
        add(item ? Passage::Kind::item : heading ? Passage::Kind::heading : Passage::Kind::text, words);
    }

    // Appends the following lines to the words as far as they go on.
    void join_lines(std::string& words, bool item) {
        std::string_view last = words.empty() ? std::string_view() : m_lines[m_at - 1].text;
        bool inside_address = ends_inside_address(words, false);
        while (m_at < m_lines.size() && !m_lines[m_at].blank()) {
            if (quote_depth(m_lines[m_at]) != quote_depth(m_lines[m_at - 1])) return;
            const std::string_view next = without_quote(m_lines[m_at].text);
            if (bullet_size(next) > 0 || next.empty()) return;
            const bool words_come_next = item && without_indent(words).empty();
            if (!words_come_next && !goes_on(last, next)) return;
            if (!words.empty() && !inside_address) words += ' ';
            words += without_indent(next);
            inside_address = ends_inside_address(without_indent(next), inside_address);
            last = m_lines[m_at++].text;
        }
    }

    // An address between angle brackets is broken within a word.
    static bool ends_inside_address(std::string_view piece, bool inside_before) {
        const std::size_t open = piece.rfind('<'), end = piece.find_last_of("> ");
        if (open == std::string_view::npos) return inside_before && end == std::string_view::npos;
        return end == std::string_view::npos || end < open;
    }

    bool goes_on(std::string_view line, std::string_view next) const {
        const std::string_view text = without_indent(line), word = without_indent(next);
        const std::size_t word_size = count_characters(word.substr(0, word.find(' ')));
        if (count_characters(text) + 1 + word_size > m_traits.wrap_width) return true;
        std::int32_t i = 0;
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(word.data()), i, static_cast<std::int32_t>(word.size()),
                c);
        return u_islower(c) &&
               std::string_view(".!?:;").find(text.empty() ? '.' : text.back()) == std::string_view::npos;
    }

    // How many mails ago the words of the line were written; 0: this one's own.
    std::size_t quote_depth(const Line& line) const {
        std::size_t depth = m_quoted_from > 0 && line.number >= m_quoted_from ? 1 : 0;
        if (!line.text.starts_with('>')) return depth;
        for (const char c : line.text.substr(0, line.text.find_first_not_of("> "))) depth += c == '>';
        return depth;
    }

    // Mails quote what they answer with "> " in front of every line.
    static std::string_view without_quote(std::string_view line) {
        while (line.starts_with('>')) line = without_indent(line.substr(1));
        return line;
    }

    // A heading looks like one and stands above something that does not, or is the first line.
    bool is_heading(std::size_t at) const {
        const std::string words = words_of(m_lines[at].text);
        if (m_lines[at].text.starts_with("#") && m_traits.marked && words.size() < m_lines[at].text.size())
            return true;
        if (!looks_like_heading(words)) return false;
        std::size_t next = at + 1;
        while (next < m_lines.size() && m_lines[next].blank()) ++next;
        if (next == m_lines.size()) return false;
        const std::string below = words_of(m_lines[next].text);
        return bullet_size(m_lines[next].text) > 0 || m_lines[next].text.find('|') != std::string_view::npos ||
               begins_with_date(below) || !looks_like_heading(below) || m_out.passages.empty();
    }

    std::string words_of(std::string_view text) const {
        text = without_quote(text);
        return passage_words(m_traits.marked ? plain_words(without_indent(text)) : std::string(text));
    }

    void add(Passage::Kind kind, std::string_view text) {
        std::string words = words_of(text);
        if (!words.empty()) m_out.passages.push_back({.kind = kind, .text = std::move(words)});
    }

    std::span<const Line> m_lines;
    const TextTraits& m_traits;
    std::size_t m_quoted_from;
    std::size_t m_at = 0;
    int m_tables = 0;
    SplitText m_out;
};

} // namespace

SplitText split_text(std::span<const Line> lines, const TextTraits& traits, std::size_t head,
                     std::size_t quoted_from) {
    return Splitter(lines, traits, quoted_from).split(head);
}

} // namespace heed::intake
