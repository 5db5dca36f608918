#include "intake/calendar_events.h"

#include "base/text.h"
#include "base/zone.h"
#include "intake/calendar_series.h"
#include "intake/text_lines.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>

namespace heed::intake {
namespace {

constexpr std::size_t lines_max = 500'000;
constexpr std::size_t components_max = 20'000;
constexpr std::size_t nesting_max = 5;
constexpr std::size_t events_max = 50'000;
constexpr std::size_t never_fall_max = 3; // rules that fall on no day; each is looked for through centuries
constexpr std::size_t line_bytes_max = 100'000; // unfolded lines grow by copying
constexpr int minutes_of_day = 24 * 60;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

struct Seen {
    CalendarEvent event;
    icalrecurrencetype rule;
    bool recurs = false;
    icaltimetype first;
    std::string zone;
    int minutes = 0; // how long it takes
    std::vector<CalendarTime> added, left_out;
    std::optional<CalendarTime> instead_of; // the start in the series
    bool and_later = false;
    int sequence = 0;
};

// What libical will build of the lines: components in components, bounded before it begins.
Checked check_lines(std::string_view text) {
    std::size_t lines = 0, components = 0, nesting = 0, unfolded = 0;
    for (std::size_t at = 0; at < text.size(); ++lines) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        unfolded = goes_on ? unfolded + line.size() : line.size();
        const std::string where = "line " + std::to_string(lines + 1);
        if (unfolded > line_bytes_max) return refuse("the line is longer than 100000 bytes", where);
        if (starts_with_ignoring_case(line, "begin:") && (++components, ++nesting) > nesting_max)
            return refuse("components are nested deeper than " + std::to_string(nesting_max), where);
        if (starts_with_ignoring_case(line, "end:") && nesting > 0) --nesting;
        if (components > components_max)
            return refuse("the calendar has more than " + std::to_string(components_max) + " components");
        if (lines > lines_max)
            return refuse("the calendar has more than " + std::to_string(lines_max) + " lines");
    }
    return Done{};
}

std::string words(const char* text) {
    return text == nullptr || !is_utf8(text) ? std::string() : passage_words(front_of(text, 2000));
}

std::string tzid_of(icalproperty* property) {
    icalparameter* tzid = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    return tzid == nullptr ? std::string() : words(icalparameter_get_tzid(tzid));
}

bool is_day_that_exists(const icaltimetype& time) {
    return icaltime_is_null_time(time) == 0 && time.year >= 1900 && time.year <= 2200 && time.month >= 1 &&
           time.month <= 12 && time.day >= 1 &&
           static_cast<unsigned>(time.day) <= days_in_month(time.year, static_cast<unsigned>(time.month)) &&
           time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59;
}

// The start of a meeting and so many minutes more.
CalendarTime plus(CalendarTime time, int minutes) {
    if (time.minute < 0) {
        time.day = time.day.plus(std::max(minutes / minutes_of_day - 1, 0)); // the day behind is not meant
        return time;
    }
    const int sum = time.minute + minutes;
    time.day = time.day.plus(sum / minutes_of_day);
    time.minute = sum % minutes_of_day;
    return time;
}

int minutes_between(const CalendarTime& from, const CalendarTime& to) {
    return days_between(from.day, to.day) * minutes_of_day + std::max(to.minute, 0) - std::max(from.minute, 0);
}

std::string moment_text(const CalendarTime& time) {
    const std::string clock = time_text(time);
    return iso(time.day) + (clock.empty() ? "" : ' ' + clock);
}

class Reader {
public:
    CalendarEvents read(icalcomponent* root) {
        walk(root, 0);
        for (auto& [uid, list] : m_by_uid) unfold(list);
        std::stable_sort(
            m_out.events.begin(), m_out.events.end(), [](const CalendarEvent& a, const CalendarEvent& b) {
                return std::tie(a.start.day, a.start.minute) < std::tie(b.start.day, b.start.minute);
            });
        if (m_out.events.size() > events_max) {
            m_out.events.resize(events_max);
            doubt("it has more meetings than are listed: the first " + std::to_string(events_max), {});
        }
        return std::move(m_out);
    }

private:
    void doubt(std::string what, const std::string& where) { m_out.doubts.push_back({std::move(what), where}); }
    static std::string where(const CalendarEvent& event) {
        return "\"" + std::string(front_of(event.title, 60)) + "\" on " + moment_text(event.start);
    }

    void walk(icalcomponent* component, int depth) {
        if (component == nullptr || depth > static_cast<int>(nesting_max)) return;
        const icalcomponent_kind kind = icalcomponent_isa(component);
        if (kind == ICAL_VEVENT_COMPONENT) return add(component);
        if (kind == ICAL_VTIMEZONE_COMPONENT) {
            if (icalproperty* id = icalcomponent_get_first_property(component, ICAL_TZID_PROPERTY))
                m_zones.insert(words(icalproperty_get_tzid(id)));
            return;
        }
        if (kind == ICAL_VCALENDAR_COMPONENT && m_out.name.empty()) m_out.name = name_of(component);
        // Zones first: they may stand behind what uses them.
        std::vector<icalcomponent*> inside;
        for (const icalcomponent_kind wanted :
             {ICAL_VTIMEZONE_COMPONENT, ICAL_VCALENDAR_COMPONENT, ICAL_VEVENT_COMPONENT})
            for (icalcomponent* inner = icalcomponent_get_first_component(component, wanted); inner != nullptr;
                 inner = icalcomponent_get_next_component(component, wanted))
                inside.push_back(inner);
        for (icalcomponent* inner : inside) walk(inner, depth + 1);
    }

