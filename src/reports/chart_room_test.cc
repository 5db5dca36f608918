#include "reports/chart_room.h"

#include "base/clock.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace heed::reports {
namespace {

std::vector<double> placed(std::vector<Wanted> wanted, double low, double high) {
    return spread(wanted, low, high);
}

} // namespace

TEST(chart_room, labels_that_have_room_stay_where_they_are) {
    EXPECT_EQ(placed({{10, 20}, {50, 20}, {90, 20}}, 0, 100), (std::vector<double>{10, 50, 90}));
}

TEST(chart_room, labels_that_want_one_place_share_it) {
    EXPECT_EQ(placed({{50, 20}, {50, 20}}, 0, 100), (std::vector<double>{40, 60}));
    EXPECT_EQ(placed({{50, 20}, {52, 20}, {90, 10}}, 0, 100), (std::vector<double>{41, 61, 90}));
}

TEST(chart_room, labels_stay_within_their_range) {
    EXPECT_EQ(placed({{0, 20}, {0, 20}, {99, 20}}, 0, 100), (std::vector<double>{10, 30, 90}));
    EXPECT_EQ(placed({{5, 60}, {6, 60}}, 0, 100), (std::vector<double>{30, 90})); // too long, and yet apart
    EXPECT_EQ(placed({}, 0, 100), std::vector<double>());
}

TEST(chart_room, random_labels_never_overlap) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        SeededChance chance(seed);
        std::vector<Wanted> wanted;
        double centre = 0, sizes = 0;
        for (std::uint64_t i = chance.below(14); i > 0; --i) {
            centre += static_cast<double>(chance.below(60));
            wanted.push_back({centre, static_cast<double>(chance.below(50))});
            sizes += wanted.back().size;
        }
        const std::vector<double> centres = spread(wanted, 20, 500);
        ASSERT_EQ(centres.size(), wanted.size());
        double free_from = 20;
        for (std::size_t i = 0; i < centres.size(); ++i) {
            EXPECT_GE(centres[i] - wanted[i].size / 2, free_from - 1e-9) << "seed " << seed;
            free_from = centres[i] + wanted[i].size / 2;
        }
        EXPECT_LE(free_from, std::max(500.0, 20 + sizes) + 1e-9) << "seed " << seed;
    }
}

TEST(chart_room, a_label_goes_to_the_highest_tier_where_its_rule_meets_no_earlier_label) {
    using Tiers = std::vector<std::size_t>;
    EXPECT_EQ(tiers_of(std::vector<Column>{{0, 90}, {100, 90}, {200, 90}}), (Tiers{0, 0, 0}));
    EXPECT_EQ(tiers_of(std::vector<Column>{{0, 90}, {50, 90}, {100, 90}}), (Tiers{0, 1, 2}));
    EXPECT_EQ(tiers_of(std::vector<Column>{{0, 90}, {50, 90}, {145, 90}}), (Tiers{0, 1, 0}));
    EXPECT_EQ(tiers_of(std::vector<Column>{{0, 90}, {0, 10}, {20, 10}}), (Tiers{0, 1, 1}));
    EXPECT_EQ(tiers_of({}), Tiers{});
}

} // namespace heed::reports
