// Counts to lengths: the parts of a whole side by side.
//
// Always holds: the parts cover the whole, whatever they add up to; a part of nothing has no length; any other
// is thick enough to be seen, at the cost of the thicker ones.
#pragma once

#include <span>
#include <vector>

namespace heed::reports {

inline constexpr double least_thickness = 2;

// One more edge than there are counts, from 0 to the whole length. Requires: no count is negative.
std::vector<double> edges_of(std::span<const int> counts, double length);

} // namespace heed::reports
