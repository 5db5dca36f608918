// The people and bodies of the record as JSON and CSV.
#pragma once

#include "reports/json_parts.h"
#include "views/roster.h"

namespace heed::reports {

std::string roster_json(std::string_view path, const std::vector<views::RosterLine>& lines,
                        const views::Ask& ask);
std::string roster_csv(const std::vector<views::RosterLine>& lines);

} // namespace heed::reports
