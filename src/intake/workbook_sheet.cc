#include "intake/workbook_sheet.h"

#include "base/csv.h"

#include <algorithm>

namespace heed::intake {

WorksheetText csv_of(Worksheet worksheet) {
    WorksheetText out{.name = std::move(worksheet.name), .doubts = std::move(worksheet.doubts)};
    std::size_t line = 0;
    for (const SheetRow& row : worksheet.rows) {
        while (out.lines.size() + 1 < row.number) {
            out.lines.push_back(++line);
            out.csv += "\r\n";
        }
        out.lines.push_back(line + 1);
        const std::size_t before = out.csv.size();
        CsvWriter csv(out.csv);
        for (const std::string& cell : row.cells) csv.cell(cell);
        csv.end_row();
        line += static_cast<std::size_t>(
            std::count(out.csv.begin() + static_cast<std::ptrdiff_t>(before), out.csv.end(), '\n'));
    }
    return out;
}

} // namespace heed::intake
