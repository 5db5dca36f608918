// A calendar as iCalendar (RFC 5545), written by libical: for every calendar program that can subscribe.
//
// Always holds: the UID of an entry follows from the thing and the fact, so it is the same in every language
// and after every correction; SEQUENCE counts the corrections; DTSTAMP is when heed recorded what is shown,
// never the clock; a day is a DATE, only a closing whose time and zone are stated is an instant; no entry makes
// anybody busy. Lines end with CRLF and are at most 75 octets.
#pragma once

#include "views/calendar_view.h"
#include "wording/wording.h"

#include <functional>
#include <string>
#include <string_view>

namespace heed::reports {

struct CalendarAbout {
    std::string name;                                  // as subscribers see it
    std::function<std::string(std::string_view)> link; // from the path of a page to its full address
};

std::string calendar_ics(const views::Calendar& calendar, const wording::Wording& words,
                         const CalendarAbout& about);

// "r1/milestones/report#published@heed": which fact an entry is, for ever.
std::string calendar_uid(const views::CalendarEntry& entry);
// The page that an entry leads back to.
std::string calendar_path(const views::CalendarEntry& entry);

} // namespace heed::reports
