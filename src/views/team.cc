#include "views/team.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace heed::views {
namespace {

// Where a seat stands on a day; nothing before it can have begun.
std::optional<Seat::State> state_on(const InTime& filled, const std::optional<domain::Date>& to,
                                    const std::optional<InTime>& left, Day day) {
    if (filled.sure != no_day && filled.sure > day.number) {
        if (filled.possible != no_day && filled.possible > day.number) return {};
        return Seat::State::perhaps;
    }
    if (left && left->sure != no_day && left->sure <= day.number) return Seat::State::left;
    if (to && to->last() && *to->last() < day) return Seat::State::left;
    return Seat::State::seated;
}

std::optional<InTime> leaving_of(const Ask& ask, ThingId seat) {
    const auto fact = ask.moment.fact(seat, Type::seat_leave);
    return fact ? std::optional(in_time(ask.record(), *fact)) : std::nullopt;
}

std::optional<domain::Date> end_of(const Ask& ask, const Fact& fact) {
    for (const EventNo claim : fact.claims)
        if (auto to = EventView(ask.record(), claim).to()) return to;
    return {};
}

void fill(Ask& ask, ThingId thing, const Fact& fact, Seat& seat) {
    const Record& record = ask.record();
    const auto named = [&](Field field) {
        const EventNo claim = claim_with(record, fact, field);
        return claim == none ? Named{} : ask.named(thing_of(record, claim, field));
    };
    seat.seat = ask.named(thing);
    seat.review = ask.named(record.review_thing(record.thing(thing).review));
    seat.person = named(Field::person);
    seat.body = named(Field::body);
    seat.nominated_by = named(Field::nominated_by);
    if (const EventNo e = claim_with(record, fact, Field::role); e != none)
        seat.role = record.code(code_of(record, e, Field::role));
    std::tie(seat.role_label, seat.role_order) = role_word(ask, seat.role);
    seat.from = ask.when(fact);
    seat.to = end_of(ask, fact);
    seat.cites = ask.cites(fact);
    seat.disputed = ask.disputed(fact);
    // A leaving after the day is not known on that day.
    if (const auto leave = ask.moment.fact(thing, Type::seat_leave);
        leave && ask.moment.holds(in_time(record, *leave).sure)) {
        seat.left = ask.when(*leave);
        if (const EventNo e = claim_with(record, *leave, Field::reason); e != none)
            seat.reason = record.code(code_of(record, e, Field::reason));
        for (Cited& cite : ask.cites(*leave)) seat.cites.push_back(std::move(cite));
    }
    seat.notes = notes_about(ask, thing);
}

void list_seats(Ask& ask, ThingId review, Day day, TeamView::Published& out) {
    for (const ThingId thing : ask.moment.things(review, ThingKind::seat)) {
        const auto fact = ask.moment.fact(thing, Type::seat_fill);
        if (!fact) continue;
        const auto state = state_on(ask.moment.time(*fact), end_of(ask, *fact), leaving_of(ask, thing), day);
        if (!state || *state == Seat::State::left) continue;
        const EventNo claim = claim_with(ask.record(), *fact, Field::role);
        const std::string_view role = ask.record().code(code_of(ask.record(), claim, Field::role));
        auto listed = std::find_if(out.listed.begin(), out.listed.end(),
                                   [&](const auto& one) { return one.role == role; });
        if (listed == out.listed.end()) {
            listed = out.listed.insert(out.listed.end(), TeamView::Published::Listed{.role = role});
            listed->label = role_word(ask, role).first;
        }
        ++(*state == Seat::State::seated ? listed->seated : listed->perhaps);
    }
}

void add_totals(Ask& ask, ThingId review, TeamView& out) {
    std::set<std::pair<ThingId, std::uint32_t>> seen;
    for (const EventNo e : ask.moment.events(review, Type::total_publish)) {
        const EventView view(ask.record(), e);
        if (view.code(Field::what) != "members") continue;
        if (!seen.insert({view.thing(), view.row().slot}).second || !ask.moment.holds(view.row().sure))
            continue;
        const Fact fact = fact_with(ask.record(), e, ask.moment.known());
        TeamView::Published total{.total = ask.named(view.thing()),
                                  .on = on_of(ask.record(), fact.lead()),
                                  .count = view.number(Field::count).value_or(0)};
        total.label = ask.text(fact, "label");
        total.cites = ask.cites(fact);
        total.notes = notes_about(ask, view.thing());
        if (total.on && total.on->last()) list_seats(ask, review, *total.on->last(), total);
        out.totals.push_back(std::move(total));
    }
    std::sort(out.totals.begin(), out.totals.end(),
              [](const auto& a, const auto& b) { return natural_less(a.total.address, b.total.address); });
}

} // namespace

