// Meetings that a page announces or tells of: their kind, days and place.
#pragma once

#include "domain/date.h"
#include "probes/news_entries.h"

#include <string>
#include <vector>

namespace heed::probes {

struct StatedMeeting {
    std::size_t passage = 0; // that names the day, or the meeting when it has no day of its own
    std::size_t at = 0;      // where in it the words begin that are to be quoted
    std::size_t named = 0;   // the passage that says what is held: the same, or a heading above it
    std::string kind;        // "webinar", "face-to-face", "engagement", "plenary"; empty where none is stated
    std::string number;      // "7" of "7th plenary meeting"; empty where none is stated
    std::string place;       // "Lisbon"; empty where none is stated
    domain::Date on;         // the first day; with an open beginning when it was held some time before that day
    std::vector<Day> days;   // when there are several
    bool is_run = false;     // they are the first and the last
};

// In the order of the page. A day counts for a meeting where a phrase such as "face-to-face meeting on" stands
// in front of it, or it begins the text and the meeting follows; where the words "Date:" or "Session 2" name it
// below a text or heading that announces a meeting. A past meeting without a day is known from the day of its
// news entry, and left out when the page names another one in the three months before that day. Meetings of
// other bodies are left out: a team, panel or group must be named, but for webinars and engagement sessions.
std::vector<StatedMeeting> find_meetings(Passages passages);

} // namespace heed::probes
