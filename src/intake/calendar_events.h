// The events of a calendar (iCalendar, RFC 5545) as days and times that people meet on: series written out,
// moved and cancelled meetings in their places.
//
// Times stay as they are written, in their own zone. Nothing is refused but bytes that are no calendar: what is
// wrong or not stated is said beside the events. Bounded in components, nesting and meetings of a series.
#pragma once

#include "base/civil.h"
#include "base/result.h"
#include "intake/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

// A moment as a calendar writes it.
struct CalendarTime {
    Day day;
    int minute = -1;       // of the day; -1: the whole day
    std::string zone = {}; // "UTC", or as it is named; empty: not stated
    bool operator==(const CalendarTime&) const = default;
};
std::string time_text(const CalendarTime& time); // "10:30", empty for a whole day

struct CalendarEvent {
    std::string uid, title, place;
    CalendarTime start, end;
    bool cancelled = false, tentative = false;
    std::string moved_from; // "2024-05-06 10:30", of one of a series
};

struct CalendarEvents {
    std::string name;
    std::vector<CalendarEvent> events; // by their start
    std::vector<Doubt> doubts;
};

Result<CalendarEvents> read_calendar(std::string_view raw);

} // namespace heed::intake
