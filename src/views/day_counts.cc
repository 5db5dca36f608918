#include "views/day_counts.h"

namespace heed::views {

void DayCounts::add(std::int32_t day, std::int32_t n, Epoch epoch) {
    const std::int32_t number = day >> chunk_bits;
    if (m_chunks.empty()) {
        m_first = number;
        m_chunks.resize(1);
    } else if (number < m_first) {
        m_chunks.insert(m_chunks.begin(), static_cast<std::size_t>(m_first - number), Chunk{});
        m_first = number;
    }
    const auto at = static_cast<std::size_t>(number - m_first);
    while (m_chunks.size() <= at) m_chunks.push_back({total(), nullptr});

    auto& within = own(m_chunks[at].sums, epoch).within;
    for (auto i = static_cast<std::size_t>(day & ((1 << chunk_bits) - 1)); i < within.size(); ++i)
        within[i] += n;
    for (std::size_t i = at + 1; i < m_chunks.size(); ++i) m_chunks[i].base += n;
}

std::int64_t DayCounts::total() const {
    if (m_chunks.empty()) return 0;
    const Chunk& last = m_chunks.back();
    return last.base + (last.sums ? last.sums->within.back() : 0);
}

std::int64_t DayCounts::at(std::int32_t day) const {
    const std::int64_t number = static_cast<std::int64_t>(day >> chunk_bits) - m_first;
    if (m_chunks.empty() || number < 0) return 0;
    if (number >= static_cast<std::int64_t>(m_chunks.size())) return total();
    const Chunk& chunk = m_chunks[static_cast<std::size_t>(number)];
    return chunk.base +
           (chunk.sums ? chunk.sums->within[static_cast<std::size_t>(day & ((1 << chunk_bits) - 1))] : 0);
}

} // namespace heed::views
