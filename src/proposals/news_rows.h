// Rows of milestones and of the life of reviews, from news, sentences and tables of activities.
#pragma once

#include "probes/stated_decisions.h"
#include "proposals/proposal.h"
#include "views/ask.h"

namespace heed::proposals {

// Requires passages with anchors. A statement about another review is made of that review when it is named by
// its number or the words of its title; when it could be several it is left out.
std::vector<Proposal> news_rows(probes::Passages passages, std::string_view review, views::Ask& ask,
                                const probes::FinderWords& words);

} // namespace heed::proposals
