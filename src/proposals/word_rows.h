// Rows of schemes: what a page says that its words for statuses and priorities mean.
#pragma once

#include "probes/finder_words.h"
#include "probes/finding.h"
#include "proposals/proposal.h"
#include "views/ask.h"

namespace heed::proposals {

// Requires passages with anchors. The words hold no later than the day of the page's own table of statuses;
// without such a day they are left out.
std::vector<Proposal> word_rows(probes::Passages passages, std::string_view review, views::Ask& ask,
                                const probes::FinderWords& words);

} // namespace heed::proposals
