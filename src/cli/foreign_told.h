// How a foreign spreadsheet was read: its columns, its words, and what became of every row.
#pragma once

#include "base/json.h"
#include "cli/deed.h"
#include "cli/proposed.h"

namespace heed::cli {

void tell_sheets(const proposals::ForeignSheets& sheets, Answer& answer);

// Members `columns`, `words`, `rows` and `missing` of an open object.
void write_sheets(JsonWriter& writer, const proposals::ForeignSheets& sheets);

// The mapping of what was understood. Exits when the document is no spreadsheet.
std::string mapping_file(const Proposed& proposed, const proposals::Mapping& said);

} // namespace heed::cli
