// The answer of a page: what to say, not how it is put on the wire.
//
// The server adds what every answer has (length, date, security headers) and leaves out the body where HTTP
// wants none. Header names and values come from code and from checked values only; a line end in one of them is
// a program error and stops the program, so that no answer can ever be split.
#pragma once

#include "base/civil.h"
#include "web/server/status.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

struct PreparedPage; // prepared_page.h

using Body = std::shared_ptr<const std::string>;
inline Body body_of(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

struct HeaderLine {
    std::string name;
    std::string value;
};

// Who may read the answer from a script: pages of this site, or anyone, because it is open data.
enum class Sharing { same_origin, public_data };

struct Response {
    int status = 200;
    std::string content_type = {};
    Body body = {};
    std::string etag = {};          // opaque: without quotes, and the same for every encoding
    std::string cache_control = {}; // empty: "no-cache" with an etag, else "no-store"
    std::optional<Instant> last_modified = {};
    std::vector<HeaderLine> headers = {}; // further ones, none that has a member here
    Sharing sharing = Sharing::same_origin;
    std::string frame_ancestors = {}; // who may frame it, as CSP writes sources; empty: nobody
    // Set by the page cache: stands in for everything above but the status.
    std::shared_ptr<const PreparedPage> prepared = {};
};

// A problem document (RFC 9457) with the status, its reason phrase as title and the words as detail.
Response problem(int status, std::string_view words);

// 301, 302, 303, 307 or 308. The location is an address of ASCII characters, as canonical_address writes it.
Response redirect(int status, std::string location);

// Whether a header may carry this name and this value.
bool is_header_name(std::string_view name);
bool is_header_value(std::string_view value);

} // namespace heed::web
