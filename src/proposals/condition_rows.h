// Rows of conditions: what approvals are subject to.
#pragma once

#include "proposals/proposal.h"

namespace heed::proposals {

// For each approval among the proposals whose first place says "subject to": risk, cost, priority, or how it
// will be carried out, as far as it names them. Requires the passages of all places.
std::vector<Proposal> condition_rows(const PassagesByAnchor& passages, const std::vector<Proposal>& proposals);

} // namespace heed::proposals
