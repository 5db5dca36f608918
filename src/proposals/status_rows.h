// Rows of implementation, priorities and recommendations, from tables of statuses.
#pragma once

#include "probes/finder_words.h"
#include "probes/finding.h"
#include "proposals/proposal.h"
#include "views/ask.h"

namespace heed::proposals {

// Requires passages with anchors and a review of the record. The words of a status or priority are looked for
// among those that the record knows, after the words of the body; a status it does not know is proposed as
// unreadable.
std::vector<Proposal> status_rows(probes::Passages passages, std::string_view review, views::Ask& ask,
                                  const probes::FinderWords& words);

} // namespace heed::proposals
