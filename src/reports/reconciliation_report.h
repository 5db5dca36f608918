// Published totals beside what the items give, as JSON and CSV: one object or row for each source of each
// total.
#pragma once

#include "views/reconciliation.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

std::string reconciliation_json(const views::Reconciliation& view, const views::Ask& ask,
                                const wording::Wording& words);
std::string reconciliation_csv(const views::Reconciliation& view, const wording::Wording& words);

// The passages where a source states a total: "e78f2281", several parted by "; ".
std::string place_of(const views::PublishedTotal& total);

} // namespace heed::reports
