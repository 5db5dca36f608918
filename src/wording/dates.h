// Days and dates as people read them: 22 July 2021, October 2017, fourth quarter of 2022, some day from 1 April
// 2024. The wording is in the catalogue (date.*); the names of months come from ICU. Western digits everywhere.
//
// Made once for a language; a day is then two copies around its month.
#pragma once

#include "base/civil.h"
#include "domain/date.h"
#include "wording/phrases.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace heed::wording {

enum class DateForm : std::uint8_t {
    full,  // 22 July 2021, in running text
    brief, // 22 Jul 2021, in tables and charts
    when,  // on 22 July 2021, to end a sentence that says what happened
    noun   // 22 July 2021, the third quarter of 2024, a day from 1 April 2024 on: behind "for" and "of"
};

class Dates {
public:
    // Requires the messages date.*; the phrases must outlive this.
    explicit Dates(const Phrases& phrases);

    void append(std::string& out, Day day, DateForm form) const;
    void append(std::string& out, const domain::Date& date, DateForm form) const;
    void append(std::string& out, Instant at, DateForm form) const; // 20 November 2026, 10:00 UTC

private:
    // A day with its month already in place: what stands before, between and behind the two numbers.
    struct Shape {
        std::string before, between, behind;
        bool starts_with_day = true;
    };
    // The names of the twelve months, in one form.
    using Months = std::array<std::string, 12>;

    std::array<Shape, 12> shapes(const Months& months, DateForm form) const;
    void say(std::string& out, const Key& key, std::initializer_list<Arg> args) const;
    const std::string& month_alone(unsigned month, DateForm form) const;
    void append_range(std::string& out, const domain::Date& date, DateForm form) const;

    const Phrases& m_phrases;
    std::array<Shape, 12> m_full, m_brief;
    Months m_alone, m_alone_brief; // as in "October 2017"
};

} // namespace heed::wording
