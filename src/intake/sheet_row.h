// One row of a spreadsheet, wherever it came from.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace heed::intake {

struct SheetRow {
    std::size_t number = 0; // as the spreadsheet counts its rows, from 1
    std::vector<std::string> cells;
    bool operator==(const SheetRow&) const = default;
};

// One cell that reaches over several. Rows by number, columns from 0; both ends belong to it.
struct MergedCells {
    std::size_t first_row = 0, last_row = 0;
    std::size_t first_column = 0, last_column = 0;
    bool operator==(const MergedCells&) const = default;
};

} // namespace heed::intake
