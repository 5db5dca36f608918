#include "web/pages/phases_figure.h"

#include "web/pages/figures.h"
#include "web/pages/parts.h"

#include <algorithm>

namespace heed::web {

using reports::PhasesChart;
using views::PhaseLine;
using views::ReviewTimeline;
using wording::DateForm;

namespace {

constexpr std::string_view id = "phases";

std::string name_in(const views::Named& named) {
    return std::string(named.name.empty() ? named.address.substr(named.address.rfind('/') + 1)
                                          : named.name.text);
}

std::optional<Day> day_in(const views::When& when) {
    return when.date && when.date->is_day() ? when.date->first() : std::nullopt;
}

struct Stop {
    Day from;
    std::optional<Day> to;
};

// Pauses whose ends are known well enough to be drawn; of a month, its whole length counts as paused.
std::vector<Stop> stops_of(const ReviewTimeline& timeline) {
    std::vector<Stop> out;
    for (const views::Pause& pause : timeline.pauses) {
        if (!pause.from.on.date || !pause.from.on.date->first()) continue;
        Stop stop{*pause.from.on.date->first(), {}};
        if (pause.until && pause.until->on.date) stop.to = pause.until->on.date->last();
        out.push_back(stop);
    }
    return out;
}

// Activity from the first day to the last, broken by the pauses that lie within.
std::vector<PhasesChart::Span> spans_of(Page& page, Day from, std::optional<Day> to,
                                        const std::vector<Stop>& stops) {
    using Kind = PhasesChart::Kind;
    std::vector<PhasesChart::Span> out;
    Day at = from;
    for (const Stop& stop : stops) {
        if (stop.from <= at || (to && stop.to && *stop.to >= *to)) continue;
        if (!stop.to || (to && stop.from >= *to)) continue;
        out.push_back({Kind::activity, at, stop.from, {}});
        out.push_back({Kind::pause, stop.from, stop.to, std::string(page.w.words("phases.paused"))});
        at = *stop.to;
    }
    out.push_back({Kind::activity, at, to, {}});
    return out;
}

PhasesChart::Row row_of(Page& page, const ReviewTimeline& timeline, const PhaseLine& phase,
                        const std::vector<Stop>& stops) {
    PhasesChart::Row row{.label = name_in(phase.phase)};
    if (phase.first && phase.last)
        row.spans = spans_of(page, *phase.first->first(), *phase.last->last(), stops);
    for (const views::MilestoneLine& milestone : timeline.milestones) {
        const auto day = day_in(milestone.on);
        if (milestone.phase != phase.phase.thing || milestone.reached != views::Reached::past || !day) continue;
        row.dots.push_back({*day, page.w.words("phases.tip", {{"date", page.w.day(*day, DateForm::brief)},
                                                              {"what", milestone.title.text}})});
    }
    for (const views::ForecastLine& forecast : timeline.forecasts) {
        const bool is_here =
            std::any_of(timeline.milestones.begin(), timeline.milestones.end(), [&](const auto& milestone) {
                return milestone.milestone.thing == forecast.milestone.thing &&
                       milestone.phase == phase.phase.thing;
            });
        if (!is_here || !forecast.expected || !forecast.expected->last()) continue;
        row.forecasts.push_back(
            {*forecast.expected->last(), day_in(forecast.came),
             page.w.words("phases.forecast", {{"what", name_in(forecast.milestone)},
                                              {"date", page.w.date(*forecast.expected, DateForm::brief)}})});
    }
    if (phase.done) row.words = page.w.words("phases.done");
    return row;
}

std::optional<PhasesChart::Row> comment_row(Page& page, const ReviewTimeline& timeline) {
    PhasesChart::Row row{.label = std::string(page.w.words("part.comments"))};
    for (const views::CommentLine& comment : timeline.comments) {
        const auto from = comment.opened.date ? comment.opened.date->first() : std::nullopt;
        const auto to = comment.closing.on.date ? comment.closing.on.date->last() : std::nullopt;
        if (from || to) row.spans.push_back({PhasesChart::Kind::window, from, to, {}});
    }
    std::reverse(row.spans.begin(), row.spans.end());
    return row.spans.empty() ? std::nullopt : std::optional(row);
}

// A pause that lies in no phase with days on both sides, such as one that goes on.
std::optional<PhasesChart::Row> pause_row(Page& page, const PhasesChart& chart,
                                          const std::vector<Stop>& stops) {
    PhasesChart::Row row{.label = std::string(page.w.words("phases.paused-row"))};
    for (const Stop& stop : stops) {
        const bool is_drawn = std::any_of(chart.rows.begin(), chart.rows.end(), [&](const auto& other) {
            return std::any_of(other.spans.begin(), other.spans.end(), [&](const auto& span) {
                return span.kind == PhasesChart::Kind::pause && span.from == stop.from;
            });
        });
        if (!is_drawn)
            row.spans.push_back(
                {PhasesChart::Kind::pause, stop.from, stop.to.value_or(page.moment().as_of()), {}});
    }
    return row.spans.empty() ? std::nullopt : std::optional(row);
}

// Where the body names no phases: what its decisions were.
std::optional<PhasesChart::Row> decision_row(Page& page, const ReviewTimeline& timeline) {
    PhasesChart::Row row{.label = std::string(page.w.words("actions.title"))};
    for (const views::RoundLine& round : timeline.rounds)
        if (const auto day = day_in(round.on)) row.dots.push_back({*day, page.w.day(*day, DateForm::brief)});
    return row.dots.empty() ? std::nullopt : std::optional(row);
}

void widen(PhasesChart& chart, bool& any, Day day) {
    if (!any || day < chart.from) chart.from = day;
    if (!any || day > chart.to) chart.to = day;
    any = true;
}

// From the first day of anything to the last one.
bool set_ends(PhasesChart& chart) {
    bool any = false;
    for (const PhasesChart::Row& row : chart.rows) {
        for (const PhasesChart::Span& span : row.spans)
            for (const auto& day : {span.from, span.to})
                if (day) widen(chart, any, *day);
        for (const PhasesChart::Dot& dot : row.dots) widen(chart, any, dot.day);
        for (const PhasesChart::Forecast& forecast : row.forecasts) widen(chart, any, forecast.day);
    }
    return any;
}

void days_of(Markup& m, Page& page, const std::optional<domain::Date>& from,
             const std::optional<domain::Date>& to) {
    if (!from || !to || *from == *to) {
        if (from || to)
            time(m, page, from ? *from : *to, DateForm::brief);
        else
            m.text(page.w.words("date.missing"));
        return;
    }
    page.w.say(
        m, "period.days",
        {{"from", time_html(page, *from, DateForm::brief)}, {"to", time_html(page, *to, DateForm::brief)}});
}

// Days, in words, of what the drawing shows; each with its name.
template <class Row> void each_line(const ReviewTimeline& timeline, Row row) {
    for (const PhaseLine& phase : timeline.phases) row(&phase.phase, phase.first, phase.last, &phase.cites);
    for (std::size_t i = timeline.comments.size(); i-- > 0;) {
        const views::CommentLine& comment = timeline.comments[i];
        row(&comment.comment, comment.opened.date, comment.closing.on.date, &comment.cites);
    }
}

void phone_list(Markup& m, Page& page, const ReviewTimeline& timeline) {
    auto list = m.open("ol", {{"class", "rows tall"}});
    each_line(timeline, [&](const views::Named* named, const auto& from, const auto& to, const auto*) {
        auto li = m.open("li");
        {
            auto b = m.open("b");
            name(m, page, *named);
        }
        auto span = m.open("span", {{"class", "when"}});
        days_of(m, page, from, to);
    });
}

void table(Markup& m, Page& page, const ReviewTimeline& timeline) {
    const wording::Wording& w = page.w;
    auto details = m.open("details");
    m.element("summary", {}, w.words("phases.table"));
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto body = m.open("table");
    m.element("caption", {{"class", "vh"}}, w.words("phases.table"));
    {
        auto thead = m.open("thead");
        auto tr = m.open("tr");
        for (const std::string_view words :
             {w.words("phases.phase"), w.words("phases.days"), w.words("sources.title")})
            m.element("th", {{"scope", "col"}}, words);
    }
    auto tbody = m.open("tbody");
    each_line(timeline, [&](const views::Named* named, const auto& from, const auto& to, const auto* cites) {
        auto tr = m.open("tr");
        {
            auto th = m.open("th", {{"scope", "row"}});
            name(m, page, *named);
        }
        {
            auto td = m.open("td");
            days_of(m, page, from, to);
        }
        auto td = m.open("td");
        source_marks(m, page, *cites);
    });
}

void caption(Markup& m, Page& page, const ReviewTimeline& timeline) {
    const wording::Wording& w = page.w;
    auto caption = m.open("figcaption");
    {
        // What the drawing means is said where it is shown: phones have the list.
        auto p = m.open("p");
        m.element("span", {{"class", "wide"}}, w.words("phases.solid"));
        for (const views::Pause& pause : timeline.pauses) {
            m.text(" ");
            const Safe from = fragment([&](Markup& f) { when(f, page, pause.from.on); });
            if (pause.until)
                w.say(m, "phases.dashed",
                      {{"from", from}, {"to", fragment([&](Markup& f) { when(f, page, pause.until->on); })}});
            else
                w.say(m, "phases.dashed-open", {{"from", from}});
            m.text(" ");
            source_marks(m, page, pause.from.cites);
        }
        const auto said_of_drawing = [&](std::string_view words) {
            m.text(" ");
            m.element("span", {{"class", "wide"}}, words);
        };
        if (!timeline.comments.empty()) said_of_drawing(w.words("phases.straw"));
        if (!timeline.forecasts.empty()) said_of_drawing(w.words("phases.diamond"));
    }
    const std::string path = '/' + std::string(page.code()) + "/timeline";
    acts(m, {{w.words("calendar.add"), page.links.as(Form::ics, path)},
             {w.words("form.csv"), page.links.as(Form::csv, path)},
             {w.words("form.svg"), page.links.as(Form::svg, path)}});
}

} // namespace

std::optional<PhasesChart> phases_chart(Page& page, const ReviewTimeline& timeline) {
    PhasesChart chart;
    const auto stops = stops_of(timeline);
    for (const PhaseLine& phase : timeline.phases) chart.rows.push_back(row_of(page, timeline, phase, stops));
    if (auto row = pause_row(page, chart, stops)) chart.rows.push_back(std::move(*row));
    if (auto row = comment_row(page, timeline)) {
        // Where others may speak stands before what is decided: after the phase in which it begins.
        std::size_t place = 0;
        for (std::size_t i = 0; i < timeline.phases.size(); ++i) {
            const PhaseLine& phase = timeline.phases[i];
            if (phase.first && row->spans.front().from && *phase.first->first() <= *row->spans.front().from)
                place = i + 1;
        }
        chart.rows.insert(chart.rows.begin() + static_cast<std::ptrdiff_t>(place), std::move(*row));
    }
    if (timeline.phases.empty())
        if (auto row = decision_row(page, timeline)) chart.rows.push_back(std::move(*row));
    if (!set_ends(chart)) return {};
    chart.title = page.w.words("phases.chart", {{"review", name_in(timeline.review)},
                                                {"from", std::to_string(date_of(chart.from).year)},
                                                {"to", std::to_string(date_of(chart.to).year)}});
    return chart;
}

void phases_figure(Markup& m, Page& page, const ReviewTimeline& timeline) {
    const auto chart = phases_chart(page, timeline);
    if (!chart) return;
    auto figure = m.open("figure", {{"class", "fig"}});
    const bool rtl = wording::is_right_to_left(page.w.language());
    reports::draw_forms(
        m, *chart,
        {.id = id, .reading = rtl ? reports::Reading::right_to_left : reports::Reading::left_to_right});
    phone_list(m, page, timeline);
    table(m, page, timeline);
    caption(m, page, timeline);
}

void phases_section(Markup& m, Page& page) {
    const ReviewTimeline timeline = views::review_timeline(page.ask, page.review);
    if (timeline.phases.empty() && timeline.comments.empty()) return;
    Section section(m, id, page.w.words("phases.title"));
    phases_figure(m, page, timeline);
    auto p = m.open("p", {{"class", "sub"}});
    m.open("a", {{"href", page.links.to('/' + std::string(page.code()) + "/timeline")}})
        .text(page.w.words("phases.more"));
}

} // namespace heed::web
