// Spreadsheets as documents: texts of delimited cells in any common dialect and encoding, and workbooks. Each
// row is a passage that knows its number, so that a cell can be cited.
#pragma once

#include "intake/family_reader.h"

#include <optional>
#include <string_view>

namespace heed::intake {

// A package, as workbooks are (and documents of other kinds, which are refused).
inline bool is_workbook(std::string_view raw) { return raw.starts_with("PK\x03\x04"); }

// Nothing when the bytes are no spreadsheet. Any bytes at all.
std::optional<Result<FamilyReading>> read_sheet_document(std::string_view raw);

} // namespace heed::intake
