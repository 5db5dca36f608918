#include "views/disputes.h"

#include "views/members.h"

#include <algorithm>
#include <set>

namespace heed::views {
namespace {

ClaimedValue value_of(Ask& ask, const EventView& view, const Difference& member) {
    ClaimedValue out{.event = view.number()};
    switch (member.what) {
    case Difference::What::on: out.date = view.on(); break;
    case Difference::What::to: out.date = view.to(); break;
    case Difference::What::member:
        out.date = view.date(member.field);
        out.text = view.text(member.field);
        if (const ThingId thing = view.thing(member.field); thing != none)
            out.things.push_back(ask.named(thing));
        for (const ThingId thing : view.things(member.field)) out.things.push_back(ask.named(thing));
        break;
    }
    return out;
}

bool states(const EventView& view, const Difference& member) {
    switch (member.what) {
    case Difference::What::on: return view.on().has_value();
    case Difference::What::to: return view.to().has_value();
    case Difference::What::member: return view.has(member.field);
    }
    return false;
}

bool same(const ClaimedValue& a, const ClaimedValue& b) { return a.date == b.date && a.text == b.text; }

void add_cites(Ask& ask, ClaimedValue& value, EventNo claim) {
    for (Cited& cite : ask.cites(claim)) value.cites.push_back(std::move(cite));
}

// By one of its claims at least, the day has come that the fact speaks of; without a day it always has.
bool has_come(const Ask& ask, const Dispute& dispute) {
    return std::any_of(dispute.values.begin(), dispute.values.end(), [&](const ClaimedValue& value) {
        const std::int32_t possible = ask.record().event(value.event).possible;
        return possible == no_day || possible <= ask.moment.as_of().number;
    });
}

// Its subject was there on the day, and so was one of the things that it names.
bool has_subject(const Ask& ask, EventNo note) {
    const EventView view(ask.record(), note);
    const std::vector<ThingId> things = view.things(Field::things);
    return is_there(ask, view.thing()) &&
           (things.empty() ||
            std::any_of(things.begin(), things.end(), [&](ThingId thing) { return is_there(ask, thing); }));
}

// Of a note about a thing above reviews: it belongs to the reviews whose things it names; when it names none,
// to those whose rounds and reports use the scheme that it is about.
bool belongs_to(const Ask& ask, EventNo note, std::uint32_t review) {
    const Record& record = ask.record();
    const EventView view(record, note);
    bool names_any = false;
    for (const ThingId thing : view.things(Field::things)) {
        const std::uint32_t owner = record.thing(thing).review;
        if (owner == review) return true;
        names_any = names_any || owner != 0;
    }
    if (names_any) return false;
    const auto users = ask.moment.mentions(view.thing(), Field::scheme);
    return std::any_of(users.begin(), users.end(),
                       [&](EventNo user) { return record.thing(record.event(user).thing).review == review; });
}

Note note_of(Ask& ask, const Fact& fact) {
    const EventView view(ask.record(), fact.lead());
    Note out{.event = fact.lead(),
             .about = ask.named(view.thing()),
             .kind = view.code(Field::kind),
             .ref = view.code(Field::ref)};
    out.text = ask.text(fact, "text");
    for (const ThingId thing : view.things(Field::things))
        if (is_there(ask, thing)) out.things.push_back(ask.named(thing));
    out.cites = ask.cites(fact);
    out.on = view.on();
    return out;
}

void add_notes(Ask& ask, ThingId thing, std::set<EventNo>& seen, std::vector<Note>& out) {
    for (const Fact& fact : ask.moment.facts(thing, Machine::identity, Type::note_record))
        if (has_subject(ask, fact.lead()) && seen.insert(fact.lead()).second) out.push_back(note_of(ask, fact));
}

} // namespace

std::vector<ThingId> reviews_shown_with(const Moment& moment, ThingId review) {
    std::vector<ThingId> out = {review};
    for (const EventNo e : moment.mentions(review, Field::predecessor)) {
        const ThingId successor = moment.record().event(e).thing;
        if (std::find(out.begin(), out.end(), successor) == out.end()) out.push_back(successor);
    }
    return out;
}

std::vector<Dispute> disputes_in(Ask& ask, const Fact& fact) {
    std::vector<Dispute> out;
    for (const Difference& member : differences(ask.record(), fact)) {
        const EventRow& lead = ask.record().event(fact.lead());
        Dispute dispute{.about = ask.named(lead.thing),
                        .type = lead.type,
                        .slot = ask.record().slot(fact.slot),
                        .member = member,
                        .settled_by = fact.settled_by};
        dispute.on = on_of(ask.record(), fact.lead());
        for (const EventNo claim : fact.claims) {
            const EventView view(ask.record(), claim);
            if (!states(view, member)) continue;
            ClaimedValue value = value_of(ask, view, member);
            auto known = std::find_if(dispute.values.begin(), dispute.values.end(),
                                      [&](const ClaimedValue& other) { return same(other, value); });
            if (known == dispute.values.end()) known = dispute.values.insert(known, std::move(value));
            add_cites(ask, *known, claim);
        }
        if (fact.settled_by != none) {
            dispute.reason = ask.words.text(fact.settled_by, "reason");
            dispute.settled_at = ask.record().deed(ask.record().event(fact.settled_by).deed).at;
        }
        out.push_back(std::move(dispute));
    }
    return out;
}

std::vector<Dispute> disputes_about(Ask& ask, ThingId thing) {
    std::vector<Dispute> out;
    for (std::size_t machine = 0; machine < ledger::machine_count; ++machine)
        for (const Fact& fact : ask.moment.facts(thing, static_cast<Machine>(machine)))
            if (fact.claims.size() > 1)
                for (Dispute& dispute : disputes_in(ask, fact))
                    if (has_come(ask, dispute)) out.push_back(std::move(dispute));
    return out;
}

std::vector<Dispute> disputes_of_review(Ask& ask, ThingId review) {
    std::vector<Dispute> out;
    for (const ThingId one : reviews_shown_with(ask.moment, review)) {
        std::set<ThingId> things;
        const std::uint32_t number = ask.record().thing(one).review;
        for (std::uint32_t row = ask.record().last_dispute(number); row != none;
             row = ask.record().dispute(row).prev)
            if (ask.record().dispute(row).event < ask.moment.known())
                things.insert(ask.record().event(ask.record().dispute(row).event).thing);
        for (const ThingId thing : things)
            for (Dispute& dispute : disputes_about(ask, thing))
                if (one == review || dispute.type == Type::review_defer) out.push_back(std::move(dispute));
    }
    std::stable_sort(out.begin(), out.end(), [](const Dispute& a, const Dispute& b) {
        if ((a.settled_by == none) != (b.settled_by == none)) return a.settled_by == none;
        const auto day = [](const Dispute& d) {
            return d.on && d.on->last() ? d.on->last()->number : INT32_MAX;
        };
        return day(a) > day(b);
    });
    return out;
}

std::vector<Note> notes_about(Ask& ask, ThingId thing) {
    std::vector<Note> out;
    std::set<EventNo> seen;
    add_notes(ask, thing, seen, out);
    for (const EventNo e : ask.moment.mentions(thing, Field::things)) {
        if (ask.record().event(e).type != Type::note_record) continue;
        const Fact fact = fact_with(ask.record(), e, ask.moment.known());
        if (has_subject(ask, fact.lead()) && seen.insert(fact.lead()).second) out.push_back(note_of(ask, fact));
    }
    return out;
}

std::vector<Note> notes_of_review(Ask& ask, ThingId review) {
    std::vector<Note> out;
    std::set<EventNo> seen;
    const auto add = [&](EventNo e) {
        const Fact fact = fact_with(ask.record(), e, ask.moment.known());
        if (has_subject(ask, fact.lead()) && seen.insert(fact.lead()).second) out.push_back(note_of(ask, fact));
    };
    for (const EventNo e : ask.moment.events(review, Type::note_record)) add(e);
    for (const EventNo e : ask.moment.events(none, Type::note_record))
        if (belongs_to(ask, e, ask.record().thing(review).review)) add(e);
    std::stable_sort(out.begin(), out.end(), [](const Note& a, const Note& b) { return a.kind < b.kind; });
    return out;
}

} // namespace heed::views
