// Charts for tests: the decisions on the SSR2 recommendations, and charts by chance, with words short and long
// and of more than one script.
#pragma once

#include "base/clock.h"
#include "reports/chart_alluvial.h"
#include "reports/chart_bar.h"
#include "reports/chart_dependencies.h"
#include "reports/chart_flow.h"
#include "reports/chart_phases.h"
#include "reports/chart_series.h"

#include <string>
#include <vector>

namespace heed::reports::samples {

inline Day day(const char* text) { return *parse_day(text); }

inline FlowChart ssr2_flow() {
    using domain::Tone;
    FlowChart flow{.title = "Board decisions on the 63 SSR2 recommendations over time",
                   .start_day = day("2021-01-25"),
                   .start_label = "25 Jan 2021",
                   .start_short_label = "25 Jan",
                   .start_year_label = "2021",
                   .start_caption = "Final report",
                   .total = 63,
                   .total_word = "recommendations"};
    flow.bands = {{Tone::rejected, "rejected"}, {Tone::pending, "pending"}, {Tone::approved, "approved"}};
    const auto changes = [](const char* approved, const char* rejected) {
        return std::vector<FlowChart::Change>{{Tone::approved, approved}, {Tone::rejected, rejected}};
    };
    const auto counts = [](int rejected, int pending, int approved) {
        return std::vector<FlowChart::Count>{{rejected, ""}, {pending, ""}, {approved, ""}};
    };
    flow.steps = {{day("2021-07-22"), "22 Jul 2021", "22 Jul", "2021", counts(16, 34, 13),
                   changes("13 approved", "16 rejected")},
                  {day("2022-05-01"), "1 May 2022", "1 May", "2022", counts(18, 31, 14),
                   changes("+1 approved", "+2 rejected")},
                  {day("2022-11-16"), "16 Nov 2022", "16 Nov", "2022", counts(30, 10, 23),
                   changes("+9 approved", "+12 rejected")},
                  {day("2023-09-10"), "10 Sep 2023", "10 Sep", "2023", counts(38, 1, 24),
                   changes("+1 approved", "+8 rejected")}};
    flow.parts = {{1, 6, "6 likely to be rejected"},
                  {1, 24, "24 held, to seek clarity"},
                  {1, 4, "4 likely to be approved"}};
    flow.end_day = day("2023-12-15");
    return flow;
}

// As known since: one of the last two was approved, and no source says when.
inline FlowChart ssr2_flow_with_undated() {
    FlowChart flow = ssr2_flow();
    flow.undated = {{domain::Tone::approved, "+1 approved, day not stated"}};
    flow.final_counts = {{38, ""}, {0, ""}, {25, ""}};
    return flow;
}

class ByChance {
public:
    explicit ByChance(std::uint64_t seed) : m_chance(seed) {}

    int below(int limit) { return static_cast<int>(m_chance.below(static_cast<std::uint64_t>(limit))); }
    bool yes() { return below(2) == 0; }
    domain::Tone tone() { return static_cast<domain::Tone>(below(5)); }

    std::string words() {
        static const char* const some[] = {"",
                                           "a",
                                           "pending",
                                           "approved in part",
                                           "مرفوضة",
                                           "wait & see <now>",
                                           "passed through to others",
                                           "отклонено",
                                           "建议被拒绝",
                                           "expected once more information is in, and not before",
                                           "22 Jul 2021",
                                           "incomprehensibilities",
                                           "قُبلت التوصية من حيث المبدأ"};
        return some[below(std::size(some))];
    }

