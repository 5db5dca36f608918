// What the cells of a workbook share: its strings, and which of its styles show a number as a day.
#pragma once

#include "base/result.h"
#include "intake/workbook_package.h"

#include <string>
#include <vector>

namespace heed::intake {

struct WorkbookShared {
    std::vector<std::string> strings;
    std::vector<bool> is_day; // by the index of a cell's style
    bool from_1904 = false;   // days are counted from 1904-01-01
};

// Part xl/sharedStrings.xml and xl/styles.xml, where the package has them.
Result<WorkbookShared> read_shared(WorkbookPackage& package);

} // namespace heed::intake
