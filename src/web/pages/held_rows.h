// What became of the items that an action held pending: how many are decided, by which later action, how.
#pragma once

#include "views/action_report.h"
#include "web/pages/page.h"

namespace heed::web {
void held_notes(Markup& m, Page& page, const views::ActionReport& report);
void held_rows(Markup& m, Page& page, const views::HeldItems& held);
} // namespace heed::web
