// Everything that the page of one act says: what was decided, with which reasons and under which conditions,
// the totals that sources publish beside those that follow from the items, and what became of what it held.
#pragma once

#include "views/disputes.h"
#include "views/held_items.h"
#include "views/obligations.h"

namespace heed::views {

// A day by which a duty asked for the act, and the day of the act.
struct ActionClock {
    domain::Date base, due;
    std::string_view from;            // what is counted from: submitted, received, ...
    std::optional<std::int32_t> days; // from the due day to the act; negative before it; nothing when unsure
    std::vector<Cited> cites;
};

// The written reason for one item.
struct ItemReason {
    RoundItem item;
    Phrase reason;
    std::vector<Cited> cites;
};

// What approvals were made subject to; a text of its own where a source words it for the item.
struct ConditionLine {
    std::string_view code;
    Phrase text;
    std::vector<RoundItem> items;
    std::vector<Cited> cites;
};

// One figure that sources publish about the act. Sources that give the same figure stand together.
struct RoundTotal {
    std::string what; // acted-on, decision:<outcome>, category:<code>
    std::int64_t published = 0;
    std::int64_t itemised = 0;  // how many items the record names for it
    bool is_comparable = false; // each item of the act is named, so that the two must agree
    std::string_view unit;      // recommendation, item; empty when not stated
    std::vector<Cited> cites;
};

struct ActionReport {
    ActionView action;
    HeldItems held;
    std::vector<RoundTotal> totals;
    std::vector<ItemReason> reasons;
    std::vector<ConditionLine> conditions;
    std::vector<ActionClock> clocks;
    std::vector<Dispute> disputes;
    std::vector<Note> notes;
    bool has_parts = false;
};
std::optional<ActionReport> action_report(Ask& ask, ThingId round);

} // namespace heed::views
