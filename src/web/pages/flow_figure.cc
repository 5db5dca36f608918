#include "web/pages/figures.h"

#include "web/pages/parts.h"

namespace heed::web {

using domain::Outcome;

namespace {

void flow_table(Markup& m, Page& page, const views::ReviewView& review) {
    const wording::Wording& w = page.w;
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto table = m.open("table");
    m.element("caption", {{"class", "vh"}}, w.words("flow.caption"));
    {
        auto thead = m.open("thead");
        auto tr = m.open("tr");
        m.element("th", {{"scope", "col"}}, w.words("flow.after"));
        for (const Outcome outcome : {Outcome::approved, Outcome::pending, Outcome::rejected})
            m.element("th", {{"scope", "col"}, {"class", "r"}}, w.word(outcome));
        m.element("th", {{"scope", "col"}, {"class", "r"}}, w.words("flow.total"));
    }
    auto tbody = m.open("tbody");
    for (const views::RoundLine& round : review.rounds) {
        auto tr = m.open("tr");
        {
            auto th = m.open("th", {{"scope", "row"}});
            when(m, page, round.on);
        }
        for (const Outcome outcome : {Outcome::approved, Outcome::pending, Outcome::rejected})
            m.element("td", {{"class", "r"}}, w.number(round.after[outcome]));
        m.element("td", {{"class", "r"}}, w.number(round.after.total()));
    }
}

} // namespace

void flow_section(Markup& m, Page& page, const views::ReviewView& review) {
    if (review.rounds.empty() || review.items == 0) return;
    Section section(m, "flow", page.w.words("flow.title"));
    m.element("p", {{"class", "sub"}}, page.w.words("flow.lede"));
    auto figure = m.open("figure", {{"class", "fig"}});
    flow_table(m, page, review);
}

void phases_section(Markup&, Page&) {}

} // namespace heed::web
