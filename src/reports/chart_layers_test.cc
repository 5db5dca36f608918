#include "reports/chart_layers.h"

#include "base/clock.h"

#include <gtest/gtest.h>

namespace heed::reports {
namespace {

std::vector<std::size_t> columns_of(std::size_t nodes, std::vector<Link> links) {
    const Layers layers = layers_of(nodes, links);
    std::vector<std::size_t> columns;
    for (std::size_t node = 0; node < nodes; ++node) columns.push_back(layers.items[node].column);
    return columns;
}

using Columns = std::vector<std::size_t>;

} // namespace

TEST(chart_layers, a_node_stands_on_its_longest_path) {
    EXPECT_EQ(columns_of(3, {{0, 1}, {1, 2}, {0, 2}}), (Columns{0, 1, 2}));
    EXPECT_EQ(columns_of(4, {{3, 2}, {2, 1}, {1, 0}}), (Columns{3, 2, 1, 0}));
    EXPECT_EQ(columns_of(0, {}), Columns{});
}

TEST(chart_layers, a_link_that_skips_columns_has_a_lane_in_each) {
    const Layers layers = layers_of(4, std::vector<Link>{{0, 1}, {1, 2}, {2, 3}, {0, 3}});
    EXPECT_EQ(layers.chains[3].items.size(), 4u);
    EXPECT_EQ(layers.items.size(), 6u);
}

TEST(chart_layers, what_nothing_links_fills_the_emptiest_columns_and_stands_last) {
    EXPECT_EQ(columns_of(5, {{0, 1}, {1, 2}, {0, 2}}), (Columns{0, 1, 2, 1, 2}));
    EXPECT_EQ(columns_of(3, {}), (Columns{0, 1, 2}));
    const Layers layers = layers_of(4, std::vector<Link>{{0, 1}, {1, 2}, {0, 2}});
    EXPECT_EQ(layers.columns[1].back(), 3u);
}

TEST(chart_layers, a_circle_is_opened) {
    const Layers layers = layers_of(3, std::vector<Link>{{0, 1}, {1, 2}, {2, 0}, {1, 1}});
    EXPECT_FALSE(layers.chains[0].is_reversed || layers.chains[1].is_reversed);
    EXPECT_TRUE(layers.chains[2].is_reversed);
    EXPECT_TRUE(layers.chains[3].items.empty());
}

TEST(chart_layers, crossings_that_can_be_avoided_are) {
    EXPECT_EQ(crossings_of(layers_of(4, std::vector<Link>{{0, 3}, {1, 2}})), 0u);
    EXPECT_EQ(crossings_of(layers_of(4, std::vector<Link>{{0, 2}, {0, 3}, {1, 2}, {1, 3}})), 1u);
}

TEST(chart_layers, chains_go_from_column_to_column) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SeededChance chance(seed);
        const std::size_t nodes = 1 + chance.below(12);
        std::vector<Link> links;
        for (std::uint64_t i = chance.below(20); i > 0; --i)
            links.push_back({chance.below(nodes), chance.below(nodes)});
        const Layers layers = layers_of(nodes, links);
        std::size_t placed = 0;
        for (const auto& column : layers.columns) placed += column.size();
        EXPECT_EQ(placed, layers.items.size());
        for (const LinkChain& chain : layers.chains)
            for (std::size_t i = 0; i + 1 < chain.items.size(); ++i)
                EXPECT_EQ(layers.items[chain.items[i]].column + 1, layers.items[chain.items[i + 1]].column)
                    << "seed " << seed;
    }
}

} // namespace heed::reports
