#include "post/public_address.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>
#include <span>

namespace heed::post {
namespace {

struct Block {
    std::array<std::uint8_t, 16> first;
    int bits;
};

// RFC 6890 and what IANA has added since; multicast; what is kept for the future.
constexpr Block not_public_4[] = {
    {{0}, 8},            // this network
    {{10}, 8},           // private
    {{100, 64}, 10},     // behind a carrier
    {{127}, 8},          // loopback
    {{169, 254}, 16},    // link-local, where machines in clouds are told their secrets
    {{172, 16}, 12},     // private
    {{192, 0, 0}, 24},   // protocols
    {{192, 0, 2}, 24},   // documentation
    {{192, 88, 99}, 24}, // relays of 6to4
    {{192, 168}, 16},    // private
    {{198, 18}, 15},     // benchmarks
    {{198, 51, 100}, 24},
    {{203, 0, 113}, 24},
    {{224}, 4},
    {{240}, 4},
};

// Only 2000::/3 is given out at all. So unique-local, link-local, multicast, loopback, IPv4 in IPv6 and the
// prefixes of translators are outside it.
constexpr Block given_out_6 = {{0x20}, 3};
constexpr Block not_public_6[] = {
    {{0x20, 0x01, 0x00}, 23},       // protocols, Teredo among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32}, // documentation
    {{0x20, 0x02}, 16},             // 6to4, which leads to IPv4
    {{0x3f, 0xff, 0x00}, 20},       // documentation
};

bool lies_in(std::span<const std::uint8_t> address, const Block& block) {
    const auto whole = static_cast<std::size_t>(block.bits / 8);
    if (!std::equal(address.begin(), address.begin() + static_cast<std::ptrdiff_t>(whole), block.first.begin()))
        return false;
    const int rest = block.bits % 8;
    return rest == 0 || (address[whole] >> (8 - rest)) == (block.first[whole] >> (8 - rest));
}

bool lies_in_any(std::span<const std::uint8_t> address, std::span<const Block> blocks) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const Block& block) { return lies_in(address, block); });
}

std::array<std::uint8_t, 4> bytes_of(const sockaddr_in& address) {
    std::array<std::uint8_t, 4> bytes;
    std::memcpy(bytes.data(), &address.sin_addr, bytes.size());
    return bytes;
}

} // namespace

bool is_public(const sockaddr& address) {
    if (address.sa_family == AF_INET)
        return !lies_in_any(bytes_of(reinterpret_cast<const sockaddr_in&>(address)), not_public_4);
    if (address.sa_family != AF_INET6) return false;
    const std::span<const std::uint8_t> bytes(reinterpret_cast<const sockaddr_in6&>(address).sin6_addr.s6_addr);
    return lies_in(bytes, given_out_6) && !lies_in_any(bytes, not_public_6);
}

bool is_loopback(const sockaddr& address) {
    if (address.sa_family == AF_INET) return bytes_of(reinterpret_cast<const sockaddr_in&>(address))[0] == 127;
    return address.sa_family == AF_INET6 &&
           IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<const sockaddr_in6&>(address).sin6_addr);
}

} // namespace heed::post
