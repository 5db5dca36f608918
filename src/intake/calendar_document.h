// A calendar as a document: its meetings as one table, a row each, and nothing else of it.
#pragma once

#include "intake/family_reader.h"

namespace heed::intake {

// Requires text in UTF-8.
Result<FamilyReading> read_calendar_document(std::string_view raw);

} // namespace heed::intake
