// Bytes of one connection -> requests, one after the other. No sockets and no
// clock, so that it can be fuzzed alone.
//
// What comes out does not depend on how the bytes were cut into pieces. Every doubt about
// where a request ends is a refusal, after which the connection can only be closed: bare
// LF, blanks before a colon, folded lines, repeated or conflicting lengths, unknown
// transfer codings. Memory is bounded by the limits; nothing grows on a mere promise.
//
// The caller keeps the bytes that were not used and hands them in again, with more behind them. It never needs
// to keep more than head_bytes_max: a longer head is refused, and of a body every byte is used at once.
#pragma once

#include "web/server/chunked_body.h"
#include "web/server/request.h"
#include "web/server/request_head.h"
#include "web/server/status.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace heed::web {

class RequestParser {
public:
    explicit RequestParser(const ParserLimits& limits);

    enum class State {
        start,    // nothing of a request has been seen
        head,     // the head has begun
        body,     // the head is complete and was sound, the body is not complete
        complete, // the request is complete; next() begins another
        refused,  // refusal() says why; nothing more can be read
    };

    // Takes what it can from the front of the bytes and says how many it used.
    // Call it again only with more bytes or after next(). The request is whole
    // when the state is complete, and must be the same object until then.
    std::size_t feed(std::string_view bytes, Request& into);

    State state() const { return m_state; }
    const HttpRefusal& refusal() const { return m_refusal; } // when refused
    // When complete: whether the client lets the connection go on, and whether it spoke HTTP/1.0.
    bool keeps_alive() const { return m_framing.keeps_alive; }
    bool is_http10() const { return m_framing.is_http10; }
    // In state body: the client waits for "100 Continue" before it sends anything.
    bool waits_for_continue() const { return m_framing.waits_for_continue; }
    void next();

private:
    std::size_t feed_head(std::string_view bytes, Request& into);
    std::size_t feed_body(std::string_view bytes, Request& into);
    void read_head(std::string_view head, Request& into);
    std::size_t refuse(HttpRefusal refusal, std::size_t used = 0);

    const ParserLimits& m_limits;
    std::optional<ChunkedBody> m_chunks; // of a body sent in chunks
    std::size_t m_body_left = 0;         // of any other body
    State m_state = State::start;
    HttpRefusal m_refusal = {};
    Framing m_framing = {};
    std::size_t m_scanned = 0;    // of the head, up to behind a line end
    std::size_t m_line_start = 0; // of the line that begins there
    bool m_skipped_blank_line = false;
};

} // namespace heed::web
