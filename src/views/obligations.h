// Duties that follow from the mandate: what is due when, by every base that somebody counts from, and what
// happened. heed computes the days and does not judge.
#pragma once

#include "views/rounds.h"

namespace heed::views {

struct ObligationBase {
    std::string_view base; // submitted, received, announced, ...
    When on;
    std::int64_t months = 0;
    std::optional<domain::Date> due; // as precise as the base is
    std::vector<Cited> cites;
};

struct ObligationMet {
    Named by; // a round or a document
    When on;
    std::vector<Cited> cites;
};

// Written reasons are owed for each item that was not approved.
struct ReasonOwed {
    ThingId item = none;
    std::string_view address, number;
    Phrase title;
    domain::Outcome outcome{};
    Named round;
    When on;
    Named rationale;          // nothing: no source names one
    std::vector<Cited> cites; // of the decision
};

struct ObligationView {
    Named obligation;
    std::string_view rule;             // consider, reasons, review-again
    std::vector<ObligationBase> bases; // by due day
    std::vector<ObligationMet> met_by; // by day
    std::vector<LifeEvent> deferrals;  // of the next review; they stop no clock
    std::vector<ReasonOwed> reasons;
    // Of a duty to consider: how many items had a final outcome on the first day it was acted on, and how many
    // not.
    std::optional<std::int64_t> final_then, open_then;
};

// Those that somebody counts from a day that has come by the day asked about.
std::vector<ObligationView> obligations_of(Ask& ask, ThingId review);

// The same calendar date so many months later; of a month, quarter or range, both ends.
std::optional<domain::Date> due_after(const domain::Date& base, std::int64_t months);

} // namespace heed::views
