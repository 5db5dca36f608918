#include "web/server/admission.h"

#include "base/ensure.h"

#include <algorithm>

namespace heed::web {

PeerKey peer_key(std::span<const std::uint8_t, 4> ipv4) {
    std::uint64_t bits = 1ULL << 32; // apart from the network that IPv6 writes as zero
    for (int i = 0; i < 4; ++i) bits |= std::uint64_t{ipv4[static_cast<std::size_t>(i)]} << (24 - 8 * i);
    return {bits};
}

PeerKey peer_key(std::span<const std::uint8_t, 16> ipv6) {
    static constexpr std::array<std::uint8_t, 12> mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(mapped.begin(), mapped.end(), ipv6.begin())) return peer_key(ipv6.subspan<12, 4>());
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits = bits << 8 | ipv6[i];
    return {bits};
}

Admission::Answer Admission::enter(PeerKey peer) {
    const std::lock_guard hold(m_lock);
    if (m_inside >= m_all_max) return Answer::full;
    std::size_t& count = m_per_peer[peer];
    if (m_per_peer_max > 0 && count >= m_per_peer_max) return Answer::too_many_from_peer;
    ++count;
    ++m_inside;
    return Answer::welcome;
}

void Admission::leave(PeerKey peer) {
    const std::lock_guard hold(m_lock);
    const auto found = m_per_peer.find(peer);
    ensure(found != m_per_peer.end() && m_inside > 0, "a connection ends that never began");
    --m_inside;
    if (--found->second == 0) m_per_peer.erase(found);
}

std::size_t Admission::inside() const {
    const std::lock_guard hold(m_lock);
    return m_inside;
}

} // namespace heed::web
