// Any thing of the record that has no page of its own kind: a seat, a total, a scheme, a note. Everything that
// is stated about it, member by member, with who says so, and what else names it.
// /{review}/seats/{id}  /{review}/totals/{id}  /schemes/{id}  ...
#include "web/pages/thing_page.h"

#include "base/text.h"
#include "reports/documents_json.h"
#include "views/statements.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/pages.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_parts.h"

#include <algorithm>

namespace heed::web {

using domain::ThingKind;

namespace {

// The page of a review on which things of a kind are listed; empty when there is none.
std::string_view list_of(ThingKind kind) {
    switch (kind) {
    case ThingKind::seat: return "team";
    case ThingKind::scope: return "mandate";
    case ThingKind::total: return "reconciliation";
    case ThingKind::note: return "disagreements";
    case ThingKind::finding: return "claims";
    case ThingKind::phase:
    case ThingKind::milestone:
    case ThingKind::forecast: return "timeline";
    case ThingKind::obligation: return "obligations";
    case ThingKind::letter: return "letters";
    case ThingKind::question: return "questions";
    case ThingKind::meeting: return "meetings";
    case ThingKind::comment: return "comments";
    case ThingKind::document: return "documents";
    case ThingKind::source: return "sources";
    case ThingKind::scheme: return "definitions";
    default: return {};
    }
}

std::vector<Crumb> crumbs_to(Page& page, ThingKind kind, const std::string& here) {
    std::vector<Crumb> further;
    const std::string_view list = page.review == views::none ? std::string_view() : list_of(kind);
    if (!list.empty())
        further.push_back(
            {std::string(list == "sources" ? page.w.words("sources.title") : page.w.words({"part.", list})),
             page.links.to('/' + std::string(page.code()) + '/' + std::string(list))});
    further.push_back({here, {}});
    return crumbs_of(page, std::move(further));
}

} // namespace

views::ThingId thing_of_path(const Page& page) {
    return page.moment().find(std::string_view(page.place.path).substr(1));
}

Response no_such_thing(Page& page) {
    std::vector<Nearest> nearest;
    const auto& segments = page.place.segments;
    const std::string_view kind = segments[page.review == views::none ? 0 : 1];
    for (const domain::KindRow& row : domain::kinds()) {
        if (row.segment.empty() || row.segment != kind) continue;
        const auto things = page.moment().things(page.review, row.kind);
        const std::string address = page.place.path.substr(1);
        auto place = std::lower_bound(
            things.begin(), things.end(), address,
            [&](views::ThingId a, const std::string& b) { return natural_less(page.moment().address(a), b); });
        if (place != things.begin()) --place;
        for (int n = 0; place != things.end() && n < 3; ++place, ++n) {
            const views::Named named = page.ask.named(*place);
            nearest.push_back(
                {std::string(named.name.empty() ? named.address : named.name.text), page.link(named)});
        }
    }
    if (page.review != views::none) nearest.push_back({review_name(page), page.link(page.review)});
    return not_found(page, page.w.words("error.thing", {{"path", page.place.path}}), nearest);
}

Response thing_page(Page& page) {
    const views::ThingId thing = thing_of_path(page);
    const auto view = thing == views::none ? std::nullopt : views::thing_view(page.ask, thing);
    if (!view) return no_such_thing(page);
    const wording::Wording& w = page.w;
    const std::string kind(kind_word(page, view->kind));
    const std::string id(view->thing.address.substr(view->thing.address.rfind('/') + 1));
    const std::string title = view->thing.name.empty() ? kind + ' ' + id : std::string(view->thing.name.text);
    const std::string said = w.words("statement.said", {{"kind", kind}, {"n", view->statements.size()}});
    return html(page, shell(page,
                            {.title = titled(page, title),
                             .description = said,
                             .crumbs = crumbs_to(page, view->kind, view->thing.name.empty() ? id : title),
                             .nav = {}},
                            [&](Markup& m) {
                                {
                                    auto h1 = m.open("h1");
                                    if (view->thing.name.empty()) {
                                        m.text(kind).text(" ");
                                        m.element("bdi", {}, id);
                                    } else {
                                        phrase(m, page, view->thing.name);
                                    }
                                }
                                {
                                    auto list = m.open("ul", {{"class", "facts"}});
                                    fact_line(m, kind);
                                    if (view->review) {
                                        auto li = m.open("li");
                                        link_to(m, page, view->review);
                                    }
                                    permanent_link(m, page);
                                }
                                asof_strip(m, page);
                                if (view->later > 0)
                                    gap_note(m, w.words("statement.later", {{"n", view->later}}));
                                if (!view->statements.empty()) statement_section(m, page, *view);
                                naming_sections(m, page, view->named_by);
                                dispute_section(m, page, view->disputes);
                                note_section(m, page, view->notes);
                                acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                            }));
}

Response thing_json(Page& page) {
    const views::ThingId thing = thing_of_path(page);
    const auto view = thing == views::none ? std::nullopt : views::thing_view(page.ask, thing);
    return view ? data(page, reports::thing_json(*view, page.ask)) : no_such_thing(page);
}

} // namespace heed::web
