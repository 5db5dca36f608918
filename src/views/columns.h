// An append-only column in chunks that never move, so that readers need no lock: a row once written stays where
// it is.
//
// One writer pushes. Readers look only at rows below the size of their snapshot; the publication of that
// snapshot is what makes the rows visible to them.
#pragma once

#include "base/ensure.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

namespace heed::views {

template <class Row> class Column {
    static_assert(std::is_trivially_destructible_v<Row>);

public:
    Column() = default;
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;
    ~Column() {
        for (auto& chunk : m_chunks) std::free(chunk.load(std::memory_order_relaxed));
    }

    std::uint32_t size() const { return m_size; } // for the writer; readers use their snapshot's

    Row& push() {
        const std::uint32_t at = m_size;
        auto& slot = m_chunks[at >> chunk_bits];
        Row* chunk = slot.load(std::memory_order_relaxed);
        if (chunk == nullptr) {
            ensure((at >> chunk_bits) < m_chunks.size(), "the record has outgrown its columns");
            // Not touched until used, so that a small record costs no memory.
            chunk = static_cast<Row*>(std::malloc(sizeof(Row) << chunk_bits));
            if (chunk == nullptr) throw std::bad_alloc();
            slot.store(chunk, std::memory_order_release);
        }
        ++m_size;
        return *new (chunk + (at & chunk_mask)) Row();
    }

    Row& operator[](std::uint32_t i) {
        return m_chunks[i >> chunk_bits].load(std::memory_order_acquire)[i & chunk_mask];
    }
    const Row& operator[](std::uint32_t i) const {
        return m_chunks[i >> chunk_bits].load(std::memory_order_acquire)[i & chunk_mask];
    }

private:
    static constexpr unsigned chunk_bits = 16;
    static constexpr std::uint32_t chunk_mask = (1u << chunk_bits) - 1;
    std::array<std::atomic<Row*>, 4096> m_chunks{}; // 2^28 rows
    std::uint32_t m_size = 0;
};

// Bytes of any length, appended and never moved. An offset names a place for ever.
class Arena {
public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    ~Arena() {
        for (auto& chunk : m_chunks) std::free(chunk.load(std::memory_order_relaxed));
    }

    // Room for `size` bytes in one piece; at most 1 MiB.
    std::pair<std::uint64_t, char*> allocate(std::size_t size) {
        ensure(size <= chunk_size, "a piece of the arena is at most 1 MiB");
        if ((m_used & chunk_mask) + size > chunk_size) m_used = (m_used | chunk_mask) + 1;
        auto& slot = m_chunks[m_used >> chunk_bits];
        char* chunk = slot.load(std::memory_order_relaxed);
        if (chunk == nullptr) {
            ensure((m_used >> chunk_bits) < m_chunks.size(), "the record has outgrown its arena");
            chunk = static_cast<char*>(std::malloc(chunk_size));
            if (chunk == nullptr) throw std::bad_alloc();
            slot.store(chunk, std::memory_order_release);
        }
        const std::uint64_t offset = m_used;
        m_used += size;
        return {offset, chunk + (offset & chunk_mask)};
    }

    const char* at(std::uint64_t offset) const {
        return m_chunks[offset >> chunk_bits].load(std::memory_order_acquire) + (offset & chunk_mask);
    }
    std::uint64_t used() const { return m_used; }

private:
    static constexpr unsigned chunk_bits = 20;
    static constexpr std::size_t chunk_size = std::size_t(1) << chunk_bits;
    static constexpr std::uint64_t chunk_mask = chunk_size - 1;
    std::array<std::atomic<char*>, 16384> m_chunks{}; // 16 GiB
    std::uint64_t m_used = 0;
};

} // namespace heed::views
