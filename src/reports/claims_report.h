// The owner's claims beside somebody else's findings, as JSON and CSV.
#pragma once

#include "views/claims.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

std::string claims_json(const views::ClaimsView& view, const views::Ask& ask, const wording::Wording& words);
std::string claims_csv(const views::ClaimsView& view, const wording::Wording& words);

} // namespace heed::reports
