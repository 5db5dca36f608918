// Definitions in force and the rows that do not meet them, as JSON and CSV.
#pragma once

#include "views/definitions.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

std::string definitions_json(const views::DefinitionsView& view, const views::Ask& ask,
                             const wording::Wording& words);
// One row for each word, those in force first.
std::string definitions_csv(const views::DefinitionsView& view);

} // namespace heed::reports
