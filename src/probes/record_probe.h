// What a page says that the record says otherwise. Only what both state for one day is compared: what the
// record does not hold, and what its own sources disagree about, is no finding.
#pragma once

#include "probes/finding.h"
#include "views/ask.h"

#include <functional>
#include <memory>

namespace heed::probes {

// The record as of a day.
using AskedAt = std::function<std::unique_ptr<views::Ask>(Day)>;

// Requires an address of a review that is in the record, and anchors.
std::vector<Finding> compare_with_record(Passages passages, std::string_view review, const AskedAt& asked_at);

} // namespace heed::probes
