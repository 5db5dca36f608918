#include "reports/chart_alluvial.h"

#include "base/ensure.h"
#include "reports/chart_canvas.h"
#include "reports/chart_room.h"
#include "reports/chart_sentence.h"
#include "reports/chart_stack.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <cmath>

namespace heed::reports {
namespace {

using Node = AlluvialChart::Node;
using Ribbon = AlluvialChart::Ribbon;

constexpr double nodes_top = 34;
constexpr double nodes_height = 266; // without the gaps between them
constexpr double node_gap = 12;
constexpr double beside_node = 12;
constexpr double line_height = 24;
constexpr double two_lines_height = 40;
constexpr double ribbon_words_height = 20;

std::string description_of(const AlluvialChart& alluvial, Reading reading) {
    if (!alluvial.description.empty()) return alluvial.description;
    const std::string arrow = reading == Reading::right_to_left ? " ← " : " → ";
    const auto say = [](const Node& node) { return std::to_string(node.count) + ' ' + node.word; };
    ChartSentences all(reading);
    all.sentence(alluvial.from_label);
    for (const Node& node : alluvial.from) all.add(say(node));
    all.sentence(alluvial.to_label);
    for (const Node& node : alluvial.to) all.add(say(node));
    for (const Ribbon& ribbon : alluvial.ribbons)
        all.sentence(alluvial.from[ribbon.from].word + arrow + alluvial.to[ribbon.to].word)
            .add(std::to_string(ribbon.count));
    return all.text();
}

enum class LabelForm : std::uint8_t { one_line, two_lines };
enum class Side : std::uint8_t { from, to };

struct Stretch {
    double top = 0;
    double bottom = 0;
    double height() const { return bottom - top; }
    double centre() const { return (top + bottom) / 2; }
};

class Alluvial {
public:
    Alluvial(const AlluvialChart& alluvial, ChartForm form);
    double width() const { return m_width; }
    double height() const { return m_bottom + 10; }
    void draw(Canvas& canvas) const;

private:
    void lay_nodes();
    double label_width(const std::vector<Node>& nodes, const std::string& day) const;
    std::vector<Stretch> lay_column(const std::vector<Node>& nodes, double height) const;
    void lay_ribbons();
    void draw_ribbon(Canvas& canvas, std::size_t index) const;
    void draw_ribbon_words(Canvas& canvas) const;
    void draw_column(Canvas& canvas, Side side) const;
    void draw_label(Canvas& canvas, const Node& node, Side side, Point at) const;
    void draw_days(Canvas& canvas) const;

