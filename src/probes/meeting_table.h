// Tables of meetings: a row for each, with its days; as a calendar is read, and as pages list meetings.
#pragma once

#include "domain/date.h"
#include "probes/table_heads.h"

#include <optional>

namespace heed::probes {

struct MeetingTable {
    struct Row {
        std::size_t passage = 0;
        domain::Date on;
        std::optional<domain::Date> to; // of a meeting of several days
        bool cancelled = false, tentative = false;
    };

    std::size_t label = 0;            // the passage of its header
    std::size_t title = 0, first = 0; // columns from 0
    std::size_t last = no_column, place = no_column, state = no_column;
    std::vector<Row> rows; // those with a title and a day
};

// Tables with a header that names meetings or calls, and days.
std::vector<MeetingTable> find_meeting_tables(Passages passages);

} // namespace heed::probes
