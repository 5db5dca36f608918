#include "intake/read_pdf.h"

#include "base/text.h"
#include "intake/clean_text.h"
#include "intake/language_guess.h"
#include "intake/pdf_doubts.h"
#include "intake/pdf_grid.h"
#include "intake/pdf_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace heed::intake {
namespace {

constexpr std::size_t heading_words_max = 30;
constexpr std::size_t header_lines_max = 6; // of a table
constexpr std::size_t tail_lines_max = 3;
constexpr double larger = 0.8; // in points: letters of a heading

struct OpenTable {
    int number = 0;
    std::vector<Gap> gaps;
    std::vector<PrintedRowOfCells> rows;
    std::vector<std::size_t> pages; // of each row, from 1
};

class Reader {
public:
    explicit Reader(const PrintedPages& printed) : m_printed(printed), m_paragraphs(m_words) {
        std::vector<std::vector<PrintedLine>> pages;
        for (const PrintedPage& page : printed.pages) pages.push_back(lines_of_page(page));
        m_running = without_running_lines(std::move(pages));
        for (const auto& page : m_running.pages)
            for (const PrintedLine& line : page) m_words.add(line);
        find_body_size();
    }

    std::vector<Passage> take() {
        for (const std::string& line : m_running.lines) add(Passage::Kind::label, line, 1);
        for (m_page = 1; m_page <= m_running.pages.size(); ++m_page) read_page();
        end_paragraphs();
        end_table();
        return std::move(m_out);
    }

    std::set<std::string_view> stripped() const { return m_stripped; }
    PdfUnsure unsure() const { return {m_pages_in_columns, m_unsure + m_paragraphs.unsure_hyphens()}; }

private:
    // The size of most letters of the document, and whether most of them are bold.
    void find_body_size() {
        std::map<double, std::size_t> letters;
        std::size_t bold = 0, all = 0;
        for (const auto& page : m_running.pages)
            for (const PrintedLine& line : page)
                for (const PrintedWord& word : line.words) {
                    letters[word.size] += word.text.size();
                    all += word.text.size();
                    bold += word.bold ? word.text.size() : 0;
                }
        for (const auto& [size, n] : letters)
            if (n > letters[m_body_size]) m_body_size = size;
        m_body_bold = bold * 2 > all;
    }

    void read_page() {
        const std::span<const PrintedLine> lines = m_running.pages[m_page - 1];
        double right = 0;
        for (const PrintedLine& line : lines) right = std::max(right, line.right);
        std::size_t at = continue_table(lines);
        while (at < lines.size()) {
            Grid grid = grid_at(lines.subspan(at));
            if (grid.lines == 0) grid = table_over_page(lines.subspan(at));
            const auto taken = lines.subspan(at, grid.lines);
            if (grid.lines == 0) {
                end_table();
                m_paragraphs.add(lines[at++], m_page, right);
                continue;
            }
            at += grid.lines;
            if (grid.is_table)
                add_table(taken, grid);
            else
                add_columns(taken, grid);
        }
        const PrintedPage& page = m_printed.pages[m_page - 1];
        if (!page.turned.empty()) {
            end_table();
            end_paragraphs();
            std::string text;
            for (const std::string& word : page.turned) text += (text.empty() ? "" : " ") + word;
            add(Passage::Kind::text, text, m_page);
        }
    }

    // The table of which only the last line or two stand on this page: seen together with the next page.
    Grid table_over_page(std::span<const PrintedLine> tail) const {
        if (tail.size() > tail_lines_max || m_page == m_running.pages.size()) return {};
        std::vector<PrintedLine> lines(tail.begin(), tail.end());
        const auto& next = m_running.pages[m_page];
        if (next.empty()) return {};
        const double down = tail.back().bottom + tail.back().size / 2 - next.front().top;
        for (const PrintedLine& line : next) {
            lines.push_back(line);
            lines.back().top += down;
            lines.back().bottom += down;
        }
        Grid grid = grid_at(lines);
        if (!grid.is_table || grid.lines <= tail.size()) return {};
        grid.lines = tail.size();
        return grid;
    }

