#include "intake/table_rows.h"

#include "intake/text_lines.h"

#include <algorithm>
#include <optional>

namespace heed::intake {
namespace {

using Cells = std::vector<std::string>;

bool no_words(const Cells& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

std::optional<std::size_t> first_date(const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (is_date(cells[i])) return i;
    return {};
}

// The column of dates: where the first row below the header has its date, since that row has nothing above it
// to take a cell from; if it has none, the rightmost place where any row has its first date.
std::optional<std::size_t> column_of_dates(std::span<const PrintedRow> rows) {
    std::optional<std::size_t> column;
    for (const PrintedRow& row : rows) {
        const auto date = first_date(row.cells);
        if (date && (!column || *date > *column)) column = date;
        if (&row == &rows.front() && column) return column;
    }
    return column;
}

// How many first cells the row lacks: its date stands that far to the left, and as many cells at its end are
// empty. Requires a date column within the columns.
std::size_t missing_cells(const Cells& cells, std::size_t date_column, std::size_t columns) {
    if (date_column < cells.size() && is_date(cells[date_column])) return 0;
    const auto date = first_date(cells);
    if (!date || *date >= date_column) return 0;
    const std::size_t missing = date_column - *date;
    for (std::size_t i = columns - missing; i < cells.size(); ++i)
        if (!cells[i].empty()) return 0;
    return missing;
}

std::string line_words(std::size_t line) { return line == 0 ? std::string() : "line " + std::to_string(line); }

} // namespace

AlignedRows aligned(const PrintedTable& table) {
    AlignedRows out;
    std::size_t columns = 0;
    if (table.has_header) columns = table.rows.front().cells.size();
    for (const PrintedRow& row : table.rows)
        if (!table.has_header) columns = std::max(columns, row.cells.size());
    const std::size_t first_row = table.has_header ? 1 : 0;
    const auto date_column = column_of_dates(std::span(table.rows).subspan(first_row));
    for (std::size_t n = 0; n < table.rows.size(); ++n) {
        Cells cells = table.rows[n].cells;
        if (n > first_row && date_column && *date_column < columns) {
            const std::size_t missing = missing_cells(cells, *date_column, columns);
            if (missing > 0) {
                const Cells& above = out.rows.back();
                cells.insert(cells.begin(), above.begin(),
                             above.begin() + static_cast<std::ptrdiff_t>(missing));
                ++out.inherited;
            }
        }
        while (cells.size() > columns && cells.back().empty()) cells.pop_back();
        if (cells.size() > columns)
            out.doubts.push_back(
                {"this row has more cells than its table has columns", line_words(table.rows[n].line)});
        cells.resize(std::max(cells.size(), columns));
        out.rows.push_back(std::move(cells));
    }
    return out;
}

void append_table(const PrintedTable& table, int number, std::vector<Passage>& passages,
                  std::vector<Doubt>& doubts) {
    AlignedRows rows = aligned(table);
    for (std::size_t n = 0; n < table.rows.size(); ++n) {
        if (no_words(table.rows[n].cells)) continue;
        const bool header = n == 0 && table.has_header;
        passages.push_back({.kind = header ? Passage::Kind::label : Passage::Kind::row,
                            .text = row_text(table.rows[n].cells),
                            .cells = std::move(rows.rows[n]),
                            .table = number});
    }
    const std::string where = "table " + std::to_string(number);
    if (rows.inherited > 0)
        doubts.push_back({std::to_string(rows.inherited) +
                              " rows have lost their first cells and take them from the row "
                              "above, as the column of dates shows",
                          where});
    const auto add = [&](const Doubt& doubt) {
        doubts.push_back({doubt.words, doubt.where.empty() ? where : where + ", " + doubt.where});
    };
    std::for_each(table.doubts.begin(), table.doubts.end(), add);
    std::for_each(rows.doubts.begin(), rows.doubts.end(), add);
}

} // namespace heed::intake
