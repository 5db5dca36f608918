// Any bytes at all as a calendar: reading ends and stays in its bounds, also of every rule of recurrence.

#include "base/ensure.h"
#include "base/text.h"
#include "intake/calendar_events.h"
#include "intake/read_document.h"
#include "probes/meeting_table.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::intake;
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    // Most bytes are looked at as the lines of one event, behind what every calendar begins with.
    const std::string calendar = raw.starts_with("BEGIN:VCALENDAR")
                                     ? std::string(raw)
                                     : "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101T090000Z\n" +
                                           std::string(raw) + "\nEND:VEVENT\nEND:VCALENDAR\n";
    if (const auto reading = read_document(calendar)) {
        heed::ensure(reading->passages.size() <= passages_max, "more passages than a document may have");
        heed::probes::find_meeting_tables(reading->passages);
    }
    if (!heed::is_utf8(raw)) return 0;
    if (const auto read = read_calendar(calendar))
        for (const CalendarEvent& event : read->events)
            heed::ensure(event.start.minute < 24 * 60 && event.end.minute < 24 * 60, "an hour that is none");
    return 0;
}
