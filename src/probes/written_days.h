// Days as announcements write them: several at once, in runs, and often without their year.
#pragma once

#include "base/civil.h"
#include "domain/date.h"

#include <optional>
#include <string_view>
#include <vector>

namespace heed::probes {

struct WrittenDays {
    std::vector<Day> days;        // in the order of time, at least one
    bool is_run = false;          // all from the first to the last
    std::size_t at = 0, size = 0; // in bytes
};

// "22nd & 23rd June 2019", "8th, 9th and 14th March 2019", "25 - 27 January 2019", "27 October & 3 November",
// "March 10-12, 2022", and single days. Without a year it is the year that brings them nearest to the day
// `near`; without that they are left out, and so are days that do not exist or go back in time.
std::vector<WrittenDays> find_days(std::string_view text, std::optional<Day> near = {});

struct RoughDate {
    domain::Date date;
    std::size_t at = 0, size = 0; // in bytes
};

// What forecasts name: days and months; "Q4 2022", "the fourth quarter of 2022", "the second half of 2022",
// "the end of 2022" (no later than its last day), "in 2022".
std::vector<RoughDate> find_rough_dates(std::string_view text);

} // namespace heed::probes
