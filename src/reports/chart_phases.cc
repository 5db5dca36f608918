#include "reports/chart_phases.h"

#include "reports/chart_canvas.h"
#include "reports/chart_sentence.h"
#include "reports/chart_text.h"
#include "reports/chart_time.h"

#include <algorithm>

namespace heed::reports {
namespace {

using Kind = PhasesChart::Kind;

constexpr double bar_height = 26;
constexpr double row_gap = 20;
constexpr double first_bar = 38;
constexpr double line_below = 20;
constexpr double lane_height = 13; // of a forecast above the bar
constexpr double beside = 9;       // words stand so far from their mark
constexpr double dot_radius = 5.5;
constexpr double point_depth = 8; // of an open end

std::string description_of(const PhasesChart& phases, Reading reading) {
    if (!phases.description.empty()) return phases.description;
    ChartSentences all(reading);
    for (const PhasesChart::Row& row : phases.rows) {
        all.sentence(row.label);
        for (const PhasesChart::Span& span : row.spans) all.add(span.words);
        for (const PhasesChart::Dot& dot : row.dots) all.add(dot.words);
        for (const PhasesChart::Forecast& forecast : row.forecasts) all.add(forecast.words);
        all.add(row.words);
    }
    return all.text();
}

struct Stretch {
    double low = 0;
    double high = 0;
};

bool is_free(const std::vector<Stretch>& taken, Stretch wanted) {
    return std::none_of(taken.begin(), taken.end(), [&](const Stretch& other) {
        return wanted.low < other.high && other.low < wanted.high;
    });
}

enum class Ground : std::uint8_t { figure, activity };

struct Words {
    std::string text;
    double x = 0;
    std::size_t line = 0; // 0 beside the bar, then below it
    Ground ground = Ground::figure;
};

// One row: where its marks and words are, before it has a place from top to bottom.
class PhaseRow {
public:
    PhaseRow(const PhasesChart& phases, const PhasesChart::Row& row, const TimeScale& time, Stretch plot);
    double height() const {
        return lanes_height() + bar_height + line_below * static_cast<double>(m_lines.size());
    }
    void draw(Canvas& canvas, double y, double label_width) const;

private:
    struct Bar {
        const PhasesChart::Span* span;
        Stretch at;
    };
    struct Diamond {
        const PhasesChart::Forecast* forecast;
        double x;
        std::optional<double> came;
        std::size_t lane = 0; // 0 next to the bar
    };
    double lanes_height() const { return m_lanes == 0 ? 0 : lane_height * static_cast<double>(m_lanes) + 3; }
    void lay_diamonds(const TimeScale& time);
    bool put_inside(const Bar& bar);
    void put_near(const Bar& bar);
    bool put_beside(const std::string& text, double x);
    void put_below(const std::string& text, double x);
    void draw_bar(Canvas& canvas, const Bar& bar, double y) const;
    void draw_diamond(Canvas& canvas, const Diamond& diamond, double y) const;

