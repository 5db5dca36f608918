#include "reports/chart_room.h"

#include <algorithm>

namespace heed::reports {

// Isotonic regression by pooling adjacent violators: without the labels' own sizes the centres need only not
// decrease, and a run of labels that want the same place gets the mean of what they want.
std::vector<double> spread(std::span<const Wanted> wanted, double low, double high) {
    struct Run {
        double sum;
        std::size_t count;
        double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Run> runs;
    double before = 0; // the sizes of all labels so far
    for (const Wanted& label : wanted) {
        runs.push_back({label.centre - label.size / 2 - before, 1});
        before += label.size;
        while (runs.size() > 1 && runs[runs.size() - 2].mean() > runs.back().mean()) {
            runs[runs.size() - 2].sum += runs.back().sum;
            runs[runs.size() - 2].count += runs.back().count;
            runs.pop_back();
        }
    }
    const double highest = std::max(low, high - before);
    std::vector<double> centres;
    before = 0;
    for (const Run& run : runs)
        for (std::size_t i = 0; i < run.count; ++i) {
            const double size = wanted[centres.size()].size;
            centres.push_back(std::clamp(run.mean(), low, highest) + before + size / 2);
            before += size;
        }
    return centres;
}

std::vector<std::size_t> tiers_of(std::span<const Column> columns) {
    std::vector<std::size_t> tiers;
    for (const Column& column : columns) {
        std::size_t tier = 0;
        for (std::size_t i = 0; i < tiers.size(); ++i)
            if (columns[i].x + columns[i].width > column.x) tier = std::max(tier, tiers[i] + 1);
        tiers.push_back(tier);
    }
    return tiers;
}

} // namespace heed::reports
