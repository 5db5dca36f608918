// Where sources disagree, and what is worth knowing about them, as JSON and CSV.
#pragma once

#include "views/disputes.h"

#include <string>

namespace heed::reports {

struct Disagreements {
    views::Named review;
    std::vector<views::Dispute> disputes;
    std::vector<views::Note> notes;
};

std::string disagreements_json(const Disagreements& all, const views::Ask& ask);
// One row for each value that somebody states.
std::string disagreements_csv(const Disagreements& all);

} // namespace heed::reports
