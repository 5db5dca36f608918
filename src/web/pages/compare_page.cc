// What changed between two days.
// /{review}/compare?from=2021-07-22&to=2023-09-10    without a day: since the first act, until today
#include "web/pages/pages.h"

#include "reports/compare_report.h"
#include "views/action_list.h"
#include "views/compare.h"
#include "views/item_list.h"
#include "web/pages/compare_parts.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/times.h"

namespace heed::web {
namespace {

struct Days {
    Day from, to;
};

std::string query_of_days(Days days) { return query_of({{"from", iso(days.from)}, {"to", iso(days.to)}}); }

Response bad_days(Page& page, std::string words, std::optional<Days> rather = {}) {
    const std::string path = page.place.path;
    std::vector<Nearest> nearest;
    if (rather)
        nearest.push_back({page.w.words("compare.title-days",
                                        {{"from", page.w.day(rather->from)}, {"to", page.w.day(rather->to)}}),
                           page.links.to(path, query_of_days(*rather))});
    nearest.push_back({std::string(page.w.words("compare.title")), page.links.to(path)});
    return bad_request(page, std::move(words), nearest);
}

// Where nobody says from when: since the first act, or since the day asked about.
Day first_day(Page& page, Day to) {
    if (page.as_of_asked && *page.as_of_asked < to) return *page.as_of_asked;
    for (const views::RoundLine& round : views::rounds_of(page.ask, page.review, views::Reach::all))
        if (round.is_dated() && round.sure < to.number) return Day{round.sure};
    return to;
}

Result<Days, Response> read_days(Page& page) {
    const auto read = [&](std::string_view key) -> Result<std::optional<Day>, Response> {
        const std::string_view text = page.request.query.first_or(key, "");
        if (text.empty()) return std::optional<Day>();
        const auto day = read_day(text);
        if (!day) return Unexpected{bad_days(page, page.w.words("error.as-of", {{"text", text}}))};
        return day;
    };
    const auto from = read("from");
    if (!from) return Unexpected{from.error()};
    const auto to = read("to");
    if (!to) return Unexpected{to.error()};
    Days days{.to = (*to).value_or(page.ask.today)};
    days.from = (*from).value_or(first_day(page, days.to));
    if (days.from <= days.to) return days;
    return Unexpected{bad_days(
        page, page.w.words("error.order", {{"from", page.w.day(days.from)}, {"to", page.w.day(days.to)}}),
        Days{days.to, days.from})};
}

// The page's links lead to the later day from here on.
views::Comparison compared(Page& page, Days days) {
    page.ask.moment = page.ask.moment.at(days.to);
    page.as_of_asked = days.to == page.ask.today ? std::nullopt : std::optional(days.to);
    page.links = Links(page.place.language, page.as_of_asked, page.known_asked, page.links.audience());
    return views::compare(page.ask, page.review, days.from);
}

void form(Markup& m, Page& page, const views::Comparison& comparison) {
    const wording::Wording& w = page.w;
    auto tag = m.open("form", {{"class", "asof"},
                               {"method", "get"},
                               {"action", wording::path_in(page.place.language, page.place.path)},
                               {"aria-label", w.words("compare.form")}});
    const std::pair<std::string_view, Day> fields[] = {{"from", comparison.from}, {"to", comparison.to}};
    for (const auto& [key, day] : fields) { // keys: compare.from compare.to
        m.element("label", {{"for", key}}, w.words({"compare.", key}));
        m.single("input", {{"class", "field"},
                           {"id", key},
                           {"name", key},
                           {"value", iso(day)},
                           {"type", "text"},
                           {"inputmode", "numeric"},
                           {"autocomplete", "off"},
                           {"dir", "ltr"},
                           {"title", w.words("asof.hint")}});
    }
    if (!page.known_asked.empty())
        m.single("input", {{"type", "hidden"}, {"name", "known"}, {"value", page.known_asked}});
    m.element("button", {{"class", "btn"}, {"type", "submit"}}, w.words("compare.button"));
    auto list = m.open("ul", {{"class", "quick"}});
    const Links plain(page.place.language, {}, page.known_asked);
    const auto quick = [&](std::string_view words, Days days) {
        if (days.from >= days.to || (days.from == comparison.from && days.to == comparison.to)) return;
        auto li = m.open("li");
        m.open("a", {{"href", plain.to(page.place.path, query_of_days(days))}}).text(words);
    };
    quick(w.words("compare.to-today"), {comparison.from, page.ask.today});
    if (const auto report = views::reported_for(page.ask, page.review); report && report->last())
        quick(w.words("compare.to-report"), {comparison.from, *report->last()});
    if (!comparison.rounds.empty() && comparison.rounds.back().round.sure != views::no_day)
        quick(w.words("compare.before-last"), {Day{comparison.rounds.back().round.sure - 1}, comparison.to});
}

} // namespace

Response compare_page(Page& page) {
    const wording::Wording& w = page.w;
    auto days = read_days(page);
    if (!days) return days.error();
    const auto comparison = compared(page, *days);
    const std::string title(w.words("compare.title"));
    const std::string query = query_of_days(*days);
    const Links plain(page.place.language, {}, page.known_asked);
    return html(
        page,
        shell(page,
              {.title = review_name(page) + ": " +
                        w.words("compare.title-days", {{"from", w.day(days->from)}, {"to", w.day(days->to)}}),
               .description = compare_said(page, comparison),
               .crumbs = crumbs_of(page, {{std::string(w.words("asof.compare")), {}}}),
               .nav = "reviews"},
              [&](Markup& m) {
                  m.element("h1", {}, title);
                  form(m, page, comparison);
                  m.element("p", {{"class", "state"}}, compare_sentence(page, comparison));
                  compare_figure(m, page, comparison,
                                 {{w.words("form.csv"), plain.as(Form::csv, page.place.path, query)},
                                  {w.words("form.json"), plain.as(Form::json, page.place.path, query)},
                                  {w.words("form.svg"), plain.as(Form::svg, page.place.path, query)}});
                  compared_rounds(m, page, comparison);
                  compared_reports(m, page, comparison);
              }));
}

Response compare_json(Page& page) {
    auto days = read_days(page);
    if (!days) return days.error();
    const auto comparison = compared(page, *days);
    return data(page, reports::compare_json(comparison, page.ask));
}

Response compare_csv(Page& page) {
    auto days = read_days(page);
    if (!days) return days.error();
    return data(page, reports::compare_csv(compared(page, *days)));
}

Response compare_svg(Page& page) {
    auto days = read_days(page);
    if (!days) return days.error();
    const auto comparison = compared(page, *days);
    return data(page, reports::svg_document(compare_chart(page, comparison), chart_manner(page, "compare")));
}

} // namespace heed::web
