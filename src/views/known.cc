#include "views/known.h"

#include "base/text.h"

namespace heed::views {

EventNo known_on(const Snapshot& snapshot, Day day) {
    const Record& record = *snapshot.record;
    const Instant end = start_of(day.plus(1));
    EventNo low = 0, high = snapshot.size;
    while (low < high) {
        const EventNo middle = low + (high - low) / 2;
        if (record.deed(record.event(middle).deed).at < end)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<EventNo> parse_known(const Snapshot& snapshot, std::string_view text) {
    if (text.starts_with('n')) {
        const auto size = parse_number(text.substr(1));
        return size && *size <= snapshot.size ? std::optional(static_cast<EventNo>(*size)) : std::nullopt;
    }
    const auto day = parse_day(text);
    return day ? std::optional(known_on(snapshot, *day)) : std::nullopt;
}

} // namespace heed::views
