#include "wording/dates.h"

#include "base/ensure.h"

#include <algorithm>
#include <charconv>
#include <unicode/dtfmtsym.h>

namespace heed::wording {
namespace {

// They stand for the numbers of day and year while a shape is made.
constexpr std::string_view day_mark = "\1", year_mark = "\2";

std::array<std::string, 12> months_of(const icu::DateFormatSymbols& symbols,
                                      icu::DateFormatSymbols::DtContextType context,
                                      icu::DateFormatSymbols::DtWidthType width) {
    std::int32_t count = 0;
    const icu::UnicodeString* const names = symbols.getMonths(count, context, width);
    ensure(count == 12, "a year has twelve months");
    std::array<std::string, 12> months;
    for (std::size_t i = 0; i < months.size(); ++i) names[i].toUTF8String(months[i]);
    return months;
}

void append_plain(std::string& out, long long number) { // years are not grouped: 2022, not 2,022
    char bytes[20];
    out.append(bytes, std::to_chars(bytes, bytes + sizeof bytes, number).ptr);
}

std::string plain(long long number) {
    std::string out;
    append_plain(out, number);
    return out;
}

void append_two_digits(std::string& out, std::int64_t number) {
    out += static_cast<char>('0' + number / 10);
    out += static_cast<char>('0' + number % 10);
}

std::string_view name(DateForm form) {
    switch (form) {
    case DateForm::full: return "full";
    case DateForm::brief: return "brief";
    case DateForm::when: return "when";
    case DateForm::noun: return "noun";
    }
    return {};
}

} // namespace

Dates::Dates(const Phrases& phrases) : m_phrases(phrases) {
    using Symbols = icu::DateFormatSymbols;
    UErrorCode error = U_ZERO_ERROR;
    const Symbols symbols(locale_of(phrases.language()), "gregorian", error);
    ensure(U_SUCCESS(error), "ICU knows the months of each of the languages");
    m_full = shapes(months_of(symbols, Symbols::FORMAT, Symbols::WIDE), DateForm::full);
    m_brief = shapes(months_of(symbols, Symbols::FORMAT, Symbols::ABBREVIATED), DateForm::brief);
    m_alone = months_of(symbols, Symbols::STANDALONE, Symbols::WIDE);
    m_alone_brief = months_of(symbols, Symbols::STANDALONE, Symbols::ABBREVIATED);
}

void Dates::append(std::string& out, Day day, DateForm form) const {
    if (form == DateForm::noun) form = DateForm::full;
    if (form == DateForm::when) {
        std::string full;
        append(full, day, DateForm::full);
        return say(out, "date.day.when", {{"date", full}});
    }
    const YearMonthDay date = date_of(day);
    const Shape& shape = (form == DateForm::full ? m_full : m_brief)[date.month - 1];
    out += shape.before;
    append_plain(out, shape.starts_with_day ? static_cast<int>(date.day) : date.year);
    out += shape.between;
    append_plain(out, shape.starts_with_day ? date.year : static_cast<int>(date.day));
    out += shape.behind;
}

// keys: date.day.* date.month.* date.quarter.* date.year.*
void Dates::append(std::string& out, const domain::Date& date, DateForm form) const {
    using domain::Precision;
    const Precision precision = date.precision();
    if (precision == Precision::range) return append_range(out, date, form);
    if (form == DateForm::noun && precision != Precision::quarter) form = DateForm::full;
    if (precision == Precision::day) return append(out, *date.first(), form);
    if (form == DateForm::when) {
        std::string full;
        append(full, date, DateForm::full);
        const std::string_view kind = precision == Precision::month     ? "month.when"
                                      : precision == Precision::quarter ? "quarter.when"
                                                                        : "year.when";
        return say(out, {"date.", kind}, {{"date", full}});
    }
    const YearMonthDay first = date_of(*date.first());
    const std::string year = plain(first.year);
    if (precision == Precision::year) return say(out, {"date.year.", name(form)}, {{"year", year}});
    if (precision == Precision::month)
        return say(out, {"date.month.", name(form)},
                   {{"month", month_alone(first.month, form)}, {"year", year}});
    const std::string quarter = plain((first.month + 2) / 3);
    say(out, {"date.quarter.", name(form)}, {{"quarter", quarter}, {"year", year}});
}

// keys: date.instant
void Dates::append(std::string& out, Instant at, DateForm form) const {
    const Day day = utc_day(at);
    const std::int64_t minutes = (at.ms - start_of(day).ms) / 60'000;
    std::string date, time;
    append(date, day, form);
    append_two_digits(time, minutes / 60);
    time += ':';
    append_two_digits(time, minutes % 60);
    say(out, "date.instant", {{"day", date}, {"time", time}});
}

// keys: date.from.* date.between.* date.by.* date.unknown.*
void Dates::append_range(std::string& out, const domain::Date& date, DateForm form) const {
    const DateForm inner = form == DateForm::brief ? DateForm::brief : DateForm::full;
    std::string first, last;
    if (const auto day = date.first()) append(first, *day, inner);
    if (const auto day = date.last()) append(last, *day, inner);
    if (first.empty() && last.empty()) return say(out, {"date.unknown.", name(form)}, {});
    if (last.empty()) return say(out, {"date.from.", name(form)}, {{"first", first}});
    if (first.empty()) return say(out, {"date.by.", name(form)}, {{"last", last}});
    say(out, {"date.between.", name(form)}, {{"first", first}, {"last", last}});
}

std::array<Dates::Shape, 12> Dates::shapes(const Months& months, DateForm form) const {
    std::array<Shape, 12> shapes;
    for (std::size_t i = 0; i < months.size(); ++i) {
        std::string whole;
        say(whole, {"date.day.", name(form)}, {{"day", day_mark}, {"month", months[i]}, {"year", year_mark}});
        const std::size_t day = whole.find(day_mark), year = whole.find(year_mark);
        ensure(day != std::string::npos && year != std::string::npos, "a day has its number and its year");
        const std::size_t first = std::min(day, year), second = std::max(day, year);
        shapes[i] = {whole.substr(0, first), whole.substr(first + 1, second - first - 1),
                     whole.substr(second + 1), day < year};
    }
    return shapes;
}

void Dates::say(std::string& out, const Key& key, std::initializer_list<Arg> args) const {
    m_phrases.append(out, key, {args.begin(), args.size()});
}

const std::string& Dates::month_alone(unsigned month, DateForm form) const {
    return (form == DateForm::brief ? m_alone_brief : m_alone)[month - 1];
}

} // namespace heed::wording
