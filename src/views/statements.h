// Statements as they were recorded: what each says about a thing, since when, and who says so; and what else
// names the thing. For the pages of things that have no view of their own, so that no link leads nowhere.
#pragma once

#include "views/disputes.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace heed::views {

// The value of one member, from the claim that is shown for it.
struct StatedMember {
    Field field{};
    std::string text;                 // codes and numbers
    std::optional<domain::Date> date; // of a date
    std::vector<Named> things;        // of addresses
};

struct StatedWords {
    std::string_view name; // title, text, definition, address, ...
    Phrase words;
};

// One fact with all who state it.
struct Statement {
    ledger::Type type{};
    EventNo event = none;
    Named about;
    When on;
    std::optional<domain::Date> to;
    std::int32_t sure = no_day;
    Instant at; // when heed recorded it
    std::vector<StatedMember> members;
    std::vector<StatedWords> texts; // in the reader's language where there is one
    std::vector<StatedWords> links; // outside addresses, names of files
    std::vector<Cited> cites;
    bool disputed = false;
};
Statement statement_of(Ask& ask, const Fact& fact);

// Another thing whose statement names this one.
struct Naming {
    Named about;
    EventNo event = none;
    When on;
    std::int32_t sure = no_day;
    std::vector<Cited> cites;
};
// All that name it in the same way by the day asked about: as the scorecard of rounds, as the publisher of
// sources.
struct NamingGroup {
    ledger::Type type{};
    Field field{};
    std::size_t things = 0;                               // how many different things name it so
    std::vector<Naming> namings;                          // newest first; empty when there are too many to list
    std::vector<std::pair<Named, std::size_t>> by_review; // how many in each review; `none` above reviews
};
inline constexpr std::size_t namings_listed_max = 24;
std::vector<NamingGroup> namings_of(Ask& ask, ThingId thing);

struct ThingView {
    Named thing;
    ThingKind kind{};
    Named review;                      // none above reviews
    std::vector<Statement> statements; // that hold on the day, newest first, undated ones last
    std::size_t later = 0;             // statements that speak of later days
    std::vector<NamingGroup> named_by;
    std::vector<Dispute> disputes;
    std::vector<Note> notes;
};
// Nothing when nobody has recorded anything about it.
std::optional<ThingView> thing_view(Ask& ask, ThingId thing);

} // namespace heed::views
