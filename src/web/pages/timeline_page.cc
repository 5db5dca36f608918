// The course of a review: phases and milestones with their documents, the pause, what was forecast and what
// came, comment periods, meetings and decisions.
// /{review}/timeline           the present; also as .json, .csv, .ics and .svg
#include "web/pages/pages.h"

#include "reports/calendar_words.h"
#include "reports/proceedings_csv.h"
#include "reports/proceedings_json.h"
#include "views/review_timeline.h"
#include "web/pages/action_words.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/parts.h"
#include "web/pages/phases_figure.h"
#include "web/pages/proceedings_parts.h"
#include "web/server/response.h"

namespace heed::web {

using views::MilestoneLine;
using views::Reached;
using views::ReviewTimeline;

namespace {

constexpr std::size_t meetings_here = 8;

std::string id_of(const views::Named& named) { return reports::timeline_anchor(named.address); }

// One dated row: day, words, sources.
void row(Markup& m, Page& page, const views::When& on, const std::vector<views::Cited>& cites,
         const Content& words, const std::string& id = {}) {
    auto li = m.open("li", {{"id", id.empty() ? nullptr : id.c_str()}});
    {
        auto span = m.open("span", {{"class", "when"}});
        when(m, page, on);
    }
    {
        auto span = m.open("span");
        words(m);
    }
    auto span = m.open("span");
    source_marks(m, page, cites);
}

void milestone_rows(Markup& m, Page& page, const ReviewTimeline& timeline, views::ThingId phase) {
    auto list = m.open("ul", {{"class", "rows"}});
    std::string_view last;
    for (const MilestoneLine& line : timeline.milestones) {
        if (line.phase != phase) continue;
        const std::string id(line.milestone.address == last ? std::string() : id_of(line.milestone));
        last = line.milestone.address;
        row(
            m, page, line.on, line.cites,
            [&](Markup& r) {
                if (line.document)
                    r.open("a", {{"href", page.link(line.document)}}).add(fragment([&](Markup& f) {
                        phrase(f, page, line.title);
                    }));
                else
                    phrase(r, page, line.title);
                if (line.reached == Reached::past) return;
                r.text(" ");
                r.element("span", {{"class", "sub"}},
                          page.w.words({"reached.", name(line.reached)})); // keys: reached.*
            },
            id);
    }
}

void phases(Markup& m, Page& page, const ReviewTimeline& timeline) {
    const wording::Wording& w = page.w;
    Section section(m, "milestones", w.words("timeline.phases"));
    bool any_done = false;
    for (const views::PhaseLine& phase : timeline.phases) any_done = any_done || phase.done;
    if (!any_done && !timeline.phases.empty()) gap_note(m, w.words("timeline.done-unknown"));
    for (const views::PhaseLine& phase : timeline.phases) {
        {
            auto h3 = m.open("h3", {{"class", "near"}, {"id", id_of(phase.phase)}});
            name(m, page, phase.phase);
            m.text(" ");
            if (phase.done) {
                auto span = m.open("span", {{"class", "st st-approved"}});
                mark(m, "approved");
                m.text(w.words("phases.done"));
                m.text(" ");
            }
            source_marks(m, page, phase.cites);
        }
        if (phase.milestones > 0)
            milestone_rows(m, page, timeline, phase.phase.thing);
        else
            m.element("p", {{"class", "sub"}}, w.words("timeline.no-milestones"));
    }
    bool loose = false;
    for (const MilestoneLine& line : timeline.milestones) loose = loose || line.phase == views::none;
    if (!loose) return;
    if (!timeline.phases.empty()) m.element("h3", {{"class", "near"}}, w.words("timeline.no-phase"));
    milestone_rows(m, page, timeline, views::none);
}

void difference(Markup& m, Page& page, const views::ForecastLine& line) {
    const wording::Wording& w = page.w;
    if (!line.came.date) {
        if (line.is_over && line.days)
            m.text(w.words("forecast.over", {{"n", *line.days}}));
        else
            m.text(w.words("forecast.open"));
        return;
    }
    when(m, page, line.came, wording::DateForm::brief);
    m.text(" ");
    source_marks(m, page, line.came_cites);
    if (!line.days) return;
    m.single("br");
    auto sub = m.open("span", {{"class", "sub"}});
    if (*line.days == 0)
        m.text(w.words("forecast.within"));
    else if (*line.days > 0)
        m.text(w.words("forecast.after", {{"n", *line.days}}));
    else
        m.text(w.words("forecast.before", {{"n", -*line.days}}));
}

void forecasts(Markup& m, Page& page, const ReviewTimeline& timeline) {
    if (timeline.forecasts.empty()) return;
    const wording::Wording& w = page.w;
    Section section(m, "forecasts", w.words("forecast.title"));
    m.element("p", {{"class", "sub"}}, w.words("forecast.lede"));
    auto table = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, w.words("forecast.title"));
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        for (const std::string_view column : {w.words("forecast.what"), w.words("forecast.said"),
                                              w.words("forecast.expected"), w.words("forecast.came")})
            m.element("th", {{"scope", "col"}, {"role", "columnheader"}}, column);
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    for (const views::ForecastLine& line : timeline.forecasts) {
        auto tr = m.open("tr", {{"role", "row"}, {"id", id_of(line.forecast)}});
        {
            auto th = m.open("th", {{"scope", "row"}, {"role", "rowheader"}});
            m.open("a", {{"href", {"#", id_of(line.milestone)}}}).add(fragment([&](Markup& f) {
                name(f, page, line.milestone);
            }));
        }
        {
            auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("forecast.said")}});
            when(m, page, line.said_on, wording::DateForm::brief);
            m.text(" ");
            source_marks(m, page, line.cites);
            if (line.said_by) {
                m.single("br");
                auto sub = m.open("span", {{"class", "sub"}});
                name(m, page, line.said_by);
            }
        }
        {
            auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("forecast.expected")}});
            if (line.expected)
                time(m, page, *line.expected, wording::DateForm::brief);
            else
                m.text(w.words("date.missing"));
        }
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("forecast.came")}});
        difference(m, page, line);
    }
}

