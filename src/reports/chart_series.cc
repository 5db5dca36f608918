#include "reports/chart_series.h"

#include "base/ensure.h"
#include "reports/chart_canvas.h"
#include "reports/chart_ends.h"
#include "reports/chart_feet.h"
#include "reports/chart_sentence.h"
#include "reports/chart_stack.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <numeric>

namespace heed::reports {
namespace {

constexpr double bars_height = 220;
constexpr double bars_top = 8;
constexpr double bar_width_max = 64;
constexpr double row_pitch = 46;
constexpr double row_height = 34;

int sum_of(const SeriesChart::Period& period) {
    return std::accumulate(period.counts.begin(), period.counts.end(), 0);
}

int most_of(const SeriesChart& series) {
    int most = 1;
    for (const SeriesChart::Period& period : series.periods) most = std::max(most, sum_of(period));
    return most;
}

std::string name_of(const SeriesChart::Period& period) {
    return period.year_label.empty() ? period.label : period.label + ' ' + period.year_label;
}

std::string words_of(const SeriesChart& series, std::size_t kind, const SeriesChart::Period& period) {
    return std::to_string(period.counts[kind]) + ' ' + series.kinds[kind].word;
}

std::string description_of(const SeriesChart& series, Reading reading) {
    if (!series.description.empty()) return series.description;
    ChartSentences all(reading);
    for (const SeriesChart::Period& period : series.periods) {
        all.sentence(name_of(period));
        for (std::size_t kind = 0; kind < series.kinds.size(); ++kind) all.add(words_of(series, kind, period));
    }
    return all.text();
}

// The words at the last bar, where the edges of its parts are given along the bar.
std::vector<ChartEnd> ends_of(const SeriesChart& series, const std::vector<double>& edges) {
    std::vector<ChartEnd> ends;
    const SeriesChart::Period& last = series.periods.back();
    for (std::size_t kind = 0; kind < series.kinds.size(); ++kind)
        if (last.counts[kind] > 0)
            ends.push_back({.tone = series.kinds[kind].tone,
                            .strength = series.kinds[kind].strength,
                            .centre = (edges[kind] + edges[kind + 1]) / 2,
                            .thickness = edges[kind + 1] - edges[kind],
                            .number = last.counts[kind],
                            .word = series.kinds[kind].word,
                            .words = words_of(series, kind, last)});
    return ends;
}

void draw_part(Canvas& canvas, const SeriesChart::Kind& kind, Rect at, int count) {
    canvas.rect(standing(kind.tone, kind.strength), at);
    const std::string number = std::to_string(count);
    if (at.height >= 18 && text_width(number, {Look::strong}) + 6 <= at.width)
        canvas.text({text_on(kind.tone, kind.strength), Look::strong},
                    {at.x + at.width / 2, at.y + at.height / 2 + 5.6}, number, Anchor::middle);
}

void draw_upright(Canvas& canvas, const SeriesChart& series, const std::vector<ChartEnd>& ends, double height) {
    const double room = ends_width(ends), bottom = bars_top + height;
    const double plot = canvas.width() - std::min(room, canvas.width() * .35) - 8;
    const double pitch = plot / static_cast<double>(series.periods.size());
    const double bar = std::min(bar_width_max, pitch * .74);
    const double unit = height / most_of(series);
    double free_from = 0, free_year_from = 0;
    for (std::size_t i = 0; i < series.periods.size(); ++i) {
        const SeriesChart::Period& period = series.periods[i];
        const double x = plot - pitch * static_cast<double>(series.periods.size() - i) + (pitch - bar);
        const std::vector<double> edges = edges_of(period.counts, sum_of(period) * unit);
        const double top = bottom - sum_of(period) * unit;
        for (std::size_t kind = 0; kind < series.kinds.size(); ++kind)
            if (period.counts[kind] > 0)
                draw_part(canvas, series.kinds[kind],
                          {x, top + edges[kind], bar, edges[kind + 1] - edges[kind]}, period.counts[kind]);
        const double label = text_width(period.label, {Look::second}), middle = x + bar / 2;
        if (middle - label / 2 >= free_from && middle + label / 2 <= canvas.width()) {
            canvas.text({Look::second}, {middle, bottom + 20}, period.label, Anchor::middle);
            free_from = middle + label / 2 + 8;
        }
        const double year = text_width(period.year_label, {Look::second});
        const bool is_new = i == 0 || series.periods[i - 1].year_label != period.year_label;
        if (is_new && !period.year_label.empty() && x >= free_year_from && x + year <= canvas.width()) {
            canvas.text({Look::second}, {x, bottom + 39}, period.year_label);
            free_year_from = x + year + 8;
        }
    }
    canvas.line({Look::rule}, {0, bottom + .5}, {plot, bottom + .5});
    draw_ends(canvas, ends, {plot, canvas.width() - plot, bars_top, bottom});
}

void draw_upright(Markup& m, const SeriesChart& series, const ChartManner& manner, ChartWords words) {
    std::vector<ChartEnd> ends;
    double height = bars_height;
    for (;;) {
        const SeriesChart::Period& last = series.periods.back();
        const double length = height * sum_of(last) / most_of(series);
        std::vector<double> edges = edges_of(last.counts, length);
        for (double& edge : edges) edge += bars_top + height - length;
        ends = ends_of(series, edges);
        if (ends_height(ends) <= height) break;
        height = ends_height(ends);
    }
    Canvas canvas(m, manner, {width_of(manner.form), bars_top + height + 48}, words);
    draw_upright(canvas, series, ends, height);
}

void draw_lying(Markup& m, const SeriesChart& series, const ChartManner& manner, ChartWords words) {
    const double width = width_of(manner.form);
    double gutter = 0;
    for (const SeriesChart::Period& period : series.periods)
        gutter = std::max(
            {gutter, text_width(period.label, {Look::strong}), text_width(period.year_label, {Look::second})});
    gutter = std::clamp(gutter + 10, 40.0, 104.0);
    const double unit = (width - gutter - .5) / most_of(series);
    const auto edges_in = [&](const SeriesChart::Period& period) {
        std::vector<double> edges = edges_of(period.counts, sum_of(period) * unit);
        for (double& edge : edges) edge += gutter;
        return edges;
    };
    const double bottom = row_pitch * static_cast<double>(series.periods.size()) - row_pitch + row_height;
    const SeriesChart::Period& last = series.periods.back();
    std::vector<ChartEnd> ends = ends_of(series, edges_in(last));
    for (ChartEnd& end : ends) // under its part a word needs a number in it
        if (text_width(std::to_string(end.number), {Look::strong}) + 6 > end.thickness) end.word.clear();
    const FootRoom room{bottom, gutter, width};
    Canvas canvas(m, manner, {width, feet_bottom(ends, room) + 2}, words);
    double y = 0;
    for (const SeriesChart::Period& period : series.periods) {
        const bool has_year = !period.year_label.empty();
        canvas.text({Look::strong}, {0, y + (has_year ? 15 : 22.5)},
                    fitted(period.label, {Look::strong}, gutter - 4));
        if (has_year)
            canvas.text({Look::second}, {0, y + 32}, fitted(period.year_label, {Look::second}, gutter - 4));
        const std::vector<double> edges = edges_in(period);
        for (std::size_t kind = 0; kind < series.kinds.size(); ++kind)
            if (period.counts[kind] > 0)
                draw_part(canvas, series.kinds[kind],
                          {edges[kind], y, edges[kind + 1] - edges[kind], row_height}, period.counts[kind]);
        y += row_pitch;
    }
    draw_feet(canvas, ends, room);
}

} // namespace

void draw(Markup& m, const SeriesChart& series, const ChartManner& manner) {
    for (const SeriesChart::Period& period : series.periods)
        ensure(period.counts.size() == series.kinds.size(), "a period has a count for every kind");
    const std::string description = description_of(series, manner.reading);
    const ChartWords words{series.title, description};
    if (series.periods.empty())
        Canvas(m, manner, {width_of(manner.form), 1}, words);
    else if (manner.form == ChartForm::tall)
        draw_lying(m, series, manner, words);
    else
        draw_upright(m, series, manner, words);
}

} // namespace heed::reports
