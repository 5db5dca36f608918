#include "views/held_items.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;

namespace {

// An item that is determined first by a later round than the one that held so many without naming them.
struct NamedLater {
    std::int32_t day = no_day;
    RoundItem item;
};

// As Record::named_later() counts them: each was one of those that the first round holds without a name. A
// round after the first counts nothing of the kind.
std::vector<NamedLater> named_later_of(Ask& ask, const RoundLine& round) {
    std::vector<NamedLater> out;
    const Record& record = ask.record();
    const auto rounds = rounds_of(ask, round.review);
    if (std::any_of(rounds.begin(), rounds.end(), [&](const RoundLine& one) { return one.sure < round.sure; }))
        return out;
    for (const ThingId item : ask.moment.items(round.review)) {
        const Life life = ask.moment.life(item);
        const auto first = std::find_if(life.moments.begin(), life.moments.end(),
                                        [](const Life::Moment& one) { return one.decision != none; });
        if (first == life.moments.end() || first->day <= round.sure || !ask.moment.holds(first->day)) continue;
        if (thing_of(record, first->decision, Field::round) == round.round.thing) continue;
        RoundItem one{.item = item,
                      .address = record.address(item),
                      .number = number_of_item(ask.moment, item),
                      .title = ask.word_of(item, "title"),
                      .outcome = Outcome::pending,
                      .now = ask.moment.state(item).cell.outcome};
        out.push_back({first->day, std::move(one)});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const NamedLater& a, const NamedLater& b) { return a.day < b.day; });
    return out;
}

} // namespace

HeldItems held_items(Ask& ask, const ActionView& action) {
    HeldItems out{.held = action.line.total(Outcome::pending)};
    if (out.held == 0) return out;
    const Record& record = ask.record();
    for (RoundLine& round : rounds_of(ask, action.line.review))
        if (round.sure > action.line.sure) out.later.push_back({.round = std::move(round)});

    std::int64_t named = 0, decided = 0;
    std::vector<RoundItem> open;
    const auto decided_by = [&](ThingId item) {
        const EventNo decision = ask.moment.state(item).decision;
        return decision == none ? none : thing_of(record, decision, Field::round);
    };
    for (const RoundItem& item : action.items) {
        if (item.outcome != Outcome::pending) continue;
        ++named;
        if (item.now == Outcome::pending) {
            open.push_back(item);
            continue;
        }
        ++decided;
        const ThingId by = decided_by(item.item);
        for (HeldDecided& later : out.later)
            if (later.round.round.thing == by) later.items.push_back(item);
    }
    // Where more of them came later than it held without a name, nobody can say which of them it held.
    const std::int64_t hidden = out.held - named;
    auto later_ones = hidden > 0 ? named_later_of(ask, action.line) : std::vector<NamedLater>();
    const bool are_known = static_cast<std::int64_t>(later_ones.size()) <= hidden;
    if (!are_known) later_ones.resize(static_cast<std::size_t>(hidden));
    for (NamedLater& one : later_ones) {
        if (are_known) ++named;
        if (one.item.now == Outcome::pending) {
            if (are_known) open.push_back(std::move(one.item));
            continue;
        }
        ++decided;
        if (!are_known) continue;
        const ThingId by = decided_by(one.item.item);
        for (HeldDecided& later : out.later)
            if (later.round.round.thing == by) later.named_later.push_back(one.item);
    }
    std::int64_t left = out.held - decided;
    for (HeldDecided& later : out.later) {
        later.unnamed = std::min(left, later.round.unnamed());
        left -= later.unnamed;
    }
    out.open = left;
    if (static_cast<std::int64_t>(open.size()) == left && named == out.held) out.open_now = std::move(open);
    std::erase_if(out.later, [](const HeldDecided& later) {
        return later.items.empty() && later.named_later.empty() && later.unnamed == 0;
    });
    return out;
}

} // namespace heed::views
