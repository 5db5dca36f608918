// Tables that tell what happened when: a row for each activity, with its day, perhaps within a phase.
#pragma once

#include "domain/date.h"
#include "probes/finding.h"

namespace heed::probes {

struct ActivityTable {
    struct Row {
        std::size_t passage = 0;
        domain::Date on;
    };
    static constexpr std::size_t npos = SIZE_MAX;

    std::size_t label = 0;              // the passage of its header
    std::size_t activity = 0, date = 0; // columns from 0
    std::size_t phase = npos;           // npos where it has none
    std::vector<Row> rows;              // those with one date and an activity
};

// Tables with a header that names activities, milestones or events, and dates.
std::vector<ActivityTable> find_activity_tables(Passages passages);

} // namespace heed::probes
