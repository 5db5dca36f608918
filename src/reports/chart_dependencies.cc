#include "reports/chart_dependencies.h"

#include "reports/chart_canvas.h"
#include "reports/chart_layers.h"
#include "reports/chart_room.h"
#include "reports/chart_sentence.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <numeric>

namespace heed::reports {
namespace {

using Kind = DependencyChart::Kind;

constexpr double padding = 17; // of a box, at its sides
constexpr double box_width_least = 120, box_width_max = 270;
constexpr double title_pitch = 19, subtitle_pitch = 17;
constexpr double port_pitch = 20;
constexpr double lane_height = 24;
constexpr double item_gap = 26; // between boxes of a column
constexpr double bend_width = 44;
constexpr double head_length = 11;
constexpr double words_width_max = 120;
constexpr double gap_width_max = 150;
constexpr int sweeps = 6;

std::string description_of(const DependencyChart& chart, Reading reading) {
    if (!chart.description.empty()) return chart.description;
    const std::string arrow = reading == Reading::right_to_left ? " ← " : " → ";
    ChartSentences all(reading);
    for (const DependencyChart::Node& node : chart.nodes) all.sentence(node.title).add(node.subtitle);
    for (const DependencyChart::Edge& edge : chart.edges)
        all.sentence(chart.nodes[edge.from].title + arrow + chart.nodes[edge.to].title).add(edge.words);
    return all.text();
}

struct Box {
    std::vector<std::string> title, subtitle;
    double height = 0;
};

class Dependencies {
public:
    Dependencies(const DependencyChart& chart, double width);
    double width() const { return m_width; }
    double height() const;
    double narrowest_box() const;
    void draw(Canvas& canvas) const;

private:
    void lay_columns();
    void lay_boxes();
    void lay_items();
    void pull(std::size_t column, std::size_t side, double height);
    struct Entry {
        double from_y = 0;
        std::size_t link = 0;
        auto operator<=>(const Entry&) const = default;
    };
    std::vector<Entry> entries(std::size_t item) const;
    double entry_y(std::size_t item, std::size_t link) const;
    double exit_y(std::size_t item, std::size_t link) const;
    double height_of(std::size_t item) const;
    void draw_box(Canvas& canvas, std::size_t node) const;
    void draw_link(Canvas& canvas, std::size_t link) const;
    void draw_head(Canvas& canvas, Point tip, double backwards) const;

