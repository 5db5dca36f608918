// Dates as HTTP writes them (RFC 9110 section 5.6.7, IMF-fixdate).
#pragma once

#include "base/civil.h"

#include <string>

namespace heed::web {

// "Sun, 06 Nov 1994 08:49:37 GMT": always 29 characters for the years 0 to 9999.
std::string http_date(Instant at);

} // namespace heed::web
