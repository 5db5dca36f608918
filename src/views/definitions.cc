#include "views/definitions.h"

#include "views/item_list.h"
#include "views/rounds.h"

#include <algorithm>
#include <set>

namespace heed::views {

namespace {

// Schemes that the review's rounds, reports, ratings and verifications use, and those that its sources define.
std::set<ThingId> schemes_of(Ask& ask, ThingId review) {
    const Record& record = ask.record();
    std::set<ThingId> out;
    for (const ThingId round : ask.moment.things(review, ThingKind::action))
        if (const auto fact = ask.moment.fact(round, Type::round_record))
            if (const EventNo claim = claim_with(record, *fact, Field::scheme); claim != none)
                out.insert(thing_of(record, claim, Field::scheme));
    for (const ThingId item : ask.moment.items(review)) {
        const Moment::State state = ask.moment.state(item);
        for (const EventNo e : {state.implementation, state.priority, state.verification})
            if (e != none) out.insert(thing_of(record, e, Field::scheme));
    }
    for (const ThingId scheme : ask.moment.things(none, ThingKind::scheme))
        for (const Fact& fact : ask.moment.facts(scheme, Machine::identity, Type::scheme_define))
            for (const EventNo claim : fact.claims) {
                const EventView view(record, claim); // the citations live as long as it
                for (const CiteView& cite : view.cites())
                    if (record.thing(cite.source).review == record.thing(review).review) out.insert(scheme);
            }
    out.erase(none);
    return out;
}

Definition definition_in(Ask& ask, ThingId scheme, const Fact& fact) {
    const Record& record = ask.record();
    Definition out{.event = fact.lead(), .scheme = scheme, .scheme_address = record.address(scheme)};
    const auto code = [&](Field field) {
        const EventNo claim = claim_with(record, fact, field);
        return claim == none ? std::string_view() : record.code(code_of(record, claim, field));
    };
    out.code = code(Field::code);
    out.of = code(Field::of);
    out.means = code(Field::means);
    if (const EventNo claim = claim_with(record, fact, Field::body); claim != none)
        out.body = ask.named(thing_of(record, claim, Field::body));
    if (const EventNo claim = claim_with(record, fact, Field::demands); claim != none)
        out.demands = EventView(record, claim).codes(Field::demands);
    if (const EventNo claim = claim_with(record, fact, Field::order); claim != none)
        out.order = number_of(record, claim, Field::order).value_or(0);
    out.label = ask.text(fact, "label");
    out.definition = ask.text(fact, "definition");
    const InTime time = in_time(record, fact);
    out.since = on_of(record, time.said_by);
    out.begins = time.sure;
    for (const EventNo claim : fact.claims)
        if (const auto to = EventView(record, claim).to(); to && !out.until) {
            out.until = to;
            if (to->last()) out.ends = to->last()->number;
        }
    out.is_disputed = ask.disputed(fact);
    out.cites = ask.cites(fact);
    return out;
}

bool is_same_family(const Definition& a, const Definition& b) {
    return a.of == b.of && a.body.thing == b.body.thing;
}

// The same word, or another word for the same of heed's.
bool is_same_word(const Definition& a, const Definition& b) {
    return is_same_family(a, b) && (a.code == b.code || (!a.means.empty() && a.means == b.means));
}

int rank(std::string_view of) {
    return of == "implementation" ? 0 : of == "decision" ? 1 : of == "priority" ? 2 : 3;
}

bool comes_before(const Definition& a, const Definition& b) {
    if (a.of != b.of) return rank(a.of) < rank(b.of);
    if (a.body.address != b.body.address) return a.body.address < b.body.address;
    if (a.begins != b.begins) return a.begins < b.begins;
    if (a.order != b.order) return a.order < b.order;
    return a.code < b.code;
}

// Begun, not ended, and no later scheme of the same body for the same has taken its place.
bool is_in_force(const Ask& ask, const Definition& one, const std::vector<Definition>& all) {
    const std::int32_t day = ask.moment.as_of().number;
    const auto has_begun = [&](const Definition& d) { return d.begins == no_day || d.begins <= day; };
    if (!has_begun(one) || one.ends < day) return false;
    return std::none_of(all.begin(), all.end(), [&](const Definition& other) {
        return other.scheme != one.scheme && is_same_family(other, one) && has_begun(other) &&
               other.ends >= day && other.begins > one.begins;
    });
}

void find_shortfalls(Ask& ask, ThingId review, DefinitionsView& view) {
    const Record& record = ask.record();
    for (const ThingId item : ask.moment.items(review)) {
        const Moment::State state = ask.moment.state(item);
        if (!state.is_there() || state.implementation == none) continue;
        for (const Demand& demand : demands_on(ask, item, state.implementation)) {
            if (demand.met == Demand::Met::yes) continue;
            Shortfall row{
                .item = item, .address = record.address(item), .number = number_of_item(ask.moment, item)};
            row.title = ask.word_of(item, "title");
            row.claim = implementation_of(ask, state);
            row.demand = demand.code;
            row.cites = ask.cites(fact_with(record, state.implementation, ask.moment.known()));
            for (Cited& cite : ask.cites(fact_with(record, demand.definition, ask.moment.known())))
                row.cites.push_back(std::move(cite));
            (demand.met == Demand::Met::no ? view.unmet : view.not_stated).push_back(std::move(row));
        }
    }
}

} // namespace

DefinitionsView definitions_of(Ask& ask, ThingId review) {
    DefinitionsView view{.review = ask.named(review), .reported_for = reported_for(ask, review)};
    const std::set<ThingId> ours = schemes_of(ask, review);
    std::vector<Definition> all;
    for (const ThingId scheme : ask.moment.things(none, ThingKind::scheme))
        for (const Fact& fact : ask.moment.facts(scheme, Machine::identity, Type::scheme_define))
            if (Definition one = definition_in(ask, scheme, fact); one.of != "role")
                all.push_back(std::move(one));
    // What the same bodies say of the same belongs with it: the words before and after.
    std::vector<Definition> shown;
    for (const Definition& one : all)
        if (std::any_of(all.begin(), all.end(), [&](const Definition& other) {
                return ours.contains(other.scheme) && is_same_family(one, other);
            }))
            shown.push_back(one);
    std::stable_sort(shown.begin(), shown.end(), comes_before);

    for (const Definition& one : shown) {
        if (!is_in_force(ask, one, shown)) continue;
        DefinitionInForce row{.now = one, .earlier = {}, .later = {}};
        for (const Definition& other : shown)
            if (other.scheme != one.scheme && is_same_word(other, one))
                (other.begins < one.begins ? row.earlier : row.later).push_back(other);
        view.in_force.push_back(std::move(row));
    }
    for (const Definition& one : shown) {
        const bool continued = std::any_of(view.in_force.begin(), view.in_force.end(), [&](const auto& row) {
            return row.now.event == one.event || is_same_word(row.now, one);
        });
        const bool has_begun = one.begins == no_day || one.begins <= ask.moment.as_of().number;
        if (!continued && has_begun) view.retired.push_back(one);
    }
    find_shortfalls(ask, review, view);
    return view;
}

std::vector<Definition> all_definitions(const DefinitionsView& view) {
    std::vector<Definition> out;
    for (const DefinitionInForce& word : view.in_force) out.push_back(word.now);
    for (const DefinitionInForce& word : view.in_force) {
        out.insert(out.end(), word.earlier.begin(), word.earlier.end());
        out.insert(out.end(), word.later.begin(), word.later.end());
    }
    out.insert(out.end(), view.retired.begin(), view.retired.end());
    return out;
}

} // namespace heed::views
