#include "reports/calendar_words.h"

#include <algorithm>

namespace heed::reports {

using views::CalendarEntry;
using Kind = CalendarEntry::Kind;

std::string keyword(std::string_view code) {
    std::string out(code.empty() ? "none" : code);
    std::replace(out.begin(), out.end(), '-', '_');
    return out;
}

std::string meeting_title(std::string_view title, std::string_view kind, std::optional<std::int64_t> number,
                          const wording::Wording& words) {
    if (!title.empty()) return std::string(title);
    const std::string word = words.words("meeting.kind", {{"kind", keyword(kind)}});
    return number ? words.words("meeting.numbered", {{"kind", word}, {"number", std::to_string(*number)}})
                  : word;
}

std::string closing_time(std::string_view time, std::string_view zone) {
    std::string out(time);
    if (!time.empty() && !zone.empty()) out += ' ';
    return out.append(zone);
}

std::string timeline_anchor(std::string_view address) {
    std::string out(address.substr(address.find('/') + 1));
    std::replace(out.begin(), out.end(), '/', '-');
    return out;
}

std::string calendar_title(const CalendarEntry& entry, const wording::Wording& w) {
    const std::string_view address = entry.thing.address;
    const std::string_view title =
        entry.title.empty() ? address.substr(address.rfind('/') + 1) : entry.title.text;
    switch (entry.kind) {
    case Kind::milestone: return std::string(title);
    case Kind::meeting: return meeting_title(entry.title.text, entry.what, entry.count, w);
    case Kind::closing: return w.words("calendar.closing", {{"title", title}});
    case Kind::due: return w.words("calendar.due", {{"title", title}});
    case Kind::decision:
        return w.words("calendar.decision",
                       {{"number", entry.item}, {"outcome", entry.outcome ? w.word(*entry.outcome) : ""}});
    case Kind::step: break;
    }
    return w.words("calendar.step", {{"number", entry.item}, {"what", keyword(entry.what)}});
}

std::string calendar_note(const CalendarEntry& entry, const wording::Wording& w) {
    std::string out;
    const auto add = [&](std::string_view words) {
        if (!out.empty()) out += ' ';
        out += words;
    };
    if (entry.kind == Kind::decision && !entry.title.empty()) add(entry.title.text);
    if (entry.kind == Kind::closing) {
        if (!entry.time.empty())
            add(w.words("calendar.closes-at", {{"time", closing_time(entry.time, entry.zone)}}));
        if (entry.is_extended) add(w.words("calendar.extended"));
    }
    if (entry.kind == Kind::due && entry.base && entry.base->date) {
        add(w.words("calendar.counted", {{"n", entry.months}, {"date", w.date(*entry.base->date)}}));
        for (const views::When& met : entry.met)
            if (met.date) add(w.words("calendar.met", {{"date", w.date(*met.date)}}));
    }
    if (entry.kind == Kind::meeting && entry.state == views::MeetingLine::State::cancelled)
        add(w.words("calendar.cancelled"));
    if (entry.kind == Kind::meeting && entry.state == views::MeetingLine::State::planned)
        add(w.words("calendar.planned"));
    if (entry.is_disputed) add(w.words("calendar.disputed"));
    return out;
}

} // namespace heed::reports
