// What a page says that its words mean: statuses, and levels of priority.
#pragma once

#include "probes/finding.h"

#include <optional>
#include <string>
#include <vector>

namespace heed::probes {

struct StatusWord {
    std::size_t passage = 0;
    std::string label;                     // as the page writes it
    std::string_view definition;           // what it says that it means
    std::string_view means;                // heed's own word; empty where the definition does not say
    std::vector<std::string_view> demands; // document, dependency, work-begun
};

// "Done: a recommendation that is carried out in full", "Waiting - work has not begun because ...": the items
// behind a text that speaks of statuses and ends in a colon. Two at least, each with a short word.
std::vector<StatusWord> find_status_words(Passages passages);

struct PriorityLevels {
    std::size_t passage = 0, column = 0; // column from 1, of a header
    std::vector<std::string> levels;     // "P1" to "P4", the highest first
    std::string_view words;              // in which they are stated
};

// "P1 corresponds to the highest priority and P4 to the lowest", in the header of a column of priorities.
std::vector<PriorityLevels> find_priority_levels(Passages passages);

} // namespace heed::probes
