#include "web/server/request_parser.h"

#include "base/ensure.h"

#include <algorithm>

namespace heed::web {
namespace {

constexpr HttpRefusal bad_line_end{400, "A line of the request ends in a way HTTP does not allow."};
constexpr HttpRefusal folded_line{400, "A header goes on in a second line."};
constexpr HttpRefusal target_too_long{414, "The address is too long."};
constexpr HttpRefusal head_too_large{431, "The headers of the request are too large."};

} // namespace

RequestParser::RequestParser(const ParserLimits& limits) : m_limits(limits) {}

std::size_t RequestParser::feed(std::string_view bytes, Request& into) {
    ensure(m_state != State::complete && m_state != State::refused, "a parser that has ended was fed");
    const std::size_t head = m_state == State::body ? 0 : feed_head(bytes, into);
    return m_state == State::body ? head + feed_body(bytes.substr(head), into) : head;
}

void RequestParser::next() {
    ensure(m_state == State::complete, "the request before is not complete");
    m_state = State::start;
    m_skipped_blank_line = false;
}

// Finds the end of the head line by line, and only then reads it. A line that ends wrongly is refused as soon
// as it is there, not when the head ends, because a head of such lines never ends.
std::size_t RequestParser::feed_head(std::string_view bytes, Request& into) {
    if (bytes.empty()) return 0;
    if (m_state == State::start) {
        // RFC 9112 section 2.2: one empty line in front is passed over.
        if (!m_skipped_blank_line && bytes.starts_with("\r\n")) {
            m_skipped_blank_line = true;
            return 2 + feed_head(bytes.substr(2), into);
        }
        if (!m_skipped_blank_line && bytes == "\r") return 0;
        into.clear();
        m_state = State::head;
        m_scanned = 0;
        m_line_start = 0;
    }
    const std::string_view window = bytes.substr(0, m_limits.head_bytes_max);
    for (;;) {
        const std::size_t end = window.find('\n', m_scanned);
        if (end == std::string_view::npos) break;
        if (end == 0 || window[end - 1] != '\r') return refuse(bad_line_end);
        if (m_line_start > 0 && (window[m_line_start] == ' ' || window[m_line_start] == '\t'))
            return refuse(folded_line);
        const bool blank = end - m_line_start == 1;
        m_scanned = m_line_start = end + 1;
        if (!blank) continue;
        read_head(window.substr(0, end + 1), into);
        return m_state == State::refused ? 0 : end + 1;
    }
    if (bytes.size() >= m_limits.head_bytes_max)
        return refuse(m_line_start == 0 ? target_too_long : head_too_large);
    m_scanned = window.size();
    return 0;
}

void RequestParser::read_head(std::string_view head, Request& into) {
    if (const auto no = read_request_head(head, m_limits, into, m_framing)) return void(refuse(*no));
    m_chunks.reset();
    m_body_left = m_framing.body_bytes;
    if (m_framing.body == Framing::Body::chunked)
        m_chunks.emplace(m_limits.body_bytes_max, m_limits.head_bytes_max);
    m_state = m_framing.body == Framing::Body::none ? State::complete : State::body;
}

std::size_t RequestParser::feed_body(std::string_view bytes, Request& into) {
    if (bytes.empty()) return 0;
    m_framing.waits_for_continue = false;
    std::size_t used = 0;
    bool done = false;
    if (m_chunks) {
        used = m_chunks->feed(bytes, into.body);
        if (m_chunks->refused()) return refuse(*m_chunks->refused(), used);
        done = m_chunks->done();
    } else {
        used = std::min(bytes.size(), m_body_left);
        into.body.append(bytes.substr(0, used));
        m_body_left -= used;
        done = m_body_left == 0;
    }
    if (done) m_state = State::complete;
    return used;
}

std::size_t RequestParser::refuse(HttpRefusal refusal, std::size_t used) {
    m_refusal = refusal;
    m_state = State::refused;
    return used;
}

} // namespace heed::web
