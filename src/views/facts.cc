#include "views/facts.h"

#include <algorithm>

namespace heed::views {
namespace {

bool counts_as_claim(const Record& record, const EventRow& row, EventNo known) {
    return !record.is_replaced(row, known) &&
           (row.flags.load(std::memory_order_relaxed) & (is_void | is_unknown)) == 0;
}

// The claim that was settled on, if any: the last settlement of this slot recorded before `known`.
void settle(const Record& record, ThingId thing, EventNo known, Fact& fact) {
    const std::string_view slot = record.slot(fact.slot);
    for (EventNo e = record.thing(thing).heads[static_cast<std::size_t>(Machine::identity)].load(
             std::memory_order_acquire);
         e != none; e = record.event(e).prev) {
        const EventRow& row = record.event(e);
        if (e >= known || row.type != Type::disagreement_settle || !counts_as_claim(record, row, known))
            continue;
        const EventView view(record, e);
        if (view.code(Field::slot) != slot) continue;
        const auto prefers = static_cast<EventNo>(view.number(Field::prefers).value_or(none));
        if (prefers >= known) continue; // it names what is not there
        const EventNo preferred = origin_of(record, prefers);
        const auto found = std::find_if(fact.claims.begin(), fact.claims.end(),
                                        [&](EventNo claim) { return origin_of(record, claim) == preferred; });
        if (found == fact.claims.end()) continue;
        std::rotate(fact.claims.begin(), found, found + 1);
        fact.settled_by = e;
        return;
    }
}

void arrange(const Record& record, ThingId thing, EventNo known, Fact& fact) {
    if (fact.claims.size() == 1) return;
    std::sort(fact.claims.begin(), fact.claims.end(), [&](EventNo a, EventNo b) {
        const auto rank_a = record.event(a).rank, rank_b = record.event(b).rank;
        if (rank_a != rank_b) return rank_a < rank_b;
        return origin_of(record, a) < origin_of(record, b);
    });
    settle(record, thing, known, fact);
}

} // namespace

EventNo origin_of(const Record& record, EventNo event) {
    while (record.event(event).replaces != none) event = record.event(event).replaces;
    return event;
}

std::vector<Fact> facts_of(const Record& record, ThingId thing, Machine machine, EventNo known,
                           std::optional<Type> type) {
    std::vector<Fact> facts;
    for (EventNo e =
             record.thing(thing).heads[static_cast<std::size_t>(machine)].load(std::memory_order_acquire);
         e != none; e = record.event(e).prev) {
        const EventRow& row = record.event(e);
        if (e >= known || (type && row.type != *type) || !counts_as_claim(record, row, known)) continue;
        const auto found =
            std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.slot == row.slot; });
        Fact& fact = found == facts.end() ? facts.emplace_back() : *found;
        fact.slot = row.slot;
        fact.claims.push_back(e);
    }
    for (Fact& fact : facts) arrange(record, thing, known, fact);
    return facts;
}

Sole sole_claim(const Record& record, ThingId thing, Machine machine, EventNo known, Type type) {
    Sole out;
    for (EventNo e =
             record.thing(thing).heads[static_cast<std::size_t>(machine)].load(std::memory_order_acquire);
         e != none; e = record.event(e).prev) {
        const EventRow& row = record.event(e);
        if (e >= known || row.type != type || !counts_as_claim(record, row, known)) continue;
        if (out.claim != none) return {out.claim, true};
        out.claim = e;
    }
    return out;
}

std::optional<Fact> fact_of(const Record& record, ThingId thing, Machine machine, EventNo known, Type type) {
    if (const Sole sole = sole_claim(record, thing, machine, known, type); !sole.has_more) {
        if (sole.claim == none) return {};
        return Fact{record.event(sole.claim).slot, {sole.claim}, none};
    }
    std::vector<Fact> facts = facts_of(record, thing, machine, known, type);
    // Where a type has several slots (versions), the last in time is the one that holds.
    return std::move(*std::max_element(facts.begin(), facts.end(), [&](const Fact& a, const Fact& b) {
        return in_time(record, a).sure < in_time(record, b).sure;
    }));
}

Fact fact_with(const Record& record, EventNo event, EventNo known) {
    const EventRow& row = record.event(event);
    for (Fact& fact : facts_of(record, row.thing, row.machine, known, row.type))
        if (fact.slot == row.slot) return std::move(fact);
    return {row.slot, {event}, none};
}

