// Rows of documents and work plans, and the milestones of those that a page tells people to read.
#pragma once

#include "probes/finder_words.h"
#include "probes/finding.h"
#include "proposals/proposal.h"

namespace heed::proposals {

// Requires passages with anchors. A document of one kind and day is one document.
std::vector<Proposal> document_rows(probes::Passages passages, std::string_view review,
                                    const probes::FinderWords& words);

} // namespace heed::proposals
