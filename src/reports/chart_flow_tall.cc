// Draws the flow for a phone: a row for each decision, time downwards but not to scale, days in a gutter and
// numbers in the bands, which stand side by side in the reverse order: what is lowest comes first.
#include "reports/chart_feet.h"
#include "reports/chart_flow_parts.h"
#include "reports/chart_stack.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace heed::reports {
namespace {

constexpr double box_top = 8;
constexpr double box_height = 50;
constexpr double bands_top = 74;
constexpr double bend = 20; // half of it

class TallFlow {
public:
    TallFlow(const FlowChart& flow, double width);
    double width() const { return m_width; }
    double height() const;
    void draw(Canvas& canvas) const;

private:
    double row_top(std::size_t step) const { return bands_top + m_pitch * static_cast<double>(step); }
    double row_bottom(std::size_t step) const { return row_top(step) + m_pitch - 2 * bend; }
    double bottom() const { return row_bottom(m_steps.size() - 1); }
    // The edges of a band: bands are counted from the top of the wide drawing, edges from the gutter.
    double low(std::size_t step, std::size_t band) const { return m_edges[step][m_bands - 1 - band]; }
    double high(std::size_t step, std::size_t band) const { return m_edges[step][m_bands - band]; }
    int count(std::size_t step, std::size_t band) const { return m_steps[step].counts[band].count; }
    Look number_look(std::size_t step, std::size_t band) const;
    FootRoom foot_room() const {
        return {m_steps.empty() ? box_top + box_height : bottom(), m_gutter, m_width};
    }

    void lay_feet();
    void draw_day(Canvas& canvas, double baseline, const std::string& day, const std::string& year) const;
    void draw_box(Canvas& canvas) const;
    void draw_band(Canvas& canvas, std::size_t band) const;
    void draw_split(Canvas& canvas, std::size_t edge) const;
    void draw_row(Canvas& canvas, std::size_t step) const;

