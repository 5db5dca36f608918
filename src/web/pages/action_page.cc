// One act of the deciding body with its scorecard: what it decided, under which headings of its own, with which
// reasons and conditions, and what became of what it held.
// /{review}/actions/{day}
#include "web/pages/pages.h"

#include "reports/chart_bar.h"
#include "reports/round_json.h"
#include "web/pages/action_parts.h"
#include "web/pages/action_words.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {

using domain::Outcome;

namespace {

std::string list_path(const Page& page) { return '/' + std::string(page.code()) + "/actions"; }

Response no_such_action(Page& page) {
    std::vector<Nearest> nearest;
    for (const views::RoundLine& round : views::rounds_of(page.ask, page.review, views::Reach::all)) {
        const bool later = !page.moment().holds(round.sure);
        const std::string path = page.path_of(round.round.thing);
        std::string href = page.link(round.round);
        if (later && round.sure != views::no_day) href = page.links.on(path, Day{round.sure});
        nearest.push_back({action_title(page, round), href});
    }
    nearest.push_back({std::string(page.w.words("nav.actions")), page.links.to(list_path(page))});
    return not_found(page,
                     page.w.words("error.action",
                                  {{"id", page.place.segments[2]}, {"day", page.w.day(page.moment().as_of())}}),
                     nearest);
}

// Nothing when it is not there, or not yet on the day asked about.
std::optional<views::ActionReport> report_of(Page& page) {
    const views::ThingId round = page.moment().find(std::string_view(page.place.path).substr(1));
    if (round == views::none) return {};
    auto report = views::action_report(page.ask, round);
    if (report && !page.moment().holds(report->action.line.sure)) report.reset();
    return report;
}

void pager(Markup& m, Page& page, const views::ActionView& action) {
    auto nav = m.open("nav", {{"class", "pager"}, {"aria-label", page.w.words("actions.title")}});
    const auto neighbour = [&](const views::Named& round, std::string_view key) { // keys: pager.*
        auto span = m.open("span");
        if (!round) return;
        const auto line = views::round_line(page.ask, round.thing);
        m.open("a", {{"href", page.link(round)}})
            .text(page.w.words({"pager.", key}, {{"what", action_day(page, *line)}}));
    };
    neighbour(action.previous, "previous");
    neighbour(action.next, "next");
}

} // namespace

Response action_page(Page& page) {
    const wording::Wording& w = page.w;
    const auto report = report_of(page);
    if (!report) return no_such_action(page);
    const views::RoundLine& line = report->action.line;
    const std::string day = action_day(page, line);
    const std::string title = action_title(page, line);
    std::vector<Crumb> further = {{std::string(w.words("nav.actions")), page.links.to(list_path(page))},
                                  {line.is_dated() ? day : std::string(w.words("action.undated")), {}}};
    return html(page, shell(page,
                            {.title = title + " · " + review_name(page),
                             .description = action_said(page, *report),
                             .crumbs = crumbs_of(page, std::move(further)),
                             .nav = "actions"},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "state"}}, action_sentence(page, *report));
                                action_facts(m, page, *report);
                                if (page.is_embedded()) return;
                                asof_strip(m, page);
                                scorecard(m, page, *report);
                                item_sections(m, page, *report);
                                condition_section(m, page, *report);
                                reason_section(m, page, *report);
                                totals_section(m, page, *report);
                                dispute_section(m, page, report->disputes);
                                note_section(m, page, report->notes);
                                pager(m, page, report->action);
                            }));
}

Response action_json(Page& page) {
    const auto report = report_of(page);
    return report ? data(page, reports::action_json(*report, page.ask)) : no_such_action(page);
}

Response action_csv(Page& page) {
    const auto report = report_of(page);
    return report ? data(page, reports::action_csv(*report)) : no_such_action(page);
}

Response action_svg(Page& page) {
    const auto report = report_of(page);
    if (!report) return no_such_action(page);
    return data(page, reports::svg_document(action_bar(page, *report), chart_manner(page, "bar")));
}

} // namespace heed::web
