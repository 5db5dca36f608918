#include "views/review_timeline.h"

#include <algorithm>

namespace heed::views {
namespace {

constexpr auto identity = Machine::identity;

MilestoneLine milestone_line(Ask& ask, ThingId milestone, const Fact& fact) {
    MilestoneLine line{.milestone = ask.named(milestone), .title = ask.text(fact, "title")};
    if (line.title.empty()) line.title = line.milestone.name;
    line.what = code_in(ask, fact, Field::what);
    if (const EventNo claim = claim_with(ask.record(), fact, Field::phase); claim != none)
        line.phase = thing_of(ask.record(), claim, Field::phase);
    line.on = ask.when(fact);
    line.reached = reached(ask, fact);
    line.order = order_of(ask, fact);
    line.document = thing_in(ask, fact, Field::document);
    line.cites = ask.cites(fact);
    line.disputed = ask.disputed(fact);
    line.stated_by = in_time(ask.record(), fact).said_by;
    if (line.stated_by == none) line.stated_by = fact.lead();
    line.corrections = corrections_of(ask.record(), fact);
    line.slot = ask.record().slot(fact.slot);
    return line;
}

// The day from which a source says that a phase is done: its last day, else the day of the source itself.
std::int32_t done_since(const Ask& ask, const Fact& fact) {
    if (const auto to = until(ask, fact).date; to && to->last()) return to->last()->number;
    const EventNo claim = claim_with(ask.record(), fact, Field::done);
    std::int32_t day = no_day;
    for (const CiteView& cite : EventView(ask.record(), claim).cites()) {
        const ThingRow& source = ask.record().thing(cite.source);
        const std::int32_t dated = source.dated.load(std::memory_order_relaxed);
        const std::int32_t said = dated != no_day ? dated : source.captured.load(std::memory_order_relaxed);
        if (said != no_day && (day == no_day || said < day)) day = said;
    }
    return day != no_day ? day : utc_day(recorded_at(ask.record(), claim)).number;
}

void widen(PhaseLine& line, const domain::Date& date) {
    if (date.first() && (!line.first || *date.first() < *line.first->first())) line.first = date;
    if (date.last() && (!line.last || *date.last() > *line.last->last())) line.last = date;
}

// When the milestone was reached for the first time, other than by starting or by being put off.
void find_arrival(Ask& ask, ForecastLine& line) {
    const Fact* best = nullptr;
    const auto facts = ask.moment.facts(line.milestone.thing, identity, Type::milestone_record);
    for (const Fact& fact : facts) {
        const std::string_view what = code_in(ask, fact, Field::what);
        if (what == "start" || what == "extended" || reached(ask, fact) != Reached::past) continue;
        if (best == nullptr || is_before(order_of(ask, fact), order_of(ask, *best))) best = &fact;
    }
    if (best == nullptr) return;
    line.came = ask.when(*best);
    line.came_cites = ask.cites(*best);
}

void compare(const Ask& ask, ForecastLine& line) {
    if (!line.expected) return;
    const auto first = line.expected->first(), last = line.expected->last();
    line.is_over = last && *last < ask.moment.as_of();
    if (line.came.date) {
        if (!line.came.date->is_day()) return;
        const Day came = *line.came.date->first();
        if (last && came > *last)
            line.days = days_between(*last, came);
        else if (first && came < *first)
            line.days = days_between(*first, came);
        else if (first && last)
            line.days = 0;
    } else if (line.is_over) {
        line.days = days_between(*last, ask.moment.as_of());
    }
}

} // namespace

std::vector<MilestoneLine> milestones_of(Ask& ask, ThingId review) {
    std::vector<MilestoneLine> out;
    for (const ThingId milestone : ask.moment.things(review, ThingKind::milestone))
        for (const Fact& fact : ask.moment.facts(milestone, identity, Type::milestone_record))
            out.push_back(milestone_line(ask, milestone, fact));
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return is_before(a.order, b.order); });
    return out;
}

