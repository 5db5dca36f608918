// Proposals with a cell amended by whoever agrees to them. The places that they cite stay.
#pragma once

#include "proposals/proposal.h"

#include <string>
#include <string_view>

namespace heed::cli {

struct Amendment {
    std::string key, column, value; // an empty value leaves the cell empty
};

// "088483ba:on=2024-05-04". Throws Exit when it is not of that form.
Amendment read_amendment(std::string_view text);

// Throws Exit when the sheet has no such column, or when it is the one that cites.
void amend(proposals::Proposal& proposal, const Amendment& amendment);

// Its row as heed propose shows it: "determinations   r1/8.1  outcome rejected".
std::string row_text(const proposals::Proposal& proposal);

} // namespace heed::cli
