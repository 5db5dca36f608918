// Dates as people know them: a day, a month, a quarter, a year, or some day between two, either of which may be
// open.
//
// Grammar (docs/format.md, part 3): 2021-07-22, 2017-10, 2022-Q4, 2018, or A/B with each a day or "..". One
// value has one text, so equal texts are equal dates.
#pragma once

#include "base/civil.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace heed::domain {

enum class Precision : std::uint8_t { day, month, quarter, year, range };

class Date {
public:
    Date() = default; // some day, nobody knows which: "../.."
    explicit Date(Day day) : m_first(day), m_last(day), m_precision(Precision::day) {}
    static Date between(std::optional<Day> first, std::optional<Day> last);
    static Date month(int year, unsigned month);
    static Date quarter(int year, unsigned quarter);
    static Date year(int year);

    // The first day it can be, nothing when its beginning is open; the last day, nothing when its end is open.
    std::optional<Day> first() const { return m_first == open_first ? std::nullopt : std::optional(m_first); }
    std::optional<Day> last() const { return m_last == open_last ? std::nullopt : std::optional(m_last); }
    Precision precision() const { return m_precision; }
    bool is_day() const { return m_precision == Precision::day; }
    bool is_closed() const { return m_last != open_last; }

    std::string text() const;
    bool lies_in(const Date& other) const { return m_first >= other.m_first && m_last <= other.m_last; }
    bool operator==(const Date&) const = default;

private:
    static constexpr Day open_first{INT32_MIN};
    static constexpr Day open_last{INT32_MAX};
    Day m_first = open_first;
    Day m_last = open_last;
    Precision m_precision = Precision::range;
};

Result<Date> parse_date(std::string_view text);

// Two dates agree when one range lies in the other: October 2017 and 28 October 2017 do.
inline bool agree(const Date& a, const Date& b) { return a.lies_in(b) || b.lies_in(a); }

// Of two dates that agree, the one that says more.
inline const Date& narrower(const Date& a, const Date& b) { return b.lies_in(a) ? b : a; }

} // namespace heed::domain
