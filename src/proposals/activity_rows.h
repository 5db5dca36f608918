// Rows of phases and milestones, from tables of what happened when.
#pragma once

#include "probes/finder_words.h"
#include "probes/finding.h"
#include "proposals/proposal.h"
#include "views/ask.h"

namespace heed::proposals {

// Requires passages with anchors, of that document. A row that the record cites already for its day, whatever
// for, is left out unless it is cited for a milestone.
std::vector<Proposal> activity_rows(probes::Passages passages, const Document& document,
                                    std::string_view review, views::Ask& ask, const probes::FinderWords& words);

} // namespace heed::proposals
