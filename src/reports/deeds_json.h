// What was recorded, as JSON: deeds, one deed with its events, one event.
#pragma once

#include "reports/json_parts.h"
#include "views/deeds.h"

namespace heed::reports {
// `path` of the list; `next` path and query of the next page, empty for none.
std::string deeds_json(const views::DeedList& list, const views::Ask& ask, std::string_view path,
                       std::string_view next);
std::string deed_json(const views::DeedView& deed, const views::Ask& ask, std::string_view next);
// Everything that the event holds, with its open words.
std::string event_json(views::Ask& ask, views::EventNo event, std::string_view shown_at);
} // namespace heed::reports
