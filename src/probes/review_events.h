// What happens to a review as a whole: its team, its pauses, its report, its being put off.
#pragma once

#include "domain/date.h"
#include "probes/finder_words.h"
#include "probes/finding.h"

#include <string>
#include <vector>

namespace heed::probes {

struct ReviewEvent {
    std::string
        what; // as in review-life: "convene:announced", "suspend", "resume", "report:submitted", "defer"
    domain::Date on;
    std::size_t passage = 0, column = 0; // column from 1, of a row; 0 for the whole passage
    std::string quote;                   // exactly as it stands there
    std::string_view about;              // the words in which the review may be named
};

// From news entries and sentences with a day, and from rows of tables of activities.
std::vector<ReviewEvent> find_review_events(Passages passages, const FinderWords& words = {});

} // namespace heed::probes
