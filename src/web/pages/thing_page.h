// Things of the record that have no page of their own kind; and what all pages of one thing begin with.
#pragma once

#include "web/pages/page.h"

namespace heed::web {

// The thing at the path, as known then; none when nobody recorded anything about it.
views::ThingId thing_of_path(const Page& page);

// 404 in words: no such thing; nearest are others of its kind, and the lists.
Response no_such_thing(Page& page);

} // namespace heed::web
