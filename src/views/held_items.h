// What became of the items that a round held pending.
#pragma once

#include "views/rounds.h"

namespace heed::views {

// A later round, with those of the held items that it decided. `unnamed` were decided by it too, but no source
// says which they are.
struct HeldDecided {
    RoundLine round;
    std::vector<RoundItem> items;       // `now` is what this round made of them
    std::vector<RoundItem> named_later; // held without being named: nobody else is left to have been
    std::int64_t unnamed = 0;
};

struct HeldItems {
    std::int64_t held = 0;           // as published, else as itemised
    std::int64_t open = 0;           // not decided by the day asked about
    std::vector<HeldDecided> later;  // in the order of time
    std::vector<RoundItem> open_now; // empty when sources do not name them all
};

HeldItems held_items(Ask& ask, const ActionView& action);

} // namespace heed::views
