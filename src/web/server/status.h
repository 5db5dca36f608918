// The HTTP status codes heed answers with, and how a request is turned down before any page sees it.
#pragma once

#include <string_view>

namespace heed::web {

// "Not Found" for 404. Requires a status that status.cc lists.
std::string_view reason_phrase(int status);

// A request that cannot be served: the status to answer, and short words for a person. The words are fixed text
// and never a piece of the request, so that nothing foreign is echoed.
struct HttpRefusal {
    int status = 400;
    std::string_view words = {};
    bool operator==(const HttpRefusal&) const = default;
};

} // namespace heed::web
