#include "intake/sheet_table.h"

#include "base/text.h"

#include <algorithm>

namespace heed::intake {
namespace {

std::size_t words_in(const SheetRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                  [](const std::string& cell) { return !trim(cell).empty(); }));
}

// As many cells as half of the rows have words in, or more.
std::size_t cells_mostly_filled(std::span<const SheetRow> rows) {
    std::vector<std::size_t> counts;
    for (const SheetRow& row : rows) counts.push_back(words_in(row));
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
    std::nth_element(counts.begin(), middle, counts.end());
    return *middle;
}

// The row that names the columns; as many as there are rows when none does.
std::size_t find_header(std::span<const SheetRow> rows) {
    if (rows.empty()) return 0;
    const std::size_t needed = std::max<std::size_t>(2, (cells_mostly_filled(rows) * 2 + 2) / 3);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i)
        if (words_in(rows[i]) >= needed) return i;
    return rows.size();
}

class Table {
public:
    Table(std::span<const SheetRow> rows, std::span<const MergedCells> merged, int number)
        : m_rows(rows), m_merged(merged), m_number(number), m_header(find_header(rows)) {
        for (std::size_t i = m_header; i < rows.size(); ++i)
            for (std::size_t c = 0; c < rows[i].cells.size(); ++c)
                if (!trim(rows[i].cells[c]).empty()) m_columns = std::max(m_columns, c + 1);
    }

    std::size_t columns() const { return m_columns; }
    bool has_header() const { return m_header < m_rows.size(); }

    std::vector<Passage> passages() const {
        std::vector<Passage> out;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (words_in(m_rows[i]) > 0) out.push_back(i < m_header ? above(m_rows[i]) : row(m_rows[i], i));
        return out;
    }

private:
    // A title, or a line that says what the sheet is and of which day.
    Passage above(const SheetRow& row) const {
        std::string text;
        for (const std::string& cell : row.cells)
            if (const std::string words = passage_words(cell); !words.empty())
                text += (text.empty() ? "" : " ") + words;
        return {.text = passage_words(text), .row = static_cast<int>(row.number)};
    }

    Passage row(const SheetRow& row, std::size_t index) const {
        std::vector<std::string> cells;
        for (std::size_t c = 0; c < m_columns; ++c)
            cells.push_back(c < row.cells.size() ? passage_words(row.cells[c]) : std::string());
        Passage out{.kind = index == m_header ? Passage::Kind::label : Passage::Kind::row,
                    .text = row_text(cells),
                    .table = m_number,
                    .row = static_cast<int>(row.number)};
        if (index > m_header)
            for (std::size_t c = 0; c < cells.size(); ++c)
                if (cells[c].empty()) cells[c] = from_above(row.number, c);
        out.cells = std::move(cells);
        return out;
    }

    // The words of the cell that reaches down into this place.
    std::string from_above(std::size_t number, std::size_t column) const {
        for (const MergedCells& one : m_merged) {
            if (column != one.first_column || number <= one.first_row || number > one.last_row) continue;
            const auto first =
                std::lower_bound(m_rows.begin(), m_rows.end(), one.first_row,
                                 [](const SheetRow& row, std::size_t wanted) { return row.number < wanted; });
            if (first != m_rows.end() && first->number == one.first_row && column < first->cells.size())
                return passage_words(first->cells[column]);
        }
        return {};
    }

    std::span<const SheetRow> m_rows;
    std::span<const MergedCells> m_merged;
    int m_number;
    std::size_t m_header, m_columns = 0;
};

} // namespace

Result<SheetTable> read_sheet_table(std::string_view name, std::span<const SheetRow> rows,
                                    std::span<const MergedCells> merged, int number) {
    const std::string where = name.empty() ? std::string() : "sheet " + std::string(name);
    const Table table(rows, merged, number);
    if (table.columns() > columns_max)
        return refuse("a sheet has at most " + std::to_string(columns_max) + " columns with words", where);
    SheetTable out{table.passages(), {}};
    if (!rows.empty() && !table.has_header())
        out.doubts.push_back({"no row names the columns; its rows are read as lines of text", where});
    if (!merged.empty())
        out.doubts.push_back({std::to_string(merged.size()) +
                                  " cells reach over several; their words count for every row they reach over",
                              where});
    return out;
}

} // namespace heed::intake
