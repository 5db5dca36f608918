#include "web/pages/figures.h"

#include "reports/flow_csv.h"
#include "web/pages/errors.h"
#include "web/pages/flow_chart.h"
#include "web/pages/pages.h"
#include "web/pages/parts.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;

namespace {

// Three always; the others where they occur, so that each row adds up to its total.
std::vector<Outcome> columns_of(const views::ReviewView& review) {
    std::vector<Outcome> out;
    for (const Outcome outcome : {Outcome::approved, Outcome::approved_in_part, Outcome::in_principle,
                                  Outcome::pending, Outcome::rejected, Outcome::passed_through,
                                  Outcome::superseded, Outcome::withdrawn, Outcome::submitted}) {
        const bool always =
            outcome == Outcome::approved || outcome == Outcome::pending || outcome == Outcome::rejected;
        if (always || std::any_of(review.rounds.begin(), review.rounds.end(),
                                  [&](const views::RoundLine& round) { return round.after[outcome] > 0; }))
            out.push_back(outcome);
    }
    return out;
}

void flow_table(Markup& m, Page& page, const views::ReviewView& review) {
    const wording::Wording& w = page.w;
    const std::vector<Outcome> columns = columns_of(review);
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto table = m.open("table");
    m.element("caption", {{"class", "vh"}}, w.words("flow.caption"));
    {
        auto thead = m.open("thead");
        auto tr = m.open("tr");
        m.element("th", {{"scope", "col"}}, w.words("flow.after"));
        for (const Outcome outcome : columns)
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
        for (const Outcome outcome : columns) m.element("td", {{"class", "r"}}, w.number(round.after[outcome]));
        m.element("td", {{"class", "r"}}, w.number(round.after.total()));
    }
}

// Which acts say only how many items they decided.
std::vector<Safe> days_not_itemised(Page& page, const views::ReviewView& review) {
    std::vector<Safe> days;
    for (const views::RoundLine& round : review.rounds) {
        std::int64_t published = 0, itemised = 0;
        for (const auto& row : domain::outcomes()) {
            if (row.counted_as != row.value) continue;
            published += round.total(row.value);
            itemised += round.itemised[static_cast<std::size_t>(row.value)];
        }
        if (itemised < published && round.is_dated()) days.push_back(time_html(page, *round.on.date));
    }
    return days;
}

void caption(Markup& m, Page& page, const views::ReviewView& review, bool has_chart) {
    const wording::Wording& w = page.w;
    auto figcaption = m.open("figcaption");
    {
        auto p = m.open("p");
        const views::Named body = views::deciding_body(page.ask, page.review);
        m.text(
            w.words("flow.acted", {{"n", review.rounds.size()},
                                   {"body", body.name.empty() ? w.words("body.somebody") : body.name.text}}));
        if (const auto days = days_not_itemised(page, review); !days.empty()) {
            m.text(" ");
            w.say(m, "flow.not-itemised", {{"days", w.list(days)}, {"drawn", has_chart ? "yes" : "no"}});
        }
        std::vector<views::Cited> cites;
        for (const views::RoundLine& round : review.rounds)
            cites.insert(cites.end(), round.cites.begin(), round.cites.end());
        m.text(" ");
        source_marks(m, page, cites);
    }
    const std::string path = '/' + std::string(page.code()) + "/flow";
    acts(m, {{w.words("form.csv"), page.links.as(Form::csv, path)},
             {w.words("form.svg"), has_chart ? page.links.as(Form::svg, path) : std::string()}});
}

reports::Reading reading_of(const Page& page) {
    return wording::is_right_to_left(page.w.language()) ? reports::Reading::right_to_left
                                                        : reports::Reading::left_to_right;
}

} // namespace

void flow_section(Markup& m, Page& page, const views::ReviewView& review) {
    if (review.rounds.empty() || review.items == 0) return;
    const wording::Wording& w = page.w;
    Section section(m, "flow", w.words("flow.title"));
    const auto chart = flow_chart(page, review);
    if (chart) m.element("p", {{"class", "sub"}}, w.words("flow.lede"));
    auto figure = m.open("figure", {{"class", "fig"}});
    if (chart) {
        reports::draw_forms(m, *chart, {.id = "flow", .reading = reading_of(page)});
        auto details = m.open("details");
        m.element("summary", {}, w.words("flow.as-table"));
        flow_table(m, page, review);
    } else
        flow_table(m, page, review);
    caption(m, page, review, chart.has_value());
}

Response flow_svg(Page& page) {
    const auto review = views::review_view(page.ask, page.review);
    if (!review) return unknown_review(page);
    const auto chart = flow_chart(page, *review);
    if (!chart)
        return not_found(page, std::string(page.w.words("flow.none")),
                         {{std::string(review->number), page.links.to('/' + std::string(page.code()))}});
    return data(page, reports::svg_document(*chart, {.id = "flow",
                                                     .reading = reading_of(page),
                                                     .language = wording::code(page.w.language())}));
}

Response flow_csv(Page& page) {
    const auto review = views::review_view(page.ask, page.review);
    return review ? data(page, reports::flow_csv(*review)) : unknown_review(page);
}

} // namespace heed::web
