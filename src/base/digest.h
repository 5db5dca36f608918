// Digests and the ways to write bytes as text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heed {

using Digest = std::array<std::uint8_t, 32>; // SHA-256 (FIPS 180-4)

// SHA-256 of the parts one after the other.
Digest sha256(std::string_view a, std::string_view b = {}, std::string_view c = {});

// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view bytes);
    Digest finish(); // may be called once

private:
    void* m_context;
};

inline std::string_view as_text(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string hex(std::span<const std::uint8_t> bytes);
std::optional<Digest> parse_hex_digest(std::string_view text);
std::optional<std::string> parse_hex(std::string_view text);

std::string base64url(std::string_view bytes); // RFC 4648 section 5, without padding
std::string base64(std::string_view bytes);    // RFC 4648 section 4, padded
// Either alphabet, padded or not; nothing when a character is foreign or the length impossible.
std::optional<std::string> parse_base64(std::string_view text);

// Crockford's base 32 in lower case (0-9 a-z without i l o u), most significant bit first, padded with zero
// bits.
std::string base32(std::span<const std::uint8_t> bytes);
bool is_base32(std::string_view text);

} // namespace heed
