// Where everything goes in a flow drawn in true time: the box for what waits, the bands, a label over every
// decision. Laid out from left to right.
//
// Always holds: x of the steps does not decrease and stands where the day belongs; bends do not touch; the
// bands go on behind the last decision far enough to be seen.
#pragma once

#include "reports/chart_ends.h"
#include "reports/chart_flow_parts.h"
#include "reports/chart_time.h"

#include <cstddef>
#include <span>
#include <vector>

namespace heed::reports {

// The words over a decision: the day with a line for each change below it, or all on one line.
struct FlowLabel {
    double top = 0;
    double width = 0;
    double height = 0;
    bool is_one_line = false;
};

struct FlowPlan {
    std::span<const FlowChart::Step> steps;
    TimeScale time;
    double width = 0;                       // of the drawing
    double height = 0;                      // of the drawing
    double box = 0;                         // width of the box, which begins at 0
    double right = 0;                       // where the bands end
    double top = 0, bottom = 0;             // of the bands
    std::vector<double> x, half_bend;       // of each step
    std::vector<std::vector<double>> edges; // y after each step, one more than there are bands
    std::vector<ChartEnd> ends;
    FlowLabel start_label;
    std::vector<FlowLabel> labels; // of each step

    double flat_from(std::size_t step) const { return x[step] + half_bend[step]; }
    double flat_to(std::size_t step) const {
        return step + 1 < x.size() ? x[step + 1] - half_bend[step + 1] : right;
    }
};

inline constexpr double flow_words_max = 220;    // width of each of the words over a decision
inline constexpr double between_flow_words = 12; // on one line
inline constexpr double beside_rule = 9;         // they stand so far from their rule

FlowPlan plan_of(const FlowChart& flow, double width);

} // namespace heed::reports
