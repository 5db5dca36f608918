// Days that no cell has, and that stand above a table: "State at 30 June 2024".
#pragma once

#include "proposals/foreign_items.h"
#include "proposals/proposal.h"

namespace heed::proposals {

// A day and where it stands; no place when somebody said it of all rows.
struct Dated {
    domain::Date date;
    std::optional<Place> place;
};

// The one day that is written above the table of the cell or in the head of its column; nothing when there is
// none, or when there are several. Requires a cell of one of the tables.
std::optional<Dated> day_above(probes::Passages passages, const std::vector<ForeignTable>& tables,
                               const ForeignCell& cell);

} // namespace heed::proposals
