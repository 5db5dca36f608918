// What a round did, in a few words: "Recommendation 5.4 approved; 19.1 and 19.2 rejected", "21 pending
// recommendations decided".
#pragma once

#include "views/rounds.h"
#include "web/pages/page.h"

namespace heed::web {
std::string action_words(Page& page, const views::RoundLine& round);
std::string action_title(Page& page, const views::RoundLine& round); // "Board action of 22 July 2021"
// "22 July 2021", or that no source states the day.
std::string action_day(Page& page, const views::RoundLine& round);
} // namespace heed::web