    // The first lines of a page that belong to the table at the end of the page before.
    std::size_t continue_table(std::span<const PrintedLine> lines) {
        if (m_table.rows.empty() || lines.empty()) return 0;
        std::vector<Gap> gaps = m_table.gaps;
        const std::size_t n = lines_within(lines, gaps);
        const std::size_t head = repeated_header(lines.first(n), gaps);
        auto rows = rows_of(lines.subspan(head, n - head), gaps, m_words, m_unsure);
        const auto has_two = [](const PrintedRowOfCells& row) {
            return std::count_if(row.cells.begin(), row.cells.end(),
                                 [](const std::string& cell) { return !cell.empty(); }) >= 2;
        };
        const bool goes_on = !rows.empty() && (continues(rows[0], m_table.rows.back()) ||
                                               std::any_of(rows.begin(), rows.end(), has_two));
        if (!goes_on) return 0;
        if (head == 0 && rows[0].bold && !m_table.rows.back().bold) return 0; // the header of another table
        if (continues(rows[0], m_table.rows.back())) {
            for (std::size_t column = 0; column < rows[0].cells.size(); ++column)
                if (!rows[0].cells[column].empty())
                    m_words.join(m_table.rows.back().cells[column], rows[0].cells[column], m_unsure);
            rows.erase(rows.begin());
        }
        m_table.gaps = std::move(gaps);
        append_rows(std::move(rows));
        return n;
    }

    // How many lines are the first row of the table, printed again.
    std::size_t repeated_header(std::span<const PrintedLine> lines, std::span<const Gap> gaps) const {
        std::vector<std::string> cells(gaps.size() + 1);
        std::size_t unsure = 0;
        for (std::size_t n = 0; n < std::min(lines.size(), header_lines_max); ++n) {
            const auto words = parted(lines[n], gaps);
            for (std::size_t column = 0; column < words.size(); ++column)
                if (const std::string text = text_of(words[column]); !text.empty())
                    m_words.join(cells[column], text, unsure);
            if (cells == m_table.rows[0].cells) return n + 1;
        }
        return 0;
    }

    void append_rows(std::vector<PrintedRowOfCells> rows) {
        for (PrintedRowOfCells& row : rows) {
            m_table.rows.push_back(std::move(row));
            m_table.pages.push_back(m_page);
        }
    }

    void add_table(std::span<const PrintedLine> lines, const Grid& grid) {
        end_paragraphs();
        end_table();
        m_table.number = ++m_tables;
        m_table.gaps = grid.gaps;
        append_rows(rows_of(lines, grid.gaps, m_words, m_unsure));
    }

    void add_columns(std::span<const PrintedLine> lines, const Grid& grid) {
        end_table();
        m_paragraphs.end();
        if (m_pages_in_columns.empty() || m_pages_in_columns.back() != m_page)
            m_pages_in_columns.push_back(m_page);
        for (std::size_t column = 0; column <= grid.gaps.size(); ++column) {
            std::vector<PrintedLine> of_column;
            double right = 0;
            for (const PrintedLine& line : lines)
                if (auto cells = parted(line, grid.gaps); !cells[column].empty()) {
                    of_column.push_back(line_of(std::move(cells[column])));
                    right = std::max(right, of_column.back().right);
                }
            for (const PrintedLine& line : of_column) m_paragraphs.add(line, m_page, right);
        }
        m_paragraphs.end();
    }

    void end_paragraphs() {
        for (const PrintedParagraph& paragraph : m_paragraphs.take())
            add(paragraph.item          ? Passage::Kind::item
                : is_heading(paragraph) ? Passage::Kind::heading
                                        : Passage::Kind::text,
                paragraph.text, paragraph.page);
    }

    bool is_heading(const PrintedParagraph& paragraph) const {
        const bool stands_out = paragraph.size > m_body_size + larger || (paragraph.bold && !m_body_bold);
        return stands_out && count_words(paragraph.text) <= heading_words_max && !paragraph.text.ends_with('.');
    }