    const AlluvialChart& m_chart;
    double m_width;
    LabelForm m_label_form;
    double m_node_width;
    double m_from_words, m_to_words; // room for words
    double m_left, m_right;          // where the ribbons begin and end
    double m_bottom = 0;
    std::vector<Stretch> m_from, m_to;               // of nodes
    std::vector<Stretch> m_ribbon_from, m_ribbon_to; // of ribbons
};

Alluvial::Alluvial(const AlluvialChart& alluvial, ChartForm form)
    : m_chart(alluvial),
      m_width(width_of(form)),
      m_label_form(form == ChartForm::tall ? LabelForm::two_lines : LabelForm::one_line),
      m_node_width(form == ChartForm::tall ? 16 : 22) {
    // The words of both sides together leave the ribbons their room.
    const double words = m_width * .6, from = label_width(alluvial.from, alluvial.from_label),
                 to = label_width(alluvial.to, alluvial.to_label);
    m_from_words = std::min(from, std::max(words / 2, words - to));
    m_to_words = std::min(to, words - m_from_words);
    m_left = m_from_words + beside_node + m_node_width;
    m_right = m_width - m_to_words - beside_node - m_node_width;
    lay_nodes();
    lay_ribbons();
}

double Alluvial::label_width(const std::vector<Node>& nodes, const std::string& day) const {
    double width = 0;
    for (const Node& node : nodes) {
        const double number = text_width(std::to_string(node.count), {Look::strong});
        if (m_label_form == LabelForm::one_line)
            width = std::max(width, number + 5 + text_width(node.word, {Look::plain}));
        else
            width = std::max({width, number, text_width(node.word, {Look::second})});
    }
    if (m_label_form == LabelForm::one_line) // the day stands centred over its column
        width = std::max(width, text_width(day, {Look::strong}) / 2 - m_node_width / 2 - beside_node);
    return width;
}

std::vector<Stretch> Alluvial::lay_column(const std::vector<Node>& nodes, double height) const {
    std::vector<int> counts;
    for (const Node& node : nodes) counts.push_back(node.count);
    const std::vector<double> edges = edges_of(counts, height);
    std::vector<Stretch> column;
    double shift = nodes_top;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        column.push_back({edges[i] + shift, edges[i + 1] + shift});
        if (counts[i] > 0) shift += node_gap;
    }
    return column;
}

// High enough for the words of either side; two columns of different sums end at different heights.
void Alluvial::lay_nodes() {
    const auto sum = [](const std::vector<Node>& nodes) {
        double count = 0;
        for (const Node& node : nodes) count += node.count;
        return count;
    };
    const double most = std::max({sum(m_chart.from), sum(m_chart.to), 1.0});
    const double line = m_label_form == LabelForm::one_line ? line_height : two_lines_height;
    const auto needed = std::max(line * static_cast<double>(std::max(m_chart.from.size(), m_chart.to.size())),
                                 ribbon_words_height * static_cast<double>(m_chart.ribbons.size()));
    const double height = std::max(nodes_height, needed);
    m_from = lay_column(m_chart.from, height * sum(m_chart.from) / most);
    m_to = lay_column(m_chart.to, height * sum(m_chart.to) / most);
    m_bottom = nodes_top + needed;
    for (const auto* column : {&m_from, &m_to})
        for (const Stretch& node : *column) m_bottom = std::max(m_bottom, node.bottom);
}

// Ribbons leave a node in the order of where they go and enter one in the order of where they come from.
void Alluvial::lay_ribbons() {
    const auto lay = [&](std::size_t Ribbon::*end, std::size_t Ribbon::*other, const std::vector<Node>& nodes,
                         const std::vector<Stretch>& places, std::vector<Stretch>& out) {
        out.resize(m_chart.ribbons.size());
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            std::vector<std::size_t> here;
            double sum = 0;
            for (std::size_t i = 0; i < m_chart.ribbons.size(); ++i)
                if (m_chart.ribbons[i].*end == node) {
                    here.push_back(i);
                    sum += m_chart.ribbons[i].count;
                }
            std::stable_sort(here.begin(), here.end(), [&](std::size_t a, std::size_t b) {
                return m_chart.ribbons[a].*other < m_chart.ribbons[b].*other;
            });
            const double scale = places[node].height() / std::max({sum, double(nodes[node].count), 1.0});
            double y = places[node].top;
            for (const std::size_t i : here) {
                out[i] = {y, y + m_chart.ribbons[i].count * scale};
                y = out[i].bottom;
            }
        }
    };
    lay(&Ribbon::from, &Ribbon::to, m_chart.from, m_from, m_ribbon_from);
    lay(&Ribbon::to, &Ribbon::from, m_chart.to, m_to, m_ribbon_to);
}

void Alluvial::draw_ribbon(Canvas& canvas, std::size_t index) const {
    const Stretch from = m_ribbon_from[index], to = m_ribbon_to[index];
    if (m_chart.ribbons[index].count <= 0) return;
    const double middle = (m_left + m_right) / 2;
    const auto trace = canvas.trace()
                           .move({m_left, from.top})
                           .curve({middle, from.top}, {middle, to.top}, {m_right, to.top})
                           .vertical(to.bottom)
                           .curve({middle, to.bottom}, {middle, from.bottom}, {m_left, from.bottom})
                           .close();
    const domain::Tone tone = m_chart.from[m_chart.ribbons[index].from].tone;
    canvas.path({Look::ribbon, fill_of(tone)}, trace);
}

void Alluvial::draw_ribbon_words(Canvas& canvas) const {
    std::vector<std::size_t> told;
    for (std::size_t i = 0; i < m_chart.ribbons.size(); ++i)
        if (m_chart.ribbons[i].count > 0 && !m_chart.ribbons[i].words.empty()) told.push_back(i);
    std::stable_sort(told.begin(), told.end(), [&](std::size_t a, std::size_t b) {
        return m_ribbon_to[a].centre() < m_ribbon_to[b].centre();
    });
    std::vector<Wanted> wanted;
    for (const std::size_t i : told) wanted.push_back({m_ribbon_to[i].centre(), ribbon_words_height});
    const std::vector<double> placed = spread(wanted, nodes_top, m_bottom);
    const double room = m_right - m_left - beside_node;
    for (std::size_t k = 0; k < told.size(); ++k) {
        const double centre = wanted[k].centre;
        if (std::abs(placed[k] - centre) > 3)
            canvas.line({Look::rule}, {m_right - beside_node + 3, placed[k]}, {m_right - 1, centre});
        canvas.text({Look::strong}, {m_right - beside_node, placed[k] + 5.5},
                    fitted(m_chart.ribbons[told[k]].words, {Look::strong}, room), Anchor::end);
    }
}

