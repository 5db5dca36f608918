// Civil times as people state them, "23:59 UTC" or "17:00 America/Los_Angeles", as instants.
#pragma once

#include "base/civil.h"

#include <optional>
#include <string_view>

namespace heed {

// The time is 00:00 to 24:00; the zone is named as in the tz database. Nothing when either is not so: a day
// whose zone nobody states has no instant. Where clocks were set back, the earlier of the two.
std::optional<Instant> instant_of(Day day, std::string_view time, std::string_view zone);

} // namespace heed