    const PhasesChart::Row& m_row;
    Stretch m_plot;
    std::vector<Bar> m_bars;
    std::vector<double> m_dots;
    std::vector<Diamond> m_diamonds;
    std::size_t m_lanes = 0;
    std::vector<Stretch> m_taken; // by dots, then bars, then words beside them
    std::size_t m_dots_taken = 0;
    std::vector<std::vector<Stretch>> m_lines; // taken on the lines below
    std::vector<Words> m_words;
};

PhaseRow::PhaseRow(const PhasesChart& phases, const PhasesChart::Row& row, const TimeScale& time, Stretch plot)
    : m_row(row), m_plot(plot) {
    for (const PhasesChart::Span& span : row.spans) {
        const Day from = std::max(span.from.value_or(phases.from), phases.from);
        const Day to = std::min(span.to.value_or(phases.to), phases.to);
        if (from > to) continue;
        const double low = std::min(time.at(from), plot.high - 3);
        m_bars.push_back({&span, {low, std::max(time.at(to), low + 3)}});
    }
    for (const PhasesChart::Dot& dot : row.dots)
        m_dots.push_back(dot.day < phases.from || dot.day > phases.to ? -1 : time.at(dot.day));
    for (const double x : m_dots)
        if (x >= 0) m_taken.push_back({x - dot_radius - 2, x + dot_radius + 2});
    m_dots_taken = m_taken.size();
    lay_diamonds(time);
    for (const Bar& bar : m_bars) m_taken.push_back(bar.at);
    for (const Bar& bar : m_bars)
        if (!bar.span->words.empty() && !put_inside(bar)) put_near(bar);
    if (row.words.empty()) return;
    double last = plot.low;
    for (const Stretch& taken : m_taken) last = std::max(last, taken.high);
    if (!put_beside(row.words, last + beside)) put_below(row.words, last);
}

// Each forecast above the bar, on a lane of its own unless it is about the same day as its neighbour.
void PhaseRow::lay_diamonds(const TimeScale& time) {
    for (const PhasesChart::Forecast& forecast : m_row.forecasts) {
        Diamond diamond{&forecast, time.at(forecast.day), {}};
        if (diamond.x < m_plot.low || diamond.x > m_plot.high) continue;
        if (forecast.came) diamond.came = std::clamp(time.at(*forecast.came), m_plot.low, m_plot.high);
        const auto reach = [](const Diamond& d) {
            return Stretch{std::min(d.x, d.came.value_or(d.x)) - 6, std::max(d.x, d.came.value_or(d.x)) + 6};
        };
        const auto meets = [&](const Diamond& other) {
            return other.lane == diamond.lane && !(other.came && other.came == diamond.came) &&
                   !is_free({reach(other)}, reach(diamond));
        };
        while (std::any_of(m_diamonds.begin(), m_diamonds.end(), meets)) ++diamond.lane;
        m_lanes = std::max(m_lanes, diamond.lane + 1);
        m_diamonds.push_back(diamond);
    }
}

// Inside its bar, where no dot and no other bar is in the way.
bool PhaseRow::put_inside(const Bar& bar) {
    const bool is_activity = bar.span->kind == Kind::activity;
    const double width = text_width(bar.span->words, {is_activity ? Look::on_bar : Look::second});
    const double x = std::min(bar.at.low + beside - 1, (bar.at.low + bar.at.high - width) / 2);
    std::vector<Stretch> others = m_taken;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(m_dots_taken + (&bar - m_bars.data())));
    if (x < bar.at.low + 4 || !is_free(others, {x, x + width})) return false;
    m_words.push_back({bar.span->words, x, 0, is_activity ? Ground::activity : Ground::figure});
    return true;
}

bool PhaseRow::put_beside(const std::string& text, double x) {
    const Stretch wanted{x, x + text_width(text, {Look::second})};
    if (wanted.low < m_plot.low || wanted.high > m_plot.high || !is_free(m_taken, wanted)) return false;
    m_taken.push_back(wanted);
    m_words.push_back({text, x, 0, Ground::figure});
    return true;
}

void PhaseRow::put_below(const std::string& text, double x) {
    const std::string words = fitted(text, {Look::second}, m_plot.high - m_plot.low);
    const double width = text_width(words, {Look::second});
    x = std::clamp(x, m_plot.low, m_plot.high - width);
    std::size_t line = 0;
    while (line < m_lines.size() && !is_free(m_lines[line], {x - beside, x + width + beside})) ++line;
    if (line == m_lines.size()) m_lines.emplace_back();
    m_lines[line].push_back({x, x + width});
    m_words.push_back({words, x, line + 1, Ground::figure});
}

void PhaseRow::put_near(const Bar& bar) {
    const std::string& words = bar.span->words;
    if (put_beside(words, bar.at.high + beside)) return;
    if (put_beside(words, bar.at.low - beside - text_width(words, {Look::second}))) return;
    put_below(words, bar.at.low);
}

void PhaseRow::draw_bar(Canvas& canvas, const Bar& bar, double y) const {
    const auto [low, high] = bar.at;
    const PhasesChart::Span& span = *bar.span;
    const Look look = span.kind == Kind::activity ? Look::bar_on
                      : span.kind == Kind::pause  ? Look::bar_pause
                                                  : Look::window;
    if (span.from && span.to) {
        canvas.rect({look}, {low, y, high - low, bar_height},
                    {.radius = span.kind == Kind::window ? 0.0 : 3.0});
        return;
    }
    const double depth = std::min(point_depth, (high - low) / 2), middle = y + bar_height / 2;
    const double left = span.from ? low : low + depth, right = span.to ? high : high - depth;
    Trace trace = canvas.trace();
    trace.move({left, y}).horizontal(right);
    span.to ? trace.vertical(y + bar_height) : trace.line({high, middle}).line({right, y + bar_height});
    trace.horizontal(left);
    if (!span.from) trace.line({low, middle});
    canvas.path({look}, trace.close());
}

void PhaseRow::draw_diamond(Canvas& canvas, const Diamond& diamond, double y) const {
    const double x = diamond.x, centre = y - 7 - lane_height * static_cast<double>(diamond.lane);
    if (diamond.came)
        canvas.curve({Look::rule}, canvas.trace().move({x, centre}).horizontal(*diamond.came).vertical(y - 1));
    canvas.path({Look::dot},
                canvas.trace()
                    .move({x - 4.5, centre})
                    .line({x, centre - 4.5})
                    .line({x + 4.5, centre})
                    .line({x, centre + 4.5})
                    .close(),
                {.tip = diamond.forecast->words});
}

void PhaseRow::draw(Canvas& canvas, double y, double label_width) const {
    y += lanes_height();
    canvas.text({Look::strong}, {0, y + 18}, fitted(m_row.label, {Look::strong}, label_width));
    for (const Bar& bar : m_bars) draw_bar(canvas, bar, y);
    for (const Diamond& diamond : m_diamonds) draw_diamond(canvas, diamond, y);
    for (std::size_t i = 0; i < m_dots.size(); ++i)
        if (m_dots[i] >= 0)
            canvas.circle({Look::dot}, {m_dots[i], y + bar_height / 2}, dot_radius,
                          {.tip = m_row.dots[i].words});
    for (const Words& words : m_words) {
        const double baseline =
            words.line == 0 ? y + 18 : y + bar_height - 4 + line_below * static_cast<double>(words.line);
        canvas.text({words.ground == Ground::activity ? Look::on_bar : Look::second}, {words.x, baseline},
                    words.text);
    }
}

} // namespace

void draw(Markup& m, const PhasesChart& phases, const ChartManner& manner) {
    const double width = width_of(manner.form);
    double label_width = 0;
    for (const PhasesChart::Row& row : phases.rows)
        label_width = std::max(label_width, text_width(row.label, {Look::strong}));
    label_width = std::min(label_width, width * .3);
    const Stretch plot{label_width + 22, width};
    const int days = std::max(days_between(phases.from, phases.to), 1);
    const TimeScale time{phases.from, plot.low, (plot.high - plot.low) / days};
    std::vector<PhaseRow> rows;
    double bottom = first_bar;
    for (const PhasesChart::Row& row : phases.rows)
        bottom += rows.emplace_back(phases, row, time, plot).height() + row_gap;
    const std::string description = description_of(phases, manner.reading);
    Canvas canvas(m, manner, {width, bottom - 4}, {phases.title, description});
    draw_years(canvas, years_of(time, phases.from, phases.to, 48), 20, bottom - 28, 14, width);
    double y = first_bar;
    for (const PhaseRow& row : rows) {
        row.draw(canvas, y, label_width);
        y += row.height() + row_gap;
    }
}

} // namespace heed::reports
