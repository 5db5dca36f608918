// The acts of the deciding body as JSON: in a review, as a list, and one with what it decided.
#pragma once

#include "reports/json_parts.h"
#include "views/action_list.h"
#include "views/held_items.h"
#include "views/obligations.h"

namespace heed::reports {

void write_life(JsonWriter& json, const views::LifeEvent& event);
void write_round(JsonWriter& json, const views::RoundLine& round);

// A day by which a duty asked for the act, and the day of the act.
struct ActionClock {
    domain::Date base, due;
    std::optional<std::int32_t> days; // from the due day to the act; negative before it; nothing when unsure
    std::vector<views::Cited> cites;
};

// Everything that the page of one act says.
struct ActionReport {
    views::ActionView action;
    views::HeldItems held;
    std::vector<views::RoundClaim> claims;
    std::vector<ActionClock> clocks;
    std::vector<views::Dispute> disputes;
    std::vector<views::Note> notes;
    bool has_parts = false;
};
std::optional<ActionReport> action_report(views::Ask& ask, views::ThingId round);

std::string actions_json(const views::ActionList& list, const views::Ask& ask);
std::string action_json(const ActionReport& report, const views::Ask& ask);

} // namespace heed::reports
