// Totals that sources publish: how many there were of something, on a day or within a round, and who says so. A
// total is a claim like any other; reconciliation.h holds it against the items.
#pragma once

#include "views/ask.h"

namespace heed::views {

// One total as one source publishes it.
struct PublishedTotal {
    EventNo event = none;
    std::string_view what; // decision:approved, category:rejected, implementation:in_progress, members, ...
    std::int64_t count = 0;
    std::optional<std::int64_t> of;
    std::string_view unit; // recommendation, item; empty: not stated
    Named round;           // counted within it; nothing: the state on the day
    Named scheme;          // whose words `what` uses
    std::optional<domain::Date> on;
    std::int32_t possible = no_day, sure = no_day;
    Phrase word;  // the body's own word for the category or level that is counted
    Phrase label; // the source's own words for what it counts
    SourceMark source;
    std::vector<Cited> cites; // of that source
    bool is_of_round = false; // stands in the record of the round itself

    std::string_view kind() const { return what.substr(0, what.find(':')); } // decision
    std::string_view value() const {                                         // approved
        const std::size_t colon = what.find(':');
        return colon == std::string_view::npos ? std::string_view() : what.substr(colon + 1);
    }
};

// Those of a review that hold on the day asked about, in the order of time. A round's own counts (acted on,
// approved, rejected, pending) are among them, unless the same source is recorded with the same total already.
std::vector<PublishedTotal> totals_of(Ask& ask, ThingId review);

// What a total says about carrying out: the owner's claims in numbers, and what others count against them.
inline bool is_about_implementation(const PublishedTotal& total) {
    return total.kind() == "implementation" || total.kind() == "outstanding" || total.kind() == "assessed";
}

} // namespace heed::views
