#include "web/pages/item_sentence.h"

#include "views/calendar_view.h"
#include "views/review_view.h"
#include "views/rounds.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {

using domain::Outcome;

namespace {

std::string body_of(Page& page, const views::ItemView& item) {
    views::Named body;
    if (item.line.decision.round)
        if (const auto round = views::round_line(page.ask, item.line.decision.round.thing)) body = round->body;
    if (body.name.empty())
        if (const views::Named by = views::deciding_body(page.ask, page.review))
            body = page.ask.named(by.thing);
    return std::string(body.name.empty() ? page.w.words("body.somebody") : body.name.text);
}

std::string decided_of(Page& page, const views::ItemView& item) {
    const wording::Wording& w = page.w;
    const auto& decision = item.line.decision;
    if (decision.outcome == Outcome::pending && item.pending_since)
        return w.words("item.said-pending", {{"body", body_of(page, item)},
                                             {"date", w.date(*item.pending_since, wording::DateForm::noun)}});
    const bool dated = decision.on.date && decision.on.date->is_closed();
    return w.words("item.said", {{"outcome", domain::name(decision.outcome)},
                                 {"body", body_of(page, item)},
                                 {"when", dated ? w.date(*decision.on.date, wording::DateForm::when)
                                                : std::string(w.words("item.day-unknown"))}});
}

} // namespace

std::string item_said(Page& page, const views::ItemView& item) {
    const wording::Wording& w = page.w;
    std::string said = decided_of(page, item);
    if (domain::is_approved(item.line.decision.outcome) && item.line.implementation.reported_for)
        said = w.words("item.said-status",
                       {{"decision", said},
                        {"status", w.word(item.line.implementation.status)},
                        {"date", w.date(*item.line.implementation.reported_for, wording::DateForm::noun)}});
    return w.words("item.sentence",
                   {{"review", review_name(page)}, {"number", item.line.number}, {"said", said}});
}

void cite_and_follow(Markup& m, Page& page, const views::ItemView& item) {
    const wording::Wording& w = page.w;
    const std::string day = w.day(page.moment().as_of());
    const std::string path = page.place.path + "?as-of=" + iso(page.moment().as_of());
    auto cols = m.open("section",
                       {{"class", "sect cols cols-2"}, {"id", "cite"}, {"aria-label", w.words("cite.title")}});
    {
        auto div = m.open("div", {{"class", "cite"}});
        m.element("h2", {}, w.words("cite.title"));
        m.element("code", {},
                  w.words("cite.line", {{"review", review_name(page)},
                                        {"number", item.line.number},
                                        {"date", day},
                                        {"address", page.site.options.origin + path}}));
        m.element("p", {{"class", "sub"}}, w.words("cite.sentence"));
        m.element("code", {},
                  w.words("cite.said",
                          {{"said", item_said(page, item)}, {"address", page.site.options.origin + path}}));
        acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)},
                 {w.words("form.txt"), page.links.as(Form::txt, page.place.path)},
                 {w.words("cite.embed"),
                  page.links.is_static() ? std::string() : page.links.to(page.place.path, "embed=1")}});
    }
    auto div = m.open("div");
    m.element("h2", {}, w.words("follow.title"));
    m.element("p", {{"class", "sub"}}, w.words("follow.item"));
    acts(m, {{w.words("follow.feed"),
              page.links.is_static() ? std::string() : page.links.as(Form::atom, page.place.path)},
             {w.words("follow.calendar"), views::calendar_of_item(page.ask, item.line.thing).entries.empty()
                                              ? std::string()
                                              : page.links.as(Form::ics, page.place.path)}});
}

} // namespace heed::web
