// What the definition in force demands of a status, and whether the report meets it. Found by rule, never typed
// in: docs/format.md, part 5.
#pragma once

#include "views/ask.h"

namespace heed::views {

struct Demand {
    enum class Met : std::uint8_t { yes, no, not_stated };
    std::string_view code; // document, dependency, work-begun
    Met met = Met::not_stated;
    EventNo definition = none; // the event that defines the status
};

std::vector<Demand> demands_on(Ask& ask, ThingId item, EventNo report);

} // namespace heed::views
