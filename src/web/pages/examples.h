// An address that works on this record for each line of the table of contents: for the page of addresses, the
// map of the site, and tests that visit everything.
#pragma once

#include "web/pages/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace heed::web {

// The path of the first thing that fits; nothing when the record has none. Of several reviews the one with the
// most items is taken first.
std::optional<std::string> example_of(const Page& page, const Route& route);

// Every path that the route answers on this record, at most so many.
std::vector<std::string> paths_of(const Page& page, const Route& route, std::size_t count_max);

} // namespace heed::web
