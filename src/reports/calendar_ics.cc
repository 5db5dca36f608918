#include "reports/calendar_ics.h"

#include "reports/calendar_words.h"
#include "reports/ical_lines.h"

#include <algorithm>
#include <cstdlib>
#include <libical/ical.h>
#include <memory>

namespace heed::reports {
namespace {

using views::CalendarEntry;
using Kind = CalendarEntry::Kind;

struct Freeing {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { std::free(text); }
};
using Component = std::unique_ptr<icalcomponent, Freeing>;

icaltimetype date_value(Day day) {
    const YearMonthDay date = date_of(day);
    icaltimetype out = icaltime_null_date();
    out.year = date.year;
    out.month = static_cast<int>(date.month);
    out.day = static_cast<int>(date.day);
    return out;
}

icaltimetype instant_value(Instant at) {
    icaltimetype out = date_value(utc_day(at));
    const std::int64_t seconds = (at.ms - start_of(utc_day(at)).ms) / 1000;
    out.is_date = 0;
    out.zone = icaltimezone_get_utc_timezone();
    out.hour = static_cast<int>(seconds / 3600);
    out.minute = static_cast<int>(seconds / 60 % 60);
    out.second = static_cast<int>(seconds % 60);
    return out;
}

void add(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }

// A property that libical has no name for.
void add_x(icalcomponent* to, const char* name, const std::string& value) {
    icalproperty* property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    add(to, property);
}

std::string sources_of(const CalendarEntry& entry, const wording::Wording& w) {
    std::vector<std::string> codes;
    for (const views::Cited& cite : entry.cites) {
        std::string code(cite.source.code);
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(std::move(code));
    }
    if (codes.empty()) return {};
    return w.words("calendar.sources", {{"n", codes.size()}, {"codes", w.list(codes)}});
}

icalproperty_status status_of(const CalendarEntry& entry) {
    if (entry.kind != Kind::meeting) return ICAL_STATUS_CONFIRMED;
    switch (entry.state) {
    case views::MeetingLine::State::cancelled: return ICAL_STATUS_CANCELLED;
    case views::MeetingLine::State::held: return ICAL_STATUS_CONFIRMED;
    case views::MeetingLine::State::planned:
    case views::MeetingLine::State::to_come:
    case views::MeetingLine::State::maybe_held:
    case views::MeetingLine::State::undated: break;
    }
    return ICAL_STATUS_TENTATIVE;
}

icalcomponent* event_of(const CalendarEntry& entry, const wording::Wording& w, const CalendarAbout& about) {
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(event, icalproperty_new_uid(calendar_uid(entry).c_str()));
    add(event, icalproperty_new_dtstamp(instant_value(entry.recorded)));
    add(event, icalproperty_new_sequence(static_cast<int>(entry.corrections)));
    if (entry.at) {
        // Without a duration some programs show an hour that nobody stated.
        add(event, icalproperty_new_dtstart(instant_value(*entry.at)));
        add(event, icalproperty_new_duration(icaldurationtype_from_int(0)));
    } else {
        add(event, icalproperty_new_dtstart(date_value(entry.first)));
        add(event, icalproperty_new_dtend(date_value(entry.last.plus(1)))); // the first day that is outside
    }
    std::string summary(entry.number);
    summary += entry.item.empty() ? ": " : " "; // "R1: Report published", "R1 1.1: Approved"
    summary += calendar_title(entry, w);
    add(event, icalproperty_new_summary(summary.c_str()));
    std::string description = calendar_note(entry, w);
    if (const std::string sources = sources_of(entry, w); !sources.empty())
        description.append(description.empty() ? "" : "\n").append(sources);
    if (!description.empty()) add(event, icalproperty_new_description(description.c_str()));
    add(event, icalproperty_new_categories(w.words("calendar.kind", {{"kind", name(entry.kind)}}).c_str()));
    add(event, icalproperty_new_status(status_of(entry)));
    add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    add(event, icalproperty_new_url(about.link(calendar_path(entry)).c_str()));
    return event;
}

} // namespace

std::string calendar_uid(const CalendarEntry& entry) {
    std::string out(entry.thing.address);
    out += '#';
    for (const char c : entry.slot) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
        out += plain ? c : '.';
    }
    return out + "@heed";
}

std::string calendar_path(const CalendarEntry& entry) {
    const std::string review = '/' + std::string(entry.review.address);
    const std::string_view address = entry.thing.address;
    switch (entry.kind) {
    case Kind::milestone: return review + "/timeline#" + timeline_anchor(address);
    case Kind::due: return review + "/obligations";
    case Kind::meeting:
    case Kind::closing:
    case Kind::decision:
    case Kind::step: break;
    }
    return '/' + std::string(address);
}

std::string calendar_ics(const views::Calendar& calendar, const wording::Wording& w,
                         const CalendarAbout& about) {
    const Component root(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(root.get(), icalproperty_new_version("2.0"));
    add(root.get(), icalproperty_new_prodid("-//heed//heed//EN"));
    add(root.get(), icalproperty_new_calscale("GREGORIAN"));
    add(root.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    add_x(root.get(), "X-WR-CALNAME", about.name);
    add_x(root.get(), "X-PUBLISHED-TTL", "P1D");
    for (const CalendarEntry& entry : calendar.entries)
        icalcomponent_add_component(root.get(), event_of(entry, w, about));
    const std::unique_ptr<char, Freeing> text(icalcomponent_as_ical_string_r(root.get()));
    return text ? folded_anew(text.get()) : std::string();
}

} // namespace heed::reports
