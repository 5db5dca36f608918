// One published total, counted again from the items.
//
// A derived figure is given only where every item that the total covers is itemised for that very date or in
// that very round; otherwise there is none, and the reason is. A figure that differs is a finding, not an
// error: heed does not say which of the two is right.
#pragma once

#include "views/rounds.h"
#include "views/totals.h"

#include <map>

namespace heed::views {

// Why a total is not counted again.
enum class NotDerived : std::uint8_t {
    derived,        // it is
    no_items,       // no item of the review is known one by one
    not_itemised,   // only some of those it covers are named here
    not_reported,   // only some have a report or a rating for that day
    other_days,     // there are reports or ratings, but none for that day
    undetermined,   // it cannot be told what some of them were on that day
    unknown_day,    // some day within a span in which items changed
    several_raters, // raters who come to different figures
    not_held        // heed keeps no such things one by one
};
std::string_view name(NotDerived why);

struct Recount {
    PublishedTotal total;
    std::optional<std::int64_t> derived;
    std::int64_t itemised = 0; // of those it covers, how many are named here for that date
    std::int64_t covered = 0;  // how many it covers, as far as anybody says
    std::int64_t undetermined = 0;
    NotDerived why = NotDerived::derived;
    std::optional<domain::Date> before, after; // with other_days: the nearest days that have reports
    bool agrees() const { return derived == total.count; }
};

class Recounter {
public:
    // The totals of the review say how many recommendations there should be.
    Recounter(Ask& ask, ThingId review, const std::vector<PublishedTotal>& totals);
    Recount count(const PublishedTotal& total);

private:
    struct Standing {
        ThingId item = none;
        ThingId recommendation = none;
        Moment::State state;
        std::optional<domain::Outcome> perhaps; // what it may already have become
    };
    using Standings = std::vector<Standing>;

    const Standings& standings(std::int32_t day);
    Standings covered_by(const PublishedTotal& total);
    void in_round(Recount& out);
    void issued(Recount& out);
    void decided(Recount& out);
    void reported(Recount& out);
    void rated(Recount& out);
    void assessed(Recount& out);
    void seated(Recount& out);
    void submitted(Recount& out);
    void look_for_other_days(Recount& out, Type type);
    std::int64_t in_unit(const Standings& items, const PublishedTotal& total) const;
    bool all_are_issued(std::int32_t day);
    bool is_whole(ThingId round);
    bool is_steady(const PublishedTotal& total);

    Ask& m_ask;
    const Record& m_record;
    ThingId m_review;
    std::int64_t m_recommendations = 0;         // the most that a source publishes
    std::map<ThingId, std::int64_t> m_acted_on; // by round, as published
    std::map<std::int32_t, Standings> m_standings;
};

} // namespace heed::views