    const DependencyChart& m_chart;
    double m_width;
    Layers m_layers;
    std::vector<double> m_column_x, m_column_width, m_gap; // of each column; the gap behind it
    std::vector<Box> m_boxes;
    std::vector<double> m_centre; // of each item
};

Dependencies::Dependencies(const DependencyChart& chart, double width) : m_chart(chart), m_width(width) {
    std::vector<Link> links;
    for (const DependencyChart::Edge& edge : chart.edges) links.push_back({edge.from, edge.to});
    m_layers = layers_of(chart.nodes.size(), links);
    lay_columns();
    lay_boxes();
    lay_items();
}

// Columns are as wide as their words ask for, and narrower when there is not enough room.
void Dependencies::lay_columns() {
    const std::size_t count = m_layers.columns.size();
    m_column_width.assign(count, box_width_least);
    m_gap.assign(count, bend_width + head_length + 9);
    if (count > 0) m_gap.back() = 0;
    for (std::size_t i = 0; i < m_chart.nodes.size(); ++i) {
        const DependencyChart::Node& node = m_chart.nodes[i];
        double& width = m_column_width[m_layers.items[i].column];
        const double words =
            std::max(text_width(node.title, {Look::strong}), text_width(node.subtitle, {Look::second}));
        width = std::min(std::max(width, words + 2 * padding), box_width_max);
    }
    for (std::size_t i = 0; i < m_chart.edges.size(); ++i) {
        const std::vector<std::size_t>& chain = m_layers.chains[i].items;
        if (chain.empty() || m_chart.edges[i].words.empty()) continue;
        double& gap = m_gap[m_layers.items[chain.back()].column - 1];
        const double words = std::min(text_width(m_chart.edges[i].words, {Look::second}), words_width_max);
        gap = std::max(gap, bend_width + words + head_length + 9);
    }
    const double gaps = std::accumulate(m_gap.begin(), m_gap.end(), 0.0);
    const double boxes = std::accumulate(m_column_width.begin(), m_column_width.end(), 0.0);
    const double room = std::max(m_width - 2 - gaps, 1.0);
    for (double& width : m_column_width) width *= std::min(1.0, room / std::max(boxes, 1.0));
    const double spare =
        std::max(0.0, m_width - 2 - gaps - boxes) / static_cast<double>(std::max<std::size_t>(count, 2) - 1);
    double x = 1;
    for (std::size_t i = 0; i < count; ++i) {
        if (i + 1 < count && m_gap[i] < gap_width_max) m_gap[i] = std::min(gap_width_max, m_gap[i] + spare);
        m_column_x.push_back(x);
        x += m_column_width[i] + m_gap[i];
    }
}

void Dependencies::lay_boxes() {
    for (std::size_t i = 0; i < m_chart.nodes.size(); ++i) {
        const double room = m_column_width[m_layers.items[i].column] - 2 * padding;
        Box box{.title = wrapped(m_chart.nodes[i].title, {Look::strong}, room, 2),
                .subtitle = wrapped(m_chart.nodes[i].subtitle, {Look::second}, room, 2)};
        const double words = 22 + title_pitch * static_cast<double>(box.title.size()) +
                             (subtitle_pitch + 2) * static_cast<double>(box.subtitle.size());
        std::size_t back = 0;
        for (const LinkChain& chain : m_layers.chains)
            back += chain.is_reversed && !chain.items.empty() && chain.items[0] == i;
        const std::size_t ports = std::max(entries(i).size(), 2 * back + 1);
        box.height = std::max(words + 2, port_pitch * static_cast<double>(ports) + 16);
        m_boxes.push_back(box);
    }
}

double Dependencies::height_of(std::size_t item) const {
    return item < m_boxes.size() ? m_boxes[item].height : lane_height;
}

// Items move towards the mean of their neighbours, to and fro, as far as their column lets them.
void Dependencies::lay_items() {
    m_centre.assign(m_layers.items.size(), 0);
    double height = 0;
    for (const auto& column : m_layers.columns) {
        double y = 0;
        for (const std::size_t item : column) {
            m_centre[item] = y + (height_of(item) + item_gap) / 2;
            y += height_of(item) + item_gap;
        }
        height = std::max(height, y);
    }
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (std::size_t column = 1; column < m_layers.columns.size(); ++column)
            pull(column, column - 1, height);
        for (std::size_t column = m_layers.columns.size(); column-- > 1;) pull(column - 1, column, height);
    }
}

void Dependencies::pull(std::size_t column, std::size_t side, double height) {
    std::vector<Wanted> wanted;
    double before = 0;
    for (const std::size_t item : m_layers.columns[column]) {
        // Boxes pull alone where there are any, so that their arrows become straight.
        double sum = 0, count = 0, lane_sum = 0, lane_count = 0;
        for (const LinkChain& chain : m_layers.chains)
            for (std::size_t i = 0; i + 1 < chain.items.size(); ++i) {
                const std::size_t left = chain.items[i], right = chain.items[i + 1];
                const std::size_t here = side < column ? right : left, there = side < column ? left : right;
                if (here != item || m_layers.items[there].column != side) continue;
                (m_layers.items[there].node ? sum : lane_sum) += m_centre[there];
                ++(m_layers.items[there].node ? count : lane_count);
            }
        const double centre = count > 0 ? sum / count : lane_count > 0 ? lane_sum / lane_count : m_centre[item];
        before = std::max(before, centre); // spread() wants them in order
        wanted.push_back({before, height_of(item) + item_gap});
    }
    const std::vector<double> placed = spread(wanted, 0, height);
    for (std::size_t i = 0; i < placed.size(); ++i) m_centre[m_layers.columns[column][i]] = placed[i];
}

double Dependencies::height() const {
    double bottom = 0;
    for (std::size_t item = 0; item < m_centre.size(); ++item)
        bottom = std::max(bottom, m_centre[item] + height_of(item) / 2);
    return bottom + 2;
}

double Dependencies::narrowest_box() const {
    const auto least = std::min_element(m_column_width.begin(), m_column_width.end());
    return least == m_column_width.end() ? box_width_least : *least;
}

// The links that enter an item from the left, from top to bottom.
std::vector<Dependencies::Entry> Dependencies::entries(std::size_t item) const {
    std::vector<Entry> found;
    for (std::size_t link = 0; link < m_layers.chains.size(); ++link) {
        const std::vector<std::size_t>& chain = m_layers.chains[link].items;
        const auto at = std::find(chain.begin(), chain.end(), item);
        if (at != chain.begin() && at != chain.end())
            found.push_back({m_centre.empty() ? 0 : m_centre[*(at - 1)], link});
    }
    std::sort(found.begin(), found.end());
    return found;
}

// Each enters at a place of its own; the one that comes straightest enters in the middle when there is room.
double Dependencies::entry_y(std::size_t item, std::size_t link) const {
    const std::vector<Entry> all = entries(item);
    double straightest = 0, offset = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto distance = [&](std::size_t k) { return std::abs(all[k].from_y - m_centre[item]); };
        if (distance(i) < distance(static_cast<std::size_t>(straightest))) straightest = static_cast<double>(i);
        if (all[i].link == link) offset = static_cast<double>(i);
    }
    const double last = static_cast<double>(all.size()) - 1, room = height_of(item) / 2 - 10;
    const double middle =
        std::max(straightest, last - straightest) * port_pitch <= room ? straightest : last / 2;
    return m_centre[item] + port_pitch * (offset - middle);
}