InTime in_time(const Record& record, const Fact& fact) {
    const EventRow& lead = record.event(fact.lead());
    InTime out{lead.possible, lead.sure, fact.lead()};
    if (fact.claims.size() == 1) return out;
    auto best = on_of(record, fact.lead()); // a claim without a day says nothing: the first that has one does
    if (best && best->is_day()) return out;
    for (const EventNo claim : std::span(fact.claims).subspan(1)) {
        const auto on = on_of(record, claim);
        if (!on || (best && (!domain::agree(*best, *on) || !on->lies_in(*best) || *on == *best))) continue;
        best = on;
        out = {record.event(claim).possible, record.event(claim).sure, claim};
    }
    return out;
}

CodeId code_of(const Record& record, const Fact& fact) {
    CodeId code = none;
    for (const EventNo claim : fact.claims) {
        const EventRow& row = record.event(claim);
        if (row.code == none) continue;
        if (code == none) {
            code = row.code;
        } else if (row.type == Type::determination_record && code < domain::outcome_count &&
                   row.code < domain::outcome_count) {
            const auto a = static_cast<domain::Outcome>(code), b = static_cast<domain::Outcome>(row.code);
            if (domain::agree(a, b)) code = static_cast<CodeId>(domain::narrower(a, b));
        }
    }
    return code;
}

EventNo claim_with(const Record& record, const Fact& fact, Field field) {
    for (const EventNo claim : fact.claims)
        if (has_member(record, claim, field)) return claim;
    return none;
}

EventNo claim_with_words(const Record& record, const Fact& fact) {
    for (const EventNo claim : fact.claims)
        if (record.event(claim).flags.load(std::memory_order_relaxed) & has_words) return claim;
    return none;
}

bool agree(const Record& record, const EventView& a, const EventView& b, Field field) {
    if (!a.has(field) || !b.has(field)) return true;
    if (const auto da = a.date(field)) return domain::agree(*da, *b.date(field));
    if (field == Field::outcome) {
        const auto oa = domain::parse_outcome(a.code(field)), ob = domain::parse_outcome(b.code(field));
        if (oa && ob) return domain::agree(*oa, *ob);
    }
    const auto within = [](auto some, auto all) {
        std::sort(some.begin(), some.end());
        std::sort(all.begin(), all.end());
        return std::includes(all.begin(), all.end(), some.begin(), some.end());
    };
    const auto list_a = a.things(field), list_b = b.things(field);
    if (!list_a.empty() || !list_b.empty()) return within(list_a, list_b) || within(list_b, list_a);
    const auto codes_a = a.codes(field), codes_b = b.codes(field);
    if (!codes_a.empty() || !codes_b.empty()) return within(codes_a, codes_b) || within(codes_b, codes_a);
    (void)record;
    return a.text(field) == b.text(field);
}

bool dates_differ(const Record& record, const Fact& fact) {
    for (std::size_t i = 1; i < fact.claims.size(); ++i) {
        const auto on = on_of(record, fact.claims[i]);
        for (std::size_t j = 0; on && j < i; ++j)
            if (const auto other = on_of(record, fact.claims[j]); other && !domain::agree(*on, *other))
                return true;
    }
    return false;
}

std::vector<Difference> differences(const Record& record, const Fact& fact) {
    std::vector<Difference> out;
    if (fact.claims.size() < 2) return out;
    std::vector<EventView> views;
    std::vector<Field> fields;
    for (const EventNo claim : fact.claims) {
        views.emplace_back(record, claim);
        for (const Field field : views.back().fields())
            if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
    }
    std::sort(fields.begin(), fields.end());
    const auto any_pair = [&](auto disagree) {
        for (std::size_t i = 0; i < views.size(); ++i)
            for (std::size_t j = i + 1; j < views.size(); ++j)
                if (disagree(views[i], views[j])) return true;
        return false;
    };
    if (dates_differ(record, fact)) out.push_back({Difference::What::on, {}});
    if (any_pair([](const EventView& a, const EventView& b) {
            return a.to() && b.to() && !domain::agree(*a.to(), *b.to());
        }))
        out.push_back({Difference::What::to, {}});
    for (const Field field : fields)
        if (any_pair([&](const EventView& a, const EventView& b) { return !agree(record, a, b, field); }))
            out.push_back({Difference::What::member, field});
    return out;
}

} // namespace heed::views
