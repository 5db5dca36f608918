// What one action decided: one bar, split into groups of one tone and these into parts, each as long as its
// count. Where there is little room, a bar for each part.
//
// Always holds: the parts cover the bar; numbers stand inside their part or, when it is too narrow, only in the
// title of its group and in the description.
#pragma once

#include "domain/vocabulary.h"
#include "reports/chart.h"

#include <string>
#include <vector>

namespace heed::reports {

struct BarChart {
    static constexpr ChartForm forms[] = {ChartForm::wide, ChartForm::middle, ChartForm::tall};

    struct Part {
        int count = 0;
        std::string meaning; // "likely to be approved"; may be empty
    };
    struct Group {
        domain::Tone tone = domain::Tone::unknown;
        std::string label; // "Pending 34"
        std::vector<Part> parts;
    };

    std::string title;
    std::string description; // when empty: the labels, numbers and meanings
    std::vector<Group> groups;
};

void draw(Markup& m, const BarChart& bar, const ChartManner& manner);

} // namespace heed::reports
