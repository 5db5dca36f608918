// How many were in a cell on each day: a running sum over days, in chunks of 64 days that snapshots share.
//
// count(day) is one look-up however many events there are. An addition at a past day changes one chunk and the
// bases of the later ones; chunks that a published snapshot also holds are copied first, never changed.
#pragma once

#include "views/shared.h"

#include <array>
#include <vector>

namespace heed::views {

class DayCounts {
public:
    void add(std::int32_t day, std::int32_t n, Epoch epoch);
    std::int64_t at(std::int32_t day) const; // the sum of everything added at this day or before
    std::int64_t total() const;

private:
    static constexpr int chunk_bits = 6;
    struct Sums {
        std::array<std::int32_t, 1 << chunk_bits> within{};
    };
    struct Chunk {
        std::int64_t base = 0;              // the sum before the chunk
        std::shared_ptr<Shared<Sums>> sums; // null: nothing changes within
    };
    std::int32_t m_first = 0; // number of the first chunk
    std::vector<Chunk> m_chunks;
};

// The counts of one group (a review, or a review's items for one addressee), by cell.
class CellCounts {
public:
    void add(std::uint32_t cell, std::int32_t day, std::int32_t n, Epoch epoch) {
        if (cell >= m_cells.size()) m_cells.resize(cell + 1);
        own(m_cells[cell], epoch).add(day, n, epoch);
    }
    std::int64_t at(std::uint32_t cell, std::int32_t day) const {
        return cell < m_cells.size() && m_cells[cell] ? m_cells[cell]->at(day) : 0;
    }
    std::uint32_t cells() const { return static_cast<std::uint32_t>(m_cells.size()); }

private:
    std::vector<std::shared_ptr<Shared<DayCounts>>> m_cells;
};

} // namespace heed::views
