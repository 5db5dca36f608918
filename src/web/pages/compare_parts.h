// The parts of the page that compares two days.
#pragma once

#include "reports/chart_alluvial.h"
#include "views/compare.h"
#include "web/pages/action_parts.h"
#include "web/pages/page.h"

namespace heed::web {

Safe compare_sentence(Page& page, const views::Comparison& comparison); // with marks
std::string compare_said(Page& page, const views::Comparison& comparison);

reports::AlluvialChart compare_chart(Page& page, const views::Comparison& comparison);
// The drawing, its table and the counts by kind of change. `links`: the same as data.
void compare_figure(Markup& m, Page& page, const views::Comparison& comparison,
                    const std::vector<std::pair<std::string_view, std::string>>& links);
void compared_rounds(Markup& m, Page& page, const views::Comparison& comparison);
void compared_reports(Markup& m, Page& page, const views::Comparison& comparison);

} // namespace heed::web
