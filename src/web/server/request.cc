#include "web/server/request.h"

#include "base/text.h"

#include <algorithm>

namespace heed::web {
namespace {

// Takes the piece before the next separator off the front. Nothing here allocates: this runs for every request.
std::string_view take(std::string_view& rest, char separator) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return trim(piece);
}

// q=0, q=0.0 and so on forbid; whatever else stands there does not.
bool is_forbidden(std::string_view parameters) {
    while (!parameters.empty()) {
        const std::string_view parameter = take(parameters, ';');
        if (starts_with_ignoring_case(parameter, "q="))
            return parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
    }
    return false;
}

} // namespace

std::string_view name_of(Method method) {
    switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::options: return "OPTIONS";
    case Method::other: return "other";
    }
    return "other";
}

bool Request::accepts_gzip() const {
    const auto header = headers.find("accept-encoding");
    return header && web::accepts_gzip(*header);
}

void Request::clear() {
    method = Method::get;
    target.clear();
    path.clear();
    query.parts.clear();
    host.clear();
    headers.clear();
    if (body.capacity() > 0) body = std::string(); // a body may be large: its storage is not kept
}

// A coding that is named counts before "*".
bool accepts_gzip(std::string_view accept_encoding) {
    bool any = false;
    while (!accept_encoding.empty()) {
        std::string_view parameters = take(accept_encoding, ',');
        const std::string_view coding = take(parameters, ';');
        if (equal_ignoring_case(coding, "gzip") || equal_ignoring_case(coding, "x-gzip"))
            return !is_forbidden(parameters);
        if (coding == "*") any = !is_forbidden(parameters);
    }
    return any;
}

Request request_for(std::string_view target, Method method) {
    Request request;
    request.method = method;
    request.target = target;
    request.host = "localhost";
    const auto no = read_target(target, target_bytes_max_default, request.path, request.query);
    ensure(!no, "request_for was given an address that is not sound");
    return request;
}

} // namespace heed::web
