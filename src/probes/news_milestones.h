// What news entries say happened on their day.
#pragma once

#include "probes/news_entries.h"

#include <string>
#include <vector>

namespace heed::probes {

struct NewsMilestone {
    std::size_t entry = 0; // among find_news()
    std::string what;      // as in milestones: "announced", "published", "decided", "extended", "start", "held"
    std::string_view title; // the heading; the words behind the day where it has none
    std::size_t at = 0;     // in bytes: the words that say so
};

// One for an entry at most, by the verb of its first sentence and its heading. Entries that announce what is to
// come, that are about meetings or comment periods, or that tell of another day, are none.
std::vector<NewsMilestone> find_news_milestones(Passages passages, const std::vector<NewsEntry>& news);

} // namespace heed::probes
