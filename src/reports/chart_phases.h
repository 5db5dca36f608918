// The phases of a review on one axis of time: solid bars for activity, dashed ones for pauses, straw for
// windows in which others may speak, dots for acts, and a diamond for each forecast with a line to the day it
// came.
//
// Always holds: words stand inside their bar, beside the marks of their row or on a line below them, wherever
// they are free; an open beginning or end has a point instead of an edge. The phone gets an ordered list, which
// the page makes.
#pragma once

#include "base/civil.h"
#include "reports/chart.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace heed::reports {

struct PhasesChart {
    static constexpr ChartForm forms[] = {ChartForm::wide, ChartForm::middle};

    enum class Kind : std::uint8_t { activity, pause, window };
    struct Span {
        Kind kind = Kind::activity;
        std::optional<Day> from; // open when absent
        std::optional<Day> to;
        std::string words; // "restarted 7 Jun 2018"; may be empty
    };
    struct Dot {
        Day day;
        std::string words; // seen when the pointer rests on it
    };
    struct Forecast {
        Day day;
        std::optional<Day> came;
        std::string words; // seen when the pointer rests on it
    };
    struct Row {
        std::string label; // "Team at work"
        std::vector<Span> spans;
        std::vector<Dot> dots;
        std::vector<Forecast> forecasts;
        std::string words; // behind the last mark
    };

    std::string title;
    std::string description; // when empty: the labels and words of the rows; a list beside it gives the days
    Day from;
    Day to;
    std::vector<Row> rows;
};

void draw(Markup& m, const PhasesChart& phases, const ChartManner& manner);

} // namespace heed::reports
