// A request as pages see it: complete, within its limits, and with one reading only.
//
// A plain value that owns its bytes. The server keeps one per connection and uses its storage again, so a page
// that wants something for longer than its answer takes copies it.
#pragma once

#include "web/server/header_fields.h"
#include "web/server/target.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace heed::web {

// Pages only ever see the first four; the server answers all others itself.
enum class Method : std::uint8_t { get, head, post, options, other };
std::string_view name_of(Method method);

// What the site answers; the record is written by commands.
inline constexpr std::string_view allowed_methods = "GET, HEAD, OPTIONS";

struct Request {
    Method method = Method::get;
    std::string target = {}; // as sent, without scheme and host
    std::string path = {};   // decoded; "*" for OPTIONS *
    Query query = {};        // decoded, in order
    std::string host = {};   // as sent, in lower case; empty only where HTTP/1.0 names none
    HeaderFields headers = {};
    std::string body = {};
    std::string peer = {}; // the address at the other end of the connection, perhaps that of a proxy

    bool is_read() const { return method == Method::get || method == Method::head; }
    bool accepts_gzip() const;
    std::string_view if_none_match() const {
        return headers.find("if-none-match").value_or(std::string_view{});
    }

    void clear(); // for the next request of a connection: all but the peer
};

// Whether an Accept-Encoding header takes gzip (RFC 9110 section 12.5.3). Absent or empty: no.
bool accepts_gzip(std::string_view accept_encoding);

// A request for that address, for tests and for programs that ask the pages
// without a network. Requires a sound target.
Request request_for(std::string_view target, Method method = Method::get);

} // namespace heed::web
