// How the decisions were made: one band per outcome, as thick as it has members, which changes only on the days
// on which somebody decided. Wide drawings are true to scale in time; the tall one has a row per decision.
//
// Always holds: the bands cover the total after every step; no bend stands on a day that no source gives, so a
// change without a day is a dashed ring behind the right end; nothing after end_day is drawn.
// Requires: bands, counts and final_counts are in the same order, top to bottom; counts of a step add up to the
// total; steps are in the order of their days.
#pragma once

#include "base/civil.h"
#include "domain/vocabulary.h"
#include "reports/chart.h"

#include <cstddef>
#include <string>
#include <vector>

namespace heed::reports {

struct FlowChart {
    static constexpr ChartForm forms[] = {ChartForm::wide, ChartForm::middle, ChartForm::tall};

    struct Band {
        domain::Tone tone = domain::Tone::unknown;
        std::string word; // "rejected"
    };
    struct Count {
        int count = 0;
        std::string words; // "31 pending" as the language counts; when empty: the number and the band's word
    };
    struct Change {
        domain::Tone tone = domain::Tone::unknown;
        std::string words; // "+9 approved"
    };
    struct Step {
        Day day;
        std::string label;       // "22 Jul 2021"
        std::string short_label; // "22 Jul", and
        std::string year_label;  // "2021", where there is little room
        std::vector<Count> counts;
        std::vector<Change> changes;
    };
    struct Part {
        std::size_t band = 0;
        int count = 0;
        std::string words; // "24 held, to seek clarity"
    };

    std::string title;
    std::string description; // when empty: the labels and numbers of the drawing

    Day start_day;
    std::string start_label;
    std::string start_short_label;
    std::string start_year_label;
    std::string start_caption; // "Final report"
    int total = 0;
    std::string total_word;  // "recommendations"
    std::string total_words; // "63 recommendations"; when empty: number and word

    std::vector<Band> bands;
    std::vector<Step> steps;
    std::vector<Part> parts;         // of bands after the first step, top to bottom
    std::vector<Change> undated;     // "+1 approved, day not stated"
    std::vector<Count> final_counts; // with what is undated; when empty: those after the last step
    Day end_day;
};

// The day to stop at on a page that is read as of a day: soon after the last decision, since years in which
// nothing happened would squeeze those in which much did. Never later than that day.
Day quiet_end(const FlowChart& flow, Day as_of);

void draw(Markup& m, const FlowChart& flow, const ChartManner& manner);

} // namespace heed::reports