    static std::string name_of(icalcomponent* calendar) {
        for (icalproperty* x = icalcomponent_get_first_property(calendar, ICAL_X_PROPERTY); x != nullptr;
             x = icalcomponent_get_next_property(calendar, ICAL_X_PROPERTY))
            if (std::string_view(icalproperty_get_x_name(x)) == "X-WR-CALNAME")
                return words(icalproperty_get_x(x));
        return {};
    }

    void add(icalcomponent* component) {
        Seen seen;
        CalendarEvent& event = seen.event;
        event.uid = words(icalcomponent_get_uid(component));
        event.title = words(icalcomponent_get_summary(component));
        event.place = words(icalcomponent_get_location(component));
        if (event.title.empty()) event.title = "(no title)";
        icalproperty* start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
        seen.first = start == nullptr ? icaltime_null_time() : icalproperty_get_dtstart(start);
        if (!is_day_that_exists(seen.first))
            return doubt("it has no start that can be read and is left out", '"' + event.title + '"');
        seen.zone = tzid_of(start);
        event.start = calendar_time(seen.first, seen.zone);
        doubt_zone(event);
        read_length(component, seen);
        const icalproperty_status status = icalcomponent_get_status(component);
        event.cancelled = status == ICAL_STATUS_CANCELLED;
        event.tentative = status == ICAL_STATUS_TENTATIVE;
        seen.sequence = icalcomponent_get_sequence(component);
        if (icalproperty* rule = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY)) {
            seen.rule = icalproperty_get_rrule(rule);
            seen.recurs = true;
        }
        read_days(component, seen);
        read_instance(component, seen);
        if (event.uid.empty()) {
            doubt("it has no UID; another reading of the calendar cannot know it again by one", where(event));
            event.uid = "\n" + std::to_string(m_by_uid.size()); // no UID has a line end
        }
        m_by_uid[event.uid].push_back(std::move(seen));
    }

    void doubt_zone(const CalendarEvent& event) {
        const std::string& zone = event.start.zone;
        if (event.start.minute < 0) return;
        if (zone.empty())
            doubt("its time has no zone: the hour is nobody's in particular", where(event));
        else if (!m_zones.contains(zone) && !instant_of(event.start.day, "00:00", zone))
            doubt("its zone is not known: \"" + zone + '"', where(event));
    }

