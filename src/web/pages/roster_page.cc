// Everybody the record names, and every body.
// /people      /bodies
#include "web/pages/pages.h"

#include "reports/roster_json.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_parts.h"

namespace heed::web {

using domain::ThingKind;

namespace {

void row(Markup& m, Page& page, const views::RosterLine& line, ThingKind kind) {
    const wording::Wording& w = page.w;
    auto tr = m.open("tr", {{"role", "row"}});
    {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", "plain"}});
        if (line.thing.name.empty() && kind == ThingKind::person)
            m.open("a", {{"href", page.link(line.thing)}}).text(w.words("team.no-name"));
        else
            link_to(m, page, line.thing);
    }
    if (kind == ThingKind::body) {
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("field.kind")}});
        if (line.kind.empty())
            m.element("span", {{"class", "muted"}}, w.words("date.missing-short"));
        else
            code_text(m, page, "kind.", line.kind);
        if (line.part_of) {
            m.single("br");
            auto sub = m.open("span", {{"class", "sub"}});
            w.say(m, "body.part-of", {{"body", fragment([&](Markup& f) { link_to(f, page, line.part_of); })}});
        }
    }
    {
        auto td = m.open("td", {{"role", "cell"},
                                {"data-l", w.words("team.seats")},
                                {"class", line.seats == 0 ? "empty" : nullptr}});
        for (std::size_t i = 0; i < line.reviews.size(); ++i) {
            if (i > 0) m.text(", ");
            m.open("a", {{"href", page.links.to(page.path_of(line.reviews[i].thing) + "/team")}})
                .text(review_name(page, line.reviews[i].thing));
        }
    }
    auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("sources.title")}});
    source_marks(m, page, line.cites);
}

void table(Markup& m, Page& page, const std::vector<views::RosterLine>& lines, ThingKind kind,
           std::string_view caption) {
    const wording::Wording& w = page.w;
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto tag = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, caption);
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        const auto head = [&](std::string_view words) {
            m.element("th", {{"role", "columnheader"}, {"scope", "col"}}, words);
        };
        head(kind == ThingKind::person ? w.words("team.person") : w.words("team.body"));
        if (kind == ThingKind::body) head(w.words("field.kind"));
        head(w.words("roster.sat-in"));
        head(w.words("sources.title"));
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    for (const views::RosterLine& line : lines) row(m, page, line, kind);
}

Response roster_page(Page& page, ThingKind kind) {
    const wording::Wording& w = page.w;
    const auto lines = views::roster_of(page.ask, kind);
    const bool person = kind == ThingKind::person;
    const std::string title(person ? w.words("roster.people") : w.words("roster.bodies"));
    const std::string said = person ? w.words("roster.people-said", {{"n", lines.size()}})
                                    : w.words("roster.bodies-said", {{"n", lines.size()}});
    return html(
        page,
        shell(page, {.title = title, .description = said, .crumbs = crumbs_of(page, {{title, {}}}), .nav = {}},
              [&](Markup& m) {
                  m.element("h1", {}, title);
                  m.element("p", {{"class", "lede"}}, said);
                  asof_strip(m, page);
                  acts(m, {{w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
                           {w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                  if (lines.empty())
                      gap_note(m, w.words("roster.none"));
                  else
                      table(m, page, lines, kind, title);
              }));
}

} // namespace

Response people_page(Page& page) { return roster_page(page, ThingKind::person); }
Response bodies_page(Page& page) { return roster_page(page, ThingKind::body); }

Response people_json(Page& page) {
    return data(page, reports::roster_json("/people", views::roster_of(page.ask, ThingKind::person), page.ask));
}

Response bodies_json(Page& page) {
    return data(page, reports::roster_json("/bodies", views::roster_of(page.ask, ThingKind::body), page.ask));
}

Response people_csv(Page& page) {
    return data(page, reports::roster_csv(views::roster_of(page.ask, ThingKind::person)));
}

Response bodies_csv(Page& page) {
    return data(page, reports::roster_csv(views::roster_of(page.ask, ThingKind::body)));
}

} // namespace heed::web
