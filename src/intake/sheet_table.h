// The rows of one worksheet as passages: what stands above the header, the header, and the rows below it.
#pragma once

#include "intake/reading.h"
#include "intake/sheet_row.h"

#include <span>

namespace heed::intake {

struct SheetTable {
    std::vector<Passage> passages; // without anchors; rows have their numbers
    std::vector<Doubt> doubts;
};

// The header is the first row in which two thirds of the columns that rows mostly fill have words. Cells that
// reach over several rows are repeated under their column, not in the words of the row. `name` is told in
// doubts; `table` is its number in the document. Refuses a sheet that is too wide.
Result<SheetTable> read_sheet_table(std::string_view name, std::span<const SheetRow> rows,
                                    std::span<const MergedCells> merged, int table);

} // namespace heed::intake