void Alluvial::draw_label(Canvas& canvas, const Node& node, Side side, Point at) const {
    const Anchor anchor = side == Side::from ? Anchor::end : Anchor::start;
    const std::string number = std::to_string(node.count);
    const double room = side == Side::from ? m_from_words : m_to_words;
    if (m_label_form == LabelForm::one_line) {
        const std::string word =
            fitted(node.word, {Look::plain}, room - text_width(number, {Look::strong}) - 5);
        canvas.count({text_of(node.tone)}, {at.x, at.y + 5.3}, node.count, word, anchor);
    } else {
        canvas.text({text_of(node.tone), Look::strong}, {at.x, at.y - 2}, number, anchor);
        canvas.text({Look::second, text_of(node.tone)}, {at.x, at.y + 15},
                    fitted(node.word, {Look::second}, room), anchor);
    }
}

void Alluvial::draw_column(Canvas& canvas, Side side) const {
    const auto& nodes = side == Side::from ? m_chart.from : m_chart.to;
    const auto& places = side == Side::from ? m_from : m_to;
    const double low = side == Side::from ? m_left - m_node_width : m_right;
    const double edge = side == Side::from ? low : low + m_node_width;
    const double out = side == Side::from ? -1 : 1;
    std::vector<std::size_t> shown;
    std::vector<Wanted> wanted;
    const double line = m_label_form == LabelForm::one_line ? line_height : two_lines_height;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].count > 0) {
            shown.push_back(i);
            wanted.push_back({places[i].centre(), line});
        }
    const std::vector<double> placed = spread(wanted, nodes_top, m_bottom);
    for (std::size_t k = 0; k < shown.size(); ++k) {
        const Node& node = nodes[shown[k]];
        const Stretch place = places[shown[k]];
        const Rect at{low, place.top, m_node_width, place.height()};
        canvas.rect(standing(node.tone), at, {.radius = std::min(2.0, place.height() / 2)});
        if (std::abs(placed[k] - place.centre()) > place.height() / 2 + 3)
            canvas.line({Look::rule}, {edge + out * 2, place.centre()},
                        {edge + out * (beside_node - 2), placed[k]});
        draw_label(canvas, node, side, {edge + out * beside_node, placed[k]});
    }
}

// Centred over their columns, or at the edges of the drawing where they would meet.
void Alluvial::draw_days(Canvas& canvas) const {
    constexpr double gap = 12;
    std::string from = m_chart.from_label, to = m_chart.to_label;
    const auto half = [](const std::string& day) { return text_width(day, {Look::strong}) / 2; };
    if (2 * half(from) + gap + 2 * half(to) > m_width) {
        from = fitted(from, {Look::strong}, (m_width - gap) / 2);
        to = fitted(to, {Look::strong}, (m_width - gap) / 2);
    }
    double left = std::max(m_left - m_node_width / 2, half(from));
    double right = std::min(m_right + m_node_width / 2, m_width - half(to));
    if (left + half(from) + gap > right - half(to)) {
        left = half(from);
        right = m_width - half(to);
    }
    canvas.text({Look::strong}, {left, 16}, from, Anchor::middle);
    canvas.text({Look::strong}, {right, 16}, to, Anchor::middle);
}

void Alluvial::draw(Canvas& canvas) const {
    for (std::size_t i = 0; i < m_chart.ribbons.size(); ++i) draw_ribbon(canvas, i);
    draw_ribbon_words(canvas);
    draw_column(canvas, Side::from);
    draw_column(canvas, Side::to);
    draw_days(canvas);
}

} // namespace

void draw(Markup& m, const AlluvialChart& alluvial, const ChartManner& manner) {
    for (const Ribbon& ribbon : alluvial.ribbons)
        ensure(ribbon.from < alluvial.from.size() && ribbon.to < alluvial.to.size(),
               "a ribbon joins two nodes");
    const Alluvial drawing(alluvial, manner.form);
    const std::string description = description_of(alluvial, manner.reading);
    Canvas canvas(m, manner, {drawing.width(), drawing.height()}, {alluvial.title, description});
    drawing.draw(canvas);
}

} // namespace heed::reports
