// Who sat in a review on a day, from when to when, named by whom; beside it the totals that sources publish.
// /{review}/team
#include "web/pages/pages.h"

#include "reports/team_json.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/parts.h"
#include "web/pages/seat_table.h"
#include "web/pages/shell.h"
#include "web/pages/thing_parts.h"

namespace heed::web {
namespace {

void group_section(Markup& m, Page& page, const views::TeamGroup& group, std::size_t number) {
    const wording::Wording& w = page.w;
    const std::string id = "group-" + std::to_string(number);
    const std::string title(!group.body               ? w.words("team.no-body")
                            : group.body.name.empty() ? group.body.address
                                                      : group.body.name.text);
    Section section(m, id, title);
    {
        auto p = m.open("p", {{"class", "sub"}});
        m.text(w.words("team.seated", {{"n", group.seated}}));
        if (group.body) {
            m.text(" ");
            m.open("a", {{"href", page.link(group.body)}}).text(w.words("team.about-body"));
        }
    }
    seat_table(m, page, title, group.seats, {});
    // What is odd about a seat stands below the list, where it does not disturb the columns.
    for (const views::Seat& seat : group.seats)
        for (const views::Note& note : seat.notes) {
            auto p = m.open("p", {{"class", "note"}});
            name(m, page, seat.person);
            m.text(": ");
            phrase(m, page, note.text);
            m.text(" ");
            source_marks(m, page, note.cites);
        }
}

void total_row(Markup& m, Page& page, const views::TeamView::Published& total) {
    const wording::Wording& w = page.w;
    auto li = m.open("li");
    {
        auto span = m.open("span", {{"class", "when"}});
        if (total.on) time(m, page, *total.on);
    }
    {
        auto words = m.open("span");
        m.open("a", {{"href", page.link(total.total)}}).text(w.words("team.total", {{"n", total.count}}));
        m.single("br");
        std::vector<Safe> listed, perhaps;
        for (const auto& one : total.listed) {
            const auto say = [&](std::int64_t n) {
                return w.html("team.listed-role", {{"n", n}, {"role", fragment([&](Markup& f) {
                                                                  role_text(f, page, one.label, one.role);
                                                              })}});
            };
            if (one.seated > 0) listed.push_back(say(one.seated));
            if (one.perhaps > 0) perhaps.push_back(say(one.perhaps));
        }
        auto sub = m.open("span", {{"class", "sub"}});
        if (listed.empty() && perhaps.empty()) m.text(w.words("team.listed-none"));
        if (!listed.empty()) w.say(m, "team.listed", {{"list", w.list(std::span<const Safe>(listed))}});
        if (!perhaps.empty()) {
            m.text(" ");
            w.say(m, "team.listed-perhaps", {{"list", w.list(std::span<const Safe>(perhaps))}});
        }
        for (const views::Note& note : total.notes) {
            m.single("br");
            phrase(m, page, note.text);
            m.text(" ");
            source_marks(m, page, note.cites);
        }
    }
    auto marks = m.open("span");
    source_marks(m, page, total.cites);
}

} // namespace

Response team_page(Page& page) {
    const wording::Wording& w = page.w;
    const views::TeamView team = views::team_of(page.ask, page.review);
    std::size_t seats = 0;
    for (const views::TeamGroup& group : team.groups) seats += group.seats.size();
    const std::string title(w.words("part.team"));
    const std::string said = w.words("team.said", {{"n", seats}});
    return html(page, shell(page,
                            {.title = review_name(page) + ": " + title,
                             .description = said,
                             .crumbs = crumbs_of(page, {{title, {}}}),
                             .nav = {}},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "lede"}}, said);
                                asof_strip(m, page);
                                acts(m, {{w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
                                         {w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                                if (seats == 0) gap_note(m, w.words("team.none"));
                                for (std::size_t i = 0; i < team.groups.size(); ++i)
                                    group_section(m, page, team.groups[i], i + 1);
                                if (team.later > 0) gap_note(m, w.words("team.later", {{"n", team.later}}));
                                if (!team.totals.empty()) {
                                    Section section(m, "totals", w.words("team.totals"));
                                    auto list = m.open("ul", {{"class", "rows"}});
                                    for (const auto& total : team.totals) total_row(m, page, total);
                                }
                                dispute_section(m, page, team.disputes);
                            }));
}

Response team_json(Page& page) {
    return data(page, reports::team_json(views::team_of(page.ask, page.review), page.ask));
}

Response team_csv(Page& page) { return data(page, reports::team_csv(views::team_of(page.ask, page.review))); }

} // namespace heed::web
