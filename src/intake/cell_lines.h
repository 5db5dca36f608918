// Tables copied with one cell a line, each line ended by a bar. How many columns they have is nowhere written:
// it is found by what comes again. The first cells of all rows are keys - numbers of one form, each once, or
// dates - and the smallest number of columns for which that holds is taken.
#pragma once

#include "intake/table_rows.h"
#include "intake/text_lines.h"

#include <optional>
#include <span>

namespace heed::intake {

// "words |", with no other bar.
bool is_cell_line(std::string_view line);

// Nothing when no number of columns fits.
std::optional<std::size_t> find_columns(std::span<const std::string> cells);

// The table of the cell lines that begin these lines; nothing when fewer than two do. When no number of columns
// fits, every cell is a row of its own, and a doubt says so.
std::optional<PrintedTable> read_cell_lines(std::span<const Line> lines);

} // namespace heed::intake
