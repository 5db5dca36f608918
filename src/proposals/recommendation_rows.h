// Rows of what a page says of single recommendations: titles, wordings, addressees, categories, priorities,
// and what was decided about each of them and why.
#pragma once

#include "probes/finding.h"
#include "proposals/proposal.h"
#include "proposals/round_ids.h"

namespace heed::proposals {

// Requires passages with anchors, of that document. What a page says of one recommendation in several places
// becomes one row. A body that is named as addressee and is not in the record is proposed itself. Priorities
// are those of the body that the column or label names, else of the publisher of the source; they and decisions
// without a day of their own have the day that the page names for its action, else the day that the source
// bears.
std::vector<Proposal> recommendation_rows(probes::Passages passages, const Document& document,
                                          std::string_view review, const RoundIds& rounds, views::Ask& ask);

} // namespace heed::proposals