// All leave from the middle; a link laid the other way round ends there, and so has a place of its own.
double Dependencies::exit_y(std::size_t item, std::size_t link) const {
    double place = 0;
    for (std::size_t other = 0; other <= link && m_layers.chains[link].is_reversed; ++other) {
        const LinkChain& chain = m_layers.chains[other];
        if (!chain.items.empty() && chain.items[0] == item && chain.is_reversed) ++place;
    }
    return m_centre[item] + port_pitch * place;
}

void Dependencies::draw_head(Canvas& canvas, Point tip, double backwards) const {
    canvas.path({Look::arrow_head}, canvas.trace()
                                        .move(tip)
                                        .line({tip.x + backwards * head_length, tip.y - 5})
                                        .line({tip.x + backwards * head_length, tip.y + 5})
                                        .close());
}

void Dependencies::draw_link(Canvas& canvas, std::size_t link) const {
    const LinkChain& chain = m_layers.chains[link];
    if (chain.items.empty()) return;
    Trace trace = canvas.trace();
    double y = exit_y(chain.items[0], link), x = 0;
    for (std::size_t i = 0; i + 1 < chain.items.size(); ++i) {
        const std::size_t column = m_layers.items[chain.items[i]].column;
        x = m_column_x[column] + m_column_width[column];
        const bool is_head = i == 0 && chain.is_reversed;
        if (i == 0) trace.move({x + (is_head ? head_length - 1 : 0), y});
        if (is_head) draw_head(canvas, {x, y}, 1);
        const double next = entry_y(chain.items[i + 1], link);
        const double from = x + (is_head ? head_length : 0), to = x + bend_width + (is_head ? head_length : 0);
        trace.horizontal(from);
        if (next != y) trace.curve({(from + to) / 2, y}, {(from + to) / 2, next}, {to, next});
        y = next;
        x += m_gap[column];
    }
    trace.horizontal(chain.is_reversed ? x : x - head_length + 1);
    canvas.path({Look::arrow}, trace);
    if (!chain.is_reversed) draw_head(canvas, {x, y}, -1);
    const std::string words = fitted(m_chart.edges[link].words, {Look::second}, words_width_max);
    if (!words.empty()) canvas.text({Look::second}, {x - head_length - 5, y - 6}, words, Anchor::end);
}

void Dependencies::draw_box(Canvas& canvas, std::size_t node) const {
    const Box& box = m_boxes[node];
    const std::size_t column = m_layers.items[node].column;
    const double x = m_column_x[column], y = m_centre[node] - box.height / 2;
    const Rect at{x, y, m_column_width[column], box.height};
    switch (m_chart.nodes[node].kind) {
    case Kind::item:
    case Kind::outside: canvas.rect({Look::box}, at, {.radius = 8}); break;
    case Kind::here: canvas.rect({Look::box, Look::here}, at, {.radius = 8}); break;
    case Kind::unknown: canvas.rect({Look::box}, at, {.radius = 8, .dash = "4 4"}); break;
    }
    double baseline = y +
                      (box.height - 22 - title_pitch * static_cast<double>(box.title.size()) -
                       (subtitle_pitch + 2) * static_cast<double>(box.subtitle.size())) /
                          2 +
                      26;
    for (const std::string& line : box.title) {
        canvas.text({Look::strong}, {x + padding, baseline}, line);
        baseline += title_pitch;
    }
    baseline += 2;
    for (const std::string& line : box.subtitle) {
        canvas.text({Look::second}, {x + padding, baseline}, line);
        baseline += subtitle_pitch;
    }
}

void Dependencies::draw(Canvas& canvas) const {
    for (std::size_t link = 0; link < m_layers.chains.size(); ++link) draw_link(canvas, link);
    for (std::size_t node = 0; node < m_boxes.size(); ++node) draw_box(canvas, node);
}

} // namespace

bool has_room(const DependencyChart& dependencies, ChartForm form) {
    if (form == ChartForm::tall || dependencies.nodes.size() > dependency_nodes_max) return false;
    return Dependencies(dependencies, width_of(form)).narrowest_box() >= box_width_least;
}

void draw(Markup& m, const DependencyChart& dependencies, const ChartManner& manner) {
    if (!has_room(dependencies, manner.form)) return;
    const Dependencies drawing(dependencies, width_of(manner.form));
    const std::string description = description_of(dependencies, manner.reading);
    Canvas canvas(m, manner, {drawing.width(), drawing.height()}, {dependencies.title, description});
    drawing.draw(canvas);
}

} // namespace heed::reports
