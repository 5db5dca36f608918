// The two times of a request: as-of (what was true then) and known (what heed had recorded by then).
#pragma once

#include "views/moment.h"
#include "web/server/target.h"

#include <optional>
#include <string>

namespace heed::web {

struct Times {
    std::optional<Day> as_of; // nothing: today
    views::EventNo known = 0; // a size of the record
    std::string known_text;   // canonical: "n395" or a day; empty for now
};

// Dates in the ways people write them: 2022-05-01, 1 May 2022, 1 Sep 2022.
std::optional<Day> read_day(std::string_view text);

// Refuses, naming the key, what is neither.
Result<Times> read_times(const Query& query, const views::Snapshot& snapshot);

} // namespace heed::web
