#include "intake/calendar_series.h"

#include "base/zone.h"

#include <memory>

namespace heed::intake {
namespace {

constexpr int years_max = 20;

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

std::optional<Instant> instant(const CalendarTime& time) {
    return instant_of(time.day, time.minute < 0 ? "00:00" : time_text(time), time.zone);
}

} // namespace

CalendarTime calendar_time(const icaltimetype& time, std::string_view zone) {
    CalendarTime out{
        day_of({time.year, static_cast<unsigned>(time.month), static_cast<unsigned>(time.day)}), -1, {}};
    if (time.is_date != 0) return out;
    out.minute = time.hour * 60 + time.minute;
    out.zone = icaltime_is_utc(time) != 0 ? "UTC" : zone;
    return out;
}

bool is_no_later(const CalendarTime& a, const CalendarTime& b) {
    if (a.minute < 0 || b.minute < 0) return a.day <= b.day;
    if (a.zone != b.zone) {
        const auto one = instant(a), other = instant(b);
        if (one && other) return *one <= *other;
    }
    return std::pair(a.day, a.minute) <= std::pair(b.day, b.minute);
}

Series series_of(const icalrecurrencetype& rule, const icaltimetype& first, std::string_view zone) {
    Series series{{calendar_time(first, zone)}, {}};
    auto& [starts, doubt, never_falls] = series;
    if (rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE ||
        rule.freq == ICAL_HOURLY_RECURRENCE || rule.freq == ICAL_NO_RECURRENCE) {
        doubt = "its rule of recurrence is none by which meetings are held; only the first is listed";
        return series;
    }
    const bool has_until = icaltime_is_null_time(rule.until) == 0;
    const bool endless = !has_until && rule.count == 0;
    const CalendarTime until = has_until ? calendar_time(rule.until, zone) : CalendarTime{};
    icalrecurrencetype walked = rule;
    walked.until = icaltime_null_time(); // looked at here, in the zones of both
    icaltimetype from = first;
    from.zone = nullptr;
    const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(walked, from));
    if (!iterator) {
        doubt = "its rule of recurrence cannot be read; only the first is listed";
        return series;
    }
    const std::size_t most = endless ? endless_series_max : series_max;
    const int last_year = first.year + years_max;
    for (;;) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next) != 0) {
            never_falls = rule.count == 0 || starts.size() < static_cast<std::size_t>(rule.count);
            return series;
        }
        const CalendarTime start = calendar_time(next, starts.front().zone);
        if (start == starts.front()) continue;
        if (has_until && !is_no_later(start, until)) return series;
        if (starts.size() >= most || next.year > last_year) {
            doubt = endless
                        ? "it recurs without an end; the first " + std::to_string(starts.size()) + " are listed"
                        : "only the first " + std::to_string(starts.size()) + " of its meetings are listed";
            return series;
        }
        starts.push_back(start);
    }
}

} // namespace heed::intake
