// How an entry of a calendar is called: the same words in the file, in the list and in the table.
#pragma once

#include "views/calendar_view.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

// "Draft report published", "Public comment closes: Draft report", "Plenary meeting 12".
std::string calendar_title(const views::CalendarEntry& entry, const wording::Wording& words);
// What there is to know beside the title: counted from which day, cancelled, extended, disputed. May be empty.
std::string calendar_note(const views::CalendarEntry& entry, const wording::Wording& words);

// A code of a body's own vocabulary as a keyword of a message, which cannot have hyphens.
std::string keyword(std::string_view code);

// The kind and number of a meeting that has no title.
std::string meeting_title(std::string_view title, std::string_view kind, std::optional<std::int64_t> number,
                          const wording::Wording& words);

// "23:59 UTC".
std::string closing_time(std::string_view time, std::string_view zone);

// Where on the timeline something stands that has no page of its own: "r1/milestones/draft" is at
// "milestones-draft".
std::string timeline_anchor(std::string_view address);

} // namespace heed::reports
