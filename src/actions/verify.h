// Whether the stored record is what was written: every leaf and its place in the tree, all words, all files.
#pragma once

#include "actions/house.h"

#include <string>
#include <vector>

namespace heed::actions {

inline constexpr std::size_t faults_max = 100;

struct Fault {
    std::optional<ledger::EventNo> event; // nothing: the record as a whole
    std::string what;
};

struct Verification {
    std::uint64_t events = 0;
    Digest root{};
    std::size_t words = 0;        // disclosures that have the digest in their leaf
    std::size_t words_erased = 0; // digests in leaves without words
    std::size_t files = 0;        // stored files of captures
    std::size_t files_absent = 0; // of captures whose files are not stored here
    std::vector<Fault> faults;    // at most faults_max
};

// Reads everything once; changes nothing and never throws Damaged for what is in the record. Throws Failure
// when the store cannot be read.
Verification verify(ledger::EventStore& store, const Progress& progress = {});

} // namespace heed::actions
