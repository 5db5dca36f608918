#include "intake/pdf_table.h"

#include "base/text.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr double more_distance = 1.2; // times the distance of lines: the gap between two rows
constexpr std::size_t head_words_max = 6;

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_key(std::string_view text) {
    return has_digit(text) && text.size() <= 20 && text.find(' ') == std::string_view::npos;
}

struct CellLines {
    std::vector<std::string> cells;
    double middle = 0, size = 0;
    bool bold = true;
};

// Above which distance of lines a row begins; 0: distances do not tell.
double row_distance(const std::vector<CellLines>& lines) {
    double least = 0, most = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const double distance = lines[i].middle - lines[i - 1].middle;
        if (distance < 0.5 * lines[i].size) continue; // a cell that hangs a little lower
        least = least == 0 ? distance : std::min(least, distance);
        most = std::max(most, distance);
    }
    return most > more_distance * least ? more_distance * least : 0;
}

} // namespace

std::vector<PrintedRowOfCells> rows_of(std::span<const PrintedLine> lines, std::span<const Gap> gaps,
                                       const WordsPrinted& words, std::size_t& unsure_hyphens) {
    std::vector<CellLines> read;
    for (const PrintedLine& line : lines) {
        CellLines one{.cells = {}, .middle = line.middle(), .size = line.size, .bold = line.bold};
        for (const auto& cell : parted(line, gaps)) one.cells.push_back(text_of(cell));
        read.push_back(std::move(one));
    }
    const double apart = row_distance(read);
    std::vector<PrintedRowOfCells> rows;
    for (std::size_t i = 0; i < read.size(); ++i) {
        const CellLines& line = read[i];
        const bool far = i > 0 && apart > 0 && line.middle - read[i - 1].middle > apart;
        const bool keyed = !rows.empty() && !line.cells[0].empty() &&
                           (apart == 0 || (is_key(line.cells[0]) && is_key(rows.back().cells[0])));
        if (rows.empty() || far || keyed) {
            rows.push_back({line.cells, line.bold});
            continue;
        }
        PrintedRowOfCells& row = rows.back();
        row.bold = row.bold && line.bold;
        for (std::size_t column = 0; column < line.cells.size(); ++column)
            if (!line.cells[column].empty()) words.join(row.cells[column], line.cells[column], unsure_hyphens);
    }
    return rows;
}

bool has_header(std::span<const PrintedRowOfCells> rows) {
    if (rows.size() < 2) return false;
    if (rows[0].bold)
        return !std::all_of(rows.begin(), rows.end(), [](const PrintedRowOfCells& row) { return row.bold; });
    if (rows[0].cells.size() < 3) return false;
    const bool names = std::all_of(rows[0].cells.begin(), rows[0].cells.end(), [](const std::string& cell) {
        return !cell.empty() && !has_digit(cell) && count_words(cell) <= head_words_max;
    });
    return names && std::all_of(rows.begin() + 1, rows.end(), [](const PrintedRowOfCells& row) {
               return std::any_of(row.cells.begin(), row.cells.end(), is_key);
           });
}

bool continues(const PrintedRowOfCells& row, const PrintedRowOfCells& above) {
    return row.cells[0].empty() && !above.cells[0].empty();
}

} // namespace heed::intake
