// Whether a document is a letter, and from whom to whom.
#pragma once

#include "probes/finding.h"

#include <optional>

namespace heed::probes {

struct WrittenLetter {
    std::size_t salutation = 0;        // the passage "Dear council members:"
    std::optional<std::size_t> sender; // the passage "Sent on behalf of ..."
};

// A short text near the top that begins with "Dear". One letter to a document; with several it is none.
std::optional<WrittenLetter> find_letter(Passages passages);

} // namespace heed::probes
