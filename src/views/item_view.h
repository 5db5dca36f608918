// One recommendation or part: what was asked, what was answered, what was done, and who says so.
#pragma once

#include "views/disputes.h"
#include "views/item_line.h"
#include "views/passage_book.h"
#include "views/rounds.h"

namespace heed::views {

// One thing that happened to an item: a fact with all who state it.
struct HistoryEntry {
    ledger::Type type{};
    EventNo event = none;
    When on;
    Instant at; // when heed recorded it
    // A decision: from and to which outcome. The rest of the claims' members by type.
    std::optional<domain::Outcome> from_outcome, outcome;
    std::optional<domain::Status> from_status, status;
    Phrase label;
    Named round;
    std::vector<std::string_view> resolutions;
    std::vector<Named> decided_with; // other items of the same round, when they are few
    std::int64_t round_size = 0;     // how many the round acted on
    std::string_view code;           // condition, step, level, demand: what the type's own code says
    Named thing;                     // rater, dependency, what is waited for
    Phrase words;                    // reason, note or text
    std::vector<Cited> cites;
    bool disputed = false;
};

// A question about the item and its answer, as far as it was given by the day.
struct QuestionLine {
    Named question;
    Named by, to;
    std::optional<domain::Date> asked, answered;
    Phrase answer;
    std::vector<Cited> cites;
};

struct ItemView {
    ItemLine line;
    Named review;
    std::vector<HistoryEntry> history; // newest first
    std::optional<domain::Date> issued;
    std::string_view consensus;
    std::optional<Quoted> wording;            // the full text, where a capture of it is there
    std::optional<std::int32_t> days_pending; // between the first time it was held and its decision, or the day
    std::optional<domain::Date> pending_since;
    // Why the decision may not be the one of that day, if so.
    std::optional<domain::Date> maybe_on; // another one was made on some day of this time
    std::optional<RoundLine> maybe_in;    // of a pending item: a later round decided some that nobody names
    std::vector<HistoryEntry> steps;      // what it waits for while pending
    std::vector<ItemLine> needs;          // items it depends on
    std::vector<ItemLine> needed_by;      // items that depend on it
    std::vector<ItemLine> siblings;       // of the same group, with it, in order
    std::vector<QuestionLine> questions;
    std::vector<Dispute> disputes;
    std::vector<Note> notes;
    std::vector<Named> sources; // everything cited on the page, in the order of their codes
    Named previous, next;
};

// Nothing when the item is not there on the day.
std::optional<ItemView> item_view(Ask& ask, PassageBook& passages, ThingId item);

// The full wording: as recorded, else as it stands at the place whose beginning a citation of the item quotes.
std::optional<Quoted> wording_of(Ask& ask, PassageBook& passages, ThingId item);

} // namespace heed::views
