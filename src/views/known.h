// What the record knew, as people ask for it: a size, "n412", or a day (the end of it, UTC).
#pragma once

#include "views/record.h"

#include <optional>
#include <string_view>

namespace heed::views {

// The size of the record at the end of that day.
EventNo known_on(const Snapshot& snapshot, Day day);

// Nothing when the text is neither, or a size that the record has not reached.
std::optional<EventNo> parse_known(const Snapshot& snapshot, std::string_view text);

} // namespace heed::views
