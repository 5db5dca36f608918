// How the decisions of a review were made, as a table: one row for each act, with what stood after it.
#pragma once

#include "views/review_view.h"

#include <string>

namespace heed::reports {

std::string flow_csv(const views::ReviewView& review);

} // namespace heed::reports
