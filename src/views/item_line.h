// One item as lists show it: where it stands in each machine on the day, and since which act.
#pragma once

#include "views/ask.h"

#include <span>
#include <string_view>
#include <vector>

namespace heed::views {

struct Decision {
    domain::Outcome outcome{};
    domain::Signal signal{}; // of a pending item; it never constrains the outcome
    Phrase label;            // the body's own word for its category, if it used one
    std::string_view category;
    When on;
    Named round;
    EventNo event = none;
    bool undetermined = false; // may already have changed; see docs/format.md, part 3
};

struct Implementation {
    domain::Status status{};
    Phrase label;          // the body's own word
    std::string_view code; // as the report has it
    Named scheme;
    std::optional<domain::Date> reported_for; // nothing: follows from the decision, or nobody reported
    EventNo event = none;
    bool disputed = false;
};

// A level, or the reason why there is none.
struct Priority {
    Named rater;
    std::string_view level, no_level;
    Phrase label;
    std::optional<domain::Date> on;
    EventNo event = none;
};

// Something an item depends on: a thing of the record, or something outside it that has only a name.
struct Waits {
    Named thing;
    Phrase outside;
    EventNo event = none;
};

struct ItemLine {
    ThingId thing = none;
    std::string_view address, number;
    Phrase title; // empty: no source states one
    std::vector<Named> addressed_to;
    Decision decision;
    Implementation implementation;
    domain::Verification verification{};
    std::vector<Priority> priority; // the latest of each rater
    std::vector<Waits> waits_for;
    std::vector<std::string_view> unmet; // demands of the definition in force that the report does not meet
    bool disputed = false;               // sources disagree about its decision or status

    // What it still waits for: what is declared complete, or retired, waits for nothing any more.
    std::span<const Waits> waiting() const {
        const bool ended = implementation.status == domain::Status::declared_complete ||
                           implementation.status == domain::Status::retired;
        return ended ? std::span<const Waits>() : waits_for;
    }
};

// Requires an item that is there on the day.
ItemLine item_line(Ask& ask, ThingId item);

Decision decision_of(Ask& ask, ThingId item, const Moment::State& state);
Implementation implementation_of(Ask& ask, const Moment::State& state);
std::vector<Priority> priorities_of(Ask& ask, ThingId item);
std::vector<Waits> waits_of(Ask& ask, ThingId item);
std::vector<Named> addressees_of(Ask& ask, ThingId item);

} // namespace heed::views
