// One deed: what was recorded at once, when, by whom and why, what it changed, and each of its events.
// /deeds/{id}
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/deeds_json.h"
#include "web/pages/event_words.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {

using domain::Outcome;

namespace {

constexpr std::size_t events_in_data = 500;

std::optional<views::DeedView> deed_of(Page& page, std::size_t count) {
    const auto from = parse_number(page.request.query.first_or("from", "0")).value_or(0);
    return views::deed_view(page.ask, page.place.segments[1], static_cast<std::size_t>(from), count);
}

Response no_such_deed(Page& page) {
    return not_found(page, page.w.words("error.deed", {{"id", page.place.segments[1]}}),
                     {{std::string(page.w.words("nav.changes")), page.links.to("/changes")}});
}

std::string query_from(std::size_t from) { return query_of({{"from", std::to_string(from)}}); }

void facts(Markup& m, Page& page, const views::DeedLine& line) {
    const wording::Wording& w = page.w;
    auto list = m.open("ul", {{"class", "facts"}});
    {
        auto li = m.open("li");
        w.say(m, "deed.recorded", {{"when", fragment([&](Markup& f) {
                                        f.element("time", {{"datetime", iso(line.at)}}, w.instant(line.at));
                                    })}});
    }
    m.element("li", {}, w.words("deed.by", {{"who", recorded_by(page, line)}}));
    m.element("li", {},
              line.approvals == 0 ? std::string(w.words("deed.set-up"))
                                  : w.words("deed.approvals", {{"n", line.approvals}}));
    m.element("li", {}, w.words("deed.events", {{"n", line.events}}));
}

void effects(Markup& m, Page& page, const views::DeedView& deed) {
    const wording::Wording& w = page.w;
    Section section(m, "effect", w.words("deed.effect"));
    if (deed.effects.empty()) return gap_note(m, w.words("deed.no-effect"));
    w.say(m, "deed.effect-lede", {{"day", time_html(page, page.moment().as_of())}});
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto table = m.open("table");
    m.element("caption", {{"class", "vh"}}, w.words("deed.effect"));
    constexpr Outcome shown[] = {Outcome::submitted, Outcome::approved, Outcome::pending, Outcome::rejected};
    {
        auto thead = m.open("thead");
        auto tr = m.open("tr");
        m.element("th", {{"scope", "col"}}, w.words("deed.review"));
        for (const Outcome outcome : shown)
            m.element("th", {{"scope", "col"}, {"class", "r"}}, w.word(outcome));
        m.element("th", {{"scope", "col"}, {"class", "r"}}, w.words("flow.total"));
    }
    auto tbody = m.open("tbody");
    const auto from_to = [&](std::int64_t before, std::int64_t after) {
        m.element("td", {{"class", "r nw"}},
                  before == after ? w.number(after) : w.words("deed.from-to", {{"a", before}, {"b", after}}));
    };
    for (const views::DeedEffect& effect : deed.effects) {
        auto tr = m.open("tr");
        {
            auto th = m.open("th", {{"scope", "row"}});
            link_to(m, page, effect.review);
        }
        for (const Outcome outcome : shown) from_to(effect.before[outcome], effect.after[outcome]);
        from_to(effect.before.total(), effect.after.total());
    }
}

void event_row(Markup& m, Page& page, const views::EventLine& event) {
    const wording::Wording& w = page.w;
    auto li = m.open("li", {{"id", {"e", std::to_string(event.event)}}});
    {
        auto span = m.open("span", {{"class", "when"}});
        if (event.on) time(m, page, *event.on, wording::DateForm::brief);
        if (event.to) {
            m.text(" – ");
            time(m, page, *event.to, wording::DateForm::brief);
        }
    }
    {
        auto words = m.open("span");
        m.open("a", {{"href", page.links.to("/e/" + std::to_string(event.event))}})
            .text(event_words(page, event));
        if (!event.value.empty()) m.text(" ").element("bdi", {{"class", "sub"}}, event.value);
        const auto further = [&](std::string_view key, views::EventNo other) { // keys: deed.*
            m.single("br");
            m.open("a", {{"class", "sub"}, {"href", page.links.to("/e/" + std::to_string(other))}})
                .text(w.words({"deed.", key}));
        };
        if (event.replaces != views::none) further(event.is_void ? "voids" : "corrects", event.replaces);
        if (event.replaced_by != views::none) further("replaced", event.replaced_by);
        if (!event.words.empty()) {
            m.single("br");
            auto sub = m.open("span", {{"class", "sub"}});
            phrase(m, page, event.words);
        }
    }
    auto marks = m.open("span");
    source_marks(m, page, event.cites);
}

void events(Markup& m, Page& page, const views::DeedView& deed) {
    const wording::Wording& w = page.w;
    Section section(m, "events", w.words("deed.list"));
    if (deed.line.events > deed.events.size())
        m.element("p", {{"class", "sub"}},
                  w.words("deed.shown", {{"from", deed.from + 1},
                                         {"to", deed.from + deed.events.size()},
                                         {"of", deed.line.events}}));
    {
        auto list = m.open("ol", {{"class", "rows"}});
        for (const views::EventLine& event : deed.events) event_row(m, page, event);
    }
    if (page.links.is_static() || deed.line.events <= deed.events.size()) return;
    auto nav = m.open("nav", {{"class", "pager"}, {"aria-label", w.words("deed.list")}});
    const auto step = [&](std::string_view key, bool there, std::size_t from) { // keys: deed.*
        auto span = m.open("span");
        if (there)
            m.open("a",
                   {{"href", page.links.to(page.place.path, from == 0 ? std::string() : query_from(from))}})
                .text(w.words({"deed.", key}));
    };
    step("earlier", deed.from > 0, deed.from > events_on_page ? deed.from - events_on_page : 0);
    step("later", deed.from + deed.events.size() < deed.line.events, deed.from + events_on_page);
}

} // namespace

Response deed_page(Page& page) {
    const wording::Wording& w = page.w;
    const auto deed = deed_of(page, events_on_page);
    if (!deed) return no_such_deed(page);
    const std::string title = deed_title(page, deed->line);
    const std::string counts = counts_words(page, deed->line);
    return html(
        page,
        shell(page,
              {.title = title,
               .description = counts,
               .crumbs = crumbs_of(page, {{std::string(w.words("nav.changes")), page.links.to("/changes")},
                                          {w.instant(deed->line.at), {}}}),
               .nav = "changes"},
              [&](Markup& m) {
                  m.element("h1", {}, title);
                  facts(m, page, deed->line);
                  m.element("p", {{"class", "lede"}}, counts);
                  effects(m, page, *deed);
                  events(m, page, *deed);
                  auto end = m.open("div", {{"class", "sect"}});
                  acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)}});
              }));
}

Response deed_json(Page& page) {
    const auto deed = deed_of(page, events_in_data);
    if (!deed) return no_such_deed(page);
    std::string next;
    if (deed->from + deed->events.size() < deed->line.events)
        next = page.links.as(Form::json, page.place.path, query_from(deed->from + events_in_data));
    return data(page, reports::deed_json(*deed, page.ask, next));
}

} // namespace heed::web
