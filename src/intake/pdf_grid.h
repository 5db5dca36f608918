// Columns on a printed page: lines that leave the same gaps free, one under the other.
//
// A grid begins at a line with a wide gap and goes on as long as no line crosses its gaps. It is a table, or
// text in columns like those of a newspaper: there each column is full of words, and lines of one know nothing
// of the other.
#pragma once

#include "intake/pdf_lines.h"

#include <span>

namespace heed::intake {

struct Gap {
    double left = 0, right = 0;
    std::size_t lines = 1; // how many lines in a row have left it free
    double width() const { return right - left; }
};

struct Grid {
    std::size_t lines = 0; // how many it takes; 0: there is none
    std::vector<Gap> gaps; // between its columns, from left to right
    bool is_table = false; // else columns of text
};

// The grid that begins with the first of these lines.
Grid grid_at(std::span<const PrintedLine> lines);

// How many of the first lines fit between the gaps of a table that began on the page before.
std::size_t lines_within(std::span<const PrintedLine> lines, std::vector<Gap>& gaps);

// The words of a line, parted at the gaps: one more column than gaps.
std::vector<std::vector<PrintedWord>> parted(const PrintedLine& line, std::span<const Gap> gaps);

} // namespace heed::intake
