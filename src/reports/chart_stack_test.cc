#include "reports/chart_stack.h"

#include "base/clock.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace heed::reports {
namespace {

std::vector<double> edges(std::vector<int> counts, double length) { return edges_of(counts, length); }

} // namespace

TEST(chart_stack, lengths_are_true_to_their_counts) {
    EXPECT_EQ(edges({16, 34, 13}, 63), (std::vector<double>{0, 16, 50, 63}));
    EXPECT_EQ(edges({0, 5, 0}, 10), (std::vector<double>{0, 0, 10, 10}));
    EXPECT_EQ(edges({}, 10), std::vector<double>{0});
    EXPECT_EQ(edges({0, 0}, 10), (std::vector<double>{0, 0, 0}));
}

TEST(chart_stack, one_of_thousands_can_be_seen) {
    const std::vector<double> thin = edges({2'999, 1}, 300);
    EXPECT_NEAR(thin[1], 298, .01);
    EXPECT_EQ(thin[2], 300);
}

TEST(chart_stack, the_parts_always_cover_the_whole) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        SeededChance chance(seed);
        std::vector<int> counts;
        for (std::uint64_t i = 1 + chance.below(8); i > 0; --i)
            counts.push_back(
                chance.below(3) == 0 ? 0 : static_cast<int>(chance.below(chance.below(2) ? 5 : 4'000)));
        if (*std::max_element(counts.begin(), counts.end()) == 0) counts[0] = 1;
        const std::vector<double> all = edges_of(counts, 346.5);
        EXPECT_EQ(all.front(), 0);
        EXPECT_EQ(all.back(), 346.5);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const double thickness = all[i + 1] - all[i];
            if (counts[i] == 0)
                EXPECT_NEAR(thickness, 0, 1e-9) << "seed " << seed;
            else
                EXPECT_GE(thickness, least_thickness - 1e-9) << "seed " << seed;
        }
    }
}

} // namespace heed::reports
