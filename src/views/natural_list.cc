#include "views/natural_list.h"

#include "base/text.h"

#include <algorithm>

namespace heed::views {

// The last block whose first thing is not behind the address.
std::size_t NaturalList::block_for(const Names& names, std::string_view address) const {
    std::size_t low = 0, high = m_blocks.size();
    while (high - low > 1) {
        const std::size_t middle = (low + high) / 2;
        if (natural_less(address, names[m_blocks[middle]->things.front()]))
            high = middle;
        else
            low = middle;
    }
    return low;
}

void NaturalList::insert(const Names& names, ThingId thing, Epoch epoch) {
    const std::string_view address = names[thing];
    if (m_blocks.empty()) own(m_blocks.emplace_back(), epoch);
    const std::size_t at = block_for(names, address);
    const auto less = [&](ThingId a, std::string_view b) { return natural_less(names[a], b); };
    const auto& things = m_blocks[at]->things;
    const auto place = std::lower_bound(things.begin(), things.end(), address, less) - things.begin();
    if (place < static_cast<std::ptrdiff_t>(things.size()) && things[static_cast<std::size_t>(place)] == thing)
        return;

    Block& block = own(m_blocks[at], epoch);
    block.things.insert(block.things.begin() + place, thing);
    ++m_size;
    if (block.things.size() <= block_max) return;
    // Appending in order is the common case: leave the full block full then.
    const std::size_t cut =
        static_cast<std::size_t>(place) + 1 == block.things.size() ? block_max : block_max / 2;
    std::shared_ptr<Shared<Block>> next;
    Block& rest = own(next, epoch);
    rest.held = block.held;
    rest.things.assign(block.things.begin() + static_cast<std::ptrdiff_t>(cut), block.things.end());
    block.things.resize(cut);
    m_blocks.insert(m_blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(next));
}

void NaturalList::mark(const Names& names, ThingId thing, std::uint64_t cells, Epoch epoch) {
    if (m_blocks.empty()) return;
    const std::size_t at = block_for(names, names[thing]);
    if ((m_blocks[at]->held & cells) == cells) return;
    own(m_blocks[at], epoch).held |= cells;
}

} // namespace heed::views
