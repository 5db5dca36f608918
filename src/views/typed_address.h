// What somebody means who types an address or a number where words are looked for: "5.4", "r1/5.4", "#5.4",
// "/r1/actions/2021-07-22", "2021-07-22", "S4", "recommendation 5.4".
#pragma once

#include "views/moment.h"

#include <string_view>
#include <vector>

namespace heed::views {

// Things of the record by then, in the order of the reviews; only of `review` when one is given. At most 10.
std::vector<ThingId> things_meant(const Moment& moment, std::string_view typed, ThingId review = none);

} // namespace heed::views
