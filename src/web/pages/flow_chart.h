// The chart of how the items of a review were decided, in the reader's words.
#pragma once

#include "reports/chart_flow.h"
#include "views/review_view.h"
#include "web/pages/page.h"

#include <optional>

namespace heed::web {

// Nothing when there is too little to draw it truly: no day on which the items were handed over, no dated act,
// or a number of items that changed on the way. The table says what is known then.
std::optional<reports::FlowChart> flow_chart(Page& page, const views::ReviewView& review);

} // namespace heed::web
