// Meetings: which kind, on which days, where, and whether they are known to have been held.
#pragma once

#include "views/around.h"
#include "views/members.h"

namespace heed::views {

struct MeetingLine {
    // planned: nothing loaded says that it was held.
    enum class State : std::uint8_t { held, planned, cancelled, to_come, maybe_held, undated };
    Named meeting;
    std::optional<std::int64_t> number;
    std::string_view kind;
    When on, to;
    std::vector<domain::Date> days; // when not in one run
    Phrase place;
    State state = State::undated;
    Reached reached{};
    Order order;
    std::vector<Named> documents;
    std::vector<Cited> cites;
    EventNo stated_by = none; // the claim whose day is shown
    std::size_t corrections = 0;
    std::string_view slot;
};
std::string_view name(MeetingLine::State state);

std::optional<MeetingLine> meeting_line(Ask& ask, ThingId meeting);
// Newest first, without those that nothing was recorded of by then.
std::vector<MeetingLine> meetings_of(Ask& ask, ThingId review);

struct MeetingView {
    MeetingLine line;
    Around around;
};
std::optional<MeetingView> meeting_view(Ask& ask, ThingId meeting);

} // namespace heed::views
