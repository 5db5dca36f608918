// A recommendation that has parts with outcomes of their own: what it asks, and its parts.
#pragma once

#include "web/pages/page.h"

namespace heed::web {
Response parts_page(Page& page, views::ThingId recommendation);
}
