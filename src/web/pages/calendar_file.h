// Calendars as files: the answer of every address that ends with .ics.
#pragma once

#include "views/calendar_view.h"
#include "web/pages/page.h"

namespace heed::web {

Response calendar_file(Page& page, const views::Calendar& calendar, std::string name);

} // namespace heed::web
