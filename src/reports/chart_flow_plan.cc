#include "reports/chart_flow_plan.h"

#include "reports/chart_room.h"
#include "reports/chart_stack.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <string>

namespace heed::reports {
namespace {

constexpr double bands_height = 346.5;
constexpr double idle_height = 150; // of the box while nothing is decided
constexpr double box_gap = 10;      // between the box and the first bands
constexpr double bend = 16;         // half of it
constexpr double tail = 44;         // of bands behind the last decision, at least
constexpr double label_gap = 14;    // between words over decisions
constexpr double above_bands = 46;
constexpr double labels_height_calm = 180; // two tiers of labels with two changes each
constexpr double labels_height_max = 320;
constexpr double below_bands = 49.5;
constexpr double per_day_max = 8;

double width_within(const std::string& words, Looks looks) {
    return std::min(text_width(words, looks), flow_words_max);
}

FlowLabel stacked_label(const std::string& day, std::span<const FlowChart::Change> changes) {
    FlowLabel label{.width = width_within(day, {Look::strong}),
                    .height = 26 + 20.0 * static_cast<double>(changes.size())};
    for (const FlowChart::Change& change : changes)
        label.width = std::max(label.width, width_within(change.words, {Look::second}));
    return label;
}

FlowLabel one_line_label(const FlowChart::Step& step) {
    FlowLabel label{.width = width_within(step.label, {Look::strong}), .height = 24, .is_one_line = true};
    for (const FlowChart::Change& change : step.changes)
        label.width += between_flow_words + width_within(change.words, {Look::second});
    return label;
}

double start_label_width(const FlowChart& flow) {
    return std::max(text_width(flow.start_label, {Look::strong}),
                    text_width(flow.start_caption, {Look::second}));
}

double box_least(const FlowChart& flow, double width) {
    const double words = std::max(text_width(std::to_string(flow.total), {Look::big}),
                                  text_width(flow.total_word, {Look::second}));
    return std::clamp(std::max(words + 24, start_label_width(flow) + label_gap - box_gap), 96.0, width * .3);
}

std::vector<ChartEnd> ends_of(const FlowChart& flow, std::span<const double> edges) {
    std::vector<ChartEnd> ends;
    const auto finals = final_counts_of(flow);
    const auto source = source_of_undated(flow);
    const auto add_undated = [&](double centre) {
        for (const FlowChart::Change& change : flow.undated)
            ends.push_back({.kind = ChartEnd::Kind::undated,
                            .tone = change.tone,
                            .centre = centre,
                            .words = change.words});
    };
    for (std::size_t band = 0; band < finals.size(); ++band) {
        const double top = edges[band], bottom = edges[band + 1];
        if (finals[band].count > 0)
            ends.push_back({.tone = flow.bands[band].tone,
                            .centre = (top + bottom) / 2,
                            .thickness = bottom - top,
                            .number = finals[band].count,
                            .word = flow.bands[band].word,
                            .words = words_of(flow, band, finals[band])});
        if (source == band) add_undated((top + bottom) / 2);
    }
    if (!source) add_undated(edges.back());
    return ends;
}

// The edges after every step, from 0, and the words at their end, with room enough for these.
void lay_bands(const FlowChart& flow, FlowPlan& plan) {
    for (double height = plan.steps.empty() ? idle_height : bands_height;; height = ends_height(plan.ends)) {
        plan.bottom = height;
        plan.edges.clear();
        for (const FlowChart::Step& step : plan.steps)
            plan.edges.push_back(edges_of(numbers_of(step.counts), height));
        const std::vector<double> undivided(flow.bands.size() + 1, height / 2);
        plan.ends = ends_of(flow, plan.edges.empty() ? undivided : plan.edges.back());
        if (ends_height(plan.ends) <= height) return;
    }
}

// The room behind the last decision: when it is the only one, its words have no other place.
double last_room(const FlowChart& flow, const FlowPlan& plan) {
    if (plan.steps.size() != 1) return tail;
    double room = 120;
    for (const FlowChart::Part& part : flow.parts)
        room = std::max(room, text_width(part.words, {Look::second}) + 24);
    return std::min(room, plan.right * .4);
}

// As many pixels for a day as there is room for. When the box would be too narrow for its words it begins
// before its day; every day on the axis still stands where it belongs.
TimeScale scale_of(const FlowChart& flow, const FlowPlan& plan) {
    const double to_first = days_between(flow.start_day, plan.steps.front().day);
    const double to_last = days_between(flow.start_day, plan.steps.back().day);
    const double to_end = days_between(flow.start_day, flow.end_day);
    const double behind = last_room(flow, plan);
    const auto most = [&](double from_x, double from_day) {
        double per_day = per_day_max;
        if (to_end > from_day) per_day = std::min(per_day, (plan.right - from_x) / (to_end - from_day));
        if (to_last > from_day)
            per_day = std::min(per_day, (plan.right - behind - from_x) / (to_last - from_day));
        return per_day;
    };
    TimeScale scale{flow.start_day, 0, most(0, 0)};
    const double first = box_least(flow, plan.width) + box_gap;
    if (to_first * scale.per_day < first) {
        scale.per_day = most(first, to_first);
        scale.x = first - to_first * scale.per_day;
    }
    return scale;
}

void lay_time(const FlowChart& flow, FlowPlan& plan) {
    double beside = std::min(ends_width(plan.ends), plan.width * .35);
    for (const FlowChart::Step& step : plan.steps) // the words over the last decision end within the drawing
        beside = std::max(beside, beside_rule + stacked_label(step.label, step.changes).width - tail);
    plan.right = plan.width - beside - 2;
    if (plan.steps.empty()) {
        plan.box = plan.right;
        plan.time = {flow.start_day, 0, plan.right / std::max(days_between(flow.start_day, flow.end_day), 1)};
        return;
    }
    plan.time = scale_of(flow, plan);
    for (const FlowChart::Step& step : plan.steps) plan.x.push_back(plan.time.at(step.day));
    plan.box = plan.x.front() - box_gap;
    for (std::size_t i = 0; i < plan.x.size(); ++i) {
        const double next = i + 1 < plan.x.size() ? plan.x[i + 1] : plan.right;
        plan.half_bend.push_back(
            i == 0 ? 0 : std::min({bend, (plan.x[i] - plan.x[i - 1]) / 2, (next - plan.x[i]) / 2}));
    }
}

// Puts the labels on tiers and returns where the lowest one ends.
double lay_tiers(FlowPlan& plan, std::vector<FlowLabel*> labels) {
    std::vector<Column> columns = {{0, labels[0]->width}};
    for (std::size_t i = 0; i < plan.labels.size(); ++i)
        columns.push_back({plan.x[i], beside_rule + labels[i + 1]->width + label_gap});
    const std::vector<std::size_t> tiers = tiers_of(columns);
    std::vector<double> heights(*std::max_element(tiers.begin(), tiers.end()) + 1, 0.0);
    for (std::size_t i = 0; i < tiers.size(); ++i)
        heights[tiers[i]] = std::max(heights[tiers[i]], labels[i]->height);
    double top = 0;
    for (std::size_t tier = 0; tier < heights.size(); top += heights[tier++])
        for (std::size_t i = 0; i < tiers.size(); ++i)
            if (tiers[i] == tier) labels[i]->top = top;
    return top + (heights.size() > 1 ? above_bands / 2 : above_bands);
}

// The words over the decisions, and the bands below them. Where many stand close together each takes one line;
// when one of them would leave the drawing, all stay as they are as long as that is not too high.
void lay_labels(const FlowChart& flow, FlowPlan& plan) {
    plan.start_label = {.width = start_label_width(flow), .height = flow.start_caption.empty() ? 26.0 : 46.0};
    std::vector<FlowLabel*> labels = {&plan.start_label};
    for (const FlowChart::Step& step : plan.steps)
        plan.labels.push_back(stacked_label(step.label, step.changes));
    for (FlowLabel& label : plan.labels) labels.push_back(&label);
    plan.top = lay_tiers(plan, labels);
    if (plan.top > labels_height_calm) {
        std::vector<FlowLabel> lines;
        bool all_fit = true;
        for (std::size_t i = 0; i < plan.labels.size(); ++i) {
            lines.push_back(one_line_label(plan.steps[i]));
            const bool fits = plan.x[i] + beside_rule + lines[i].width <= plan.width;
            if (!fits) lines[i] = plan.labels[i];
            all_fit &= fits;
        }
        if (all_fit || plan.top > labels_height_max) {
            std::copy(lines.begin(), lines.end(), plan.labels.begin());
            plan.top = lay_tiers(plan, labels);
        }
    }
    if (plan.steps.empty()) plan.top -= above_bands - 16;
    plan.bottom += plan.top;
    for (auto& edges : plan.edges)
        for (double& edge : edges) edge += plan.top;
    for (ChartEnd& end : plan.ends) end.centre += plan.top;
    plan.height = plan.bottom + below_bands;
}

} // namespace

FlowPlan plan_of(const FlowChart& flow, double width) {
    FlowPlan plan{.steps = shown_steps(flow), .width = width};
    lay_bands(flow, plan);
    lay_time(flow, plan);
    lay_labels(flow, plan);
    return plan;
}

} // namespace heed::reports
