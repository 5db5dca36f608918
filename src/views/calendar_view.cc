#include "views/calendar_view.h"

#include <algorithm>

namespace heed::views {
namespace {

using Kind = CalendarEntry::Kind;

class Collector {
public:
    Collector(Ask& ask, ThingId review) : m_ask(ask), m_review(review), m_named(ask.named(review)) {
        if (const auto open = ask.moment.fact(review, Type::review_open))
            m_number = code_in(ask, *open, Field::number);
        if (m_number.empty()) m_number = m_named.address;
    }

    void milestones() {
        for (MilestoneLine& line : milestones_of(m_ask, m_review)) {
            if (!is_shown(line.reached)) continue;
            const auto day = the_day(line.on.date);
            if (!day) continue;
            CalendarEntry entry = entry_of(Kind::milestone, line.milestone, line.slot, *day);
            entry.title = line.title;
            entry.what = line.what;
            entry.is_disputed = line.on.disputed;
            entry.corrections = line.corrections;
            entry.recorded = recorded_at(m_ask.record(), line.stated_by);
            entry.cites = std::move(line.cites);
            m_out.entries.push_back(std::move(entry));
        }
    }

    // A meeting in several runs of days has an entry for each; the first keeps the plain name.
    void meetings() {
        for (const MeetingLine& line : meetings_of(m_ask, m_review)) {
            std::vector<std::pair<Day, Day>> runs;
            for (const domain::Date& date : line.days) {
                const auto day = the_day(date);
                if (!day) continue;
                if (!runs.empty() && days_between(runs.back().second, *day) <= 1)
                    runs.back().second = *day;
                else
                    runs.emplace_back(*day, *day);
            }
            if (line.days.empty()) {
                const auto first = the_day(line.on.date);
                if (!first) continue;
                const bool ends = line.to.date && line.to.date->is_day() && *line.to.date->first() >= *first;
                runs.emplace_back(*first, ends ? *line.to.date->first() : *first);
            }
            for (std::size_t i = 0; i < runs.size(); ++i) {
                CalendarEntry entry = entry_of(Kind::meeting, line.meeting, line.slot, runs[i].first);
                if (i > 0) entry.slot += '/' + std::to_string(i + 1);
                entry.last = runs[i].second;
                entry.title = line.meeting.name;
                entry.what = line.kind;
                entry.count = line.number;
                entry.state = line.state;
                entry.is_disputed = line.on.disputed;
                entry.corrections = line.corrections;
                entry.recorded = recorded_at(m_ask.record(), line.stated_by);
                entry.cites = line.cites;
                m_out.entries.push_back(std::move(entry));
            }
        }
    }

    void closings() {
        for (const CommentLine& line : comments_of(m_ask, m_review)) {
            const auto day = the_day(line.closing.on.date);
            if (!day) continue;
            CalendarEntry entry = entry_of(Kind::closing, line.comment, "closing", *day);
            entry.title = line.comment.name;
            entry.at = line.closing.at;
            entry.time = line.closing.time;
            entry.zone = line.closing.zone;
            entry.is_extended = line.is_extended();
            entry.is_disputed = line.closing.on.disputed;
            entry.corrections = line.corrections;
            entry.recorded = recorded_at(m_ask.record(), line.stated_by);
            entry.cites = line.cites;
            for (const Extension& extension : line.extensions)
                if (extension.reached == Reached::past)
                    entry.cites.insert(entry.cites.end(), extension.cites.begin(), extension.cites.end());
            m_out.entries.push_back(std::move(entry));
        }
    }

    // Each base on which the clock can stand; those that begin after the day are not running yet.
    void clocks() {
        for (const ThingId thing : m_ask.moment.things(m_review, ThingKind::obligation)) {
            std::vector<When> met;
            Phrase title;
            const auto bases = m_ask.moment.facts(thing, Machine::identity, Type::obligation_set);
            for (const Fact& fact : bases)
                if (title.empty()) title = m_ask.text(fact, "title"); // only one base says it
            for (const Fact& fact : m_ask.moment.facts(thing, Machine::identity, Type::obligation_meet))
                if (reached(m_ask, fact) == Reached::past) met.push_back(m_ask.when(fact));
            for (const Fact& fact : bases) {
                const auto months = number_in(m_ask, fact, Field::months);
                if (!months || *months == 0 || reached(m_ask, fact) != Reached::past) continue;
                const When base = m_ask.when(fact);
                const auto day = the_day(base.date ? due_after(*base.date, *months) : std::nullopt);
                if (!day) continue;
                CalendarEntry entry =
                    entry_of(Kind::due, m_ask.named(thing), m_ask.record().slot(fact.slot), *day);
                entry.title = title;
                entry.what = code_in(m_ask, fact, Field::base);
                entry.base = base;
                entry.months = *months;
                entry.met = met;
                entry.is_disputed = base.disputed;
                entry.corrections = corrections_of(m_ask.record(), fact);
                entry.recorded = recorded_at(m_ask.record(), in_time(m_ask.record(), fact).said_by);
                entry.cites = m_ask.cites(fact);
                m_out.entries.push_back(std::move(entry));
            }
        }
    }

