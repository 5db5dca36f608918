#include "views/members.h"

#include <algorithm>
#include <tuple>

namespace heed::views {
namespace {

std::vector<ThingId> things_of(const Ask& ask, const Fact& fact, Field field) {
    std::vector<ThingId> out;
    for (const EventNo claim : fact.claims) {
        std::vector<ThingId> these = EventView(ask.record(), claim).things(field);
        const bool says_more =
            these.size() > out.size() && std::all_of(out.begin(), out.end(), [&](ThingId thing) {
                return std::find(these.begin(), these.end(), thing) != these.end();
            });
        if (says_more) out = std::move(these);
    }
    return out;
}

Reached reached(const Ask& ask, std::int32_t possible, std::int32_t sure, std::span<const EventNo> claims) {
    if (sure == no_day) return Reached::undated;
    if (ask.moment.holds(sure)) return Reached::past;
    if (possible != no_day && possible <= ask.moment.as_of().number) return Reached::maybe;
    for (const EventNo claim : claims)
        if (utc_day(recorded_at(ask.record(), origin_of(ask.record(), claim))) <= ask.moment.as_of())
            return Reached::to_come;
    return Reached::later;
}

} // namespace

Named thing_in(Ask& ask, const Fact& fact, Field field) {
    const EventNo claim = claim_with(ask.record(), fact, field);
    return claim == none ? Named{} : ask.named(thing_of(ask.record(), claim, field));
}

std::vector<Named> things_in(Ask& ask, const Fact& fact, Field field) {
    std::vector<Named> out;
    for (const ThingId thing : things_of(ask, fact, field)) out.push_back(ask.named(thing));
    return out;
}

std::string_view code_in(const Ask& ask, const Fact& fact, Field field) {
    const EventNo claim = claim_with(ask.record(), fact, field);
    return claim == none ? std::string_view() : ask.record().code(code_of(ask.record(), claim, field));
}

std::vector<std::string_view> codes_in(const Ask& ask, const Fact& fact, Field field) {
    const EventNo claim = claim_with(ask.record(), fact, field);
    return claim == none ? std::vector<std::string_view>() : EventView(ask.record(), claim).codes(field);
}

std::optional<std::int64_t> number_in(const Ask& ask, const Fact& fact, Field field) {
    const EventNo claim = claim_with(ask.record(), fact, field);
    return claim == none ? std::nullopt : number_of(ask.record(), claim, field);
}

bool is_said(const Ask& ask, const Fact& fact, Field field) {
    return claim_with(ask.record(), fact, field) != none;
}

std::string_view link_in(Ask& ask, const Fact& fact, std::string_view name) {
    for (const EventNo claim : fact.claims)
        if (const std::string_view link = ask.words.link(claim, name); !link.empty()) return link;
    return {};
}

When until(const Ask& ask, const Fact& fact) {
    When out;
    for (const EventNo claim : fact.claims) {
        const auto to = EventView(ask.record(), claim).to();
        if (!to) continue;
        if (!out.date)
            out.date = to;
        else if (domain::agree(*out.date, *to))
            out.date = domain::narrower(*out.date, *to);
    }
    if (fact.claims.size() > 1 && fact.settled_by == none)
        for (const Difference& difference : differences(ask.record(), fact))
            out.disputed = out.disputed || difference.what == Difference::What::to;
    return out;
}

std::string_view name(Reached reached) {
    switch (reached) {
    case Reached::past: return "past";
    case Reached::maybe: return "maybe";
    case Reached::to_come: return "to_come";
    case Reached::later: return "later";
    case Reached::undated: break;
    }
    return "undated";
}

Reached reached(const Ask& ask, const Fact& fact) {
    const InTime time = in_time(ask.record(), fact);
    return reached(ask, time.possible, time.sure, fact.claims);
}

bool has_come(const Ask& ask, EventNo event) {
    const EventRow& row = ask.record().event(event);
    return is_shown(reached(ask, row.possible, row.sure, std::span(&event, 1)));
}

bool is_there(const Ask& ask, ThingId thing) {
    if (!ask.moment.is_born(thing)) return false;
    const auto opened = [&](Type type) {
        const auto fact = ask.moment.fact(thing, type);
        return fact && is_shown(reached(ask, *fact));
    };
    switch (ask.record().thing(thing).kind) {
    case ThingKind::recommendation:
    case ThingKind::part:
        return !ask.record().is_item(thing, ask.moment.known()) || ask.moment.state(thing).is_there();
    case ThingKind::action: {
        const auto fact = ask.moment.fact(thing, Type::round_record);
        return fact && ask.moment.holds(in_time(ask.record(), *fact).sure);
    }
    case ThingKind::comment: return opened(Type::comment_open);
    case ThingKind::meeting: return opened(Type::meeting_record);
    case ThingKind::letter: return opened(Type::letter_record);
    case ThingKind::question: return opened(Type::question_ask);
    default: return true;
    }
}

Instant recorded_at(const Record& record, EventNo event) { return record.deed(record.event(event).deed).at; }

std::size_t corrections_of(const Record& record, const Fact& fact) {
    std::size_t count = 0;
    for (EventNo claim : fact.claims)
        for (; record.event(claim).replaces != none; claim = record.event(claim).replaces) ++count;
    return count;
}

std::vector<Named> documents_of(Ask& ask, ThingId thing) {
    std::vector<Named> out;
    for (const Fact& fact : ask.moment.facts(thing, Machine::identity, Type::evidence_attach)) {
        const InTime time = in_time(ask.record(), fact);
        if (time.sure != no_day && !ask.moment.holds(time.sure)) continue;
        out.push_back(thing_in(ask, fact, Field::document));
    }
    std::sort(out.begin(), out.end(), [](const Named& a, const Named& b) { return a.address < b.address; });
    return out;
}

std::vector<Topic> topics_of(Ask& ask, const Fact& fact, Field field) {
    std::vector<Topic> out;
    for (Named& thing : things_in(ask, fact, field)) {
        const ThingKind kind = ask.record().thing(thing.thing).kind;
        const bool is_item = kind == ThingKind::recommendation || kind == ThingKind::part;
        out.push_back({thing, is_item ? number_of_item(ask.moment, thing.thing) : std::string_view()});
    }
    return out;
}

Order order_of(const Ask& ask, const Fact& fact) {
    const InTime time = in_time(ask.record(), fact);
    return {time.sure, time.possible, origin_of(ask.record(), fact.lead())};
}

bool is_before(const Order& a, const Order& b) {
    if ((a.sure == no_day) != (b.sure == no_day)) return b.sure == no_day;
    return std::tie(a.sure, a.possible, a.event) < std::tie(b.sure, b.possible, b.event);
}

bool is_after(const Order& a, const Order& b) {
    if ((a.sure == no_day) != (b.sure == no_day)) return b.sure == no_day;
    return std::tie(b.sure, b.possible, a.event) < std::tie(a.sure, a.possible, b.event);
}

} // namespace heed::views
