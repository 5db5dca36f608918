// The Merkle tree of RFC 6962 section 2.1 with SHA-256: leaf and node hashes, and the right edge from which the
// root follows and to which leaves are added. Mathematics only; nothing here knows what a leaf says.
#pragma once

#include "base/digest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::merkle {

Digest leaf_hash(std::string_view leaf);                   // SHA-256(0x00 || leaf)
Digest node_hash(const Digest& left, const Digest& right); // SHA-256(0x01 || left || right)

// The roots of the largest full subtrees of a tree of `size` leaves, left to right: one for each bit of the
// size.
class RightEdge {
public:
    RightEdge() = default;
    // Nothing when the number of hashes does not fit the size.
    static std::optional<RightEdge> restore(std::uint64_t size, std::string_view bytes);

    void add(const Digest& leaf);
    std::uint64_t size() const { return m_size; }
    Digest root() const; // of no leaves: SHA-256 of nothing
    std::string bytes() const;
    bool operator==(const RightEdge&) const = default;

private:
    std::uint64_t m_size = 0;
    std::vector<Digest> m_hashes;
};

} // namespace heed::merkle
