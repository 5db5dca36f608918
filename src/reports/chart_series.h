// How counts changed from period to period, such as complete, in progress and not started quarter by quarter:
// one stacked bar per period, upright where there is room and lying on a phone.
//
// Always holds: bars are to one scale; a number stands in its part or is left to the table beside the chart.
// Requires: the counts of a period are in the order of the kinds.
#pragma once

#include "domain/vocabulary.h"
#include "reports/chart.h"
#include "reports/chart_look.h"

#include <string>
#include <vector>

namespace heed::reports {

struct SeriesChart {
    static constexpr ChartForm forms[] = {ChartForm::wide, ChartForm::middle, ChartForm::tall};

    struct Kind {
        domain::Tone tone = domain::Tone::unknown;
        Strength strength = Strength::full; // progress: full is complete, light is under way
        std::string word;                   // "in progress"
    };
    struct Period {
        std::string label; // "30 Jun" or "Q2"
        std::string year_label;
        std::vector<int> counts;
    };

    std::string title;
    std::string description; // when empty: the labels, words and numbers
    std::vector<Kind> kinds; // top to bottom
    std::vector<Period> periods;
};

void draw(Markup& m, const SeriesChart& series, const ChartManner& manner);

} // namespace heed::reports
