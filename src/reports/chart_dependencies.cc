#include "reports/chart_dependencies.h"

#include "base/ensure.h"
#include "reports/chart_canvas.h"
#include "reports/chart_dependency_plan.h"
#include "reports/chart_sentence.h"
#include "reports/chart_text.h"

namespace heed::reports {
namespace {

using Kind = DependencyChart::Kind;

std::string description_of(const DependencyChart& chart, Reading reading) {
    if (!chart.description.empty()) return chart.description;
    const std::string arrow = reading == Reading::right_to_left ? " ← " : " → ";
    ChartSentences all(reading);
    for (const DependencyChart::Node& node : chart.nodes) all.sentence(node.title).add(node.subtitle);
    for (const DependencyChart::Edge& edge : chart.edges)
        all.sentence(chart.nodes[edge.from].title + arrow + chart.nodes[edge.to].title).add(edge.words);
    return all.text();
}

void draw_head(Canvas& canvas, Point tip, double backwards) {
    const double x = tip.x + backwards * DependencyPlan::head_length;
    canvas.path({Look::arrow_head}, canvas.trace().move(tip).line({x, tip.y - 5}).line({x, tip.y + 5}).close());
}

void draw_link(Canvas& canvas, const DependencyPlan& plan, std::size_t link, const std::string& words) {
    const LinkChain& chain = plan.layers().chains[link];
    if (chain.items.empty()) return;
    const double head = DependencyPlan::head_length;
    Trace trace = canvas.trace();
    double y = plan.exit_y(chain.items[0], link), x = 0;
    for (std::size_t i = 0; i + 1 < chain.items.size(); ++i) {
        const std::size_t column = plan.column_of(chain.items[i]);
        const bool has_head = i == 0 && chain.is_reversed;
        const double from = plan.right(column) + (has_head ? head - 1 : 0),
                     to = from + DependencyPlan::bend_width;
        const double next = plan.entry_y(chain.items[i + 1], link), middle = (from + to) / 2;
        i == 0 ? trace.move({from, y}) : trace.horizontal(from);
        if (next != y) trace.curve({middle, y}, {middle, next}, {to, next});
        if (has_head) draw_head(canvas, {plan.right(column), y}, 1);
        y = next;
        x = plan.right(column) + plan.gap(column);
    }
    trace.horizontal(chain.is_reversed ? x : x - head + 1);
    canvas.path({Look::arrow}, trace);
    if (!chain.is_reversed) draw_head(canvas, {x, y}, -1);
    if (!words.empty())
        canvas.text({Look::second}, {x - head - 5, y - 6},
                    fitted(words, {Look::second}, DependencyPlan::words_width_max), Anchor::end);
}

void draw_box(Canvas& canvas, const DependencyPlan& plan, std::size_t node, Kind kind) {
    const DependencyBox& box = plan.box(node);
    const std::size_t column = plan.column_of(node);
    const double x = plan.left(column), y = plan.centre(node) - box.height / 2;
    const Rect at{x, y, plan.right(column) - x, box.height};
    switch (kind) {
    case Kind::item:
    case Kind::outside: canvas.rect({Look::box}, at, {.radius = 8}); break;
    case Kind::here: canvas.rect({Look::box, Look::here}, at, {.radius = 8}); break;
    case Kind::unknown: canvas.rect({Look::box}, at, {.radius = 8, .dash = "4 4"}); break;
    }
    Point at_line{x + DependencyPlan::padding, y + (box.height - box.words_height) / 2 + 26};
    for (const std::string& line : box.title) {
        canvas.text({Look::strong}, at_line, line);
        at_line.y += DependencyPlan::title_pitch;
    }
    at_line.y += 2;
    for (const std::string& line : box.subtitle) {
        canvas.text({Look::second}, at_line, line);
        at_line.y += DependencyPlan::subtitle_pitch;
    }
}

} // namespace

bool has_room(const DependencyChart& chart, ChartForm form) {
    for (const DependencyChart::Edge& edge : chart.edges)
        ensure(edge.from < chart.nodes.size() && edge.to < chart.nodes.size(), "an edge joins two nodes");
    return form != ChartForm::tall && !chart.nodes.empty() && chart.nodes.size() <= dependency_nodes_max &&
           DependencyPlan(chart, width_of(form)).is_readable();
}

void draw(Markup& m, const DependencyChart& chart, const ChartManner& manner) {
    if (!has_room(chart, manner.form)) return;
    const DependencyPlan plan(chart, width_of(manner.form));
    const std::string description = description_of(chart, manner.reading);
    Canvas canvas(m, manner, {plan.width(), plan.height()}, {chart.title, description});
    for (std::size_t link = 0; link < chart.edges.size(); ++link)
        draw_link(canvas, plan, link, chart.edges[link].words);
    for (std::size_t node = 0; node < chart.nodes.size(); ++node)
        draw_box(canvas, plan, node, chart.nodes[node].kind);
}

} // namespace heed::reports
