#include "views/roster.h"

#include "base/text.h"
#include "views/team.h"

#include <algorithm>

namespace heed::views {
namespace {

RosterLine roster_line(Ask& ask, ThingId thing, ThingKind kind) {
    const Record& record = ask.record();
    RosterLine out{.thing = ask.named(thing)};
    const Type type = kind == ThingKind::person ? Type::person_name : Type::body_name;
    if (const auto fact = ask.moment.fact(thing, type)) {
        if (const EventNo e = claim_with(record, *fact, Field::kind); e != none)
            out.kind = record.code(code_of(record, e, Field::kind));
        if (const EventNo e = claim_with(record, *fact, Field::part_of); e != none)
            out.part_of = ask.named(thing_of(record, e, Field::part_of));
        out.cites = ask.cites(*fact);
    }
    const Field field = kind == ThingKind::person ? Field::person : Field::body;
    for (const Seat& seat : seats_naming(ask, thing, field)) {
        ++out.seats;
        const auto same = [&](const Named& review) { return review.thing == seat.review.thing; };
        if (std::none_of(out.reviews.begin(), out.reviews.end(), same)) out.reviews.push_back(seat.review);
    }
    std::sort(out.reviews.begin(), out.reviews.end(),
              [](const Named& a, const Named& b) { return natural_less(a.address, b.address); });
    return out;
}

} // namespace

std::vector<RosterLine> roster_of(Ask& ask, ThingKind kind) {
    const auto things = ask.moment.things(none, kind);
    std::vector<EventNo> names;
    for (const ThingId thing : things) names.push_back(ask.record().named_by(thing, ask.moment.known()));
    ask.words.fetch(names);
    std::vector<std::pair<std::string, RosterLine>> sorted;
    for (const ThingId thing : things) {
        RosterLine line = roster_line(ask, thing, kind);
        sorted.emplace_back(lower_ascii(line.thing.name.text), std::move(line));
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.first.empty() != b.first.empty() ? b.first.empty() : a.first < b.first;
    });
    std::vector<RosterLine> out;
    for (auto& [name, line] : sorted) out.push_back(std::move(line));
    return out;
}

} // namespace heed::views
