// Tables that tell how far recommendations are: a row for each, by its number, with a status for a day.
#pragma once

#include "base/civil.h"
#include "probes/finding.h"

#include <optional>

namespace heed::probes {

struct StatusTable {
    struct Row {
        std::string number;
        std::size_t passage = 0;
    };
    std::size_t label = 0;           // the passage of its header
    std::vector<std::string> header; // one for each column
    std::optional<Day> on;           // the one day that the header names
    std::size_t number = 0;          // columns from 0; those that the table lacks are npos
    std::size_t status = npos, priority = npos, wording = npos, update = npos;
    std::vector<Row> rows;

    static constexpr std::size_t npos = SIZE_MAX;
};

// Tables with a header, a column of numbers of recommendations and one of statuses.
std::vector<StatusTable> find_status_tables(Passages passages);

} // namespace heed::probes