    // What was decided about one item, and what is awaited for it by a day.
    void item(ThingId item) {
        const std::string_view number = number_of_item(m_ask.moment, item);
        for (const Fact& fact : m_ask.moment.facts(item, Machine::decision, Type::determination_record)) {
            if (reached(m_ask, fact) != Reached::past) continue;
            const When when = m_ask.when(fact);
            const auto day = the_day(when.date);
            if (!day) continue;
            CalendarEntry& entry = add(Kind::decision, item, number, fact, *day);
            entry.outcome = domain::parse_outcome(code_in(m_ask, fact, Field::outcome));
            entry.is_disputed = when.disputed;
        }
        for (const Fact& fact :
             m_ask.moment.facts(item, ledger::row(Type::step_require).machine, Type::step_require)) {
            const EventNo claim = claim_with(m_ask.record(), fact, Field::due);
            if (claim == none || reached(m_ask, fact) != Reached::past) continue;
            const auto day = the_day(EventView(m_ask.record(), claim).date(Field::due));
            if (!day) continue;
            add(Kind::step, item, number, fact, *day).what = code_in(m_ask, fact, Field::what);
        }
    }

    Calendar take() {
        std::stable_sort(m_out.entries.begin(), m_out.entries.end(),
                         [](auto& a, auto& b) { return a.first < b.first; });
        return std::move(m_out);
    }

private:
    std::optional<Day> the_day(const std::optional<domain::Date>& date) {
        if (date && date->is_day()) return date->first();
        ++m_out.without_day;
        return {};
    }
    CalendarEntry entry_of(Kind kind, const Named& thing, std::string_view slot, Day day) const {
        CalendarEntry entry{.kind = kind, .thing = thing, .review = m_named, .number = m_number};
        entry.slot = slot;
        entry.first = entry.last = day;
        return entry;
    }

    CalendarEntry& add(Kind kind, ThingId item, std::string_view number, const Fact& fact, Day day) {
        CalendarEntry entry = entry_of(kind, m_ask.named(item), m_ask.record().slot(fact.slot), day);
        entry.item = number;
        entry.title = entry.thing.name;
        entry.corrections = corrections_of(m_ask.record(), fact);
        entry.recorded = recorded_at(m_ask.record(), in_time(m_ask.record(), fact).said_by);
        entry.cites = m_ask.cites(fact);
        return m_out.entries.emplace_back(std::move(entry));
    }

    Ask& m_ask;
    ThingId m_review;
    Named m_named;
    std::string_view m_number;
    Calendar m_out;
};

} // namespace

std::string_view name(Kind kind) {
    switch (kind) {
    case Kind::milestone: return "milestone";
    case Kind::meeting: return "meeting";
    case Kind::closing: return "closing";
    case Kind::decision: return "decision";
    case Kind::step: return "step";
    case Kind::due: break;
    }
    return "due";
}

void Calendar::add(Calendar other) {
    without_day += other.without_day;
    const auto middle = static_cast<std::ptrdiff_t>(entries.size());
    for (CalendarEntry& entry : other.entries) entries.push_back(std::move(entry));
    std::inplace_merge(entries.begin(), entries.begin() + middle, entries.end(),
                       [](auto& a, auto& b) { return a.first < b.first; });
}

Calendar calendar_of(Ask& ask, ThingId review, CalendarOf of) {
    Collector collector(ask, review);
    if (of == CalendarOf::everything) {
        collector.milestones();
        collector.closings();
        collector.clocks();
    }
    collector.meetings();
    return collector.take();
}

Calendar calendar_of_item(Ask& ask, ThingId item) {
    Collector collector(ask, ask.record().review_thing(ask.record().thing(item).review));
    collector.item(item);
    return collector.take();
}

Calendar calendar_of_all(Ask& ask) {
    Calendar out;
    for (const ThingId review : ask.moment.things(none, ThingKind::review)) out.add(calendar_of(ask, review));
    return out;
}

} // namespace heed::views
