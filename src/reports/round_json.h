// The acts of the deciding body as JSON: in a review, as a list, and one with what it decided.
#pragma once

#include "reports/json_parts.h"
#include "views/action_list.h"
#include "views/action_report.h"

namespace heed::reports {

void write_life(JsonWriter& json, const views::LifeEvent& event);
void write_round(JsonWriter& json, const views::RoundLine& round);

std::string actions_json(const views::ActionList& list, const views::Ask& ask);
std::string action_json(const views::ActionReport& report, const views::Ask& ask);

// One row an act: its day, what it decided as published, else as itemised.
std::string actions_csv(const views::ActionList& list);
// One row an item: what it became then, and what it is on the day asked about.
std::string action_csv(const views::ActionReport& report);

} // namespace heed::reports
