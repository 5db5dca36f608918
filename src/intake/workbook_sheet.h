// One worksheet that is a sheet of a record, as CSV.
#pragma once

#include "intake/worksheet_rows.h"

namespace heed::intake {

struct WorksheetText {
    std::string name;
    std::string csv; // one row of the worksheet each, empty ones included, up to the last with words
    std::vector<std::size_t> lines; // of the CSV on which each row begins, from 1
    std::vector<std::string> doubts;
    bool operator==(const WorksheetText&) const = default;
};

// Requires rows of plain cells.
WorksheetText csv_of(Worksheet worksheet);

} // namespace heed::intake
