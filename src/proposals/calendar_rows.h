// Rows of meetings, from tables of meetings: those of a calendar, or of a page that lists them.
#pragma once

#include "probes/finding.h"
#include "proposals/proposal.h"
#include "views/ask.h"

namespace heed::proposals {

// Requires passages with anchors, of that document. Cancelled meetings are left out; one later than the day of
// the capture is only planned. A meeting that the record cites this source for on that day keeps its address.
std::vector<Proposal> calendar_rows(probes::Passages passages, const Document& document,
                                    std::string_view review, views::Ask& ask);

} // namespace heed::proposals
