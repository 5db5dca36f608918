// Rows of totals, points of the scope and dependencies, from sentences, lists and tables.
#pragma once

#include "probes/finder_words.h"
#include "probes/finding.h"
#include "proposals/proposal.h"
#include "proposals/round_ids.h"

namespace heed::proposals {

// All require passages with anchors. A total without a day of its own has the day on which the page says that
// the report was submitted; one that holds "currently" the date of its source.
std::vector<Proposal> sum_rows(probes::Passages passages, const Document& document, std::string_view review,
                               views::Ask& ask, const probes::FinderWords& words);

// Numbers of the categories of an act, by the labels of the words for decisions that the record knows, or by
// the place that is cited for such a word.
std::vector<Proposal> category_rows(probes::Passages passages, const Document& document,
                                    std::string_view review, const RoundIds& rounds, views::Ask& ask,
                                    const probes::FinderWords& words);

std::vector<Proposal> scope_rows(probes::Passages passages, std::string_view review);

// "There is a dependency on ...", in the updates of a table of statuses.
std::vector<Proposal> dependency_rows(probes::Passages passages, std::string_view review,
                                      const probes::FinderWords& words);

} // namespace heed::proposals
