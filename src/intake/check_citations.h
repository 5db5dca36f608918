// Proves of every citation in the record what can be proved of it: that the capture is stored, that the place
// exists in it, and that the quoted words stand there.
#pragma once

#include "ledger/event_store.h"
#include "views/moment.h"

#include <string>
#include <vector>

namespace heed::intake {

struct WrongCitation {
    views::EventNo event = views::none;
    std::string about, type, source, place, quote;
    std::string why;
};

struct CitationCheck {
    std::size_t events = 0;       // that cite
    std::size_t holding = 0;      // place and words, or the place alone where none are quoted
    std::size_t not_captured = 0; // names no capture: cannot be checked here
    std::size_t not_stored = 0;   // its capture is not stored in this record
    std::vector<WrongCitation> wrong;
};

// Of all events known at that moment that nothing has replaced. Throws Failure when the store fails, Damaged
// when a stored file is not what its digest says.
CitationCheck check_citations(const views::Moment& moment, ledger::EventStore& store);

} // namespace heed::intake
