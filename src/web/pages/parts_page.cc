#include "web/pages/parts_page.h"

#include "reports/json_parts.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

#include <algorithm>

namespace heed::web {
namespace {

std::vector<views::ItemLine> lines_of(Page& page, views::ThingId recommendation) {
    std::vector<views::ItemLine> lines;
    for (const views::ThingId part : parts_of(page, recommendation))
        lines.push_back(views::item_line(page.ask, part));
    return lines;
}

} // namespace

bool is_dated(const views::ItemLine& item) { return item.decision.on.date && item.decision.on.date->is_day(); }

std::vector<views::ThingId> parts_of(Page& page, views::ThingId recommendation) {
    std::vector<views::ThingId> parts;
    for (const views::ThingId item : page.moment().items(page.review))
        if (page.moment().record().thing(item).parent == recommendation && page.moment().state(item).is_there())
            parts.push_back(item);
    return parts;
}

bool is_whole(Page& page, views::ThingId thing) {
    const views::Record& record = page.moment().record();
    return thing != views::none && record.thing(thing).kind == domain::ThingKind::recommendation &&
           record.has_parts(thing, page.moment().known());
}

Response parts_json(Page& page, views::ThingId recommendation) {
    const views::Named named = page.ask.named(recommendation);
    const auto parts = lines_of(page, recommendation);
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    reports::write_head(json, page.ask, page.place.path);
    json.member("number", views::number_of_item(page.moment(), recommendation))
        .member_or_null("title", named.name.text)
        .key("items")
        .begin_array();
    for (const views::ItemLine& part : parts) {
        json.begin_object();
        reports::write_item(json, part, page.ask, page.w);
        json.end_object();
    }
    json.end_array().member("total", parts.size()).key("next").null().end_object();
    return data(page, std::move(out));
}

Response parts_page(Page& page, views::ThingId recommendation) {
    const wording::Wording& w = page.w;
    const std::string number(views::number_of_item(page.moment(), recommendation));
    const views::Named named = page.ask.named(recommendation);
    const std::vector<views::ItemLine> parts = lines_of(page, recommendation);
    const std::string said = w.words("parts.said", {{"number", number}, {"n", parts.size()}});
    std::vector<Crumb> further = {{std::string(w.words("nav.recommendations")),
                                   page.links.to('/' + std::string(page.code()) + "/recommendations")},
                                  {number, {}}};
    return html(page, shell(page,
                            {.title = review_name(page) + ' ' + number,
                             .description = said,
                             .crumbs = crumbs_of(page, std::move(further)),
                             .nav = "recommendations",
                             .has_calendar = std::ranges::any_of(parts, is_dated)},
                            [&](Markup& m) {
                                {
                                    auto h1 = m.open("h1");
                                    m.element("bdi", {}, number);
                                    m.text(" ");
                                    if (named.name.empty())
                                        m.element("span", {{"class", "muted"}}, w.words("item.no-title"));
                                    else
                                        phrase(m, page, named.name);
                                }
                                m.element("p", {{"class", "lede"}}, said);
                                asof_strip(m, page);
                                auto list = m.open("ul", {{"class", "rows"}});
                                for (const views::ItemLine& part : parts) {
                                    auto li = m.open("li");
                                    m.open("a", {{"href", page.link(part.thing)}}).text(part.number);
                                    {
                                        auto span = m.open("span");
                                        if (part.title.empty())
                                            m.element("span", {{"class", "muted"}}, w.words("item.no-title"));
                                        else
                                            phrase(m, page, part.title);
                                    }
                                    auto out = m.open("span", {{"class", "out"}});
                                    chip(m, page, part.decision.outcome);
                                    if (!domain::is_approved(part.decision.outcome)) continue;
                                    m.text(" ");
                                    chip(m, page, part.implementation.status);
                                }
                            }));
}

} // namespace heed::web
