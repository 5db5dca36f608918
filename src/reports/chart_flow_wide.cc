// Draws the flow in true time: a box for what waits, the bands, a label over every decision, the years below.
#include "reports/chart_flow_plan.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace heed::reports {
namespace {

class WideFlow {
public:
    WideFlow(Canvas& canvas, const FlowChart& flow, const FlowPlan& plan)
        : m_canvas(canvas), m_flow(flow), m_plan(plan) {}

    void draw() {
        draw_box();
        for (std::size_t band = 0; band < m_flow.bands.size(); ++band) draw_band(band);
        for (std::size_t edge = 1; edge < m_flow.bands.size(); ++edge) draw_split(edge);
        if (has_room_for_parts()) draw_parts();
        draw_words_in_bands();
        draw_labels();
        draw_ends(m_canvas, m_plan.ends,
                  {m_plan.right, m_plan.width - m_plan.right, m_plan.top, m_plan.bottom});
        const auto years = years_of(m_plan.time, m_flow.start_day, m_flow.end_day, 52);
        draw_years(m_canvas, years, m_plan.bottom + 18, 12, m_plan.bottom + 32, m_plan.width);
    }

private:
    std::size_t last() const { return m_plan.steps.size() - 1; }
    double y(std::size_t step, std::size_t edge) const { return m_plan.edges[step][edge]; }
    int count(std::size_t step, std::size_t band) const { return m_plan.steps[step].counts[band].count; }
    std::string words(std::size_t step, std::size_t band) const {
        return words_of(m_flow, band, m_plan.steps[step].counts[band]);
    }

    void draw_box();
    void draw_band(std::size_t band);
    void draw_split(std::size_t edge);
    bool has_room_for_parts() const;
    void draw_parts();
    bool is_told_in_band(std::size_t step, std::size_t band) const;
    void draw_words_in_bands();
    void draw_labels();
    bool is_inside(std::size_t step, std::size_t edge) const;
    bool touches_outside(std::size_t band) const;
    void bend_forward(Trace& trace, std::size_t step, std::size_t edge) const;
    void bend_back(Trace& trace, std::size_t step, std::size_t edge) const;

