// The drawings of pages: from view structs to the charts of reports, with the table that says the same in
// numbers.
#pragma once

#include "base/markup.h"
#include "views/review_view.h"
#include "web/pages/page.h"

namespace heed::web {

// How the decisions were made: stepped bands in true time, its form for phones, and the table.
void flow_section(Markup& m, Page& page, const views::ReviewView& review);
// From the call for volunteers to the last decision.
void phases_section(Markup& m, Page& page);

} // namespace heed::web
