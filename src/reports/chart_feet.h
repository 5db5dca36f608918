// The words below bands that run downwards: each under its own band; those of a single thin band hang on a
// leader, others stand in rows, each with a sample of its colour, as do changes without a day.
//
// Centre and thickness of an end are measured along x here. `word` is what stands under a band whose number is
// seen (empty when it is not), `words` what stands anywhere else.
#pragma once

#include "reports/chart_ends.h"

#include <span>

namespace heed::reports {

struct FootRoom {
    double y = 0; // where the bands end
    double low = 0;
    double high = 0; // along x; words that hang or stand in rows may use everything from 0
};

double feet_bottom(std::span<const ChartEnd> ends, FootRoom room);
void draw_feet(Canvas& canvas, std::span<const ChartEnd> ends, FootRoom room);

} // namespace heed::reports