    Canvas& m_canvas;
    const FlowChart& m_flow;
    const FlowPlan& m_plan;
};

void WideFlow::draw_box() {
    const double middle = m_plan.box / 2, centre = (m_plan.top + m_plan.bottom) / 2;
    m_canvas.rect({Look::empty_box}, {0, m_plan.top, m_plan.box, m_plan.bottom - m_plan.top}, {.radius = 3});
    m_canvas.text({Look::big}, {middle, centre}, std::to_string(m_flow.total), Anchor::middle);
    m_canvas.text({Look::second}, {middle, centre + 20},
                  fitted(m_flow.total_word, {Look::second}, m_plan.box - 12), Anchor::middle);
    const double top = m_plan.start_label.top;
    m_canvas.text({Look::strong}, {0, top + 20}, fitted(m_flow.start_label, {Look::strong}, m_plan.width));
    if (!m_flow.start_caption.empty())
        m_canvas.text({Look::second}, {0, top + 42},
                      fitted(m_flow.start_caption, {Look::second}, m_plan.width));
}

void WideFlow::bend_forward(Trace& trace, std::size_t step, std::size_t edge) const {
    const double x = m_plan.x[step], half = m_plan.half_bend[step];
    const double from = y(step - 1, edge), to = y(step, edge);
    if (std::abs(to - from) < .05) return;
    trace.horizontal(x - half).curve({x, from}, {x, to}, {x + half, to});
}

void WideFlow::bend_back(Trace& trace, std::size_t step, std::size_t edge) const {
    const double x = m_plan.x[step], half = m_plan.half_bend[step];
    const double from = y(step, edge), to = y(step - 1, edge);
    if (std::abs(to - from) < .05) return;
    trace.horizontal(x + half).curve({x, from}, {x, to}, {x - half, to});
}

// From the decision that fills the band to the one that empties it.
void WideFlow::draw_band(std::size_t band) {
    std::size_t first = 0, end = last() + 1;
    while (first < end && count(first, band) == 0) ++first;
    while (end > first && count(end - 1, band) == 0) --end;
    if (first == end) return;
    const std::size_t first_bend = std::max<std::size_t>(first, 1), end_bend = std::min(end, last()) + 1;
    const double x_from = first == 0 ? m_plan.x[0] : m_plan.x[first] - m_plan.half_bend[first];
    const double x_to = end > last() ? m_plan.right : m_plan.flat_from(end);
    const std::size_t before = first == 0 ? 0 : first - 1, after = std::min(end, last());
    Trace trace = m_canvas.trace();
    trace.move({x_from, y(before, band)});
    for (std::size_t step = first_bend; step < end_bend; ++step) bend_forward(trace, step, band);
    trace.horizontal(x_to).vertical(y(after, band + 1));
    for (std::size_t step = end_bend; step-- > first_bend;) bend_back(trace, step, band + 1);
    trace.horizontal(x_from).close();
    if (m_flow.bands[band].tone == domain::Tone::pending && touches_outside(band))
        m_canvas.path({Look::pending_fill, Look::edge}, trace);
    else
        m_canvas.path({fill_of(m_flow.bands[band].tone)}, trace);
}

// Between two bands that are both there.
bool WideFlow::is_inside(std::size_t step, std::size_t edge) const {
    return y(step, edge) > m_plan.top + .05 && y(step, edge) < m_plan.bottom - .05;
}

// Straw against the ground of the figure is too pale to be seen without an outline.
bool WideFlow::touches_outside(std::size_t band) const {
    for (std::size_t step = 0; step <= last(); ++step)
        if (count(step, band) > 0 && (!is_inside(step, band) || !is_inside(step, band + 1))) return true;
    return false;
}

void WideFlow::draw_split(std::size_t edge) {
    if (m_plan.steps.empty()) return;
    bool is_new = edge == 1; // when the band above is always empty, the edge above is the same
    for (std::size_t step = 0; step <= last(); ++step) is_new |= count(step, edge - 1) > 0;
    if (!is_new) return;
    Trace trace = m_canvas.trace();
    bool is_down = false;
    for (std::size_t step = 0; step <= last(); ++step) {
        if (step > 0 && (is_inside(step - 1, edge) || is_inside(step, edge))) {
            if (!is_down) trace.move({m_plan.x[step] - m_plan.half_bend[step], y(step - 1, edge)});
            bend_forward(trace, step, edge);
            is_down = true;
        }
        if (is_inside(step, edge)) {
            if (!is_down) trace.move({m_plan.x[step], y(step, edge)});
            if (step == last()) trace.horizontal(m_plan.right);
        }
        is_down = is_inside(step, edge);
    }
    if (!trace.data().empty()) m_canvas.path({Look::split}, trace);
}

// Dashed lines after the first decision, when all their words find room beside each other.
bool WideFlow::has_room_for_parts() const {
    if (m_plan.steps.empty()) return false;
    for (const FlowChart::Part& part : m_flow.parts)
        if (m_plan.x[0] + 12 + text_width(part.words, {Look::second}) > m_plan.flat_to(0) - 6) return false;
    return !m_flow.parts.empty();
}

void WideFlow::draw_parts() {
    const double from = m_plan.x[0], to = m_plan.flat_to(0) - 6;
    std::vector<int> done(m_flow.bands.size(), 0);
    for (const FlowChart::Part& part : m_flow.parts) {
        const double band_top = y(0, part.band), thickness = y(0, part.band + 1) - band_top;
        const int whole = count(0, part.band);
        if (whole == 0 || part.count <= 0 || done[part.band] + part.count > whole) continue;
        const double top = band_top + thickness * done[part.band] / whole;
        const double bottom = top + thickness * part.count / whole;
        if (done[part.band] > 0) m_canvas.line({Look::split}, {from, top}, {to, top}, {.dash = "3 3"});
        done[part.band] += part.count;
        if (bottom - top >= 16)
            m_canvas.text({text_on(m_flow.bands[part.band].tone), Look::second},
                          {from + 12, (top + bottom) / 2 + 5}, part.words);
    }
}

// What every band holds after the first decision, and what is still pending after the others. The last state
// is told beside the bands, and what a decision changed above them.
bool WideFlow::is_told_in_band(std::size_t step, std::size_t band) const {
    if (step == last() || count(step, band) == 0) return false;
    if (step > 0) return count(step - 1, band) == 0 || m_flow.bands[band].tone == domain::Tone::pending;
    return !has_room_for_parts() || std::none_of(m_flow.parts.begin(), m_flow.parts.end(),
                                                 [&](const auto& part) { return part.band == band; });
}

// In words, or only in numbers when there is no room for the words of some band.
void WideFlow::draw_words_in_bands() {
    for (std::size_t step = 0; step < m_plan.steps.size(); ++step) {
        const double x = m_plan.flat_from(step) + (step == 0 ? 12 : 10), end = m_plan.flat_to(step) - 6;
        std::vector<std::size_t> told;
        bool in_words = true;
        for (std::size_t band = 0; band < m_flow.bands.size(); ++band) {
            if (!is_told_in_band(step, band) || y(step, band + 1) - y(step, band) < 20) continue;
            told.push_back(band);
            in_words &= x + text_width(words(step, band), {Look::strong}) <= end;
        }
        for (const std::size_t band : told) {
            const std::string text = in_words ? words(step, band) : std::to_string(count(step, band));
            if (x + text_width(text, {Look::strong}) <= end)
                m_canvas.text({text_on(m_flow.bands[band].tone), Look::strong},
                              {x, (y(step, band) + y(step, band + 1)) / 2 + 5.6}, text);
        }
    }
}

void WideFlow::draw_labels() {
    for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
        const FlowChart::Step& step = m_plan.steps[i];
        const FlowLabel& label = m_plan.labels[i];
        const double x = m_plan.x[i], top = label.top;
        m_canvas.line({Look::rule}, {x, top + 6}, {x, m_plan.top - 5});
        m_canvas.line({Look::rule}, {x, m_plan.bottom + 5}, {x, m_plan.bottom + 20}, {.dash = "2 4"});
        const std::string day = fitted(step.label, {Look::strong}, flow_words_max);
        m_canvas.text({Look::strong}, {x + beside_rule, top + 20}, day);
        Point at{x + beside_rule, top + 42};
        if (label.is_one_line) at = {at.x + text_width(day, {Look::strong}) + between_flow_words, top + 20};
        for (const FlowChart::Change& change : step.changes) {
            const std::string words = fitted(change.words, {Look::second}, flow_words_max);
            m_canvas.text({Look::second, text_of(change.tone)}, at, words);
            if (label.is_one_line)
                at.x += text_width(words, {Look::second}) + between_flow_words;
            else
                at.y += 19;
        }
    }
}

} // namespace

void draw_wide_flow(Markup& m, const FlowChart& flow, const ChartManner& manner) {
    const FlowPlan plan = plan_of(flow, width_of(manner.form));
    const std::string description = description_of(flow, manner.reading);
    Canvas canvas(m, manner, {plan.width, plan.height}, {flow.title, description});
    WideFlow(canvas, flow, plan).draw();
}

} // namespace heed::reports
