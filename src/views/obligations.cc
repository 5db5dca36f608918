#include "views/obligations.h"

#include "views/disputes.h"

#include <algorithm>

namespace heed::views {

using domain::Date;
using domain::Outcome;
using domain::Precision;

namespace {

std::int32_t day_number(const std::optional<Date>& date) {
    return date && date->first() ? date->first()->number : INT32_MAX;
}

// A round names its rationale; another document may have met the duty on the round's day.
Named rationale_of(Ask& ask, const RoundLine& round, const std::vector<ObligationMet>& met) {
    if (round.rationale) return round.rationale;
    for (const ObligationMet& one : met)
        if (one.on.date && round.on.date && *one.on.date == *round.on.date &&
            ask.record().thing(one.by.thing).kind == ThingKind::document)
            return one.by;
    return {};
}

std::vector<ReasonOwed> reasons_owed(Ask& ask, ThingId review, const std::vector<ObligationMet>& met) {
    std::vector<ReasonOwed> out;
    const auto rounds = rounds_of(ask, review);
    for (const ThingId item : ask.moment.items(review)) {
        const Moment::State state = ask.moment.state(item);
        if (!state.is_there() || !domain::is_rejected(state.cell.outcome)) continue;
        ReasonOwed owed{.item = item,
                        .address = ask.record().address(item),
                        .number = number_of_item(ask.moment, item),
                        .outcome = state.cell.outcome};
        owed.title = ask.word_of(item, "title");
        const ThingId round = thing_of(ask.record(), state.decision, Field::round);
        for (const RoundLine& line : rounds) {
            if (line.round.thing != round) continue;
            owed.round = line.round;
            owed.on = line.on;
            owed.rationale = rationale_of(ask, line, met);
        }
        owed.cites = ask.cites(fact_with(ask.record(), state.decision, ask.moment.known()));
        out.push_back(std::move(owed));
    }
    return out;
}

void count_at_first_act(Ask& ask, ThingId review, ObligationView& view) {
    for (const ObligationMet& met : view.met_by) {
        if (!met.on.date || !met.on.date->last()) continue;
        const Counts counts = ask.moment.at(*met.on.date->last()).counts(review);
        view.open_then = counts[Outcome::submitted] + counts[Outcome::pending];
        view.final_then = counts.total() - *view.open_then;
        return;
    }
}

} // namespace

std::optional<Date> due_after(const Date& base, std::int64_t months) {
    if (!base.first() || !base.last()) return {};
    const Day first = add_months(*base.first(), static_cast<int>(months)),
              last = add_months(*base.last(), static_cast<int>(months));
    const YearMonthDay ymd = date_of(first);
    switch (base.precision()) {
    case Precision::day: return Date(first);
    case Precision::month: return Date::month(ymd.year, ymd.month);
    case Precision::quarter:
        if (ymd.month % 3 == 1) return Date::quarter(ymd.year, (ymd.month + 2) / 3);
        break;
    case Precision::year:
        if (ymd.month == 1) return Date::year(ymd.year);
        break;
    case Precision::range: break;
    }
    return Date::between(first, last);
}

std::vector<ObligationView> obligations_of(Ask& ask, ThingId review) {
    std::vector<ObligationView> out;
    for (const ThingId thing : ask.moment.things(review, ThingKind::obligation)) {
        ObligationView view{.obligation = ask.named(thing)};
        for (const Fact& fact : ask.moment.facts(thing, Machine::identity, Type::obligation_set)) {
            const EventView event(ask.record(), fact.lead());
            view.rule = event.code(Field::rule);
            if (view.obligation.name.empty()) view.obligation.name = ask.text(fact, "title");
            if (!ask.moment.holds(in_time(ask.record(), fact).sure)) continue;
            ObligationBase base{.base = event.code(Field::base),
                                .on = ask.when(fact),
                                .months = event.number(Field::months).value_or(0)};
            if (base.on.date && base.months > 0) base.due = due_after(*base.on.date, base.months);
            base.cites = ask.cites(fact);
            view.bases.push_back(std::move(base));
        }
        if (view.bases.empty()) continue;
        std::stable_sort(view.bases.begin(), view.bases.end(),
                         [](auto& a, auto& b) { return day_number(a.on.date) < day_number(b.on.date); });
        for (const Fact& fact : ask.moment.facts(thing, Machine::identity, Type::obligation_meet)) {
            if (!ask.moment.holds(in_time(ask.record(), fact).sure)) continue;
            view.met_by.push_back({ask.named(EventView(ask.record(), fact.lead()).thing(Field::by)),
                                   ask.when(fact), ask.cites(fact)});
        }
        std::stable_sort(view.met_by.begin(), view.met_by.end(),
                         [](auto& a, auto& b) { return day_number(a.on.date) < day_number(b.on.date); });
        if (view.rule == "consider") count_at_first_act(ask, review, view);
        if (view.rule == "reasons") view.reasons = reasons_owed(ask, review, view.met_by);
        if (view.rule == "review-again")
            for (const ThingId next : reviews_shown_with(ask.moment, review))
                if (next != review)
                    for (LifeEvent& event : life_of_review(ask, next))
                        if (event.type == Type::review_defer) view.deferrals.push_back(std::move(event));
        out.push_back(std::move(view));
    }
    return out;
}

} // namespace heed::views
