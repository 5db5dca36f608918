#include "intake/pdf_paragraphs.h"

#include "base/text.h"
#include "intake/text_lines.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace heed::intake {
namespace {

constexpr double same_size = 0.6; // in points
constexpr double line_distance =
    1.75;                             // times the size of letters: lines of one paragraph are not further apart
constexpr double more_distance = 1.2; // times the distance so far: a gap between paragraphs
constexpr double indent = 0.8;        // times the size of letters
constexpr double blank = 0.25;        // the same

bool begins_small(std::string_view text) {
    std::int32_t i = 0;
    UChar32 c = 0;
    if (text.empty()) return false;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, static_cast<std::int32_t>(text.size()), c);
    return c >= 0 && u_islower(c);
}

bool ends_sentence(std::string_view text) {
    return !text.empty() && std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
}

// "(bridges," -> "bridges"
std::string bare(std::string_view word) {
    const auto is_mark = [](char c) {
        return std::string_view(".,;:!?()[]\"'").find(c) != std::string_view::npos;
    };
    while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
    return lower_ascii(word);
}

std::string_view last_word(std::string_view text) {
    const std::size_t at = text.rfind(' ');
    return at == std::string_view::npos ? text : text.substr(at + 1);
}

} // namespace

void WordsPrinted::add(const PrintedLine& line) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        // The last word may be broken, and the first be the rest of one.
        if (i == 0 || (i + 1 == line.words.size() && line.words[i].text.ends_with('-'))) continue;
        m_words.insert(bare(line.words[i].text));
    }
}

void WordsPrinted::join(std::string& text, std::string_view next, std::size_t& unsure) const {
    if (text.ends_with("\xc2\xad")) { // a soft hyphen says itself that it is none
        text.resize(text.size() - 2);
        text += next;
        return;
    }
    if (text.size() < 2 || !text.ends_with('-') || text[text.size() - 2] == ' ' || !begins_small(next)) {
        if (!text.empty()) text += ' ';
        text += next;
        return;
    }
    const std::string_view rest = next.substr(0, next.find(' '));
    const std::string whole = bare(std::string(last_word(text)) + std::string(rest));
    const bool with = m_words.contains(whole);
    const bool without = m_words.contains(replace_all(whole, "-", ""));
    if (without && !with)
        text.pop_back();
    else if (with == without)
        ++unsure;
    text += next;
}

bool ParagraphMaker::goes_on(const PrintedLine& line, std::size_t page) const {
    if (!m_open || std::abs(line.size - m_last.size) > same_size || line.bold != m_last.bold) return false;
    const PrintedWord& first = line.words.front();
    if (bullet_size(text_of(line.words)) > 0) return false;
    const std::string& last = m_last.words.back().text;
    if (m_last.right + blank * line.size + (first.right - first.left) < m_right - 0.5) return false;
    if (page != m_page) return page == m_page + 1 && (!ends_sentence(last) || begins_small(first.text));
    const double distance = line.middle() - m_last.middle();
    // The next column of the same text begins further up.
    if (distance <= 0) return !ends_sentence(last) || begins_small(first.text);
    if (distance > line_distance * line.size && (m_distance == 0 || distance > more_distance * m_distance))
        return false;
    if (m_distance > 0 && distance > more_distance * m_distance) return false;
    if (line.left > m_indent + indent * line.size && line.left > m_last.left + indent * line.size)
        return !ends_sentence(last);
    return true;
}

void ParagraphMaker::add(const PrintedLine& line, std::size_t page, double right) {
    const std::string text = text_of(line.words);
    if (goes_on(line, page)) {
        m_words.join(m_out.back().text, text, m_unsure);
        if (page == m_page && line.top > m_last.top) m_distance = line.middle() - m_last.middle();
    } else {
        const std::size_t bullet = bullet_size(text);
        const bool item = bullet > 0 && bullet < text.size();
        m_out.push_back({.text = item ? text.substr(bullet) : text,
                         .page = page,
                         .size = line.size,
                         .bold = line.bold,
                         .item = item});
        m_distance = 0;
        m_indent = item && line.words.size() > 1 ? line.words[1].left : line.left;
    }
    m_open = true;
    m_last = line;
    m_page = page;
    m_right = right;
}

void ParagraphMaker::end() { m_open = false; }

std::vector<PrintedParagraph> ParagraphMaker::take() {
    end();
    return std::exchange(m_out, {});
}

} // namespace heed::intake
