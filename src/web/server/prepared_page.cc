#include "web/server/prepared_page.h"

#include "base/ensure.h"
#include "web/server/entity_tag.h"
#include "web/server/header_fields.h"
#include "web/server/http_date.h"
#include "web/server/security_headers.h"

#include <array>

namespace heed::web {
namespace {

// Below this the head outweighs what is saved.
constexpr std::size_t compressed_bytes_min = 1024;

// Members of Response, or the server's own business.
constexpr std::array<std::string_view, 12> reserved = {
    "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Cache-Control",     "Date",
    "ETag",       "Keep-Alive",       "Last-Modified",  "Trailer",      "Transfer-Encoding", "Upgrade"};

void append_line(std::string& out, std::string_view name, std::string_view value) {
    ensure(is_header_name(name), "a header name that HTTP does not allow");
    ensure(is_header_value(value), "a header value that could break the answer");
    out.append(name).append(": ").append(value).append("\r\n");
}

void append_status_line(std::string& out, int status) {
    out.append("HTTP/1.1 ")
        .append(std::to_string(status))
        .append(" ")
        .append(reason_phrase(status))
        .append("\r\n");
}

bool may_have_body(int status) { return status != 204 && status != 304; }

// What a 304 repeats of the full answer (RFC 9110 section 15.4.5).
bool belongs_to_not_modified(std::string_view name) {
    return equal_ignoring_case(name, "Vary") || equal_ignoring_case(name, "Content-Location") ||
           equal_ignoring_case(name, "Expires");
}

} // namespace

std::size_t PreparedPage::size_bytes() const {
    return sizeof(PreparedPage) + head.capacity() + head_not_modified.capacity() + tag.capacity() + body_size();
}

bool is_worth_compressing(const Response& response) {
    if (!response.body || response.body->size() < compressed_bytes_min) return false;
    const std::string_view type =
        std::string_view(response.content_type).substr(0, response.content_type.find(';'));
    return type.starts_with("text/") || type == "application/json" || type.ends_with("+json") ||
           type.ends_with("+xml") || type == "application/javascript";
}

PreparedPage prepare(const Response& response, Encoding encoding) {
    PreparedPage page;
    page.status = response.status;
    page.body = response.body;
    ensure(may_have_body(response.status) || page.body_size() == 0, "a body where HTTP allows none");

    std::string shared; // what a 304 says as well
    if (!response.etag.empty()) {
        // Two encodings are two representations, and a strong tag names one.
        page.tag = quoted_tag(encoding == Encoding::gzip ? response.etag + "-gz" : response.etag);
        append_line(shared, "ETag", page.tag);
    }
    append_line(shared, "Cache-Control",
                !response.cache_control.empty() ? std::string_view(response.cache_control)
                : response.etag.empty()         ? "no-store"
                                                : "no-cache");
    if (encoding == Encoding::gzip || is_worth_compressing(response))
        append_line(shared, "Vary", "Accept-Encoding");
    append_security_headers(shared, response);

    append_status_line(page.head, response.status);
    if (!response.content_type.empty()) append_line(page.head, "Content-Type", response.content_type);
    if (may_have_body(response.status))
        append_line(page.head, "Content-Length", std::to_string(page.body_size()));
    if (encoding == Encoding::gzip) append_line(page.head, "Content-Encoding", "gzip");
    if (response.last_modified) append_line(page.head, "Last-Modified", http_date(*response.last_modified));
    for (const HeaderLine& line : response.headers) {
        for (const std::string_view name : reserved)
            ensure(!equal_ignoring_case(line.name, name), "a header that is not for a page to set");
        append_line(page.head, line.name, line.value);
    }
    page.head.append(shared);

    if (!page.tag.empty() && response.status == 200) {
        append_status_line(page.head_not_modified, 304);
        for (const HeaderLine& line : response.headers)
            if (belongs_to_not_modified(line.name)) append_line(page.head_not_modified, line.name, line.value);
        page.head_not_modified.append(shared);
    }
    return page;
}

} // namespace heed::web
