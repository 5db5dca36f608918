// What agreeing to proposals would do, found by trying: their rows are read as an import reads them and folded
// beside the record.
#pragma once

#include "actions/house.h"
#include "proposals/proposal.h"

namespace heed::proposals {

// Sets `standing` and `against` of each. Those that are unreadable already stay so. Nothing is
// recorded.
void judge(actions::House& house, const Document& document, std::vector<Proposal>& proposals);

} // namespace heed::proposals
