// What a calendar holds: milestones, meetings, closings of public comment, and the days on which clocks run
// out, of one review or of all; and of one item, its decisions and what it must have by a day.
//
// Always holds: an entry has a day or an instant that a source states, or that follows from one by calendar
// months; what is known only by its month or year is counted and left out. A clock has one entry for each base
// that somebody counts from.
#pragma once

#include "views/obligations.h"
#include "views/review_timeline.h"

namespace heed::views {

struct CalendarEntry {
    enum class Kind : std::uint8_t { milestone, meeting, closing, due, decision, step };
    Kind kind{};
    Named thing, review;
    std::string_view number; // of the review, as printed
    std::string_view item;   // number of the item, of its decisions and steps
    std::string slot;        // with the address of the thing: which fact this is, for ever
    Phrase title;
    std::string_view what; // of a milestone; kind of a meeting; base of a clock; code of a step
    std::optional<domain::Outcome> outcome; // of a decision
    std::optional<std::int64_t> count;      // number of a meeting
    Day first, last;                        // both included
    std::optional<Instant> at;
    std::string_view time, zone; // of a closing, as stated
    bool is_extended = false;    // of a closing
    bool is_disputed = false;    // sources disagree about the day
    MeetingLine::State state = MeetingLine::State::held;
    std::optional<When> base; // of a clock: the day it counts from
    std::int64_t months = 0;
    std::vector<When> met; // of a clock: the days on which it was acted on
    Instant recorded;      // when heed learned of the claim that is shown
    std::size_t corrections = 0;
    std::vector<Cited> cites;
};
std::string_view name(CalendarEntry::Kind kind);

struct Calendar {
    std::vector<CalendarEntry> entries; // by day
    std::size_t without_day = 0;        // known too vaguely to stand in a calendar
    void add(Calendar other);
};

enum class CalendarOf : std::uint8_t { everything, meetings };
Calendar calendar_of(Ask& ask, ThingId review, CalendarOf of = CalendarOf::everything);
Calendar calendar_of_all(Ask& ask);
Calendar calendar_of_item(Ask& ask, ThingId item);

} // namespace heed::views
