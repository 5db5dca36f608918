// Numbers that sentences state about a review as a whole.
#pragma once

#include "domain/date.h"
#include "probes/finder_words.h"
#include "probes/finding.h"

#include <optional>
#include <string>
#include <vector>

namespace heed::probes {

struct StatedSum {
    std::string what; // as in totals: "recommendations", "members", "decision:pending"
    std::int64_t count = 0;
    std::size_t passage = 0, at = 0, size = 0; // the words that state it, in bytes
    std::optional<Day> on;                     // the day of its sentence or news entry
    bool is_now = false;                       // as of whenever the page was written
};

// "produced 40 recommendations", "a 12-member team", "currently two recommendations remain pending".
std::vector<StatedSum> find_stated_sums(Passages passages, const FinderWords& words = {});

// The items that say which areas a report, review or scope has: behind a text that names them and ends in a
// colon.
struct StatedArea {
    std::size_t passage = 0, introduced = 0;
    std::string_view text; // without the stop at its end
};
std::vector<StatedArea> find_areas(Passages passages);

} // namespace heed::probes
