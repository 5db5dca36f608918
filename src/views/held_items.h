// What became of the items that a round held pending, and which of its claims say what.
#pragma once

#include "views/rounds.h"

namespace heed::views {

// A later round, with those of the held items that it decided. `unnamed` were decided by it too, but no source
// says which they are.
struct HeldDecided {
    RoundLine round;
    std::vector<RoundItem> items; // `now` is what this round made of them
    std::int64_t unnamed = 0;
};

struct HeldItems {
    std::int64_t held = 0;           // as published, else as itemised
    std::int64_t open = 0;           // not decided by the day asked about
    std::vector<HeldDecided> later;  // in the order of time
    std::vector<RoundItem> open_now; // empty when sources do not name them all
};

HeldItems held_items(Ask& ask, const ActionView& action);

// What one source, or several that agree, say about a round.
struct RoundClaim {
    EventNo event = none;
    Instant at; // when heed recorded it
    std::optional<domain::Date> on;
    std::optional<std::int64_t> acts_on, approved, rejected, pending;
    std::vector<std::string_view> resolutions;
    std::vector<Cited> cites;
};

// The leading claim first.
std::vector<RoundClaim> claims_about(Ask& ask, ThingId round);

} // namespace heed::views
