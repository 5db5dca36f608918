// How many connections there may be, in all and from one address, so that one
// client cannot keep out the others.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <unordered_map>
#include <utility>

namespace heed::web {

// Who counts as one: an IPv4 address, or an IPv6 network of 64 bits, which is what one household is given.
struct PeerKey {
    std::uint64_t bits = 0;
    bool operator==(const PeerKey&) const = default;
};

PeerKey peer_key(std::span<const std::uint8_t, 4> ipv4);
PeerKey peer_key(std::span<const std::uint8_t, 16> ipv6); // an IPv4 address written as IPv6 counts as IPv4

// Used by all threads; the lock is taken when a connection begins and when it ends.
class Admission {
public:
    // No bound on one address where per_peer_max is 0, as behind a proxy that is the only peer there is.
    Admission(std::size_t all_max, std::size_t per_peer_max)
        : m_all_max(all_max), m_per_peer_max(per_peer_max) {}

    enum class Answer { welcome, full, too_many_from_peer };
    Answer enter(PeerKey peer); // welcome must be followed by one leave()
    void leave(PeerKey peer);
    std::size_t inside() const;

private:
    struct Hash {
        std::size_t operator()(PeerKey key) const { return std::hash<std::uint64_t>()(key.bits); }
    };

    const std::size_t m_all_max;
    const std::size_t m_per_peer_max;
    mutable std::mutex m_lock;
    std::size_t m_inside = 0;
    std::unordered_map<PeerKey, std::size_t, Hash> m_per_peer;
};

// The leave() that belongs to one enter().
class Ticket {
public:
    Ticket(Admission& admission, PeerKey peer) : m_admission(&admission), m_peer(peer) {}
    Ticket(Ticket&& other) noexcept
        : m_admission(std::exchange(other.m_admission, nullptr)), m_peer(other.m_peer) {}
    Ticket& operator=(Ticket&&) = delete;
    ~Ticket() {
        if (m_admission) m_admission->leave(m_peer);
    }

private:
    Admission* m_admission;
    PeerKey m_peer;
};

} // namespace heed::web
