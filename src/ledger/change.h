// A change: what would happen to the record if somebody agreed. Imports, drafts, proposals, corrections and
// approvals are all this one object in different states.
#pragma once

#include "base/digest.h"
#include "ledger/event.h"
#include "ledger/words.h"

#include <cstdint>
#include <string>
#include <vector>

namespace heed::ledger {

enum class ChangeState : std::uint8_t { proposed, drafted, waiting, approved, rejected, done };

// Something in the input that was understood, but that a person should look at.
struct Doubt {
    std::string where;
    std::string what;
};

// One event to be, with its words before they are salted.
struct Draft {
    Event event; // without `at`, `ok` and `sd`
    std::vector<std::pair<WordsName, Json>> words;
    std::string where;   // the row or line it came from, for messages
    std::string prefers; // of a settlement: address of the first source of the claim it prefers, until its
                         // number is known
    std::optional<EventNo> was = {}; // of a row of a working sheet: the event that it was exported from
};

// An event ready to be appended: its digests are in it, its words beside it.
struct Core {
    Event event;
    std::vector<Disclosure> words;
};

struct Change {
    std::string id;   // its deed
    EventNo base = 0; // size of the record it was drafted against
    std::vector<Core> cores;
    std::vector<Doubt> doubts;
    ChangeState state = ChangeState::drafted;
};

// Gives every draft the deed, checks its form and words, makes its disclosures with fresh salts and puts their
// sorted digests in. All problems are collected, at most `problems_max`.
Result<Change, std::vector<Refusal>> draft_change(std::vector<Draft> drafts, std::string deed, EventNo base,
                                                  Chance& chance, std::size_t problems_max = 100);

// SHA-256 of "heed-change-v1" LF and the SHA-256 of each core's bytes in order. Approvals sign this; anyone can
// compute it again from the leaves, also after an erasure.
Digest digest_of(const Change& change);

} // namespace heed::ledger
