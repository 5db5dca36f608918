#include "web/server/response.h"

#include "base/ensure.h"
#include "base/json.h"

#include <algorithm>

namespace heed::web {

Response problem(int status, std::string_view words) {
    std::string json;
    JsonWriter writer(json);
    writer.begin_object();
    writer.member("detail", words);
    writer.member("status", status);
    writer.member("title", reason_phrase(status));
    writer.member("type", std::string_view("about:blank"));
    writer.end_object();
    return Response{
        .status = status, .content_type = "application/problem+json", .body = body_of(std::move(json))};
}

Response redirect(int status, std::string location) {
    ensure(status == 301 || status == 302 || status == 303 || status == 307 || status == 308,
           "not a redirection");
    Response response{.status = status};
    response.headers.push_back({"Location", std::move(location)});
    return response;
}

bool is_header_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

// Visible ASCII and blanks within. Other text is percent-encoded by those who have some.
bool is_header_value(std::string_view value) {
    if (value.starts_with(' ') || value.ends_with(' ')) return false;
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace heed::web
