// What waits on what: a box for each item, arrows from what must come first to what builds on it.
//
// Always holds: an arrow enters its box at a place of its own, with its words above its last stretch, so that
// arrows and words do not lie on each other.
// A form in which it could not be read is not drawn at all; has_room() tells. Then, and on the phone, a page
// shows a list. Requires: edges refer to nodes that are there.
#pragma once

#include "reports/chart.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace heed::reports {

struct DependencyChart {
    static constexpr ChartForm forms[] = {ChartForm::wide, ChartForm::middle};

    enum class Kind : std::uint8_t { item, outside, here, unknown };
    struct Node {
        std::string title;    // "5.1 Management system"
        std::string subtitle; // "approved, not started"
        Kind kind = Kind::item;
    };
    struct Edge {
        std::size_t from = 0;
        std::size_t to = 0;
        std::string words; // "basis for"; may be empty
    };

    std::string title;       // says in words what waits on what
    std::string description; // when empty: the boxes and arrows
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

inline constexpr std::size_t dependency_nodes_max = 12;

bool has_room(const DependencyChart& dependencies, ChartForm form);

void draw(Markup& m, const DependencyChart& dependencies, const ChartManner& manner);

} // namespace heed::reports
