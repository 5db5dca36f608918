// One whole head of a request, from the request line to the empty line, read strictly.
//
// Boost.Beast splits it; on top of that we refuse all that Beast lets pass and that another program could read
// otherwise. Where the lines end has been checked before (request_parser.cc).
#pragma once

#include "web/server/request.h"
#include "web/server/status.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace heed::web {

struct ParserLimits {
    std::size_t head_bytes_max = 16 * 1024;
    std::size_t target_bytes_max = target_bytes_max_default;
    std::size_t body_bytes_max = 8 * 1024 * 1024;
    std::size_t fields_max = 100;
};

// How the request goes on behind its head, and what may come after it.
struct Framing {
    enum class Body { none, sized, chunked };

    bool keeps_alive = false;
    bool is_http10 = false;
    bool waits_for_continue = false; // the client sends the body only once it is told to
    Body body = Body::none;
    std::size_t body_bytes = 0; // of a sized one; within the limits
};

// Fills in everything of the request but body and peer. Requires a cleared
// request. After a refusal it holds what was read so far, of which only the
// method means something: an answer to HEAD has no body, whatever it says.
std::optional<HttpRefusal> read_request_head(std::string_view head, const ParserLimits& limits, Request& into,
                                             Framing& framing);

} // namespace heed::web
