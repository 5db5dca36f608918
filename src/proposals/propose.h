// Everything that the finders make of one captured document, each once, with what agreeing would do.
#pragma once

#include "actions/house.h"
#include "ledger/passage.h"
#include "proposals/proposal.h"
#include "proposals/recipe.h"
#include "proposals/sheet_mapping.h"
#include "views/ask.h"

#include <span>

namespace heed::proposals {

// What an operator says of documents.
struct Guidance {
    Recipe recipe;   // which rules read them, and the words of the body
    Mapping mapping; // what the columns and words of a spreadsheet mean
};

// Requires passages with anchors, of that document, and a review that is in the record. First what contradicts
// it, then what is new, confirms, is known, is unreadable; each in the order of the sheets and of the page. The
// recipe says which rules read it, and adds words to theirs; without one all do. The finders read English: of a
// page in another language they make little. A spreadsheet is read by its columns alone, as the mapping says.
std::vector<Proposal> propose(actions::House& house, views::Ask& ask, std::string_view review,
                              const Document& document, std::span<const ledger::Passage> passages,
                              const Guidance& guidance = {});

// Are they of a spreadsheet?
bool is_spreadsheet(std::span<const ledger::Passage> passages);

} // namespace heed::proposals
