// The recommendations of a review on a day: filtered, with the number that each further choice would show.
#pragma once

#include "views/item_line.h"

#include <string>
#include <vector>

namespace heed::views {

// Several values of one kind mean "or", different kinds mean "and".
struct ItemFilter {
    std::vector<std::string> decision;  // names of outcomes; approved includes approved_implemented
    std::vector<std::string> status;    // names of statuses, of approved items
    std::vector<std::string> priority;  // levels; "none" for no level
    std::vector<std::string> addressee; // addresses of bodies
    std::vector<std::string> has;       // dependency, disagreement, unmet, undetermined, title
    std::string text;                   // in number or title, without regard to case
    bool empty() const {
        return decision.empty() && status.empty() && priority.empty() && addressee.empty() && has.empty() &&
               text.empty();
    }
};

struct Facet {
    std::string value;
    std::size_t count = 0; // items that this choice and the other kinds of filter leave
    bool chosen = false;
};

struct ItemList {
    ThingId review = none;
    std::vector<ItemLine> items; // all that are there on the day, in natural order
    std::vector<bool> matches;   // beside items
    std::size_t matching = 0;
    std::vector<Facet> decisions, statuses, priorities, addressees, has;
    Counts counts;                            // of the whole review, unnamed ones included
    std::optional<domain::Date> reported_for; // the latest report on or before the day
};

ItemList item_list(Ask& ask, ThingId review, const ItemFilter& filter);

// The latest day for which the owner reported on any item of the review, on or before the day asked about.
std::optional<domain::Date> reported_for(const Ask& ask, ThingId review);

} // namespace heed::views
