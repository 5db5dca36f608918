#include "views/item_line.h"

#include "views/demands.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;
using domain::Status;

namespace {

ThingId recommendation_of(const Record& record, ThingId item) {
    return record.thing(item).kind == ThingKind::part ? record.thing(item).parent : item;
}

// Only when several claims of a decision are there does anything beyond its row have to be looked at.
bool is_multiple(const Record& record, EventNo event) { return (record.event(event).flags & is_disputed) != 0; }

} // namespace

Decision decision_of(Ask& ask, ThingId item, const Moment::State& state) {
    const Record& record = ask.record();
    Decision out{.outcome = state.cell.outcome, .event = state.decision};
    if (state.decision == none) {
        const Type type =
            record.thing(item).kind == ThingKind::part ? Type::part_issue : Type::recommendation_issue;
        if (const auto issue = ask.moment.fact(item, type)) out.on = ask.when(*issue);
        return out;
    }
    EventNo with_category = state.decision;
    if (is_multiple(record, state.decision)) {
        const Fact fact = fact_with(record, state.decision, ask.moment.known());
        out.on = ask.when(fact);
        with_category = claim_with(record, fact, Field::category);
    } else {
        out.on.date = on_of(record, state.decision);
    }
    const ThingId round = thing_of(record, state.decision, Field::round);
    out.round = {round, round == none ? std::string_view() : record.address(round), {}};
    if (const CodeId category = with_category == none ? none : code_of(record, with_category, Field::category);
        category != none) {
        out.category = record.code(category);
        const Fact* definition = ask.definition(ask.scheme_of_round(round), out.category);
        if (definition != nullptr) out.label = ask.text(*definition, "label");
        const CodeId means = definition == nullptr ? none : code_of(record, definition->lead(), Field::means);
        if (const auto meaning = means == none ? std::nullopt : domain::parse_meaning(record.code(means)))
            out.signal = meaning->signal;
    }
    if (out.outcome == Outcome::pending)
        for (const Fact& fact : ask.moment.facts(item, Machine::decision, Type::signal_give))
            if (const auto signal = domain::parse_signal(EventView(record, fact.lead()).code(Field::signal));
                signal && ask.moment.holds(in_time(record, fact).sure))
                out.signal = *signal;
    if (const Timeline* timeline = record.thing(item).timeline.load(std::memory_order_acquire);
        timeline != nullptr && timeline->undetermined_count > 0)
        out.undetermined = ask.moment.is_undetermined(item);
    return out;
}

Implementation implementation_of(Ask& ask, const Moment::State& state) {
    const Record& record = ask.record();
    Implementation out{.status = state.cell.status, .event = state.implementation};
    if (state.implementation == none) return out;
    out.code = record.code(record.event(state.implementation).code);
    out.reported_for = on_of(record, state.implementation);
    const ThingId scheme = thing_of(record, state.implementation, Field::scheme);
    out.scheme = {scheme, scheme == none ? std::string_view() : record.address(scheme), {}};
    out.label = ask.label(scheme, out.code);
    if (is_multiple(record, state.implementation))
        out.disputed = ask.disputed(fact_with(record, state.implementation, ask.moment.known()));
    return out;
}

std::vector<Priority> priorities_of(Ask& ask, ThingId item) {
    const Record& record = ask.record();
    std::vector<Priority> out;
    std::vector<std::int32_t> days;
    for (const Fact& fact : ask.moment.facts(item, Machine::priority, Type::priority_assign)) {
        const InTime time = in_time(record, fact);
        if (!ask.moment.holds(time.sure)) continue;
        const EventView view(record, fact.lead());
        const ThingId rater = view.thing(Field::rater);
        const auto known = std::find_if(out.begin(), out.end(),
                                        [&](const Priority& other) { return other.rater.thing == rater; });
        if (known != out.end() && days[static_cast<std::size_t>(known - out.begin())] >= time.sure) continue;
        Priority priority{.rater = {rater, record.address(rater), {}},
                          .level = view.code(Field::level),
                          .no_level = view.code(Field::no_level),
                          .on = view.on(),
                          .event = fact.lead()};
        priority.label = ask.label(view.thing(Field::scheme), priority.level);
        if (known == out.end()) {
            out.push_back(priority);
            days.push_back(time.sure);
        } else {
            days[static_cast<std::size_t>(known - out.begin())] = time.sure;
            *known = priority;
        }
    }
    return out;
}

std::vector<Waits> waits_of(Ask& ask, ThingId item) {
    const Record& record = ask.record();
    std::vector<Waits> out;
    for (const Fact& fact : ask.moment.facts(item, Machine::identity, Type::dependency_record)) {
        const EventView view(record, fact.lead());
        const std::int32_t sure = in_time(record, fact).sure;
        if (sure != no_day && sure > ask.moment.as_of().number) continue;
        if (const auto until = view.to(); until && until->last() && *until->last() < ask.moment.as_of())
            continue;
        Waits waits{.event = fact.lead()};
        if (const ThingId to = view.thing(Field::to); to != none)
            waits.thing = {to, record.address(to), {}};
        else
            waits.outside = ask.text(fact, "to");
        out.push_back(waits);
    }
    return out;
}

std::vector<Named> addressees_of(Ask& ask, ThingId item) {
    const Record& record = ask.record();
    std::vector<Named> out;
    for (const Type type : {Type::recommendation_amend, Type::recommendation_issue}) {
        const auto fact = ask.moment.fact(recommendation_of(record, item), type);
        if (!fact) continue;
        const EventNo claim = claim_with(record, *fact, Field::addressed_to);
        if (claim == none) continue;
        const std::vector<ThingId> bodies = things_of(record, claim, Field::addressed_to);
        out.reserve(bodies.size());
        for (const ThingId body : bodies) out.push_back(ask.body(body));
        break;
    }
    return out;
}

ItemLine item_line(Ask& ask, ThingId item) {
    const Record& record = ask.record();
    const Moment::State state = ask.moment.state(item);
    ItemLine out{.thing = item, .address = record.address(item), .number = number_of_item(ask.moment, item)};
    out.title = ask.word_of(item, "title");
    out.addressed_to = addressees_of(ask, item);
    out.decision = decision_of(ask, item, state);
    out.implementation = implementation_of(ask, state);
    out.verification = state.cell.verification;
    out.priority = priorities_of(ask, item);
    out.waits_for = waits_of(ask, item);
    if (state.implementation != none)
        for (const Demand& demand : demands_on(ask, item, state.implementation))
            if (demand.met == Demand::Met::no) out.unmet.push_back(demand.code);
    out.disputed = out.decision.on.disputed || out.implementation.disputed;
    return out;
}

} // namespace heed::views
