// Rows of rounds and totals, from what a page says in numbers about what a body acted on.
#pragma once

#include "probes/stated_decisions.h"
#include "proposals/proposal.h"
#include "proposals/round_ids.h"

namespace heed::proposals {

// Requires passages with anchors, of that document. An act whose body is not known by name makes totals only.
std::vector<Proposal> action_rows(probes::Passages passages, const Document& document, std::string_view review,
                                  const RoundIds& rounds, views::Ask& ask, const probes::FinderWords& words);

// "4 May 2031", as the passage writes it.
Place day_place(const ledger::Passage& passage);
Place sum_place(probes::Passages passages, const probes::StatedAction::Sum& sum);

} // namespace heed::proposals
