#include "base/digest.h"

#include "base/ensure.h"

#include <openssl/evp.h>

namespace heed {
namespace {

constexpr char base32_alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

// Fetched once: asking OpenSSL 3 for the algorithm at every call costs more than hashing an event.
const EVP_MD* algorithm() {
    static const EVP_MD* md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    ensure(md != nullptr, "OpenSSL has no SHA-256");
    return md;
}

EVP_MD_CTX* context() {
    struct Holder {
        EVP_MD_CTX* ctx = EVP_MD_CTX_new();
        ~Holder() { EVP_MD_CTX_free(ctx); }
    };
    static thread_local Holder holder;
    return holder.ctx;
}

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '-' || c == '+') return 62;
    if (c == '_' || c == '/') return 63;
    return -1;
}

std::string encode64(std::string_view bytes, const char* alphabet) {
    std::string out;
    out.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t bits = 0;
    int have = 0;
    for (const char c : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        have += 8;
        while (have >= 6) out += alphabet[bits >> (have -= 6) & 63];
    }
    if (have > 0) out += alphabet[bits << (6 - have) & 63];
    return out;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

} // namespace

Digest sha256(std::string_view a, std::string_view b, std::string_view c) {
    Digest out;
    EVP_MD_CTX* ctx = context();
    bool ok = EVP_DigestInit_ex2(ctx, algorithm(), nullptr) == 1;
    for (const std::string_view part : {a, b, c})
        ok = ok && EVP_DigestUpdate(ctx, part.data(), part.size()) == 1;
    ok = ok && EVP_DigestFinal_ex(ctx, out.data(), nullptr) == 1;
    ensure(ok, "SHA-256 failed");
    return out;
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
    ensure(EVP_DigestInit_ex2(static_cast<EVP_MD_CTX*>(m_context), algorithm(), nullptr) == 1,
           "SHA-256 failed");
}

Sha256::~Sha256() { EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(m_context)); }

void Sha256::add(std::string_view bytes) {
    ensure(EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(m_context), bytes.data(), bytes.size()) == 1,
           "SHA-256 failed");
}

Digest Sha256::finish() {
    Digest out;
    ensure(EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(m_context), out.data(), nullptr) == 1, "SHA-256 failed");
    return out;
}

std::string hex(std::span<const std::uint8_t> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

std::optional<std::string> parse_hex(std::string_view text) {
    if (text.size() % 2 != 0) return {};
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hex_value(text[i]), low = hex_value(text[i + 1]);
        if (high < 0 || low < 0) return {};
        out += static_cast<char>(high << 4 | low);
    }
    return out;
}

std::optional<Digest> parse_hex_digest(std::string_view text) {
    const auto bytes = parse_hex(text);
    Digest out;
    if (!bytes || bytes->size() != out.size()) return {};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>((*bytes)[i]);
    return out;
}

std::string base64url(std::string_view bytes) {
    return encode64(bytes, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

std::string base64(std::string_view bytes) {
    std::string out = encode64(bytes, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    out.append((4 - out.size() % 4) % 4, '=');
    return out;
}

std::optional<std::string> parse_base64(std::string_view text) {
    for (int i = 0; i < 2 && !text.empty() && text.back() == '='; ++i) text.remove_suffix(1);
    if (text.size() % 4 == 1) return {};
    std::string out;
    out.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int have = 0;
    for (const char c : text) {
        const int value = base64_value(c);
        if (value < 0) return {};
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        have += 6;
        if (have >= 8) out += static_cast<char>(bits >> (have -= 8) & 255);
    }
    return out;
}

std::string base32(std::span<const std::uint8_t> bytes) {
    std::string out;
    std::uint32_t bits = 0;
    int have = 0;
    for (const std::uint8_t byte : bytes) {
        bits = bits << 8 | byte;
        have += 8;
        while (have >= 5) out += base32_alphabet[bits >> (have -= 5) & 31];
    }
    if (have > 0) out += base32_alphabet[bits << (5 - have) & 31];
    return out;
}

bool is_base32(std::string_view text) {
    return text.find_first_not_of(base32_alphabet) == std::string_view::npos;
}

} // namespace heed