// R1, else the name.
void short_name(Markup& m, Page& page, const views::Named& review) {
    const auto open = page.moment().fact(review.thing, ledger::Type::review_open);
    const std::string_view number =
        open ? views::code_in(page.ask, *open, ledger::Field::number) : std::string_view();
    if (number.empty())
        name(m, page, review);
    else
        m.element("bdi", {}, number);
}

void life(Markup& m, Page& page, const ReviewTimeline& timeline) {
    if (timeline.life.empty()) return;
    Section section(m, "life", page.w.words("timeline.life"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::LifeEvent& event : timeline.life)
        row(m, page, event.on, event.cites, [&](Markup& r) {
            const std::string_view type = ledger::name(event.type);
            page.w.say(r, "life.happened",
                       {{"review", fragment([&](Markup& f) { short_name(f, page, event.review); })},
                        {"type", type.substr(type.find('.') + 1)}});
            if (!event.what.empty())
                r.text(" · ").element("span", {{"class", "sub"}},
                                      page.w.words("life.what", {{"what", reports::keyword(event.what)}}));
            if (event.reason.empty()) return;
            r.single("br");
            auto sub = r.open("span", {{"class", "sub"}});
            phrase(r, page, event.reason);
        });
}

void decisions(Markup& m, Page& page, const ReviewTimeline& timeline) {
    if (timeline.rounds.empty()) return;
    Section section(m, "decisions", page.w.words("actions.title"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::RoundLine& round : timeline.rounds)
        row(m, page, round.on, round.cites, [&](Markup& r) {
            r.open("a", {{"href", page.link(round.round)}}).text(action_words(page, round));
        });
}

void comments(Markup& m, Page& page, const ReviewTimeline& timeline) {
    if (timeline.comments.empty()) return;
    Section section(m, "comments", page.w.words("part.comments"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (std::size_t i = timeline.comments.size(); i-- > 0;) {
        const views::CommentLine& line = timeline.comments[i];
        row(m, page, line.opened, line.cites, [&](Markup& r) {
            link_to(r, page, line.comment);
            r.single("br");
            auto sub = r.open("span", {{"class", "sub"}});
            page.w.say(r, "comment.closes",
                       {{"when", fragment([&](Markup& f) { when(f, page, line.closing.on); })}});
            if (!line.is_extended()) return;
            r.text(" · ");
            page.w.say(r, "comment.extended-from",
                       {{"when", fragment([&](Markup& f) { when(f, page, line.first_closing.on); })}});
        });
    }
}

void meetings(Markup& m, Page& page, const ReviewTimeline& timeline) {
    if (timeline.meetings.empty()) return;
    const wording::Wording& w = page.w;
    Section section(m, "meetings", w.words("part.meetings"));
    {
        auto list = m.open("ul", {{"class", "rows"}});
        for (std::size_t i = 0; i < timeline.meetings.size() && i < meetings_here; ++i) {
            const views::MeetingLine& line = timeline.meetings[i];
            row(m, page, line.on, line.cites, [&](Markup& r) {
                auto a = r.open("a", {{"href", page.link(line.meeting)}});
                if (line.meeting.name.empty())
                    r.text(reports::meeting_title({}, line.kind, line.number, w));
                else
                    phrase(r, page, line.meeting.name);
            });
        }
    }
    auto p = m.open("p", {{"class", "sub"}});
    m.open("a", {{"href", page.links.to(under_review(page, "meetings"))}})
        .text(w.words("meeting.all", {{"n", timeline.meetings.size()}}));
}

} // namespace

Response timeline_page(Page& page) {
    const wording::Wording& w = page.w;
    const ReviewTimeline timeline = views::review_timeline(page.ask, page.review);
    const std::string title = review_name(page) + ": " + std::string(w.words("part.timeline"));
    const std::string said = w.words("timeline.lede", {{"n", timeline.milestones.size()}});
    return html(page,
                shell(page,
                      {.title = title,
                       .description = said,
                       .crumbs = crumbs_of(page, {{std::string(w.words("part.timeline")), {}}}),
                       .nav = "timeline"},
                      [&](Markup& m) {
                          m.element("h1", {}, w.words("part.timeline"));
                          if (!page.is_embedded()) {
                              m.element("p", {{"class", "lede"}}, said);
                              asof_strip(m, page);
                          }
                          if (timeline.empty()) gap_note(m, w.words("timeline.none"));
                          phases_figure(m, page, timeline);
                          if (page.is_embedded()) return;
                          if (timeline.still_to_come > 0)
                              gap_note(m, w.words("timeline.later", {{"n", timeline.still_to_come}}));
                          if (!timeline.milestones.empty() || !timeline.phases.empty())
                              phases(m, page, timeline);
                          life(m, page, timeline);
                          forecasts(m, page, timeline);
                          comments(m, page, timeline);
                          decisions(m, page, timeline);
                          meetings(m, page, timeline);
                          note_section(m, page, timeline.notes);
                          acts(m, {{w.words("part.calendar"), page.links.to(under_review(page, "calendar"))},
                                   {w.words("part.letters"), page.links.to(under_review(page, "letters"))},
                                   {w.words("part.questions"), page.links.to(under_review(page, "questions"))},
                                   {w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                      }));
}

Response timeline_json(Page& page) {
    return data(page, reports::timeline_json(views::review_timeline(page.ask, page.review), page.ask));
}

Response timeline_csv(Page& page) {
    return data(page, reports::timeline_csv(views::review_timeline(page.ask, page.review), page.ask, page.w));
}

Response timeline_svg(Page& page) {
    const auto chart = phases_chart(page, views::review_timeline(page.ask, page.review));
    if (!chart)
        return not_found(page, std::string(page.w.words("timeline.none")),
                         {{std::string(page.w.words("part.timeline")), page.links.to(page.place.path)}});
    const bool rtl = wording::is_right_to_left(page.w.language());
    return data(page, reports::svg_document(*chart, {.id = "phases",
                                                     .reading = rtl ? reports::Reading::right_to_left
                                                                    : reports::Reading::left_to_right,
                                                     .language = wording::code(page.w.language())}));
}

Response timeline_place(Page& page) {
    const views::ThingId thing = page.moment().find(std::string_view(page.place.path).substr(1));
    if (thing == views::none) return no_such_thing(page, "timeline");
    return redirect(303, page.links.to(under_review(page, "timeline")) + '#' +
                             reports::timeline_anchor(std::string_view(page.place.path).substr(1)));
}

} // namespace heed::web
