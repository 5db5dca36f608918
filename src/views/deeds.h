// What was recorded, deed by deed: all events of one transaction are one deed. This is the other time of the
// record: not when things happened, but when heed learned of them, from whom and why.
#pragma once

#include "views/ask.h"

#include <map>
#include <optional>
#include <vector>

namespace heed::views {

struct TypeCount {
    Type type{};
    std::size_t count = 0;
};

struct DeedLine {
    DeedNo deed = none;
    std::string_view id; // "d:..."
    std::string address; // "deeds/..."
    Instant at;
    std::string_view by; // account
    std::uint32_t approvals = 0;
    Phrase title;                  // what the recorder said it was
    EventNo first = none;          // of the whole deed
    std::size_t events = 0;        // of the whole deed, as far as known
    std::vector<TypeCount> counts; // of what was asked about, most first; house events left out
    std::size_t counted = 0;       // their sum
};

struct DeedList {
    std::vector<DeedLine> lines; // newest first
    std::size_t total = 0;
};

// Deeds that recorded something; `review` only in that review.
DeedList deeds_of(Ask& ask, std::optional<ThingId> review, std::size_t from, std::size_t count);

// One event as lists of them show it.
struct EventLine {
    EventNo event = none;
    Type type{};
    Named about;
    std::string_view number; // of a recommendation or part
    std::optional<domain::Date> on, to;
    std::optional<domain::Outcome> outcome;
    std::optional<domain::Status> status;
    std::string value; // what the type's own code or number says
    Phrase words;      // reason, note or text
    EventNo replaces = none, replaced_by = none;
    bool is_void = false;    // says that the event it replaces never happened
    bool is_unknown = false; // of a kind this version does not know
    std::vector<Cited> cites;
};
EventLine event_line(Ask& ask, EventNo event);

// The known events about any of the things and those that speak of them, by deed, newest first.
std::map<DeedNo, std::vector<EventNo>, std::greater<>> events_about(const Moment& moment,
                                                                    const std::vector<ThingId>& things);
DeedLine deed_line(Ask& ask, DeedNo deed);

// How a deed changed what the record says of a review on the day asked about.
struct DeedEffect {
    Named review;
    Counts before, after;
};

struct DeedView {
    DeedLine line;
    std::vector<DeedEffect> effects; // of reviews whose counts it changed
    std::vector<Named> reviews;      // all that it speaks of
    std::vector<EventLine> events;   // from the one asked for on
    std::size_t from = 0;
};
// `id` without "d:". Nothing when no such deed is known.
std::optional<DeedView> deed_view(Ask& ask, std::string_view id, std::size_t from, std::size_t count);

} // namespace heed::views