    void read_length(icalcomponent* component, Seen& seen) {
        CalendarEvent& event = seen.event;
        const int day = event.start.minute < 0 ? minutes_of_day : 0;
        seen.minutes = day;
        if (icalproperty* end = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY)) {
            const icaltimetype time = icalproperty_get_dtend(end);
            const std::string zone = tzid_of(end);
            const bool is_day = is_day_that_exists(time);
            if (is_day) seen.minutes = minutes_between(event.start, calendar_time(time, zone));
            if (is_day && time.is_date == 0 && zone != seen.zone)
                doubt("it ends in another zone than it begins in; the hours are as written", where(event));
        } else if (icalproperty* length = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY)) {
            const icaldurationtype time = icalproperty_get_duration(length);
            const auto days = static_cast<int>(std::min(time.days + time.weeks * 7, 3660U));
            const auto hours = static_cast<int>(std::min(time.hours, 100'000U));
            const auto minutes = static_cast<int>(std::min(time.minutes, 5'000'000U));
            seen.minutes = time.is_neg != 0 ? -1 : days * minutes_of_day + hours * 60 + minutes;
        }
        if (seen.minutes < 0 || seen.minutes > 3660 * minutes_of_day) {
            doubt("it ends before it begins, or years later; the end is left out", where(event));
            seen.minutes = day;
        }
        event.end = plus(event.start, seen.minutes);
    }

    static void read_days(icalcomponent* component, Seen& seen) {
        for (icalproperty* one = icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY);
             one != nullptr; one = icalcomponent_get_next_property(component, ICAL_RDATE_PROPERTY)) {
            const icaldatetimeperiodtype when = icalproperty_get_rdate(one);
            const icaltimetype time = icaltime_is_null_time(when.time) == 0 ? when.time : when.period.start;
            if (is_day_that_exists(time) && seen.added.size() < series_max)
                seen.added.push_back(calendar_time(time, tzid_of(one)));
        }
        for (icalproperty* one = icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY);
             one != nullptr; one = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY))
            if (const icaltimetype time = icalproperty_get_exdate(one);
                is_day_that_exists(time) && seen.left_out.size() < series_max)
                seen.left_out.push_back(calendar_time(time, tzid_of(one)));
    }

    static void read_instance(icalcomponent* component, Seen& seen) {
        icalproperty* id = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY);
        if (id == nullptr) return;
        const icaltimetype time = icalproperty_get_recurrenceid(id);
        if (!is_day_that_exists(time)) return;
        seen.instead_of = calendar_time(time, tzid_of(id));
        seen.and_later = icalproperty_get_first_parameter(id, ICAL_RANGE_PARAMETER) != nullptr;
    }

    static bool is_same(const CalendarTime& a, const CalendarTime& b) {
        return is_no_later(a, b) && is_no_later(b, a);
    }

    // Of what stands there twice the later version counts.
    void keep_latest(std::vector<Seen>& list) {
        std::stable_sort(list.begin(), list.end(),
                         [](const Seen& a, const Seen& b) { return a.sequence > b.sequence; });
        std::vector<Seen> kept;
        for (Seen& seen : list) {
            const bool again = std::any_of(kept.begin(), kept.end(), [&](const Seen& other) {
                return seen.instead_of.has_value() == other.instead_of.has_value() &&
                       (!seen.instead_of || is_same(*seen.instead_of, *other.instead_of));
            });
            if (again)
                doubt("it stands there twice under one UID; the version with the higher number is listed",
                      where(seen.event));
            else if (kept.size() < series_max)
                kept.push_back(std::move(seen));
        }
        list = std::move(kept);
    }

    void unfold(std::vector<Seen>& list) {
        keep_latest(list);
        const auto series =
            std::find_if(list.begin(), list.end(), [](const Seen& one) { return !one.instead_of; });
        std::vector<CalendarTime> starts;
        if (series != list.end()) starts = starts_of_series(*series);
        for (const Seen& one : list)
            if (one.instead_of) add_instance(one, starts, series != list.end());
        for (const CalendarTime& start : starts) {
            CalendarEvent event = series->event;
            event.start = start;
            event.end = plus(start, series->minutes);
            if (event.cancelled) doubt("it is cancelled", where(event));
            give(std::move(event));
        }
    }

    std::vector<CalendarTime> starts_of_series(const Seen& series) {
        std::vector<CalendarTime> starts = {series.event.start};
        if (series.recurs) {
            if (m_never_fall >= never_fall_max) {
                doubt("its series is not written out: too many rules of the calendar fall on no day",
                      where(series.event));
                return starts;
            }
            Series read = series_of(series.rule, series.first, series.zone);
            starts = std::move(read.starts);
            m_never_fall += read.never_falls;
            if (!read.doubt.empty()) doubt(std::move(read.doubt), where(series.event));
        }
        for (const CalendarTime& added : series.added)
            if (std::none_of(starts.begin(), starts.end(),
                             [&](const CalendarTime& one) { return is_same(one, added); }))
                starts.push_back(added);
        std::erase_if(starts, [&](const CalendarTime& one) {
            return std::any_of(series.left_out.begin(), series.left_out.end(),
                               [&](const CalendarTime& other) { return is_same(one, other); });
        });
        return starts;
    }

    // One meeting of a series that has its own day, place or state.
    void add_instance(const Seen& one, std::vector<CalendarTime>& starts, bool has_series) {
        CalendarEvent event = one.event;
        const auto slot = std::find_if(starts.begin(), starts.end(), [&](const CalendarTime& start) {
            return is_same(start, *one.instead_of);
        });
        if (slot != starts.end())
            starts.erase(slot);
        else
            doubt(has_series ? "it stands for a meeting that its series does not have"
                             : "it is one of a series that is not in the calendar",
                  where(event));
        if (one.and_later)
            doubt("it changes all later meetings of its series too; those are listed as they were",
                  where(event));
        if (!is_same(event.start, *one.instead_of)) {
            event.moved_from = moment_text(*one.instead_of);
            doubt("it was moved; the series has it on " + event.moved_from, where(event));
        }
        if (event.cancelled) doubt("it is cancelled", where(event));
        give(std::move(event));
    }

    void give(CalendarEvent event) {
        if (m_out.events.size() <= events_max) m_out.events.push_back(std::move(event));
    }

    CalendarEvents m_out;
    std::size_t m_never_fall = 0;
    std::set<std::string> m_zones; // that the calendar defines
    std::map<std::string, std::vector<Seen>> m_by_uid;
};

} // namespace

std::string time_text(const CalendarTime& time) {
    if (time.minute < 0) return {};
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(time.minute / 60) + ':' + two(time.minute % 60);
}

Result<CalendarEvents> read_calendar(std::string_view raw) {
    std::string text = replace_all(replace_all(raw, "\r\n", "\n"), "\r", "\n");
    if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
    if (const auto sound = check_lines(text); !sound) return sound.refusal();
    const std::unique_ptr<icalcomponent, FreeComponent> root(icalparser_parse_string(text.c_str()));
    if (!root) return refuse("this begins like a calendar and cannot be read as one");
    return Reader().read(root.get());
}

} // namespace heed::intake
