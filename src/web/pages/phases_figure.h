// The phases of a review as a drawing, as the list that phones get instead, and as a table.
#pragma once

#include "reports/chart_phases.h"
#include "views/review_timeline.h"
#include "web/pages/page.h"

#include <optional>

namespace heed::web {

// Nothing when no day is recorded.
std::optional<reports::PhasesChart> phases_chart(Page& page, const views::ReviewTimeline& timeline);
void phases_figure(Markup& m, Page& page, const views::ReviewTimeline& timeline);

} // namespace heed::web
