// What became of what between two days: a column of bands for each day, and a ribbon for every group that went
// from one to the other. For flows that are certain; a chart of decisions over time is chart_flow.h.
//
// Always holds: nodes and ribbons are as thick as their counts; a band of nothing is not drawn; ribbons do not
// cross where their node begins or ends.
// Requires: ribbons refer to nodes that are there.
#pragma once

#include "domain/vocabulary.h"
#include "reports/chart.h"

#include <cstddef>
#include <string>
#include <vector>

namespace heed::reports {

struct AlluvialChart {
    static constexpr ChartForm forms[] = {ChartForm::wide, ChartForm::middle, ChartForm::tall};

    struct Node {
        domain::Tone tone = domain::Tone::unknown;
        int count = 0;
        std::string word; // "rejected"
    };
    struct Ribbon {
        std::size_t from = 0; // index of a node on either side
        std::size_t to = 0;
        int count = 0;
        std::string words; // "+22"; empty where nothing changed
    };

    std::string title;
    std::string description; // when empty: the labels and numbers
    std::string from_label;  // "22 Jul 2021"
    std::string to_label;
    std::vector<Node> from; // top to bottom
    std::vector<Node> to;
    std::vector<Ribbon> ribbons;
};

void draw(Markup& m, const AlluvialChart& alluvial, const ChartManner& manner);

} // namespace heed::reports
