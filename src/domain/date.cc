#include "domain/date.h"

#include "base/ensure.h"
#include "base/text.h"

namespace heed::domain {
namespace {

Day last_of_month(int year, unsigned month) { return day_of({year, month, days_in_month(year, month)}); }

bool digits_only(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number(std::string_view text) {
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

Unexpected<Refusal> not_a_date(std::string_view text) {
    return refuse("\"" + std::string(front_of(text, 40)) +
                  "\" is not a date; write 2021-07-22, 2017-10, 2022-Q4, 2018 or 2024-04-01/..");
}

} // namespace

Date Date::between(std::optional<Day> first, std::optional<Day> last) {
    Date date;
    date.m_first = first.value_or(open_first);
    date.m_last = last.value_or(open_last);
    ensure(date.m_first < date.m_last, "a range of days runs forward");
    return date;
}

Date Date::month(int year, unsigned month) {
    Date date(day_of({year, month, 1}));
    date.m_last = last_of_month(year, month);
    date.m_precision = Precision::month;
    return date;
}

Date Date::quarter(int year, unsigned quarter) {
    Date date(day_of({year, quarter * 3 - 2, 1}));
    date.m_last = last_of_month(year, quarter * 3);
    date.m_precision = Precision::quarter;
    return date;
}

Date Date::year(int year) {
    Date date(day_of({year, 1, 1}));
    date.m_last = last_of_month(year, 12);
    date.m_precision = Precision::year;
    return date;
}

std::string Date::text() const {
    const std::string first = m_first == open_first ? ".." : iso(m_first);
    switch (m_precision) {
    case Precision::day: return first;
    case Precision::month: return first.substr(0, 7);
    case Precision::quarter:
        return first.substr(0, 5) + 'Q' + static_cast<char>('1' + (date_of(m_first).month - 1) / 3);
    case Precision::year: return first.substr(0, 4);
    case Precision::range: return first + '/' + (m_last == open_last ? ".." : iso(m_last));
    }
    return {};
}

Result<Date> parse_date(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const std::string_view a = text.substr(0, slash), b = text.substr(slash + 1);
        const auto first = parse_day(a), last = parse_day(b);
        if ((!first && a != "..") || (!last && b != "..")) return not_a_date(text);
        if (first && last && *first >= *last)
            return refuse("\"" + std::string(text) + "\" runs backwards; the earlier day stands first");
        return Date::between(first, last);
    }
    if (const auto day = parse_day(text)) return Date(*day);
    if (text.size() < 4 || !digits_only(text.substr(0, 4)) || text.substr(0, 4) == "0000")
        return not_a_date(text);
    const int year = number(text.substr(0, 4));
    if (text.size() == 4) return Date::year(year);
    if (text.size() != 7 || text[4] != '-') return not_a_date(text);
    if (text[5] == 'Q' && text[6] >= '1' && text[6] <= '4')
        return Date::quarter(year, static_cast<unsigned>(text[6] - '0'));
    if (!digits_only(text.substr(5))) return not_a_date(text);
    const int month = number(text.substr(5));
    if (month < 1 || month > 12) return not_a_date(text);
    return Date::month(year, static_cast<unsigned>(month));
}

} // namespace heed::domain
