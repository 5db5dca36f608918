// Rows of rounds, determinations and recommendations, from what a page says was decided.
#pragma once

#include "probes/finding.h"
#include "proposals/proposal.h"
#include "views/ask.h"

namespace heed::proposals {

// Requires passages with anchors and a review of the record.
std::vector<Proposal> decision_rows(probes::Passages passages, std::string_view review, views::Ask& ask);

} // namespace heed::proposals
