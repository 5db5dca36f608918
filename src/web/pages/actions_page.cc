// The acts of the deciding body: when, by which resolution, on how many items, and what it decided.
// /{review}/actions               the present
// /{review}/actions?as-of=...     those until that day
#include "web/pages/pages.h"

#include "reports/round_json.h"
#include "views/action_list.h"
#include "web/pages/action_words.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {

using domain::Outcome;

namespace {

constexpr Outcome shown[] = {Outcome::approved, Outcome::pending, Outcome::rejected, Outcome::passed_through};

std::int64_t itemised(const views::RoundLine& round) {
    std::int64_t sum = 0;
    for (const std::int64_t n : round.itemised) sum += n;
    return sum;
}

std::int64_t acted_on(const views::RoundLine& round) {
    std::int64_t sum = 0;
    for (const Outcome outcome : shown) sum += round.total(outcome);
    return round.acts_on.value_or(std::max(sum, itemised(round)));
}

void resolutions_cell(Markup& m, Page& page, const views::RoundLine& round) {
    auto td = m.open("td", {{"role", "cell"},
                            {"data-l", page.w.words("actions.resolution")},
                            {"class", round.resolutions.empty() ? "empty" : nullptr}});
    for (std::size_t i = 0; i < round.resolutions.size(); ++i) {
        if (i > 0) m.single("br");
        m.element("bdi", {{"class", "nw"}}, round.resolutions[i]);
    }
}

void round_row(Markup& m, Page& page, const views::RoundLine& round) {
    const wording::Wording& w = page.w;
    auto tr = m.open("tr", {{"role", "row"}});
    {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", "nw"}});
        {
            auto a = m.open("a", {{"href", page.link(round.round)}});
            if (round.on.date)
                time(m, page, *round.on.date, wording::DateForm::brief);
            else
                m.text(w.words("date.missing"));
        }
        if (round.on.disputed) {
            m.single("br");
            m.open("a", {{"class", "sub"}, {"href", page.link(round.round) + "#disagreements"}})
                .text(w.words("date.disputed"));
        }
    }
    {
        auto td = m.open("td", {{"role", "cell"}});
        m.text(action_words(page, round)).text(" ");
        source_marks(m, page, round.cites);
    }
    resolutions_cell(m, page, round);
    {
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("actions.decided")}});
        auto out = m.open("span", {{"class", "out"}});
        for (const Outcome outcome : shown)
            if (round.total(outcome) > 0) count_chip(m, page, outcome, round.total(outcome));
    }
    const std::int64_t acts_on = acted_on(round);
    m.element("td", {{"role", "cell"}, {"data-l", w.words("actions.itemised")}},
              w.words("open.of", {{"n", itemised(round)}, {"of", acts_on}}));
}

void deferral_row(Markup& m, Page& page, const views::LifeEvent& deferral) {
    auto tr = m.open("tr", {{"role", "row"}});
    {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", "nw"}});
        when(m, page, deferral.on, wording::DateForm::brief);
    }
    auto td = m.open("td", {{"role", "cell"}, {"colspan", 4}});
    m.open("a", {{"href", page.links.to('/' + std::string(page.code()) + "/obligations")}})
        .text(page.w.words("life.deferred", {{"review", deferral.review.name.text}}));
    m.text(" ");
    source_marks(m, page, deferral.cites);
}

void table(Markup& m, Page& page, const views::ActionList& list) {
    const wording::Wording& w = page.w;
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto tag = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, w.words("actions.caption"));
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        for (const std::string_view key :
             {"day", "what", "resolution", "decided", "itemised"}) // keys: actions.*
            m.element("th", {{"role", "columnheader"}, {"scope", "col"}}, w.words({"actions.", key}));
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    for (const views::ActionRow& row : list.rows)
        row.round ? round_row(m, page, *row.round) : deferral_row(m, page, *row.deferral);
}

} // namespace

Response actions_page(Page& page) {
    const wording::Wording& w = page.w;
    const auto list = views::action_list(page.ask, page.review);
    const std::string title(w.words("actions.title"));
    const std::string said = w.words("actions.said", {{"n", list.rounds}});
    return html(page, shell(page,
                            {.title = review_name(page) + ": " + title,
                             .description = said,
                             .crumbs = crumbs_of(page, {{title, {}}}),
                             .nav = "actions"},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "lede"}}, said);
                                asof_strip(m, page);
                                if (list.rows.empty()) return gap_note(m, w.words("actions.none"));
                                table(m, page, list);
                                if (list.has_parts) gap_note(m, w.words("actions.parts"));
                                auto p = m.open("div", {{"class", "sect"}});
                                acts(m,
                                     {{w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
                                      {w.words("form.json"), page.links.as(Form::json, page.place.path)},
                                      {w.words("form.follow-list"),
                                       page.links.is_static() ? std::string()
                                                              : page.links.as(Form::atom, page.place.path)}});
                            }));
}

Response actions_json(Page& page) {
    return data(page, reports::actions_json(views::action_list(page.ask, page.review), page.ask));
}

Response actions_csv(Page& page) {
    return data(page, reports::actions_csv(views::action_list(page.ask, page.review)));
}

} // namespace heed::web
