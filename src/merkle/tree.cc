#include "merkle/tree.h"

#include <algorithm>
#include <bit>

namespace heed::merkle {

Digest leaf_hash(std::string_view leaf) { return sha256(std::string_view("\0", 1), leaf); }

Digest node_hash(const Digest& left, const Digest& right) {
    return sha256("\x01", as_text(left), as_text(right));
}

std::optional<RightEdge> RightEdge::restore(std::uint64_t size, std::string_view bytes) {
    RightEdge edge;
    const auto count = static_cast<std::size_t>(std::popcount(size));
    if (bytes.size() != count * sizeof(Digest)) return {};
    edge.m_size = size;
    edge.m_hashes.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * sizeof(Digest)), sizeof(Digest),
                    edge.m_hashes[i].begin());
    return edge;
}

// A new leaf completes one subtree for each trailing one bit of the old size.
void RightEdge::add(const Digest& leaf) {
    Digest hash = leaf;
    for (std::uint64_t rest = m_size; rest & 1; rest >>= 1) {
        hash = node_hash(m_hashes.back(), hash);
        m_hashes.pop_back();
    }
    m_hashes.push_back(hash);
    ++m_size;
}

Digest RightEdge::root() const {
    if (m_hashes.empty()) return sha256("");
    Digest hash = m_hashes.back();
    for (std::size_t i = m_hashes.size() - 1; i-- > 0;) hash = node_hash(m_hashes[i], hash);
    return hash;
}

std::string RightEdge::bytes() const {
    std::string out;
    for (const Digest& hash : m_hashes) out += as_text(hash);
    return out;
}

} // namespace heed::merkle
