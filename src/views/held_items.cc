#include "views/held_items.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;

namespace {

// What a round decided beyond what is itemised.
std::int64_t unnamed_of(const RoundLine& round) {
    std::int64_t missing = 0;
    for (const Outcome outcome : {Outcome::approved, Outcome::rejected})
        missing +=
            std::max<std::int64_t>(0, round.total(outcome) - round.itemised[static_cast<std::size_t>(outcome)]);
    return missing;
}

} // namespace

HeldItems held_items(Ask& ask, const ActionView& action) {
    HeldItems out{.held = action.line.total(Outcome::pending)};
    if (out.held == 0) return out;
    const Record& record = ask.record();
    for (RoundLine& round : rounds_of(ask, action.line.review))
        if (round.sure > action.line.sure) out.later.push_back({std::move(round), {}, 0});

    std::int64_t named = 0, decided = 0;
    std::vector<RoundItem> open;
    for (const RoundItem& item : action.items) {
        if (item.outcome != Outcome::pending) continue;
        ++named;
        if (item.now == Outcome::pending) {
            open.push_back(item);
            continue;
        }
        ++decided;
        const EventNo decision = ask.moment.state(item.item).decision;
        const ThingId by = decision == none ? none : thing_of(record, decision, Field::round);
        for (HeldDecided& later : out.later)
            if (later.round.round.thing == by) later.items.push_back(item);
    }
    std::int64_t left = out.held - decided;
    for (HeldDecided& later : out.later) {
        later.unnamed = std::min(left, unnamed_of(later.round));
        left -= later.unnamed;
    }
    out.open = left;
    if (static_cast<std::int64_t>(open.size()) == left && named == out.held) out.open_now = std::move(open);
    std::erase_if(out.later,
                  [](const HeldDecided& later) { return later.items.empty() && later.unnamed == 0; });
    return out;
}

} // namespace heed::views
