// Whether the record holds a draft already: the same thing said of the same thing by the same sources in the
// same words. Sheets that are imported once more add only what they say beyond the record.
#pragma once

#include "ledger/change.h"
#include "ledger/event_store.h"
#include "views/moment.h"

namespace heed::actions {

// Words that were erased since count as held: what was erased does not come back with an old sheet.
bool is_held_already(const views::Moment& tip, ledger::EventStore& store, const ledger::Draft& draft);

// The same of one event of the record.
bool is_same(const views::Moment& tip, ledger::EventStore& store, ledger::EventNo number,
             const ledger::Draft& draft);

} // namespace heed::actions
