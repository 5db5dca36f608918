// What changed between two days, item by item, and how many went from which outcome to which.
//
// Items that a round decided without a name count too: the flows have the counts of both days as their sums.
// Where items without a name are among them, which became what follows only from the totals, on the footing
// that a final decision stays.
#pragma once

#include "views/item_line.h"
#include "views/rounds.h"

namespace heed::views {

// `from` is nothing for items that were not there on the first day.
struct OutcomeFlow {
    std::optional<domain::Outcome> from;
    domain::Outcome to{};
    std::int64_t count = 0;
    bool stayed() const { return from == to; }
};

struct ItemChange {
    ThingId item = none;
    std::string_view address, number;
    Phrase title;
    std::optional<domain::Outcome> outcome_from; // nothing: it was not there
    domain::Outcome outcome_to{};
    domain::Status status_from{}, status_to{};
    bool decided = false, reported = false, prioritised = false, verified = false, reworded = false;
    bool first_report = false; // nobody had reported on it by the first day
    ThingId round = none;      // of the decision
    When decided_on;
    std::optional<domain::Date> reported_for;
    std::vector<Cited> decision_cites, report_cites;
};

// An act between the two days, with the items it changed.
struct ComparedRound {
    RoundLine round;
    std::vector<ItemChange> items;
    std::int64_t unnamed = 0; // decided by it without a name
};

struct Comparison {
    Named review;
    Day from, to;
    Counts before, after;
    bool has_parts = false;         // items are counted where a recommendation was decided in parts
    std::vector<OutcomeFlow> flows; // in the order of outcomes; none of nothing
    std::int64_t unnamed = 0;       // among the changed ones
    std::int64_t changed = 0, stayed = 0, issued = 0;
    std::vector<ItemChange> items; // all that changed in any way, in natural order
    std::vector<ComparedRound> rounds;
    std::size_t first_reported = 0, status_changed = 0, prioritised = 0, verified = 0, reworded = 0;
};

// `ask` is of the later day. Requires from <= ask.moment.as_of().
Comparison compare(Ask& ask, ThingId review, Day from);

} // namespace heed::views
