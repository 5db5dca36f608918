// The team of a review and its mandate as JSON; the team as CSV.
#pragma once

#include "reports/json_parts.h"
#include "views/mandate.h"
#include "views/team.h"

namespace heed::reports {

std::string team_json(const views::TeamView& team, const views::Ask& ask);
std::string team_csv(const views::TeamView& team);
void write_seat(JsonWriter& json, const views::Seat& seat);

std::string mandate_json(const views::MandateView& mandate, const views::Ask& ask);

} // namespace heed::reports
