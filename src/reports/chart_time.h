// Days to places, true to scale, and the years along an axis.
#pragma once

#include "base/civil.h"
#include "reports/chart_canvas.h"

#include <vector>

namespace heed::reports {

struct TimeScale {
    Day origin;
    double x = 0; // of the origin
    double per_day = 1;
    double at(Day day) const { return x + days_between(origin, day) * per_day; }
};

struct YearTick {
    Day day; // 1 January, or the first day on the axis
    int year = 0;
    double x = 0;
};

// The years that begin from the first to the last day, and the one in which the axis begins; those that would
// stand too close to a neighbour are left out, by a step of 2, 5, 10, 20, 50, ... years.
std::vector<YearTick> years_of(const TimeScale& scale, Day first, Day last, double least_distance);

// A short line at each year and its number behind it, at most up to the right end.
void draw_years(Canvas& canvas, const std::vector<YearTick>& years, double top, double height, double baseline,
                double right_end);

} // namespace heed::reports
