// Rows of determinations and recommendations, from what a page says was decided.
#pragma once

#include "probes/finder_words.h"
#include "probes/finding.h"
#include "proposals/proposal.h"
#include "proposals/round_ids.h"

namespace heed::proposals {

// Requires passages with anchors.
std::vector<Proposal> decision_rows(probes::Passages passages, std::string_view review, const RoundIds& rounds,
                                    const probes::FinderWords& words);

} // namespace heed::proposals
