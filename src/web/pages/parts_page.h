// A recommendation that has parts with outcomes of their own: what it asks, and its parts.
#pragma once

#include "views/item_line.h"
#include "web/pages/page.h"

namespace heed::web {

// Whether a calendar has a day for its decision.
bool is_dated(const views::ItemLine& item);

// The parts that exist on the day, in their order.
std::vector<views::ThingId> parts_of(Page& page, views::ThingId recommendation);
bool is_whole(Page& page, views::ThingId thing);

Response parts_page(Page& page, views::ThingId recommendation);
Response parts_json(Page& page, views::ThingId recommendation);

} // namespace heed::web
