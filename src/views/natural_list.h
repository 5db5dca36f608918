// Things in natural order, in blocks that snapshots share. Each block knows the cells its items ever held, so
// that a filtered list skips what cannot match.
#pragma once

#include "views/names.h"
#include "views/shared.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace heed::views {

using ThingId = std::uint32_t;

class NaturalList {
public:
    struct Block {
        std::vector<ThingId> things;
        std::uint64_t held = 0; // bit of each cell ever held; cells from 63 on share the last bit
    };

    // Does nothing when the thing is already there. `names` gives the address of each.
    void insert(const Names& names, ThingId thing, Epoch epoch);
    void mark(const Names& names, ThingId thing, std::uint64_t cells, Epoch epoch);

    std::size_t size() const { return m_size; }
    const std::vector<std::shared_ptr<Shared<Block>>>& blocks() const { return m_blocks; }

    template <class Each> void for_each(Each each) const {
        for (const auto& block : m_blocks)
            for (const ThingId thing : block->things) each(thing);
    }

    static std::uint64_t bit(std::uint32_t cell) { return 1ULL << (cell < 63 ? cell : 63); }

private:
    static constexpr std::size_t block_max = 512;
    std::size_t block_for(const Names& names, std::string_view address) const;
    std::vector<std::shared_ptr<Shared<Block>>> m_blocks;
    std::size_t m_size = 0;
};

} // namespace heed::views
