// Where sources disagree about one fact, and what is odd about them without being two values of one fact.
#pragma once

#include "views/ask.h"

#include <string>
#include <vector>

namespace heed::views {

// One value that claims state, with everyone who states it.
struct ClaimedValue {
    std::optional<domain::Date> date; // of `on`, `to` and members that are dates
    std::string text;                 // of all others: codes, numbers, addresses
    std::vector<Named> things;        // where the value is things of the record
    std::vector<Cited> cites;
    EventNo event = none; // the first of the claims
};

// One member of one fact.
struct Dispute {
    Named about;
    ledger::Type type{};
    std::string_view slot;
    Difference member;
    std::vector<ClaimedValue> values; // the one that is shown first
    EventNo settled_by = none;        // in favour of the first, with a reason
    Phrase reason;
    Instant settled_at;
    std::optional<domain::Date> on; // of the shown claim, to sort by
};

struct Note {
    EventNo event = none;
    Named about;
    std::string_view kind, ref; // definition, unit, sequence, stale, wording, slip, total, forecast
    Phrase text;
    std::vector<Named> things;
    std::vector<Cited> cites;
    std::optional<domain::Date> on;
};

// The review, and its successors (those whose predecessor it is): when the next review is put off is told with
// the review before it. All else of the next review is its own.
std::vector<ThingId> reviews_shown_with(const Moment& moment, ThingId review);

// Those of its things, and of the putting off of the next review. Settled ones too, the open ones first.
std::vector<Dispute> disputes_of_review(Ask& ask, ThingId review);
std::vector<Dispute> disputes_about(Ask& ask, ThingId thing); // as far as the day has come
// Those about its things, and about schemes and bodies where they name its things or, naming those of no
// review, where it uses them. A note comes with the day on which what it is about was there.
std::vector<Note> notes_of_review(Ask& ask, ThingId review);
// About the thing, or naming it among the things it speaks of.
std::vector<Note> notes_about(Ask& ask, ThingId thing);

// The disputes of one fact; empty when all claims agree.
std::vector<Dispute> disputes_in(Ask& ask, const Fact& fact);

} // namespace heed::views
