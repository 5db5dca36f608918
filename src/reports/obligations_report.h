// Duties with their competing bases, what met them, and the reasons owed, as JSON and CSV.
#pragma once

#include "views/obligations.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

std::string obligations_json(views::Named review, const std::vector<views::ObligationView>& duties,
                             const views::Ask& ask, const wording::Wording& words);
// One row for each base of each duty, and one for each item that written reasons are owed for.
std::string obligations_csv(const std::vector<views::ObligationView>& duties);

} // namespace heed::reports
