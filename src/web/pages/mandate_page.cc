// Why a review is held: its mandate, the duties that follow, what it was to look at, and its neighbours.
// /{review}/mandate
#include "web/pages/pages.h"

#include "reports/team_json.h"
#include "views/mandate.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/errors.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_parts.h"

namespace heed::web {
namespace {

void mandate_text(Markup& m, Page& page, const views::MandateView& mandate) {
    const wording::Wording& w = page.w;
    if (mandate.text.empty()) return gap_note(m, w.words("mandate.no-text"));
    {
        auto p = m.open("p", {{"class", "prose"}});
        phrase(m, page, mandate.text);
    }
    auto p = m.open("p", {{"class", "sub"}});
    m.text(w.words("mandate.own-words")).text(" ");
    source_marks(m, page, mandate.cites);
}

void facts(Markup& m, Page& page, const views::MandateView& mandate) {
    const wording::Wording& w = page.w;
    auto list = m.open("ul", {{"class", "facts"}});
    for (const std::string_view code : mandate.codes) {
        auto li = m.open("li");
        w.say(m, "mandate.code",
              {{"code", fragment([&](Markup& f) { code_text(f, page, "mandate.of.", code); })}});
    }
    if (mandate.codes.empty()) fact_line(m, w.words("mandate.no-code"));
    permanent_link(m, page);
}

void duties(Markup& m, Page& page, const views::MandateView& mandate) {
    const wording::Wording& w = page.w;
    Section section(m, "duties", w.words("mandate.duties"));
    if (mandate.duties.empty()) return gap_note(m, w.words("mandate.no-duties"));
    {
        auto list = m.open("ul", {{"class", "rows"}});
        for (const views::ObligationView& duty : mandate.duties) {
            auto li = m.open("li");
            {
                auto span = m.open("span", {{"class", "when"}});
                code_text(m, page, "rule.", duty.rule); // keys: rule.*
            }
            {
                auto span = m.open("span");
                link_to(m, page, duty.obligation);
            }
            auto marks = m.open("span");
            std::vector<views::Cited> cites;
            for (const views::ObligationBase& base : duty.bases)
                cites.insert(cites.end(), base.cites.begin(), base.cites.end());
            source_marks(m, page, cites);
        }
    }
    auto p = m.open("p", {{"class", "sub"}});
    m.open("a", {{"href", page.links.to('/' + std::string(page.code()) + "/obligations")}})
        .text(w.words("mandate.all-duties"));
}

void scope(Markup& m, Page& page, const views::MandateView& mandate) {
    if (mandate.scope.empty()) return;
    Section section(m, "scope", page.w.words("mandate.scope"));
    for (const views::ScopeGroup& group : mandate.scope) {
        if (!group.workstream.empty()) {
            auto h3 = m.open("h3");
            code_text(m, page, "workstream.", group.workstream);
        }
        auto list = m.open("ul", {{"class", "rows"}});
        for (const views::ScopeItem& item : group.items) {
            auto li = m.open("li");
            {
                auto span = m.open("span", {{"class", "when"}});
                if (item.on.date) when(m, page, item.on);
            }
            {
                auto a = m.open("a", {{"class", "quiet"}, {"href", page.link(item.item)}});
                phrase(m, page, item.text);
            }
            auto marks = m.open("span");
            source_marks(m, page, item.cites);
        }
    }
}

void neighbours(Markup& m, Page& page, const views::MandateView& mandate) {
    if (!mandate.predecessor && mandate.successors.empty()) return;
    Section section(m, "neighbours", page.w.words("mandate.neighbours"));
    auto list = m.open("ul", {{"class", "rows"}});
    const auto row = [&](std::string_view words, const views::Named& review) {
        auto li = m.open("li");
        m.element("span", {{"class", "when"}}, words);
        link_to(m, page, review);
    };
    if (mandate.predecessor) row(page.w.words("mandate.before"), mandate.predecessor);
    for (const views::Named& successor : mandate.successors) row(page.w.words("mandate.after"), successor);
}

} // namespace

Response mandate_page(Page& page) {
    const auto mandate = views::mandate_of(page.ask, page.review);
    if (!mandate) return unknown_review(page);
    const wording::Wording& w = page.w;
    const std::string title(w.words("part.mandate"));
    return html(
        page,
        shell(page,
              {.title = review_name(page) + ": " + title,
               .description = w.words("mandate.said", {{"review", review_name(page)}}),
               .crumbs = crumbs_of(page, {{title, {}}}),
               .nav = {}},
              [&](Markup& m) {
                  m.element("h1", {}, title);
                  facts(m, page, *mandate);
                  asof_strip(m, page);
                  mandate_text(m, page, *mandate);
                  duties(m, page, *mandate);
                  scope(m, page, *mandate);
                  neighbours(m, page, *mandate);
                  dispute_section(m, page, mandate->disputes);
                  auto p = m.open("p", {{"class", "sect"}});
                  w.say(m, "reviews.guide",
                        {{"link", fragment([&](Markup& f) {
                              f.open("a", {{"href", page.links.to("/about")}}).text(w.words("about.title"));
                          })}});
              }));
}

Response mandate_json(Page& page) {
    const auto mandate = views::mandate_of(page.ask, page.review);
    return mandate ? data(page, reports::mandate_json(*mandate, page.ask)) : unknown_review(page);
}

} // namespace heed::web
