// Rows of meetings, comment periods, letters and forecasts.
#pragma once

#include "probes/finder_words.h"
#include "probes/finding.h"
#include "proposals/proposal.h"
#include "views/ask.h"

namespace heed::proposals {

// All require passages with anchors, of that document.
std::vector<Proposal> meeting_rows(probes::Passages passages, std::string_view review);

// An extension belongs to the one comment period of the page or the record that is open on its day; it is left
// out where there is none.
std::vector<Proposal> comment_rows(probes::Passages passages, std::string_view review, views::Ask& ask,
                                   const probes::FinderWords& words);

// A letter bears the day of its source; without one, or when it does not say from which body it comes, it is
// left out.
std::vector<Proposal> letter_rows(probes::Passages passages, const Document& document, std::string_view review,
                                  views::Ask& ask);

// Left out where it is not known who says so, or when. A milestone that neither the record nor the other
// proposals have is proposed without a day.
std::vector<Proposal> forecast_rows(probes::Passages passages, const Document& document,
                                    std::string_view review, views::Ask& ask,
                                    const std::vector<Proposal>& proposals);

} // namespace heed::proposals
