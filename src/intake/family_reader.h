// One reader for each family of documents: what the words are and what may be kept of them, before anything is
// proven.
#pragma once

#include "base/result.h"
#include "intake/reading.h"

#include <string>
#include <string_view>

namespace heed::intake {

struct FamilyReading {
    Reading reading;     // passages without anchors
    std::string visible; // what a reader of the document sees
    // Where to look for what must not be kept, of documents that are no text; empty: in the bytes received.
    std::string searched = {};
};

// Requires bytes that check_foreign_bytes() accepts.
Result<FamilyReading> read_by_family(std::string_view raw);

} // namespace heed::intake
