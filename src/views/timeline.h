// The life of an item: from which day on it was in which cell, because of which events. A function of the facts
// known at a size of the record, so that any earlier knowledge can be shown again.
#pragma once

#include "views/facts.h"

#include <vector>

namespace heed::views {

struct Life {
    struct Moment {
        std::int32_t day = no_day;
        Cell cell;
        EventNo decision = none, implementation = none, priority = none, verification = none;
    };
    std::vector<Moment> moments; // by day, one for each day on which something changes
    std::vector<Undetermined> undetermined;
};

// Empty for what is not an item at that time.
Life life_of(const Record& record, ThingId item, EventNo known);

// The moment after one more event, which no other event comes after or disputes.
Life::Moment after(const Record& record, const Life::Moment& now, EventNo event, EventNo known);

// What a status of a scheme means in heed's own words; `not_reported` when nobody says.
domain::Status meaning_of(const Record& record, ThingId scheme, CodeId status, EventNo known);

// The event that defines a code of a scheme, `none` when there is none.
EventNo definition_of(const Record& record, ThingId scheme, std::string_view code, EventNo known);

} // namespace heed::views
