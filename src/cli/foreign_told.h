// How a foreign spreadsheet was read: its columns, its words, and what became of every row.
#pragma once

#include "base/json.h"
#include "cli/proposed.h"

namespace heed::cli {

void tell_sheets(const proposals::ForeignSheets& sheets);

// Members `columns`, `words`, `rows` and `missing` of an open object.
void write_sheets(JsonWriter& writer, const proposals::ForeignSheets& sheets);

// Exits when the document is no spreadsheet, or the file cannot be written.
void write_mapping_file(const std::string& path, const Proposed& proposed, const proposals::Mapping& said);

} // namespace heed::cli
