// The rows of one worksheet (ECMA-376, part 1, 18.3): days as 2024-05-04, numbers as they are, all else as
// text.
#pragma once

#include "intake/sheet_row.h"
#include "intake/workbook_styles.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

// Which cells are taken. Plain is for sheets of a record: no formulas, errors, merged cells, days with a time,
// or words beside the columns of the first row. Any takes what a reader of the worksheet sees, and doubts it.
enum class CellsTaken { plain, any };

struct Worksheet {
    std::string name;
    std::vector<SheetRow> rows; // those with words, each as wide as its last word, or plain: as the first row
    std::vector<MergedCells> merged;
    std::vector<std::string> doubts;
};

// `xml` is the part of the worksheet. Refuses what is not taken with the address of its cell.
Result<Worksheet> read_worksheet_rows(std::string name, std::string_view xml, const WorkbookShared& shared,
                                      CellsTaken taken);

// "A" for 0, "AB" for 27.
std::string column_letters(std::size_t column);

} // namespace heed::intake
