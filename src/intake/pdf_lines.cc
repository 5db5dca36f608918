#include "intake/pdf_lines.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace heed::intake {
namespace {

constexpr std::size_t edge_lines_max = 4; // headers and footers have few lines
constexpr double same_height = 4;         // in points
constexpr double row_distances = 1.4;     // how much more a header of a table may stand off
constexpr std::size_t number_bytes_max = 24;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "page 3 of 10" -> "page # of #"
std::string without_numbers(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (!is_digit(c))
            out += c;
        else if (out.empty() || out.back() != '#')
            out += '#';
    return out;
}

// "3", "- 3 -", "Page 3", "3 of 10", "3/10"
bool is_number_of_page(std::string_view text) {
    if (text.size() > number_bytes_max || std::none_of(text.begin(), text.end(), is_digit)) return false;
    std::string left = without_numbers(lower_ascii(text));
    for (const std::string_view word : {"page", "of", "#", "-", "/", "|", " "})
        left = replace_all(left, word, "");
    return left.empty() && text.find('.') == std::string_view::npos;
}

struct Edge {
    std::size_t page = 0, line = 0;
    std::string text, form;
    double height = 0;
};

bool is_in_columns(const PrintedLine& line) {
    for (std::size_t i = 1; i < line.words.size(); ++i)
        if (line.words[i].left - line.words[i - 1].right >= line.size) return true;
    return false;
}

// A header of a table that is printed again stands above its rows as they stand above each other.
bool is_row_above(const std::vector<PrintedLine>& lines, std::size_t at) {
    return is_in_columns(lines[at]) && at + 2 < lines.size() &&
           lines[at + 1].middle() - lines[at].middle() <=
               row_distances * (lines[at + 2].middle() - lines[at + 1].middle());
}

// The lines at one edge of a page, from the edge inwards, up to the first gap that is as high as a line.
void add_edge(const std::vector<PrintedLine>& lines, std::size_t page, bool at_top, std::vector<Edge>& out) {
    std::vector<Edge> edge;
    const std::size_t n = lines.size();
    for (std::size_t i = 0; i < std::min(edge_lines_max, n); ++i) {
        const std::size_t at = at_top ? i : n - 1 - i;
        if (at_top && is_row_above(lines, at)) return;
        std::string text = text_of(lines[at].words);
        edge.push_back({page, at, text, without_numbers(text), lines[at].top});
        if (i + 1 == n) return; // nothing else is on the page
        const PrintedLine& inner = lines[at_top ? at + 1 : at - 1];
        const double gap = at_top ? inner.top - lines[at].bottom : lines[at].top - inner.bottom;
        if (gap >= lines[at].size * 0.8) {
            out.insert(out.end(), edge.begin(), edge.end());
            return;
        }
    }
}

} // namespace

PrintedLine line_of(std::vector<PrintedWord> words) {
    std::sort(words.begin(), words.end(),
              [](const PrintedWord& a, const PrintedWord& b) { return a.left < b.left; });
    PrintedLine line{.left = words.front().left,
                     .right = words.front().right,
                     .top = words.front().top,
                     .bottom = words.front().bottom,
                     .bold = true};
    std::map<double, std::size_t> sizes;
    for (const PrintedWord& word : words) {
        line.right = std::max(line.right, word.right);
        line.top = std::min(line.top, word.top);
        line.bottom = std::max(line.bottom, word.bottom);
        line.bold = line.bold && word.bold;
        sizes[word.size] += word.text.size();
    }
    line.size = std::max_element(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) {
                    return a.second < b.second;
                })->first;
    line.words = std::move(words);
    return line;
}

std::vector<PrintedLine> lines_of_page(const PrintedPage& page) {
    std::vector<PrintedWord> words = page.words;
    std::stable_sort(words.begin(), words.end(),
                     [](const PrintedWord& a, const PrintedWord& b) { return a.middle() < b.middle(); });
    std::vector<std::vector<PrintedWord>> rows;
    for (PrintedWord& word : words) {
        // A line goes on as long as the words stand at the height of its first one.
        const bool goes_on = !rows.empty() && word.middle() - rows.back().front().middle() <
                                                  0.4 * std::min(word.height(), rows.back().front().height());
        if (!goes_on) rows.emplace_back();
        rows.back().push_back(std::move(word));
    }
    std::vector<PrintedLine> lines;
    for (auto& row : rows) lines.push_back(line_of(std::move(row)));
    return lines;
}

bool has_right_to_left(std::string_view text) {
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, size, c);
        if (c < 0) continue;
        const UCharDirection direction = u_charDirection(c);
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    return false;
}

std::string text_of(std::span<const PrintedWord> words) {
    std::string text;
    for (const PrintedWord& word : words) {
        if (!text.empty()) text += ' ';
        text += word.text;
    }
    if (!has_right_to_left(text)) return text;
    const icu::UnicodeString seen = icu::UnicodeString::fromUTF8(text);
    UErrorCode status = U_ZERO_ERROR;
    UBiDi* bidi = ubidi_open();
    ubidi_setReorderingMode(bidi, UBIDI_REORDER_INVERSE_LIKE_DIRECT);
    ubidi_setPara(bidi, seen.getBuffer(), seen.length(), 1, nullptr, &status);
    icu::UnicodeString written;
    char16_t* buffer = written.getBuffer(seen.length() + 1);
    const std::int32_t size =
        ubidi_writeReordered(bidi, buffer, seen.length() + 1, UBIDI_DO_MIRRORING, &status);
    written.releaseBuffer(U_SUCCESS(status) ? size : 0);
    ubidi_close(bidi);
    if (U_FAILURE(status)) return text;
    std::string out;
    return written.toUTF8String(out);
}

RunningLines without_running_lines(std::vector<std::vector<PrintedLine>> pages) {
    std::vector<Edge> edges;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        add_edge(pages[page], page, true, edges);
        add_edge(pages[page], page, false, edges);
    }
    std::map<std::string, std::vector<const Edge*>> by_form;
    for (const Edge& edge : edges) by_form[edge.form].push_back(&edge);
    std::set<std::pair<std::size_t, std::size_t>> gone;
    RunningLines out;
    for (const Edge& edge : edges) {
        std::set<std::size_t> on;
        for (const Edge* other : by_form[edge.form])
            if (std::abs(other->height - edge.height) <= same_height) on.insert(other->page);
        const bool runs = on.size() >= 2 && on.size() * 2 > pages.size();
        if (!runs && !is_number_of_page(edge.text)) continue;
        if (gone.emplace(edge.page, edge.line).second && *on.begin() == edge.page &&
            !is_number_of_page(edge.text))
            out.lines.push_back(edge.text);
    }
    for (std::size_t page = 0; page < pages.size(); ++page) {
        out.pages.emplace_back();
        for (std::size_t i = 0; i < pages[page].size(); ++i)
            if (!gone.contains({page, i})) out.pages.back().push_back(std::move(pages[page][i]));
    }
    return out;
}

} // namespace heed::intake
