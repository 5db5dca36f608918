// The acts of the deciding body: what each round decided, as published and as itemised here.
#pragma once

#include "views/item_line.h"

namespace heed::views {

// What a round publishes under its own labels, and how much of it is itemised. Not carried forward to later
// days.
struct CategoryLine {
    std::string_view code;
    domain::Outcome outcome{};
    domain::Signal signal{};
    Phrase label, definition;
    std::optional<std::int64_t> total; // as published; nothing when no total was
    std::vector<ThingId> items;        // itemised here
    std::vector<Cited> cites;          // of the total
};

struct RoundLine {
    Named round;
    ThingId review = none;
    When on;
    std::int32_t sure = no_day;
    Named body;
    std::vector<std::string_view> resolutions;
    std::optional<std::int64_t> acts_on, approved, rejected, pending; // as published
    std::array<std::int64_t, domain::outcome_count> itemised{};       // by the outcome as counted in totals
    Named scheme, scorecard, rationale, assessment;
    Counts after; // of the whole review on the day of the round
    std::vector<Cited> cites;
    bool disputed = false;
    bool is_dated() const { return on.date && on.date->is_closed(); }
    std::int64_t total(domain::Outcome outcome) const; // published, else itemised
    std::int64_t unnamed() const;                      // approved or rejected by it beyond what is itemised
};

// What happened to a review as such: convened, suspended, resumed, reported, deferred.
struct LifeEvent {
    Named review;
    ledger::Type type{};
    std::string_view what;
    When on;
    std::int32_t sure = no_day;
    Phrase reason;
    std::vector<Cited> cites;
    bool disputed = false;
};

// Known rounds of a review, in the order of time; `all` also those after the day asked about.
enum class Reach : std::uint8_t { until_the_day, all };
std::vector<RoundLine> rounds_of(Ask& ask, ThingId review, Reach reach = Reach::until_the_day);
std::optional<RoundLine> round_line(Ask& ask, ThingId round);

// Only the days of all known rounds, where they are known to the day, in the order of time.
std::vector<Day> days_of_rounds(const Ask& ask, ThingId review);

// What a round made of one item, under the body's own category where one is stated.
struct Determined {
    ThingId item = none;
    domain::Outcome outcome{};
    std::string_view category;
};
std::vector<Determined> determined_in(const Ask& ask, ThingId round); // in natural order
std::vector<CategoryLine> categories_of(Ask& ask, const RoundLine& round);
std::vector<LifeEvent> life_of_review(Ask& ask, ThingId review, Reach reach = Reach::until_the_day);
// The same with the putting off of the next review, until the day.
std::vector<LifeEvent> life_with_next(Ask& ask, ThingId review);

// One item in a round: what it became then, and what it is on the day asked about.
struct RoundItem {
    ThingId item = none;
    std::string_view address, number;
    Phrase title;
    domain::Outcome outcome{}, now{};
    std::string_view category;
};

struct ActionView {
    RoundLine line;
    Named review;
    std::vector<CategoryLine> categories;
    std::vector<RoundItem> items;  // in natural order
    std::size_t still_pending = 0; // of those it held
    Named previous, next;
};
std::optional<ActionView> action_view(Ask& ask, ThingId round);

} // namespace heed::views
