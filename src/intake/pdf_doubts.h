// What a person should look at in a PDF that was read.
#pragma once

#include "intake/pdf_pages.h"
#include "intake/reading.h"

#include <vector>

namespace heed::intake {

// What reading it was not sure of.
struct PdfUnsure {
    std::vector<std::size_t> pages_in_columns; // from 1
    std::size_t hyphens = 0;                   // at the ends of lines
};

// Each with the pages that it is about.
std::vector<Doubt> doubts_of(const PrintedPages& printed, const PdfUnsure& unsure);

} // namespace heed::intake
