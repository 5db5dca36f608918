#include "reports/chart_stack.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace heed::reports {

std::vector<double> edges_of(std::span<const int> counts, double length) {
    const double sum = std::accumulate(counts.begin(), counts.end(), 0.0);
    const auto parts = std::count_if(counts.begin(), counts.end(), [](int n) { return n > 0; });
    const double least = parts == 0 ? 0 : std::min(least_thickness, length / static_cast<double>(parts));
    double over = -length, spare = 0; // what the least thickness adds, and who can pay for it
    for (const int count : counts)
        if (count > 0) {
            const double thickness = std::max(least, length * count / sum);
            over += thickness;
            spare += thickness - least;
        }
    std::vector<double> edges(1, 0.0);
    for (const int count : counts) {
        double thickness = 0;
        if (count > 0) {
            thickness = std::max(least, length * count / sum);
            if (spare > 0) thickness -= over * (thickness - least) / spare;
        }
        edges.push_back(edges.back() + thickness);
    }
    if (parts > 0) edges.back() = length; // but for rounding it is already
    // A part of nothing at the end has no length either.
    for (std::size_t i = counts.size(); parts > 0 && i > 0 && counts[i - 1] == 0; --i) edges[i - 1] = length;
    return edges;
}

} // namespace heed::reports