std::vector<PhaseLine> phases_of(Ask& ask, ThingId review, const std::vector<MilestoneLine>& milestones) {
    std::vector<PhaseLine> out;
    for (const ThingId phase : ask.moment.things(review, ThingKind::phase)) {
        const auto fact = ask.moment.fact(phase, Type::phase_record);
        if (!fact) continue;
        PhaseLine line{.phase = ask.named(phase),
                       .order = number_in(ask, *fact, Field::order).value_or(INT64_MAX),
                       .on = ask.when(*fact).date,
                       .to = until(ask, *fact).date};
        for (const MilestoneLine& milestone : milestones) {
            if (milestone.phase != phase) continue;
            ++line.milestones;
            if (milestone.reached != Reached::past) continue;
            ++line.past;
            if (milestone.on.date) widen(line, *milestone.on.date);
        }
        if (line.on) widen(line, *line.on);
        if (line.to && line.to->last() && *line.to->last() <= ask.moment.as_of()) widen(line, *line.to);
        line.done = is_said(ask, *fact, Field::done) && ask.moment.holds(done_since(ask, *fact));
        line.cites = ask.cites(*fact);
        out.push_back(std::move(line));
    }
    std::stable_sort(out.begin(), out.end(), [](auto& a, auto& b) { return a.order < b.order; });
    return out;
}

std::vector<ForecastLine> forecasts_of(Ask& ask, ThingId review) {
    std::vector<ForecastLine> out;
    for (const ThingId forecast : ask.moment.things(review, ThingKind::forecast))
        for (const Fact& fact : ask.moment.facts(forecast, identity, Type::forecast_state)) {
            if (reached(ask, fact) != Reached::past) continue;
            ForecastLine line{.forecast = ask.named(forecast),
                              .milestone = thing_in(ask, fact, Field::milestone),
                              .said_by = thing_in(ask, fact, Field::said_by),
                              .said_on = ask.when(fact)};
            if (const EventNo claim = claim_with(ask.record(), fact, Field::expected); claim != none)
                line.expected = EventView(ask.record(), claim).date(Field::expected);
            if (line.milestone) find_arrival(ask, line);
            compare(ask, line);
            line.cites = ask.cites(fact);
            line.order = order_of(ask, fact);
            out.push_back(std::move(line));
        }
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return is_before(a.order, b.order); });
    return out;
}

std::vector<Pause> pauses_in(const std::vector<LifeEvent>& life, ThingId review) {
    std::vector<Pause> out;
    for (const LifeEvent& event : life) {
        if (event.review.thing != review) continue;
        if (event.type == Type::review_suspend)
            out.push_back({event, {}});
        else if (event.type == Type::review_resume && !out.empty() && !out.back().until)
            out.back().until = event;
    }
    return out;
}

ReviewTimeline review_timeline(Ask& ask, ThingId review) {
    ReviewTimeline out{.review = ask.named(review)};
    out.milestones = milestones_of(ask, review);
    out.phases = phases_of(ask, review, out.milestones);
    const auto hidden = std::remove_if(out.milestones.begin(), out.milestones.end(),
                                       [](const MilestoneLine& line) { return !is_shown(line.reached); });
    out.still_to_come = static_cast<std::size_t>(out.milestones.end() - hidden);
    out.milestones.erase(hidden, out.milestones.end());
    out.forecasts = forecasts_of(ask, review);
    out.life = life_with_next(ask, review);
    out.rounds = rounds_of(ask, review);
    out.pauses = pauses_in(out.life, review);
    out.comments = comments_of(ask, review);
    out.meetings = meetings_of(ask, review);
    for (Note& note : notes_of_review(ask, review)) {
        switch (ask.record().thing(note.about.thing).kind) {
        case ThingKind::phase:
        case ThingKind::milestone:
        case ThingKind::forecast:
        case ThingKind::comment:
        case ThingKind::meeting: out.notes.push_back(std::move(note)); break;
        default: break;
        }
    }
    return out;
}

} // namespace heed::views
