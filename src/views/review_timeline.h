// The course of a review: its phases under the body's own names, what was reached when, what stopped it and
// started it again, and each forecast against the day it came.
#pragma once

#include "views/comments.h"
#include "views/meetings.h"
#include "views/rounds.h"

namespace heed::views {

// One thing that was reached: a milestone may be reached in several ways ("start", "published"), each a fact.
struct MilestoneLine {
    Named milestone;
    Phrase title; // of this fact, else the milestone's name
    std::string_view what;
    ThingId phase = none;
    When on;
    Reached reached{};
    Order order;
    Named document;
    std::vector<Cited> cites;
    bool disputed = false;
    EventNo stated_by = none; // the claim whose day is shown
    std::size_t corrections = 0;
    std::string_view slot;
};

struct PhaseLine {
    Named phase;
    std::int64_t order = 0;
    std::optional<domain::Date> on, to;      // as stated
    bool done = false;                       // a source says that all its activities are
    std::optional<domain::Date> first, last; // earliest and latest that is recorded, its milestones' with it
    std::size_t milestones = 0, past = 0;    // all that are recorded, and those that had come by the day
    std::vector<Cited> cites;
};

struct ForecastLine {
    Named forecast, milestone, said_by;
    When said_on;
    std::optional<domain::Date> expected;
    When came;            // no date: not yet
    bool is_over = false; // the expected time had passed by the day
    std::optional<int>
        days; // behind its end (+) or before its beginning (-), until it came, else until the day
    std::vector<Cited> cites, came_cites;
    Order order;
};

struct Pause {
    LifeEvent from;
    std::optional<LifeEvent> until; // nothing: not resumed by the day
};

struct ReviewTimeline {
    Named review;
    std::vector<PhaseLine> phases;         // in the body's order
    std::vector<MilestoneLine> milestones; // by day, announced ones too
    std::vector<ForecastLine> forecasts;   // by the day they were said
    std::vector<LifeEvent> life;           // of this review, and the putting off of the next
    std::vector<RoundLine> rounds;         // acts of the deciding body until the day
    std::vector<Pause> pauses;
    std::vector<CommentLine> comments; // newest first
    std::vector<MeetingLine> meetings; // newest first
    std::vector<Note> notes;           // about any of these
    std::size_t still_to_come = 0;     // recorded milestones that nothing was recorded of by the day
    bool empty() const {
        return phases.empty() && milestones.empty() && life.empty() && rounds.empty() && comments.empty() &&
               meetings.empty();
    }
};

ReviewTimeline review_timeline(Ask& ask, ThingId review);

// The parts of it that stand alone, for calendars and figures.
std::vector<MilestoneLine> milestones_of(Ask& ask, ThingId review); // by day, whatever the day asked about
std::vector<PhaseLine> phases_of(Ask& ask, ThingId review, const std::vector<MilestoneLine>& milestones);
std::vector<ForecastLine> forecasts_of(Ask& ask, ThingId review);
std::vector<Pause> pauses_in(const std::vector<LifeEvent>& life, ThingId review);

} // namespace heed::views
