#include "reports/chart_dependency_plan.h"

#include "reports/chart_room.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace heed::reports {
namespace {

constexpr double box_width_least = 130, box_width_max = 270;
constexpr double port_pitch = 20;
constexpr double lane_height = 24;
constexpr double item_gap = 26; // between boxes of a column
constexpr double words_gap = 9; // before the words of an arrow
constexpr double gap_width_max = 150;
constexpr int sweeps = 6;

} // namespace

DependencyPlan::DependencyPlan(const DependencyChart& chart, double width) : m_chart(chart), m_width(width) {
    std::vector<Link> links;
    for (const DependencyChart::Edge& edge : chart.edges) links.push_back({edge.from, edge.to});
    m_layers = layers_of(chart.nodes.size(), links);
    lay_columns();
    lay_boxes();
    lay_items();
}

// Columns are as wide as their words ask for, and narrower when there is not enough room.
void DependencyPlan::lay_columns() {
    const std::size_t count = m_layers.columns.size();
    m_column_width.assign(count, box_width_least);
    m_gap.assign(count, bend_width + head_length + words_gap);
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
        gap = std::max(gap, bend_width + words + head_length + words_gap);
    }
    const double gaps = std::accumulate(m_gap.begin(), m_gap.end(), 0.0);
    const double boxes = std::accumulate(m_column_width.begin(), m_column_width.end(), 0.0);
    const double least = box_width_least * static_cast<double>(count), room = m_width - 2 - gaps;
    if (boxes > room) // what is above the least gives way, and when that is not enough nothing is readable
        for (double& width : m_column_width)
            width = room < least
                        ? 0
                        : box_width_least + (width - box_width_least) * (room - least) / (boxes - least);
    // What is left goes to the gaps first and then to the boxes, as long as neither becomes too wide.
    double spare = std::max(0.0, room - boxes);
    double x = 1;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const double more =
            std::clamp(gap_width_max - m_gap[i], 0.0, spare / static_cast<double>(count - 1 - i));
        m_gap[i] += more;
        spare -= more;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const double more =
            std::clamp(box_width_max - m_column_width[i], 0.0, spare / static_cast<double>(count - i));
        m_column_width[i] += more;
        spare -= more;
        m_column_x.push_back(x);
        x += m_column_width[i] + m_gap[i];
    }
}

void DependencyPlan::lay_boxes() {
    for (std::size_t i = 0; i < m_chart.nodes.size(); ++i) {
        const double room = m_column_width[m_layers.items[i].column] - 2 * padding;
        DependencyBox box{.title = wrapped(m_chart.nodes[i].title, {Look::strong}, room, 3),
                          .subtitle = wrapped(m_chart.nodes[i].subtitle, {Look::second}, room, 2)};
        box.words_height = 22 + title_pitch * static_cast<double>(box.title.size()) +
                           (subtitle_pitch + 2) * static_cast<double>(box.subtitle.size());
        std::size_t back = 0;
        for (const LinkChain& chain : m_layers.chains)
            back += chain.is_reversed && !chain.items.empty() && chain.items[0] == i;
        const std::size_t ports = std::max(entries(i).size(), 2 * back + 1);
        box.height = std::max(box.words_height + 2, port_pitch * static_cast<double>(ports) + 16);
        m_boxes.push_back(box);
    }
}

double DependencyPlan::height_of(std::size_t item) const {
    return item < m_boxes.size() ? m_boxes[item].height : lane_height;
}

// Items move towards the mean of their neighbours, to and fro, as far as their column lets them.
void DependencyPlan::lay_items() {
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

void DependencyPlan::pull(std::size_t column, std::size_t side, double height) {
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

double DependencyPlan::height() const {
    double bottom = 0;
    for (std::size_t item = 0; item < m_centre.size(); ++item)
        bottom = std::max(bottom, m_centre[item] + height_of(item) / 2);
    return bottom + 2;
}

bool DependencyPlan::is_readable() const {
    return std::all_of(m_column_width.begin(), m_column_width.end(),
                       [](double width) { return width >= box_width_least; });
}

// The links that enter an item from the left, from top to bottom.
std::vector<DependencyPlan::Entry> DependencyPlan::entries(std::size_t item) const {
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
double DependencyPlan::entry_y(std::size_t item, std::size_t link) const {
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
double DependencyPlan::exit_y(std::size_t item, std::size_t link) const {
    double place = 0;
    for (std::size_t other = 0; other <= link && m_layers.chains[link].is_reversed; ++other) {
        const LinkChain& chain = m_layers.chains[other];
        if (!chain.items.empty() && chain.items[0] == item && chain.is_reversed) ++place;
    }
    return m_centre[item] + port_pitch * place;
}

} // namespace heed::reports
