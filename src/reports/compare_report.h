// What changed between two days, as JSON and CSV.
#pragma once

#include "reports/json_parts.h"
#include "views/compare.h"

namespace heed::reports {
std::string compare_json(const views::Comparison& comparison, const views::Ask& ask);
// One row a change of decision or of status.
std::string compare_csv(const views::Comparison& comparison);
} // namespace heed::reports
