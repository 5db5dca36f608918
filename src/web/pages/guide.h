// Announcements of the record, shown with their Markdown. One of the kind `guide` says to newcomers what the
// reviews are, in the words of whoever keeps the record.
#pragma once

#include "web/pages/page.h"

namespace heed::web {

// Announcements of the kind `guide` above reviews, that hold on the day, newest first.
std::vector<views::ThingId> guides_of(Page& page);

// Title, text and sources of an announcement, as a section.
void guide_section(Markup& m, Page& page, views::ThingId announcement);

} // namespace heed::web
