#include "base/civil.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace heed {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;

bool digits(std::string_view text, std::size_t at, std::size_t count, int& value) {
    value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return false;
        value = value * 10 + (text[i] - '0');
    }
    return true;
}

void put(std::string& out, int value, int width) {
    char buffer[12];
    for (int i = width - 1; i >= 0; --i, value /= 10) buffer[i] = static_cast<char>('0' + value % 10);
    out.append(buffer, static_cast<std::size_t>(width));
}

constexpr std::array<std::string_view, 12> month_names = {"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};

} // namespace

unsigned month_named(std::string_view text) {
    if (text.size() < 3 || text.size() > 9) return 0;
    const std::string name = lower_ascii(text);
    for (unsigned i = 0; i < month_names.size(); ++i)
        if (month_names[i].starts_with(name)) return i + 1;
    return 0;
}

Day day_of(YearMonthDay date) {
    const int y = date.year - (date.month <= 2);
    const int era = (y >= 0 ? y : y - 399) / 400;
    const unsigned yoe = static_cast<unsigned>(y - era * 400);
    const unsigned doy = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
    const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return {era * 146097 + static_cast<std::int32_t>(doe) - 719468};
}

YearMonthDay date_of(Day day) {
    const std::int32_t z = day.number + 719468;
    const std::int32_t era = (z >= 0 ? z : z - 146096) / 146097;
    const unsigned doe = static_cast<unsigned>(z - era * 146097);
    const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const unsigned mp = (5 * doy + 2) / 153;
    const unsigned month = mp < 10 ? mp + 3 : mp - 9;
    return {static_cast<int>(yoe) + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

unsigned days_in_month(int year, unsigned month) {
    static constexpr unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

std::optional<Day> parse_day(std::string_view text) {
    int year = 0, month = 0, day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    if (!digits(text, 0, 4, year) || !digits(text, 5, 2, month) || !digits(text, 8, 2, day)) return {};
    if (year < 1 || month < 1 || month > 12 || day < 1) return {};
    if (day > static_cast<int>(days_in_month(year, static_cast<unsigned>(month)))) return {};
    return day_of({year, static_cast<unsigned>(month), static_cast<unsigned>(day)});
}

std::string iso(Day day) {
    const YearMonthDay date = date_of(day);
    std::string out;
    out.reserve(10);
    put(out, date.year, 4);
    out += '-';
    put(out, static_cast<int>(date.month), 2);
    out += '-';
    put(out, static_cast<int>(date.day), 2);
    return out;
}

Day add_months(Day day, int months) {
    YearMonthDay date = date_of(day);
    const int total = date.year * 12 + static_cast<int>(date.month) - 1 + months;
    date.year = total / 12;
    date.month = static_cast<unsigned>(total % 12) + 1;
    date.day = std::min(date.day, days_in_month(date.year, date.month));
    return day_of(date);
}

Day utc_day(Instant at) {
    std::int64_t day = at.ms / ms_per_day;
    if (at.ms % ms_per_day < 0) --day;
    return {static_cast<std::int32_t>(day)};
}

Instant start_of(Day day) { return {day.number * ms_per_day}; }

std::string iso(Instant at) {
    const Day day = utc_day(at);
    const int rest = static_cast<int>(at.ms - start_of(day).ms);
    std::string out = iso(day);
    out += 'T';
    put(out, rest / 3'600'000, 2);
    out += ':';
    put(out, rest / 60'000 % 60, 2);
    out += ':';
    put(out, rest / 1000 % 60, 2);
    out += '.';
    put(out, rest % 1000, 3);
    out += 'Z';
    return out;
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' ||
        text[23] != 'Z')
        return {};
    const auto day = parse_day(text.substr(0, 10));
    int hour = 0, minute = 0, second = 0, ms = 0;
    if (!day || !digits(text, 11, 2, hour) || !digits(text, 14, 2, minute) || !digits(text, 17, 2, second) ||
        !digits(text, 20, 3, ms))
        return {};
    if (hour > 23 || minute > 59 || second > 59) return {};
    return Instant{start_of(*day).ms + ((hour * 60 + minute) * 60 + second) * 1000LL + ms};
}

} // namespace heed