    // A count, often small, seldom in the thousands.
    int count() {
        switch (below(4)) {
        case 0: return below(2);
        case 1: return below(10);
        case 2: return below(100);
        default: return below(3'000);
        }
    }

    std::vector<int> parts_of(int total, std::size_t parts) {
        std::vector<int> counts(parts, 0);
        for (std::size_t i = 0; i + 1 < parts; ++i) total -= counts[i] = below(total + 1);
        counts[parts - 1] = total;
        return counts;
    }

    FlowChart flow();
    BarChart bar();
    PhasesChart phases();
    AlluvialChart alluvial();
    DependencyChart dependencies();
    SeriesChart series();

private:
    SeededChance m_chance;
};

inline FlowChart ByChance::flow() {
    const std::size_t bands = 1 + static_cast<std::size_t>(below(5));
    FlowChart flow{.title = words(), .start_day = day("2020-11-01").plus(below(400))};
    flow.start_label = words();
    flow.start_short_label = words();
    flow.start_year_label = "2021";
    flow.start_caption = words();
    flow.total = 1 + count();
    flow.total_word = words();
    const auto counts = [&] {
        std::vector<FlowChart::Count> some;
        for (const int number : parts_of(flow.total, bands)) some.push_back({number, ""});
        return some;
    };
    for (std::size_t i = 0; i < bands; ++i) flow.bands.push_back({tone(), words()});
    Day at = flow.start_day;
    const int pace = 1 + below(500);
    for (int steps = below(13); steps > 0; --steps) {
        at = at.plus(below(4) == 0 ? 0 : below(pace));
        FlowChart::Step step{at, words(), words(), "2022", counts(), {}};
        for (int changes = below(4); changes > 0; --changes) step.changes.push_back({tone(), words()});
        flow.steps.push_back(step);
    }
    flow.end_day = at.plus(below(600) - 50);
    if (flow.end_day < flow.start_day) flow.end_day = flow.start_day;
    if (!flow.steps.empty() && yes()) {
        const auto band = static_cast<std::size_t>(below(static_cast<int>(bands)));
        const auto parts = static_cast<std::size_t>(1 + below(3));
        for (const int number : parts_of(flow.steps[0].counts[band].count, parts))
            flow.parts.push_back({band, number, words()});
    }
    if (below(3) == 0) {
        for (int changes = 1 + below(2); changes > 0; --changes) flow.undated.push_back({tone(), words()});
        flow.final_counts = counts();
    }
    return flow;
}

inline BarChart ByChance::bar() {
    BarChart bar{.title = words()};
    for (int groups = below(6); groups > 0; --groups) {
        BarChart::Group group{tone(), words(), {}};
        for (int parts = 1 + below(4); parts > 0; --parts) group.parts.push_back({count(), words()});
        bar.groups.push_back(group);
    }
    return bar;
}

inline PhasesChart ByChance::phases() {
    PhasesChart phases{.title = words(), .from = day("2015-03-01").plus(below(900))};
    phases.to = phases.from.plus(below(4'000));
    const auto any_day = [&] { return phases.from.plus(below(4'600) - 300); };
    const auto maybe_day = [&] { return yes() ? std::optional(any_day()) : std::nullopt; };
    for (int rows = below(8); rows > 0; --rows) {
        PhasesChart::Row row{.label = words(), .words = words()};
        for (int n = below(4); n > 0; --n)
            row.spans.push_back({static_cast<PhasesChart::Kind>(below(3)), maybe_day(), maybe_day(), words()});
        for (int n = below(4); n > 0; --n) row.dots.push_back({any_day(), words()});
        for (int n = below(4); n > 0; --n) row.forecasts.push_back({any_day(), maybe_day(), words()});
        phases.rows.push_back(row);
    }
    return phases;
}

inline AlluvialChart ByChance::alluvial() {
    AlluvialChart alluvial{.title = words(), .from_label = words(), .to_label = words()};
    const int total = 1 + count();
    const auto from = static_cast<std::size_t>(1 + below(5)), to = static_cast<std::size_t>(1 + below(5));
    alluvial.to.resize(to);
    for (AlluvialChart::Node& node : alluvial.to) node = {tone(), 0, words()};
    for (const int number : parts_of(total, from)) {
        alluvial.from.push_back({tone(), number, words()});
        const std::vector<int> ribbons = parts_of(number, to);
        for (std::size_t i = 0; i < to; ++i) {
            alluvial.to[i].count += ribbons[i];
            if (ribbons[i] > 0) alluvial.ribbons.push_back({alluvial.from.size() - 1, i, ribbons[i], words()});
        }
    }
    return alluvial;
}

inline DependencyChart ByChance::dependencies() {
    DependencyChart chart{.title = words()};
    const int nodes = below(14);
    for (int i = 0; i < nodes; ++i)
        chart.nodes.push_back({words(), words(), static_cast<DependencyChart::Kind>(below(4))});
    for (int edges = nodes == 0 ? 0 : below(nodes + 4); edges > 0; --edges)
        chart.edges.push_back(
            {static_cast<std::size_t>(below(nodes)), static_cast<std::size_t>(below(nodes)), words()});
    return chart;
}

inline SeriesChart ByChance::series() {
    SeriesChart series{.title = words()};
    for (int kinds = 1 + below(5); kinds > 0; --kinds)
        series.kinds.push_back({tone(), yes() ? Strength::full : Strength::light, words()});
    const int most = 1 + count();
    for (int periods = below(24); periods > 0; --periods)
        series.periods.push_back(
            {yes() ? words() : "Q2", yes() ? "2022" : "", parts_of(below(most + 1), series.kinds.size())});
    return series;
}

} // namespace heed::reports::samples
