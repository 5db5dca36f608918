// Rows and cells of a printed table: which lines make one row, and whether the first row names the columns.
#pragma once

#include "intake/pdf_grid.h"
#include "intake/pdf_paragraphs.h"

#include <span>

namespace heed::intake {

struct PrintedRowOfCells {
    std::vector<std::string> cells; // one for each column
    bool bold = false;              // all of it
};

// A row begins behind a gap that is higher than those between lines, or, where all lines are as far apart,
// where the first column has words.
std::vector<PrintedRowOfCells> rows_of(std::span<const PrintedLine> lines, std::span<const Gap> gaps,
                                       const WordsPrinted& words, std::size_t& unsure_hyphens);

// The first row is bold and not all are, or it has short words without a number in every one of three columns
// or more, and the rows below it have numbers.
bool has_header(std::span<const PrintedRowOfCells> rows);

// Joins what goes on on a further page to the last row: a row without its first cell, where `above` has one.
bool continues(const PrintedRowOfCells& row, const PrintedRowOfCells& above);

} // namespace heed::intake
