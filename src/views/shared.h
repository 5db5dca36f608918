// Parts that published snapshots share. The writer changes a part in place only while no snapshot has it: each
// part bears the epoch in which it was made, and every publication begins a new one.
#pragma once

#include <cstdint>
#include <memory>

namespace heed::views {

using Epoch = std::uint32_t;

template <class Part> struct Shared : Part { Epoch epoch = 0; };

template <class Part> Part& own(std::shared_ptr<Shared<Part>>& part, Epoch epoch) {
    if (!part)
        part = std::make_shared<Shared<Part>>();
    else if (part->epoch != epoch)
        part = std::make_shared<Shared<Part>>(*part);
    part->epoch = epoch;
    return *part;
}

} // namespace heed::views
