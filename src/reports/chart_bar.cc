#include "reports/chart_bar.h"

#include "reports/chart_canvas.h"
#include "reports/chart_room.h"
#include "reports/chart_sentence.h"
#include "reports/chart_stack.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace heed::reports {
namespace {

constexpr double gap = 3; // between groups
constexpr double bar_height = 64;
constexpr double label_gap = 14;
constexpr double row_height = 16; // of the bar of one part

int sum_of(const BarChart::Group& group) {
    return std::accumulate(group.parts.begin(), group.parts.end(), 0,
                           [](int sum, const BarChart::Part& part) { return sum + part.count; });
}

std::string words_of(const BarChart::Part& part) {
    return std::to_string(part.count) + (part.meaning.empty() ? "" : ' ' + part.meaning);
}

std::string description_of(const BarChart& bar, Reading reading) {
    if (!bar.description.empty()) return bar.description;
    ChartSentences all(reading);
    for (const BarChart::Group& group : bar.groups) {
        all.sentence(group.label);
        for (const BarChart::Part& part : group.parts)
            if (group.parts.size() > 1 || !part.meaning.empty()) all.add(words_of(part));
    }
    return all.text();
}

// "Pending 34: 4 likely to be approved, ...": seen when the pointer rests on the group.
std::string tip_of(const BarChart::Group& group, Reading reading) {
    ChartSentences tip(reading);
    tip.sentence(group.label);
    if (group.parts.size() > 1)
        for (const BarChart::Part& part : group.parts) tip.add(words_of(part));
    return tip.text();
}

class SplitBar {
public:
    SplitBar(const BarChart& bar, double width);
    bool labels_fit() const { return m_labels_fit; }
    double height() const { return m_top + bar_height + 6; }
    void draw(Canvas& canvas, Reading reading) const;

private:
    void draw_group(Canvas& canvas, std::size_t index, Reading reading) const;
    void draw_number(Canvas& canvas, domain::Tone tone, int count, double low, double high) const;

    const BarChart& m_bar;
    std::vector<double> m_low, m_high; // of each group
    std::vector<double> m_label_x;
    double m_top = 26;
    bool m_labels_fit;
};

SplitBar::SplitBar(const BarChart& bar, double width) : m_bar(bar) {
    std::vector<int> sums;
    for (const BarChart::Group& group : bar.groups) sums.push_back(sum_of(group));
    const double gaps = gap * static_cast<double>(bar.groups.empty() ? 0 : bar.groups.size() - 1);
    const std::vector<double> edges = edges_of(sums, width - gaps);
    std::vector<Wanted> wanted;
    double needed = 0;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const double shift = gap * static_cast<double>(i);
        m_low.push_back(edges[i] + shift);
        m_high.push_back(edges[i + 1] + shift);
        const double label = text_width(bar.groups[i].label, {Look::strong}) + label_gap;
        wanted.push_back({m_low[i] + label / 2, label});
        needed += label;
    }
    m_labels_fit = needed <= width + label_gap;
    const std::vector<double> placed = spread(wanted, 0, width + label_gap);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        m_label_x.push_back(placed[i] - wanted[i].size / 2);
        if (std::abs(m_label_x[i] - m_low[i]) > 1) m_top = 40; // room for leaders
    }
}

void SplitBar::draw_number(Canvas& canvas, domain::Tone tone, int count, double low, double high) const {
    const std::string number = std::to_string(count);
    for (const Look look : {Look::big, Look::strong}) {
        const double width = text_width(number, {look}), room = high - low;
        if (width + 6 > room) continue;
        const double x = low + std::min(12.0, (room - width) / 2);
        canvas.text({text_on(tone), look}, {x, m_top + bar_height / 2 + (look == Look::big ? 9 : 5.5)}, number);
        return;
    }
}

