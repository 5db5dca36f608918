// Every total that the loaded sources publish about a review, beside the figure that its items give.
#pragma once

#include "views/recount.h"

namespace heed::views {

struct Reconciliation {
    Named review;
    std::vector<Recount> totals; // in the order of time
    std::size_t agreeing = 0, differing = 0, not_derived = 0;
};

Reconciliation reconciliation_of(Ask& ask, ThingId review);

} // namespace heed::views
