// Tables written with bars: a header row, a line of hyphens under it, then rows, each cell ended or parted by a
// bar.
#pragma once

#include "intake/table_rows.h"
#include "intake/text_lines.h"

#include <optional>
#include <span>

namespace heed::intake {

// "---|---|", which makes the line above it a header.
bool is_table_rule(std::string_view line);

// The table whose header is the first of these lines; nothing when there is none, or when it has too many
// columns.
std::optional<PrintedTable> read_pipe_table(std::span<const Line> lines);

} // namespace heed::intake
