// The acts of the deciding body as a list, newest first. Deferrals of the review that comes next stand among
// them.
#pragma once

#include "views/rounds.h"

namespace heed::views {

// One of the two is there.
struct ActionRow {
    std::optional<RoundLine> round;
    std::optional<LifeEvent> deferral;
    std::int32_t sure = no_day;
};

struct ActionList {
    Named review;
    std::vector<ActionRow> rows;
    std::size_t rounds = 0;
    bool has_parts = false; // counts are of items, some of which are parts of recommendations
};

ActionList action_list(Ask& ask, ThingId review);

// Is some item of the review a part of a recommendation? Then counts say items, not recommendations.
bool counts_parts(const Moment& moment, ThingId review);

} // namespace heed::views
