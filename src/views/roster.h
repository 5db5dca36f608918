// Everybody the record names, and every body: who they are and in which reviews they sat.
#pragma once

#include "views/ask.h"

namespace heed::views {

struct RosterLine {
    Named thing;
    std::string_view kind; // of a body
    Named part_of;
    std::vector<Named> reviews; // in which they hold or held seats until the day
    std::size_t seats = 0;
    std::vector<Cited> cites;
};

// `kind` is person or body. By name, those without one last.
std::vector<RosterLine> roster_of(Ask& ask, ThingKind kind);

} // namespace heed::views