    const FlowChart& m_flow;
    std::span<const FlowChart::Step> m_steps;
    std::size_t m_bands;
    double m_width, m_gutter, m_pitch;
    std::vector<std::vector<double>> m_edges; // x after each step
    std::vector<ChartEnd> m_ends;
};

TallFlow::TallFlow(const FlowChart& flow, double width)
    : m_flow(flow),
      m_steps(shown_steps(flow)),
      m_bands(flow.bands.size()),
      m_width(width),
      m_gutter(text_width(flow.start_short_label, {Look::strong})),
      m_pitch(m_steps.size() > 6 ? 84 : 104) {
    m_gutter = std::max(m_gutter, text_width(flow.start_year_label, {Look::second}));
    for (const FlowChart::Step& step : m_steps)
        m_gutter = std::max({m_gutter, text_width(step.short_label, {Look::strong}),
                             text_width(step.year_label, {Look::second})});
    m_gutter = std::clamp(m_gutter + 10, 60.0, 104.0);
    for (const FlowChart::Step& step : m_steps) {
        std::vector<int> numbers = numbers_of(step.counts);
        std::reverse(numbers.begin(), numbers.end());
        m_edges.push_back(edges_of(numbers, m_width - m_gutter));
        for (double& edge : m_edges.back()) edge += m_gutter;
    }
    lay_feet();
}

// With undated changes the last row is not the end, so all numbers are said again below it.
void TallFlow::lay_feet() {
    const auto finals = final_counts_of(m_flow);
    for (std::size_t band = finals.size(); band-- > 0;) {
        if (finals[band].count == 0) continue;
        ChartEnd end{.tone = m_flow.bands[band].tone,
                     .number = finals[band].count,
                     .words = words_of(m_flow, band, finals[band])};
        if (!m_steps.empty()) {
            const std::size_t last = m_steps.size() - 1;
            end.centre = (low(last, band) + high(last, band)) / 2;
            end.thickness = high(last, band) - low(last, band);
            if (m_flow.undated.empty() && number_look(last, band) != Look::plain)
                end.word = m_flow.bands[band].word;
        }
        m_ends.push_back(end);
    }
    for (const FlowChart::Change& change : m_flow.undated)
        m_ends.push_back({.kind = ChartEnd::Kind::undated, .tone = change.tone, .words = change.words});
}

double TallFlow::height() const { return feet_bottom(m_ends, foot_room()) + 2; }

// The largest letters in which the number fits into its band; plain when it does not fit at all.
Look TallFlow::number_look(std::size_t step, std::size_t band) const {
    const double width = high(step, band) - low(step, band);
    const std::string number = std::to_string(count(step, band));
    for (const Look look : {Look::big, Look::strong})
        if (text_width(number, {look}) + 4 <= width) return look;
    return Look::plain;
}

void TallFlow::draw_day(Canvas& canvas, double baseline, const std::string& day,
                        const std::string& year) const {
    canvas.text({Look::strong}, {0, baseline}, fitted(day, {Look::strong}, m_gutter - 4));
    canvas.text({Look::second}, {0, baseline + 17}, fitted(year, {Look::second}, m_gutter - 4));
}

void TallFlow::draw_box(Canvas& canvas) const {
    draw_day(canvas, 31, m_flow.start_short_label, m_flow.start_year_label);
    canvas.rect({Look::empty_box}, {m_gutter, box_top, m_width - m_gutter - .5, box_height}, {.radius = 3});
    const double middle = (m_gutter + m_width) / 2, room = m_width - m_gutter - 12;
    const std::string words = total_words_of(m_flow);
    if (text_width(words, {Look::strong}) <= room) {
        canvas.text({Look::strong}, {middle, 39}, words, Anchor::middle);
    } else {
        canvas.text({Look::strong}, {middle, 30}, std::to_string(m_flow.total), Anchor::middle);
        canvas.text({Look::second}, {middle, 48}, fitted(m_flow.total_word, {Look::second}, room),
                    Anchor::middle);
    }
}

void TallFlow::draw_band(Canvas& canvas, std::size_t band) const {
    std::size_t first = 0, end = m_steps.size();
    while (first < end && count(first, band) == 0) ++first;
    while (end > first && count(end - 1, band) == 0) --end;
    if (first == end) return;
    const std::size_t from = first == 0 ? 0 : first - 1, to = std::min(end, m_steps.size() - 1);
    const auto down = [&](Trace& trace, std::size_t step, double x, double next) {
        const double y = row_bottom(step);
        trace.vertical(y).curve({x, y + bend}, {next, y + bend}, {next, y + 2 * bend});
    };
    const auto up = [&](Trace& trace, std::size_t step, double x, double next) {
        const double y = row_bottom(step);
        trace.vertical(y + 2 * bend).curve({x, y + bend}, {next, y + bend}, {next, y});
    };
    Trace trace = canvas.trace();
    const double top = from < first ? row_bottom(from) : row_top(from);
    trace.move({low(from, band), top});
    for (std::size_t step = from; step < to; ++step) down(trace, step, low(step, band), low(step + 1, band));
    trace.vertical(to >= end ? row_top(to) : row_bottom(to)).horizontal(high(to, band));
    for (std::size_t step = to; step-- > from;) up(trace, step, high(step + 1, band), high(step, band));
    trace.vertical(top).close();
    canvas.path({fill_of(m_flow.bands[band].tone)}, trace);
}

// The line between what lies before the edge and what lies behind it, where both are there.
void TallFlow::draw_split(Canvas& canvas, std::size_t edge) const {
    const auto is_inside = [&](std::size_t step) {
        return m_edges[step][edge] > m_gutter + .05 && m_edges[step][edge] < m_width - .05;
    };
    Trace trace = canvas.trace();
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        const double x = m_edges[step][edge], y = row_bottom(step);
        if (is_inside(step)) trace.move({x, row_top(step)}).vertical(y);
        if (step + 1 == m_steps.size() || !(is_inside(step) || is_inside(step + 1))) continue;
        if (!is_inside(step)) trace.move({x, y});
        const double next = m_edges[step + 1][edge];
        trace.curve({x, y + bend}, {next, y + bend}, {next, y + 2 * bend});
    }
    if (!trace.data().empty()) canvas.path({Look::split}, trace);
}

void TallFlow::draw_row(Canvas& canvas, std::size_t step) const {
    const double top = row_top(step);
    draw_day(canvas, top + 30, m_steps[step].short_label, m_steps[step].year_label);
    for (std::size_t band = 0; band < m_bands; ++band) {
        const Look look = number_look(step, band);
        if (count(step, band) == 0 || look == Look::plain) continue;
        canvas.text({text_on(m_flow.bands[band].tone), look},
                    {(low(step, band) + high(step, band)) / 2, top + (look == Look::big ? 38 : 35)},
                    std::to_string(count(step, band)), Anchor::middle);
    }
}

void TallFlow::draw(Canvas& canvas) const {
    draw_box(canvas);
    for (std::size_t band = m_bands; band-- > 0;) draw_band(canvas, band);
    for (std::size_t edge = 1; edge < m_bands; ++edge) draw_split(canvas, edge);
    for (std::size_t step = 0; step < m_steps.size(); ++step) draw_row(canvas, step);
    draw_feet(canvas, m_ends, foot_room());
}

} // namespace

void draw_tall_flow(Markup& m, const FlowChart& flow, const ChartManner& manner) {
    const TallFlow tall(flow, width_of(manner.form));
    const std::string description = description_of(flow, manner.reading);
    Canvas canvas(m, manner, {tall.width(), tall.height()}, {flow.title, description});
    tall.draw(canvas);
}

} // namespace heed::reports