void SplitBar::draw_group(Canvas& canvas, std::size_t index, Reading reading) const {
    const BarChart::Group& group = m_bar.groups[index];
    const double low = m_low[index], high = m_high[index];
    if (high <= low) return;
    const std::string tip = tip_of(group, reading);
    canvas.rect(standing(group.tone), {low, m_top, high - low, bar_height},
                {.radius = std::min(3.0, (high - low) / 2), .tip = tip});
    std::vector<int> counts;
    for (const BarChart::Part& part : group.parts) counts.push_back(part.count);
    const std::vector<double> edges = edges_of(counts, high - low);
    for (std::size_t i = 1; i < counts.size(); ++i)
        if (edges[i] > 0 && edges[i] < high - low && edges[i] > edges[i - 1])
            canvas.line({Look::split}, {low + edges[i], m_top}, {low + edges[i], m_top + bar_height});
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) draw_number(canvas, group.tone, counts[i], low + edges[i], low + edges[i + 1]);
}

void SplitBar::draw(Canvas& canvas, Reading reading) const {
    for (std::size_t i = 0; i < m_bar.groups.size(); ++i) {
        draw_group(canvas, i, reading);
        const BarChart::Group& group = m_bar.groups[i];
        canvas.text({text_of(group.tone), Look::strong}, {m_label_x[i], 16},
                    fitted(group.label, {Look::strong}, canvas.width()));
        const double middle = std::min(m_low[i] + 6, (m_low[i] + m_high[i]) / 2);
        const double from = std::min(std::max(m_label_x[i] + 6, middle),
                                     m_label_x[i] + text_width(group.label, {Look::strong}) - 2);
        if (m_top > 26) canvas.line({Look::rule}, {from, 22}, {middle, m_top - 3});
    }
}

// A bar for each part under the label of its group, all to one scale, with the number behind it and what it
// means below.
class BarRows {
public:
    BarRows(const BarChart& bar, double width) : m_bar(bar), m_width(width) {
        for (const BarChart::Group& group : bar.groups)
            for (const BarChart::Part& part : group.parts) {
                m_most = std::max(m_most, part.count);
                m_number_width =
                    std::max(m_number_width, text_width(std::to_string(part.count), {Look::strong}));
            }
    }
    // Returns where the rows end; draws them when there is a canvas.
    double lay_out(Canvas* canvas) const;

private:
    const BarChart& m_bar;
    double m_width;
    double m_number_width = 0;
    int m_most = 1;
};

double BarRows::lay_out(Canvas* canvas) const {
    double y = 0;
    const double scale = (m_width - m_number_width - 10) / m_most;
    for (const BarChart::Group& group : m_bar.groups) {
        y += y == 0 ? 18 : 34;
        if (canvas != nullptr)
            canvas->text({text_of(group.tone), Look::strong}, {0, y},
                         fitted(group.label, {Look::strong}, m_width));
        y += 10;
        for (const BarChart::Part& part : group.parts) {
            const bool has_meaning = group.parts.size() > 1 && !part.meaning.empty();
            const double length = part.count > 0 ? std::max(least_thickness, part.count * scale) : 0;
            if (canvas != nullptr) {
                if (length > 0) canvas->rect(standing(group.tone), {0, y, length, row_height}, {.radius = 2});
                canvas->text({text_of(group.tone), Look::strong}, {length + 8, y + 13.6},
                             std::to_string(part.count));
                if (has_meaning)
                    canvas->text({Look::second}, {0, y + row_height + 16},
                                 fitted(part.meaning, {Look::second}, m_width));
            }
            y += row_height + (has_meaning ? 30 : 8);
        }
        y -= 8;
    }
    return y + 6;
}

} // namespace

void draw(Markup& m, const BarChart& bar, const ChartManner& manner) {
    const double width = width_of(manner.form);
    const std::string description = description_of(bar, manner.reading);
    const SplitBar split(bar, width);
    if (manner.form != ChartForm::tall && split.labels_fit()) {
        Canvas canvas(m, manner, {width, split.height()}, {bar.title, description});
        split.draw(canvas, manner.reading);
    } else {
        const BarRows rows(bar, width);
        Canvas canvas(m, manner, {width, rows.lay_out(nullptr)}, {bar.title, description});
        rows.lay_out(&canvas);
    }
}

} // namespace heed::reports
