// A PDF to passages. What is kept of it is its words alone (decision 22): the passages, one under the other, a
// form feed between two pages. Pictures, links behind words, notes, attached files and what the file says about
// itself are gone.
#pragma once

#include "intake/family_reader.h"
#include "intake/pdf_pages.h"

#include <string_view>

namespace heed::intake {

// Requires bytes of which is_pdf() is true.
Result<FamilyReading> read_pdf(std::string_view raw);

// The same from the words on the pages.
FamilyReading read_printed(const PrintedPages& printed);

} // namespace heed::intake
