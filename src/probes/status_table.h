// Tables that tell how far recommendations are: a row for each, by its number, with a status for a day.
#pragma once

#include "base/civil.h"
#include "probes/table_heads.h"

#include <optional>
#include <set>

namespace heed::probes {

struct StatusTable {
    struct Row {
        std::string number;
        std::size_t passage = 0;
    };
    std::size_t label = 0;              // the passage of its header
    std::vector<std::string> header;    // one for each column
    std::optional<Day> on;              // the one day that the header names
    std::size_t number = 0, status = 0; // columns from 0
    std::size_t priority = no_column, wording = no_column, update = no_column;
    std::vector<Row> rows;
};

// Tables with a header, a column of numbers of recommendations, and one of statuses: its head says so, or most
// of its cells are among `statuses`, words in lower case.
std::vector<StatusTable> find_status_tables(Passages passages, const std::set<std::string>& statuses = {},
                                            const FinderWords& words = {});

} // namespace heed::probes
