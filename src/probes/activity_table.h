// Tables that tell what happened when: a row for each activity, with its day, perhaps within a phase.
#pragma once

#include "domain/date.h"
#include "probes/table_heads.h"

namespace heed::probes {

struct ActivityTable {
    struct Row {
        std::size_t passage = 0;
        domain::Date on;
    };

    std::size_t label = 0;              // the passage of its header
    std::size_t activity = 0, date = 0; // columns from 0
    std::size_t phase = no_column;
    std::vector<Row> rows; // those with one date and an activity
};

// Tables with a header that names activities, milestones or events, and dates.
std::vector<ActivityTable> find_activity_tables(Passages passages, const FinderWords& words = {});

} // namespace heed::probes
