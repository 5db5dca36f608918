// Public comment: from when to when, until what time of day, and when it was made longer.
#pragma once

#include "domain/date.h"
#include "probes/finder_words.h"
#include "probes/finding.h"

#include <optional>
#include <string>
#include <vector>

namespace heed::probes {

struct CommentPeriod {
    struct Words {
        std::size_t passage = 0;
        std::size_t column = 0; // from 1, of a row; 0 for the whole passage
        std::string quote;      // exactly as they stand there
    };
    std::string about; // "draft report": what is commented on; empty where it is not stated
    std::optional<Day> opens, closes, extended_to;
    bool is_extension = false; // `opens` is then the day on which that was announced
    std::string time, zone;    // "23:59", "UTC"; empty where not stated
    std::string address;       // of the page for comments
    std::vector<std::string> tags;
    std::vector<Words> words; // where it says so; never empty
};

// From rows of labels and values ("Open Date:", "Close Date:"), and from news entries: one that says that
// something is published for comment and when that closes, and one that says that the deadline is extended,
// until when. A row of a table of activities may say that comment was extended, and on which day, and not until
// when.
std::vector<CommentPeriod> find_comment_periods(Passages passages, const FinderWords& words = {});

} // namespace heed::probes
