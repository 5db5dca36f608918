// What was recorded, deed by deed, newest first: of the whole record, or of one review.
// /changes            /{review}/changes            ?from=20 is the next page
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/deeds_json.h"
#include "web/pages/event_words.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {
namespace {

constexpr std::size_t deeds_on_page = 20, deeds_in_data = 500;

std::size_t first_of(const Page& page) {
    return static_cast<std::size_t>(parse_number(page.request.query.first_or("from", "0")).value_or(0));
}

views::DeedList list_of(Page& page, std::size_t count) {
    const std::optional<views::ThingId> review =
        page.review == views::none ? std::nullopt : std::optional(page.review);
    return views::deeds_of(page.ask, review, first_of(page), count);
}

// A list read in pages is one snapshot: the address holds the size of the record.
std::string next_of(const Page& page, const views::DeedList& list, std::size_t count, Form form) {
    const std::size_t next = first_of(page) + count;
    if (next >= list.total) return {};
    const Links links(page.place.language, page.as_of_asked,
                      page.known_asked.empty() ? "n" + std::to_string(page.moment().known())
                                               : page.known_asked);
    const std::string query = query_of({{"from", std::to_string(next)}});
    return form == Form::html ? links.to(page.place.path, query) : links.as(form, page.place.path, query);
}

void row(Markup& m, Page& page, const views::DeedLine& line) {
    auto li = m.open("li");
    m.element("time", {{"class", "when"}, {"datetime", iso(line.at)}}, page.w.instant(line.at));
    {
        auto words = m.open("span");
        m.open("a", {{"href", page.links.to('/' + line.address)}}).text(deed_title(page, line));
        m.single("br");
        m.element("span", {{"class", "sub"}}, counts_words(page, line));
    }
    m.element("span", {{"class", "sub"}}, page.w.words("deed.events", {{"n", line.events}}));
}

} // namespace

Response changes_page(Page& page) {
    const wording::Wording& w = page.w;
    const auto list = list_of(page, deeds_on_page);
    const std::string title(w.words("nav.changes"));
    const std::string said = w.words("changes.said", {{"n", list.total}});
    const bool whole = page.review == views::none;
    auto crumbs = crumbs_of(page, {{title, {}}});
    return html(page,
                shell(page,
                      {.title = whole ? title : review_name(page) + ": " + title,
                       .description = said,
                       .crumbs = std::move(crumbs),
                       .nav = "changes"},
                      [&](Markup& m) {
                          m.element("h1", {}, title);
                          m.element("p", {{"class", "lede"}}, said);
                          m.element("p", {{"class", "sub"}}, w.words("changes.lede"));
                          if (!list.lines.empty()) {
                              auto ul = m.open("ul", {{"class", "rows"}});
                              for (const views::DeedLine& line : list.lines) row(m, page, line);
                          }
                          {
                              auto nav = m.open("nav", {{"class", "pager"}, {"aria-label", title}});
                              acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)},
                                       {w.words("form.follow-list"),
                                        page.links.is_static() ? std::string()
                                                               : page.links.as(Form::atom, page.place.path)}});
                              const std::string next = next_of(page, list, deeds_on_page, Form::html);
                              if (!next.empty() && !page.links.is_static())
                                  m.open("a", {{"href", next}, {"rel", "next"}}).text(w.words("changes.older"));
                          }
                      }));
}

Response changes_json(Page& page) {
    const auto list = list_of(page, deeds_in_data);
    return data(page, reports::deeds_json(list, page.ask, page.place.path,
                                          next_of(page, list, deeds_in_data, Form::json)));
}

} // namespace heed::web
