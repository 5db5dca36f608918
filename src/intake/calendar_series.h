// The meetings of a series: on which days a rule of recurrence falls (RFC 5545 section 3.3.10), as far as
// anybody will look.
#pragma once

#include "intake/calendar_events.h"

#include <libical/ical.h>

namespace heed::intake {

inline constexpr std::size_t series_max = 500;        // meetings of one series
inline constexpr std::size_t endless_series_max = 60; // of one that has no end

CalendarTime calendar_time(const icaltimetype& time, std::string_view zone);

// Whether `a` is at or before `b`: by their instants where both zones are known, else as they are written.
bool is_no_later(const CalendarTime& a, const CalendarTime& b);

struct Series {
    std::vector<CalendarTime> starts; // the first included
    std::string doubt;                // what was left out
    bool never_falls = false;         // its rule was looked for through centuries, which takes long
};
Series series_of(const icalrecurrencetype& rule, const icaltimetype& first, std::string_view zone);

} // namespace heed::intake
