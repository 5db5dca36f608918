// The table of contents of the site: address, what answers it, and in which forms. docs/urls.md sorts the
// addresses by promise; /about/addresses shows this table.
#pragma once

#include "web/pages/page.h"

#include <span>
#include <string_view>

namespace heed::web {

struct Route {
    std::string_view pattern; // "/{review}/actions/{id}"; {number} holds a digit
    std::string_view about;   // key of the message that says what it shows: address.*
    Handler html = nullptr;
    Handler json = nullptr;
    Handler csv = nullptr;
    Handler atom = nullptr;
    Handler ics = nullptr;
    Handler svg = nullptr;
    Handler txt = nullptr;

    Handler handler(Form form) const;
    // Whether it answers for a day and a language; what tells programs about the site does not.
    bool is_timed() const;
};

std::span<const Route> routes();

// The route of a path, or nullptr. {review} matches any segment that is not a word of the site.
const Route* find_route(const Place& place);

} // namespace heed::web
