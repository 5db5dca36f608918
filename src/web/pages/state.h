// The sentence that states the record: "Of 63 recommendations, the Board has approved 25, rejected 38, and none
// is pending." It is also the description of the page and the title of its feed.
#pragma once

#include "views/review_view.h"
#include "web/pages/page.h"

namespace heed::web {

Safe state_sentence(Page& page, const views::ReviewView& review); // with marks
std::string state_words(Page& page, const views::ReviewView& review);
Safe brief_state(Page& page, const views::ReviewLine& review);

} // namespace heed::web
