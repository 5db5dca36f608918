// Things without a number that the record has already under another name than a finder would give them.
#pragma once

#include "proposals/proposal.h"
#include "views/ask.h"

namespace heed::proposals {

// Renames documents, meetings, comment periods, letters, forecasts, work plans, points of the scope, milestones
// and schemes, in all cells of all proposals, where the record has one that is cited from the same place, or
// one of the same kind on the same day of that review, and says nothing else of it. With several such ones none
// is meant.
void know_again(views::Ask& ask, const Document& document, std::string_view review,
                std::vector<Proposal>& proposals);

} // namespace heed::proposals
