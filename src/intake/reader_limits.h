// What a process that reads a document may do: compute and answer, for a bounded time, in bounded memory.
#pragma once

#include "base/sanitizer.h"

#include <chrono>
#include <cstddef>

namespace heed::intake {

struct ReaderLimits {
    std::chrono::seconds cpu{20};
    std::chrono::milliseconds deadline{30'000};
    std::size_t memory_bytes = std::size_t{1} << 30; // of addresses; the address sanitizer reserves more
};

// Called by the reading process itself before it takes a byte: no file or socket can be opened, no program
// started, no core left behind. What the system does not offer is passed over; the limits of time and memory
// are set from outside by prlimit.
void give_up_rights();

} // namespace heed::intake
