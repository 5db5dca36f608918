// A small graph in columns: every node stands right of what leads to it, on its longest path, and a link that
// skips columns gets a lane through each of them (the method of Sugiyama, Tagawa and Toda, 1981).
//
// Always holds: a chain goes from column to column without a gap. A link that would close a circle is laid the
// other way round; a link from a node to itself has no chain.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace heed::reports {

struct Link {
    std::size_t from = 0;
    std::size_t to = 0;
};

struct LayerItem {
    std::size_t column = 0;
    std::optional<std::size_t> node; // none: a lane
    std::optional<std::size_t> link; // of a lane
};

struct LinkChain {
    std::vector<std::size_t> items; // from left to right; its ends are nodes
    bool is_reversed = false;
};

struct Layers {
    std::vector<LayerItem> items;                  // the nodes in their own order, then the lanes
    std::vector<std::vector<std::size_t>> columns; // items from top to bottom
    std::vector<LinkChain> chains;                 // of each link
};

Layers layers_of(std::size_t nodes, std::span<const Link> links);

// How often two chains cross between columns.
std::size_t crossings_of(const Layers& layers);

} // namespace heed::reports