    void end_table() {
        if (m_table.rows.empty()) return;
        end_paragraphs(); // what stands above it
        const bool header = has_header(m_table.rows);
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            std::vector<std::string> cells;
            for (const std::string& cell : m_table.rows[i].cells) cells.push_back(clean(cell));
            std::string text = row_text(cells);
            if (trim(text).empty()) continue;
            const bool label = header && i == 0;
            m_out.push_back({.kind = label ? Passage::Kind::label : Passage::Kind::row,
                             .text = std::move(text),
                             .cells = std::move(cells),
                             .table = m_table.number,
                             .page = static_cast<int>(m_table.pages[i])});
        }
        m_table = {};
    }

    std::string clean(std::string_view words) {
        CleanedText cleaned = clean_words(words);
        m_stripped.insert(cleaned.stripped.begin(), cleaned.stripped.end());
        return passage_words(cleaned.text);
    }

    void add(Passage::Kind kind, std::string_view words, std::size_t page) {
        std::string text = clean(words);
        if (!text.empty())
            m_out.push_back({.kind = kind, .text = std::move(text), .page = static_cast<int>(page)});
    }

    const PrintedPages& m_printed;
    WordsPrinted m_words;
    ParagraphMaker m_paragraphs;
    RunningLines m_running;
    double m_body_size = 0;
    bool m_body_bold = false;
    std::size_t m_page = 0;
    OpenTable m_table;
    int m_tables = 0;
    std::size_t m_unsure = 0;
    std::vector<std::size_t> m_pages_in_columns;
    std::set<std::string_view> m_stripped;
    std::vector<Passage> m_out;
};

// A row of a table on a line of its own, everything else with an empty line behind it.
std::string kept_text(const std::vector<Passage>& passages) {
    std::string out;
    int page = 1;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        for (; page < passages[i].page; ++page) out += "\f";
        out += passages[i].text + '\n';
        const bool in_table =
            passages[i].table > 0 && i + 1 < passages.size() && passages[i + 1].table == passages[i].table;
        if (!in_table) out += '\n';
    }
    return out;
}

// What a search may find in the file as it is: its runs of printable characters.
std::string printable_runs(std::string_view raw) {
    constexpr std::size_t run_min = 6;
    std::string out;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= raw.size(); ++i) {
        if (i < raw.size() && raw[i] >= ' ' && raw[i] <= '~') continue;
        if (i - start >= run_min) out.append(raw, start, i - start).append("\n");
        start = i + 1;
    }
    return out;
}

} // namespace

FamilyReading read_printed(const PrintedPages& printed) {
    Reader reader(printed);
    FamilyReading read;
    read.reading.kind = DocumentKind::pdf;
    read.reading.media = "text/plain";
    read.reading.passages = reader.take();
    read.reading.kept = kept_text(read.reading.passages);
    auto codes = reader.stripped();
    codes.insert(stripped::presentation);
    if (!printed.unprinted.empty() || std::any_of(printed.pages.begin(), printed.pages.end(),
                                                  [](const auto& page) { return page.hidden > 0; }))
        codes.insert(stripped::hidden_text);
    read.reading.stripped = {codes.begin(), codes.end()};
    read.reading.doubts = doubts_of(printed, reader.unsure());
    for (const PrintedPage& page : printed.pages) {
        for (const PrintedWord& word : page.words) read.visible += word.text + ' ';
        for (const std::string& word : page.turned) read.visible += word + ' ';
        read.visible += '\n';
    }
    read.reading.language = guess_language(read.visible);
    read.searched = read.visible + printed.unprinted;
    return read;
}

Result<FamilyReading> read_pdf(std::string_view raw) {
    const auto printed = open_pdf(raw);
    if (!printed) return printed.refusal();
    FamilyReading read = read_printed(*printed);
    read.searched += '\n' + printable_runs(raw);
    return read;
}

} // namespace heed::intake
