#include "web/server/chunked_body.h"

#include <algorithm>

namespace heed::web {
namespace {

constexpr int digits_max = 16;
constexpr HttpRefusal bad_chunk{400, "The body is not sent in well-formed chunks."};
constexpr HttpRefusal body_too_large{413, "The body of the request is too large."};

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_control(char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; }

} // namespace

std::size_t ChunkedBody::feed(std::string_view bytes, std::string& body) {
    std::size_t used = 0;
    while (used < bytes.size() && !done() && !m_refused) {
        if (m_expected == Expected::data) {
            const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size() - used));
            body.append(bytes.substr(used, part));
            used += part;
            m_left -= part;
            if (m_left == 0) m_expected = Expected::data_cr;
        } else {
            m_expected = after(bytes[used], body.size());
            ++used;
        }
    }
    return used;
}

ChunkedBody::Expected ChunkedBody::after(char c, std::size_t body_bytes) {
    using enum Expected;
    switch (m_expected) {
    case first_digit:
        m_left = 0;
        m_digits = 0;
        return hex_value(c) < 0 ? refuse(bad_chunk) : after_digit(hex_value(c), body_bytes);
    case digit:
        if (hex_value(c) >= 0) return after_digit(hex_value(c), body_bytes);
        if (c == '\r') return size_lf;
        return c == ';' ? count_other(extension) : refuse(bad_chunk);
    case extension:
        if (c == '\r') return size_lf;
        return is_control(c) ? refuse(bad_chunk) : count_other(extension);
    case size_lf:
        if (c != '\n') return refuse(bad_chunk);
        return m_left == 0 ? trailer_start : data;
    case data_cr: return c == '\r' ? data_lf : refuse(bad_chunk);
    case data_lf: return c == '\n' ? first_digit : refuse(bad_chunk);
    case trailer_start:
        if (c == '\r') return last_lf;
        return is_control(c) || c == ' ' || c == '\t' ? refuse(bad_chunk) : count_other(trailer);
    case trailer:
        if (c == '\r') return trailer_lf;
        return is_control(c) ? refuse(bad_chunk) : count_other(trailer);
    case trailer_lf: return c == '\n' ? count_other(trailer_start) : refuse(bad_chunk);
    case last_lf: return c == '\n' ? nothing : refuse(bad_chunk);
    case data:
    case nothing: break;
    }
    return m_expected;
}

ChunkedBody::Expected ChunkedBody::after_digit(int digit, std::size_t body_bytes) {
    if (++m_digits > digits_max) return refuse(bad_chunk);
    m_left = m_left * 16 + static_cast<std::uint64_t>(digit);
    // Refused before the bytes come; and no overflow, since 16 more digits never follow so large a number.
    return m_left > m_body_bytes_max - body_bytes ? refuse(body_too_large) : Expected::digit;
}

ChunkedBody::Expected ChunkedBody::count_other(Expected next) {
    return ++m_other_bytes > m_other_bytes_max ? refuse(bad_chunk) : next;
}

ChunkedBody::Expected ChunkedBody::refuse(HttpRefusal refusal) {
    m_refused = refusal;
    return m_expected;
}

} // namespace heed::web
