// Sheets as one workbook for spreadsheet programs (XLSX, ECMA-376).
#pragma once

#include "reports/sheets_out.h"

#include <filesystem>

namespace heed::reports {

// One worksheet for each sheet: the header in bold and frozen with the first column, filters on it, days as
// dates, counts as numbers, all else as text, which no program takes for a formula; a list to choose from where
// a column takes only certain codes. The same sheets and instant give the same bytes. Throws Failure when the
// file cannot be written; an earlier file of that name stays then.
void write_workbook(const std::filesystem::path& file, const std::vector<SheetFile>& sheets, Instant made);

} // namespace heed::reports
