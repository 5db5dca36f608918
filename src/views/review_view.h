// The home of a review: where it stands on a day, how it came there, what is open.
#pragma once

#include "views/disputes.h"
#include "views/item_list.h"
#include "views/obligations.h"
#include "views/rounds.h"

namespace heed::views {

struct ReviewView {
    Named review;
    std::string_view code, number;
    Phrase mandate_text;
    std::string_view mandate;
    Named predecessor;
    std::vector<Named> successors;
    std::size_t recommendations = 0; // issued by the day
    std::size_t items = 0;
    Counts counts;
    std::vector<std::pair<RoundLine, CategoryLine>> categories; // those with a published total
    std::optional<domain::Date> reported_for;
    std::vector<RoundLine> rounds;         // until the day
    std::vector<LifeEvent> life;           // of this review and the next, until the day
    std::optional<domain::Date> submitted; // when the recommendations were handed over
    // Open: what waits, and since when.
    std::optional<domain::Date> pending_since;
    std::size_t approved_items = 0, not_started = 0;
    std::vector<ItemLine> waiting; // approved, not started, waiting on something
    std::vector<Dispute> disputes;
    std::vector<Note> notes;
    std::size_t sources = 0;
    std::vector<Named> first_sources; // those that heed holds captures of
};

std::optional<ReviewView> review_view(Ask& ask, ThingId review);

// The body that decides on the review's recommendations: that of its latest round.
Named deciding_body(Ask& ask, ThingId review);

struct ReviewLine {
    Named review;
    std::string_view code, number, series;
    std::size_t recommendations = 0, items = 0;
    std::optional<std::int64_t> published_recommendations; // a total, where the items are not itemised here
    Counts counts;
    std::optional<domain::Date> last_act;
    std::vector<LifeEvent> deferrals;
};
std::vector<ReviewLine> review_lines(Ask& ask);

} // namespace heed::views
