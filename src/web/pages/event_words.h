// What was recorded, in a few words: "Decision on 5.4: Approved", "66 decisions, 12 citations of sources".
#pragma once

#include "views/deeds.h"
#include "web/pages/page.h"

namespace heed::web {

std::string event_words(Page& page, const views::EventLine& event);
// The kinds of event of a deed with their numbers, the most frequent first.
std::string counts_words(Page& page, const views::DeedLine& deed);
// Its own title, else what it recorded.
std::string deed_title(Page& page, const views::DeedLine& deed);
// "The operator at the command line", or the account.
std::string recorded_by(Page& page, const views::DeedLine& deed);

// Where an event is shown: the page of what it is about, else its deed. Path, without query.
std::string place_of_event(Page& page, views::EventNo event);
constexpr std::size_t events_on_page = 60; // of a deed

} // namespace heed::web
