// All reviews: one line of state for each.
// /             the present        /?as-of=...   what was true on that day
#include "web/pages/pages.h"

#include "reports/review_json.h"
#include "views/review_view.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/state.h"

namespace heed::web {
namespace {

void review_row(Markup& m, Page& page, const views::ReviewLine& review) {
    auto li = m.open("li");
    m.element("span", {{"class", "muted"}}, review.number.empty() ? review.code : review.number);
    {
        auto words = m.open("span");
        link_to(m, page, review.review);
        m.single("br");
        auto sub = m.open("span", {{"class", "sub"}});
        m.add(brief_state(page, review));
    }
    auto out = m.open("span", {{"class", "out"}});
    for (const auto outcome : {domain::Outcome::approved, domain::Outcome::pending, domain::Outcome::rejected,
                               domain::Outcome::passed_through})
        if (review.counts[outcome] > 0) count_chip(m, page, outcome, review.counts[outcome]);
}

} // namespace

Response reviews_page(Page& page) {
    const auto reviews = views::review_lines(page.ask);
    const std::string title(page.w.words("reviews.title"));
    return html(
        page,
        shell(page,
              {.title = title,
               .description = std::string(page.w.words("reviews.lede")),
               .crumbs = {{title, {}}},
               .nav = "reviews"},
              [&](Markup& m) {
                  m.element("h1", {}, title);
                  m.element("p", {{"class", "lede"}}, page.w.words("reviews.lede"));
                  asof_strip(m, page);
                  {
                      Section section(m, "all", page.w.words("reviews.all"));
                      auto list = m.open("ul", {{"class", "rows"}});
                      for (const views::ReviewLine& review : reviews) review_row(m, page, review);
                  }
                  Section section(m, "new", page.w.words("reviews.new"));
                  auto p = m.open("p");
                  page.w.say(
                      m, "reviews.guide",
                      {{"link", fragment([&](Markup& a) {
                            a.open("a", {{"href", page.links.to("/about")}}).text(page.w.words("about.title"));
                        })}});
              }));
}

Response reviews_json(Page& page) {
    return data(page, reports::reviews_json(views::review_lines(page.ask), page.ask));
}

} // namespace heed::web
