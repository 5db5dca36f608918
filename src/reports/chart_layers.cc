#include "reports/chart_layers.h"

#include <algorithm>
#include <cstdint>

namespace heed::reports {
namespace {

constexpr int sweeps = 8;
constexpr std::size_t loose_columns_max = 4; // for nodes that nothing links

struct Segment {
    std::size_t left = 0; // items
    std::size_t right = 0;
};

std::vector<Segment> segments_of(const Layers& layers) {
    std::vector<Segment> segments;
    for (const LinkChain& chain : layers.chains)
        for (std::size_t i = 0; i + 1 < chain.items.size(); ++i)
            segments.push_back({chain.items[i], chain.items[i + 1]});
    return segments;
}

std::vector<std::size_t> places_of(const Layers& layers) {
    std::vector<std::size_t> places(layers.items.size());
    for (const auto& column : layers.columns)
        for (std::size_t i = 0; i < column.size(); ++i) places[column[i]] = i;
    return places;
}

// Marks the links that lead back to a node on the way to where they start, depth first in the order given.
class CircleSearch {
public:
    CircleSearch(std::size_t nodes, std::span<const Link> links)
        : m_links(links), m_states(nodes, State::unseen), m_reversed(links.size(), false) {
        for (std::size_t node = 0; node < nodes; ++node)
            if (m_states[node] == State::unseen) visit(node);
    }
    const std::vector<bool>& reversed() const { return m_reversed; }

private:
    enum class State : std::uint8_t { unseen, open, done };
    void visit(std::size_t node) { // as deep as there are nodes, which are few
        m_states[node] = State::open;
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            if (m_links[i].from != node || m_links[i].to == node) continue;
            if (m_states[m_links[i].to] == State::open) m_reversed[i] = true;
            if (m_states[m_links[i].to] == State::unseen) visit(m_links[i].to);
        }
        m_states[node] = State::done;
    }
    std::span<const Link> m_links;
    std::vector<State> m_states;
    std::vector<bool> m_reversed;
};

std::vector<Link> forward_links(std::span<const Link> links, const std::vector<bool>& reversed) {
    std::vector<Link> forward(links.begin(), links.end());
    for (std::size_t i = 0; i < links.size(); ++i)
        if (reversed[i]) std::swap(forward[i].from, forward[i].to);
    return forward;
}

std::vector<std::size_t> longest_paths(std::size_t nodes, const std::vector<Link>& links) {
    std::vector<std::size_t> depth(nodes, 0);
    for (std::size_t round = 0; round < nodes; ++round)
        for (const Link& link : links)
            if (link.from != link.to) depth[link.to] = std::max(depth[link.to], depth[link.from] + 1);
    return depth;
}

// What nothing links fills the emptiest columns, but the first only when there is no other.
void place_loose(std::vector<std::size_t>& columns, const std::vector<Link>& links) {
    std::vector<bool> is_linked(columns.size(), false);
    for (const Link& link : links)
        if (link.from != link.to) is_linked[link.from] = is_linked[link.to] = true;
    std::vector<std::size_t> sizes;
    for (std::size_t node = 0; node < columns.size(); ++node)
        if (is_linked[node]) {
            sizes.resize(std::max(sizes.size(), columns[node] + 1));
            ++sizes[columns[node]];
        }
    const bool all_loose = sizes.empty();
    if (all_loose) sizes.resize(std::min(loose_columns_max, columns.size()));
    for (std::size_t node = 0; node < columns.size(); ++node) {
        if (is_linked[node]) continue;
        const auto emptiest =
            std::min_element(sizes.begin() + (all_loose || sizes.size() == 1 ? 0 : 1), sizes.end());
        columns[node] = static_cast<std::size_t>(emptiest - sizes.begin());
        ++*emptiest;
    }
}

// Orders a column by where its neighbours on one side stand, on average; what has none there stays where it is.
void order_by_neighbours(Layers& layers, std::size_t column, std::size_t side,
                         const std::vector<Segment>& segments) {
    const std::vector<std::size_t> places = places_of(layers);
    std::vector<double> wanted(layers.items.size());
    for (const std::size_t item : layers.columns[column]) {
        double sum = 0, count = 0;
        for (const Segment& segment : segments) {
            const std::size_t here = side < column ? segment.right : segment.left;
            const std::size_t there = side < column ? segment.left : segment.right;
            if (here != item) continue;
            sum += static_cast<double>(places[there]);
            ++count;
        }
        wanted[item] = count > 0 ? sum / count : static_cast<double>(places[item]);
    }
    std::stable_sort(layers.columns[column].begin(), layers.columns[column].end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
}

// What nothing links stands below everything else, so that no lane has to go around it.
void sink_loose(Layers& layers) {
    std::vector<bool> is_linked(layers.items.size(), false);
    for (const Segment& segment : segments_of(layers))
        is_linked[segment.left] = is_linked[segment.right] = true;
    for (auto& column : layers.columns)
        std::stable_partition(column.begin(), column.end(), [&](std::size_t item) { return is_linked[item]; });
}

void reduce_crossings(Layers& layers) {
    const std::vector<Segment> segments = segments_of(layers);
    auto best = layers.columns;
    std::size_t fewest = crossings_of(layers);
    for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
        for (std::size_t column = 1; column < layers.columns.size(); ++column)
            order_by_neighbours(layers, column, column - 1, segments);
        for (std::size_t column = layers.columns.size(); column-- > 1;)
            order_by_neighbours(layers, column - 1, column, segments);
        const std::size_t crossings = crossings_of(layers);
        if (crossings >= fewest) continue;
        fewest = crossings;
        best = layers.columns;
    }
    layers.columns = best;
}

} // namespace

Layers layers_of(std::size_t nodes, std::span<const Link> links) {
    const CircleSearch circles(nodes, links);
    const std::vector<Link> forward = forward_links(links, circles.reversed());
    std::vector<std::size_t> columns = longest_paths(nodes, forward);
    place_loose(columns, forward);
    Layers layers;
    for (std::size_t node = 0; node < nodes; ++node) layers.items.push_back({columns[node], node, {}});
    for (std::size_t i = 0; i < forward.size(); ++i) {
        LinkChain chain{.is_reversed = circles.reversed()[i]};
        if (forward[i].from != forward[i].to) {
            chain.items.push_back(forward[i].from);
            for (std::size_t column = columns[forward[i].from] + 1; column < columns[forward[i].to]; ++column) {
                chain.items.push_back(layers.items.size());
                layers.items.push_back({column, {}, i});
            }
            chain.items.push_back(forward[i].to);
        }
        layers.chains.push_back(chain);
    }
    for (std::size_t item = 0; item < layers.items.size(); ++item) {
        layers.columns.resize(std::max(layers.columns.size(), layers.items[item].column + 1));
        layers.columns[layers.items[item].column].push_back(item);
    }
    reduce_crossings(layers);
    sink_loose(layers);
    return layers;
}

std::size_t crossings_of(const Layers& layers) {
    const std::vector<std::size_t> places = places_of(layers);
    const std::vector<Segment> segments = segments_of(layers);
    std::size_t crossings = 0;
    for (std::size_t i = 0; i < segments.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const Segment &a = segments[i], &b = segments[k];
            if (layers.items[a.left].column != layers.items[b.left].column) continue;
            const bool left = places[a.left] < places[b.left], right = places[a.right] < places[b.right];
            crossings += a.left != b.left && a.right != b.right && left != right;
        }
    return crossings;
}

} // namespace heed::reports
