// The words by which tables of decisions name an outcome.
#pragma once

#include "domain/vocabulary.h"

#include <optional>
#include <string_view>

namespace heed::proposals {

// "Approved", "Not approved", "Accepted in part", "Approved, subject to costing": by how the cell begins.
std::optional<domain::Outcome> outcome_in_cell(std::string_view cell);

} // namespace heed::proposals
