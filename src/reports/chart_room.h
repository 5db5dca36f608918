// Room for labels: where several of them go when their natural places are too close together.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace heed::reports {

struct Wanted {
    double centre = 0;
    double size = 0;
};

// Centres in the same order, as near as can be to those wanted (least squares), of labels that neither overlap
// nor leave the range. When the range is too short for all of them they still do not overlap, and begin at its
// low end. Requires: wanted centres do not decrease.
std::vector<double> spread(std::span<const Wanted> wanted, double low, double high);

struct Column {
    double x = 0;     // where it begins
    double width = 0; // with the gap it needs behind it
};

// The tier, 0 on top, of labels whose rules all go down to the drawing: a label stands on the highest tier
// where its rule meets no label that began before it. Requires: x does not decrease.
std::vector<std::size_t> tiers_of(std::span<const Column> columns);

} // namespace heed::reports