std::pair<Phrase, std::int64_t> role_word(Ask& ask, std::string_view role) {
    for (const ThingId scheme : ask.moment.things(none, ThingKind::scheme))
        for (const Fact& fact : ask.moment.facts(scheme, Machine::identity, Type::scheme_define)) {
            const EventView view(ask.record(), fact.lead());
            if (view.code(Field::of) != "role" || view.code(Field::code) != role) continue;
            return {ask.text(fact, "label"), view.number(Field::order).value_or(0)};
        }
    return {};
}

std::optional<Seat> seat_of(Ask& ask, ThingId thing) {
    const auto fact = ask.moment.fact(thing, Type::seat_fill);
    if (!fact) return {};
    const auto state =
        state_on(ask.moment.time(*fact), end_of(ask, *fact), leaving_of(ask, thing), ask.moment.as_of());
    if (!state) return {};
    Seat seat{.state = *state};
    fill(ask, thing, *fact, seat);
    return seat;
}

TeamView team_of(Ask& ask, ThingId review) {
    TeamView out{.review = ask.named(review)};
    for (const ThingId thing : ask.moment.things(review, ThingKind::seat)) {
        auto seat = seat_of(ask, thing);
        if (!seat) {
            ++out.later;
            continue;
        }
        auto group = std::find_if(out.groups.begin(), out.groups.end(),
                                  [&](const TeamGroup& one) { return one.body.thing == seat->body.thing; });
        if (group == out.groups.end())
            group = out.groups.insert(out.groups.end(), TeamGroup{.body = seat->body});
        group->seats.push_back(std::move(*seat));
    }
    for (TeamGroup& group : out.groups) {
        std::set<ThingId> persons;
        for (const Seat& seat : group.seats)
            if (seat.state == Seat::State::seated) persons.insert(seat.person.thing);
        group.seated = persons.size();
        std::stable_sort(group.seats.begin(), group.seats.end(),
                         [](const Seat& a, const Seat& b) { return a.role_order < b.role_order; });
    }
    std::stable_sort(out.groups.begin(), out.groups.end(),
                     [](const TeamGroup& a, const TeamGroup& b) { return a.seats.size() > b.seats.size(); });
    add_totals(ask, review, out);
    for (Dispute& dispute : disputes_of_review(ask, review))
        if (dispute.type == Type::seat_fill || dispute.type == Type::seat_leave)
            out.disputes.push_back(std::move(dispute));
    return out;
}

std::vector<Seat> seats_naming(Ask& ask, ThingId person_or_body, Field field) {
    std::vector<Seat> out;
    std::set<ThingId> seen;
    for (const EventNo e : ask.moment.mentions(person_or_body, field)) {
        const EventRow& row = ask.record().event(e);
        if (row.type != Type::seat_fill || !seen.insert(row.thing).second) continue;
        if (auto seat = seat_of(ask, row.thing)) out.push_back(std::move(*seat));
    }
    std::sort(out.begin(), out.end(), [](const Seat& a, const Seat& b) {
        const auto day = [](const Seat& seat) {
            return seat.from.date && seat.from.date->last() ? seat.from.date->last()->number : no_day;
        };
        return day(a) != day(b) ? day(a) > day(b) : natural_less(a.seat.address, b.seat.address);
    });
    return out;
}

} // namespace heed::views
