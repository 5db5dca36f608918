// Rows of working sheets: each names the event that it was exported from. One that says the same changes
// nothing, one that says otherwise corrects that event, and what was changed since the export is not
// overwritten.
#pragma once

#include "actions/house.h"

namespace heed::actions {

// Takes out the drafts that change nothing and makes corrections of the others that name an event; drafts that
// name none, and settlements, which are known by what they prefer, stay as they are. How many were taken out.
std::size_t settle_working_rows(House& house, std::vector<ledger::Draft>& drafts,
                                std::vector<Refusal>& problems);

} // namespace heed::actions
