// Words, numbers and addresses looked up in the whole record, or in one review: what holds them, as of the two
// times.
// /search?q=key+rollover                     the best of each kind
// /search?q=...&kind=passages&from=20        all of one kind, page by page
// /search?q=...&review=r1&as-of=2022-05-01   in one review, on a day
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/search_results.h"
#include "views/search_view.h"
#include "web/pages/action_words.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

#include <algorithm>

namespace heed::web {

using views::Found;
using views::Hit;
using wording::DateForm;

namespace {

constexpr std::size_t of_each_kind = 5;
constexpr std::size_t per_page = 20;
constexpr std::size_t per_data_page = 100;
constexpr std::size_t from_max = 10'000;
constexpr std::size_t text_bytes_max = 8'000;

// Whatever is asked has an answer: what is no kind, no review or no number is left out.
views::SearchRequest read_request(const Page& page) {
    const Query& query = page.request.query;
    views::SearchRequest request;
    request.text = std::string(trim(query.first_or("q", "").substr(0, text_bytes_max)));
    request.group = views::parse_find_group(query.first_or("kind", ""));
    const views::ThingId review = page.moment().find(query.first_or("review", ""));
    if (review != views::none && page.moment().record().thing(review).kind == domain::ThingKind::review)
        request.review = review;
    const auto from = parse_number(query.first_or("from", "0")).value_or(0);
    request.from = std::min(static_cast<std::size_t>(from), from_max);
    return request;
}

std::string query_for(const Page& page, const views::SearchRequest& request, std::string_view text,
                      std::optional<views::FindGroup> kind, std::size_t from) {
    Query query;
    if (from > 0) query.parts.push_back({"from", std::to_string(from)});
    if (kind) query.parts.push_back({"kind", std::string(views::name(*kind))});
    query.parts.push_back({"q", std::string(text)});
    if (request.review != views::none)
        query.parts.push_back({"review", std::string(page.moment().address(request.review))});
    return canonical_query(query);
}

std::string_view heading(const Page& page, views::FindGroup group) {
    return page.w.words({"found.", views::name(group)}); // keys: found.*
}

void marked(Markup& m, const Page& page, const views::Pieces& pieces, std::string_view language) {
    const Safe words = fragment([&](Markup& f) {
        for (const views::Piece& piece : pieces)
            if (piece.marked)
                f.element("mark", {}, piece.text);
            else
                f.text(piece.text);
    });
    if (language.empty() || language == wording::code(page.w.language()))
        m.add(words);
    else
        m.element("span", {{"lang", language}, {"dir", language == "ar" ? "rtl" : "ltr"}}, words);
}

void search_form(Markup& m, Page& page, const views::SearchRequest& request) {
    const wording::Wording& w = page.w;
    auto form = m.open("form", {{"class", "seek"},
                                {"method", "get"},
                                {"action", wording::path_in(page.place.language, "/search")},
                                {"aria-label", w.words("search.title")}});
    if (page.as_of_asked)
        m.single("input", {{"type", "hidden"}, {"name", "as-of"}, {"value", iso(*page.as_of_asked)}});
    if (!page.known_asked.empty())
        m.single("input", {{"type", "hidden"}, {"name", "known"}, {"value", page.known_asked}});
    {
        auto label = m.open("label", {{"class", "grow"}});
        m.element("span", {}, w.words("search.what"));
        m.single("input", {{"class", "field"},
                           {"type", "search"},
                           {"name", "q"},
                           {"value", request.text},
                           {"maxlength", 1000},
                           {"autocomplete", "off"},
                           {"dir", "auto"}});
    }
    {
        auto label = m.open("label");
        m.element("span", {}, w.words("search.where"));
        auto select = m.open("select", {{"class", "field"}, {"name", "review"}});
        m.element("option", {{"value", ""}}, w.words("search.everywhere"));
        for (const auto& data : page.moment().snapshot().reviews) {
            if (!data || data->review == views::none || !page.moment().is_born(data->review)) continue;
            const std::string_view code = page.moment().address(data->review);
            m.element("option", {{"value", code}, {"selected", data->review == request.review}},
                      review_name(page, data->review));
        }
    }
    m.element("button", {{"class", "btn"}, {"type", "submit"}}, w.words("search.title"));
}

// The number of an item, else the day it speaks of.
void first_column(Markup& m, Page& page, const Hit& hit) {
    auto span = m.open("span", {{"class", "when"}});
    const std::string_view number = views::number_shown(page.ask, hit.thing);
    if (!number.empty()) {
        m.element("bdi", {},
                  review_name(page, views::review_of(page.ask, hit.thing)) + ' ' + std::string(number));
        return;
    }
    if (const auto day = views::day_of_hit(page.ask, hit)) time(m, page, *day, DateForm::brief);
}

bool is_item(const Page& page, views::ThingId thing) { return !views::number_shown(page.ask, thing).empty(); }

// What stands for a title where no source states one.
std::string untitled(Page& page, views::ThingId thing) {
    if (is_item(page, thing)) return std::string(page.w.words("item.no-title"));
    if (page.moment().record().thing(thing).kind == domain::ThingKind::action)
        if (const auto round = views::round_line(page.ask, thing)) return action_words(page, *round);
    return std::string(page.moment().address(thing));
}

void outcome_now(Markup& m, Page& page, views::ThingId thing) {
    if (!is_item(page, thing)) return;
    const views::Moment::State state = page.moment().state(thing);
    if (state.is_there()) chip(m, page, state.cell.outcome);
}

std::string href_of(Page& page, const Hit& hit) {
    const std::string path = views::path_of(page.ask, hit);
    const auto mark = path.find('#'), query = path.find('?');
    if (query != path.npos)
        return page.links.to(path.substr(0, query), path.substr(query + 1, mark - query - 1)) +
               path.substr(mark);
    return mark == path.npos ? page.links.to(path) : page.links.to(path.substr(0, mark)) + path.substr(mark);
}

void hit_row(Markup& m, Page& page, const Hit& hit) {
    auto li = m.open("li");
    first_column(m, page, hit);
    {
        auto div = m.open("div");
        const bool excerpt_leads = hit.title.empty() && !hit.excerpt.empty() && !is_item(page, hit.thing);
        {
            auto a = m.open("a", {{"href", href_of(page, hit)}});
            if (excerpt_leads)
                marked(m, page, hit.excerpt, hit.excerpt_language);
            else if (!hit.title.empty())
                marked(m, page, hit.title, hit.title_language);
            else
                m.text(untitled(page, hit.thing));
        }
        if (!hit.excerpt.empty() && !excerpt_leads) {
            auto p = m.open("p", {{"class", "sub"}});
            marked(m, page, hit.excerpt, hit.excerpt_language);
        }
    }
    auto out = m.open("span", {{"class", "out"}});
    outcome_now(m, page, hit.thing);
    source_marks(m, page, views::cites_of(page.ask, hit));
}

void hit_rows(Markup& m, Page& page, const std::vector<Hit>& hits, const views::GroupFound* more,
              const std::string& href) {
    auto list = m.open("ul", {{"class", "rows"}});
    for (const Hit& hit : hits) hit_row(m, page, hit);
    if (more == nullptr) return;
    auto li = m.open("li");
    m.element("span");
    m.open("a", {{"href", href}})
        .text(page.w.words("search.all", {{"kind", heading(page, more->group)}, {"n", more->total}}));
}

void lead_rows(Markup& m, Page& page, const views::SearchView& view) {
    if (view.leads.empty()) return;
    Section section(m, "lead", page.w.words("search.lead"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::Named& lead : view.leads) {
        auto li = m.open("li");
        m.open("span", {{"class", "when"}}).add(fragment([&](Markup& f) {
            f.element("bdi", {}, lead.address);
        }));
        {
            auto div = m.open("div");
            auto a = m.open("a", {{"href", page.link(lead)}});
            if (lead.name.empty())
                m.text(untitled(page, lead.thing));
            else
                name(m, page, lead);
        }
        auto out = m.open("span", {{"class", "out"}});
        outcome_now(m, page, lead.thing);
    }
}

void group_sections(Markup& m, Page& page, const views::SearchView& view) {
    const auto stands_above = [&](const Hit& hit) {
        return hit.excerpt.empty() && std::any_of(view.leads.begin(), view.leads.end(),
                                                  [&](const auto& lead) { return lead.thing == hit.thing; });
    };
    for (const views::GroupFound& group : view.found.groups) {
        std::vector<Hit> hits = group.hits;
        std::erase_if(hits, stands_above);
        if (hits.empty()) continue;
        Section section(
            m, views::name(group.group),
            page.w.words("search.group", {{"kind", heading(page, group.group)}, {"n", group.total}}));
        const bool has_more = group.total > group.hits.size();
        hit_rows(m, page, hits, has_more ? &group : nullptr,
                 page.links.to("/search", query_for(page, view.request, view.request.text, group.group, 0)));
    }
}

void one_kind(Markup& m, Page& page, const views::SearchView& view) {
    const views::SearchRequest& request = view.request;
    const Found& found = view.found;
    Section section(
        m, views::name(*request.group),
        page.w.words("search.group", {{"kind", heading(page, *request.group)}, {"n", found.total}}));
    if (!found.hits.empty()) hit_rows(m, page, found.hits, nullptr, {});
    auto nav = m.open("nav", {{"aria-label", page.w.words("search.pages")}});
    const auto link = [&](std::string_view words, std::optional<views::FindGroup> kind, std::size_t from) {
        return std::pair(words, page.links.to("/search", query_for(page, request, request.text, kind, from)));
    };
    std::vector<std::pair<std::string_view, std::string>> links;
    if (request.from > 0)
        links.push_back(link(page.w.words("search.before"), request.group,
                             request.from > per_page ? request.from - per_page : 0));
    if (request.from + per_page < found.total && request.from + per_page <= from_max)
        links.push_back(link(page.w.words("search.after"), request.group, request.from + per_page));
    links.push_back(link(page.w.words("search.all-kinds"), {}, 0));
    acts(m, links);
}

void notes(Markup& m, Page& page, const views::SearchView& view) {
    const Found& found = view.found;
    const wording::Wording& w = page.w;
    if (found.cut) gap_note(m, w.words("search.cut"));
    if (found.some_words) gap_note(m, w.words("search.some-words"));
    if (!found.suggestion.empty()) {
        auto p = m.open("p", {{"class", "lede"}});
        const Safe link = fragment([&](Markup& f) {
            f.open("a", {{"href", page.links.to("/search", query_for(page, view.request, found.suggestion,
                                                                     view.request.group, 0))},
                         {"dir", "auto"}})
                .text(found.suggestion);
        });
        w.say(m, "search.suggestion", {{"words", link}});
    }
    if (found.index == Found::Index::absent) gap_note(m, w.words("search.absent"));
    if (found.index == Found::Index::building) gap_note(m, w.words("search.building"));
    if (found.index == Found::Index::ready && found.indexed < page.moment().known())
        gap_note(m, w.words("search.behind", {{"n", found.indexed}, {"of", page.moment().known()}}));
}

void what_to_try(Markup& m, Page& page) {
    const wording::Wording& w = page.w;
    m.element("h2", {{"class", "near"}}, w.words("search.try"));
    auto list = m.open("ul", {{"class", "rows kv"}});
    for (const std::string_view key : {"words", "number", "quotes", "captured"}) // keys: try.*
        m.element("li", {}, w.words({"try.", key}));
    if (!page.is_past()) return;
    auto li = m.open("li");
    Links today(page.place.language, {}, {});
    const std::string_view text = page.request.query.first_or("q", "");
    const Safe link = fragment([&](Markup& f) {
        f.open("a", {{"href", today.to("/search", query_of({{"q", text}}))}}).text(w.words("search.today"));
    });
    w.say(m, "search.try-later", {{"link", link}});
}

// Nothing may be kept of an answer that is better in a second.
Response fresh_while_behind(Page& page, const views::SearchView& view, Response response) {
    if (view.found.index != Found::Index::ready || view.found.indexed < page.moment().known())
        response.cache_control = "no-store";
    return response;
}

} // namespace

Response search_page(Page& page) {
    const wording::Wording& w = page.w;
    views::SearchRequest request = read_request(page);
    request.count = per_page;
    if (!request.group) request.per_group = of_each_kind, request.from = 0;
    const views::SearchView view = views::search_view(page.ask, page.site.search, std::move(request));
    const std::string title = view.asked
                                  ? w.words("search.for", {{"q", std::string(front_of(view.request.text, 80))}})
                                  : std::string(w.words("search.title"));
    const std::string counted = w.words("search.count", {{"n", view.found.total}});
    return fresh_while_behind(
        page, view,
        html(page,
             shell(page,
                   {.title = title,
                    .description = view.asked ? counted : std::string(w.words("search.lede")),
                    .crumbs = {{std::string(w.words("nav.reviews")), page.links.to("/")},
                               {std::string(w.words("search.title")), {}}},
                    .nav = {}},
                   [&](Markup& m) {
                       m.element("h1", {}, w.words("search.title"));
                       search_form(m, page, view.request);
                       asof_strip(m, page);
                       if (!view.asked) {
                           m.element("p", {{"class", "lede"}}, w.words("search.lede"));
                           what_to_try(m, page);
                           return;
                       }
                       if (view.found.index == Found::Index::ready) {
                           auto bar = m.open("div", {{"class", "bar sect"}});
                           m.element("h2", {{"id", "found"}}, counted);
                           const std::string query =
                               query_for(page, view.request, view.request.text, view.request.group, 0);
                           if (view.found.total > 0)
                               acts(m, {{w.words("form.csv"), page.links.as(Form::csv, "/search", query)},
                                        {w.words("form.json"), page.links.as(Form::json, "/search", query)}});
                       }
                       notes(m, page, view);
                       lead_rows(m, page, view);
                       if (view.request.group)
                           one_kind(m, page, view);
                       else
                           group_sections(m, page, view);
                       if (view.found.total == 0 && view.leads.empty()) what_to_try(m, page);
                   })));
}

Response search_json(Page& page) {
    views::SearchRequest request = read_request(page);
    request.count = per_data_page;
    const views::SearchView view = views::search_view(page.ask, page.site.search, std::move(request));
    const views::SearchRequest& asked = view.request;
    std::string next;
    if (const std::size_t further = asked.from + per_data_page;
        further < view.found.total && further <= from_max) {
        // Read in pages it is one snapshot: the address holds the size of the record.
        Links links(page.place.language, page.moment().as_of(),
                    page.known_asked.empty() ? "n" + std::to_string(page.moment().known()) : page.known_asked);
        next = links.as(Form::json, "/search", query_for(page, asked, asked.text, asked.group, further));
    }
    const std::string url =
        page.links.to("/search", query_for(page, asked, asked.text, asked.group, asked.from));
    return fresh_while_behind(page, view, data(page, reports::search_json(view, page.ask, url, next)));
}

Response search_csv(Page& page) {
    views::SearchRequest request = read_request(page);
    request.count = per_data_page;
    const views::SearchView view = views::search_view(page.ask, page.site.search, std::move(request));
    return fresh_while_behind(page, view, data(page, reports::search_csv(view, page.ask)));
}

} // namespace heed::web
