// One worksheet as CSV: days as 2024-05-04, numbers as they are, all else as text.
#pragma once

#include "intake/workbook_styles.h"

#include <string>
#include <vector>

namespace heed::intake {

struct WorksheetText {
    std::string name;
    std::string csv; // one row of the worksheet each, empty ones included, up to the last with words
    std::vector<std::size_t> lines; // of the CSV on which each row begins, from 1
    std::vector<std::string> doubts;
    bool operator==(const WorksheetText&) const = default;
};

// `xml` is the part of the worksheet. Refuses formulas, errors, merged cells, days with a time, and words
// beside the columns that have a header, each with the address of its cell.
Result<WorksheetText> read_worksheet(std::string name, std::string_view xml, const WorkbookShared& shared);

// "A" for 0, "AB" for 27.
std::string column_letters(std::size_t column);

} // namespace heed::intake
