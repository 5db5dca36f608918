// Civil days and UTC instants. A deadline is a civil day, not an instant; the two do not mix.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heed {

// Days since 1970-01-01 in the proleptic Gregorian calendar.
struct Day {
    std::int32_t number = 0;
    auto operator<=>(const Day&) const = default;
    Day plus(std::int32_t days) const { return {number + days}; }
};

inline std::int32_t days_between(Day from, Day to) { return to.number - from.number; }

struct YearMonthDay {
    int year = 0;
    unsigned month = 0; // 1 to 12
    unsigned day = 0;   // 1 to 31
};

// Howard Hinnant's civil calendar algorithms (howardhinnant.github.io/date_algorithms.html).
Day day_of(YearMonthDay date);
YearMonthDay date_of(Day day);
unsigned days_in_month(int year, unsigned month);

// 1 to 12, of an English name or its first letters, three at least, in any case: "March", "sept"; else 0.
unsigned month_named(std::string_view text);

// "2021-07-22", year 0001 to 9999, only days that exist; anything else is nothing.
std::optional<Day> parse_day(std::string_view text);
std::string iso(Day day);

// The same day of the month so many months later, the last day of that month where it has no such day: six
// calendar months from 2021-08-31 end on 2022-02-28.
Day add_months(Day day, int months);

// Milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
};

Day utc_day(Instant at);
Instant start_of(Day day);
std::string iso(Instant at); // always 24 characters: 2026-11-20T10:00:23.123Z
std::optional<Instant> parse_instant(std::string_view text);

} // namespace heed
