// How to read this record: the guides that the record itself holds, then heed's own words about sources, the
// two times, claims, disagreements and what is not known. /about
#include "web/pages/pages.h"

#include "views/statements.h"
#include "web/pages/guide.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {
namespace {

void own_words(Markup& m, Page& page) {
    const wording::Wording& w = page.w;
    const auto section = [&](std::string_view id, std::initializer_list<std::string_view> paragraphs) {
        Section tag(m, id, w.words({"reading.", id})); // keys: reading.*
        for (const std::string_view key : paragraphs)
            m.element("p", {{"class", "prose"}}, w.words({"reading.", key}));
    };
    section("sources", {"sources-1", "sources-2", "sources-3"});
    section("times", {"times-1", "times-2", "times-3"});
    section("claims", {"claims-1", "claims-2"});
    section("disagree", {"disagree-1", "disagree-2", "disagree-3"});
    section("unknown", {"unknown-1", "unknown-2", "unknown-3"});
}

void row(Markup& m, Page& page, std::string_view path, std::string_view title, std::string_view about) {
    auto li = m.open("li");
    auto words = m.open("span");
    m.open("a", {{"href", page.links.to(path)}}).text(title);
    m.single("br");
    m.element("span", {{"class", "sub"}}, about);
}

void further(Markup& m, Page& page) {
    const wording::Wording& w = page.w;
    Section section(m, "more", w.words("reading.more"));
    auto list = m.open("ul", {{"class", "rows kv"}});
    for (const std::string_view part : {"statuses", "addresses", "accessibility", "adding"})
        row(m, page, "/about/" + std::string(part), w.words({"about.", part}),
            w.words({"about-in.", part})); // keys: about.* about-in.*
    row(m, page, "/bodies", w.words("roster.bodies"), w.words("address.bodies"));
    row(m, page, "/people", w.words("roster.people"), w.words("address.people"));
    for (const views::ThingId review : page.moment().things(views::none, domain::ThingKind::review)) {
        auto li = m.open("li");
        auto words = m.open("span");
        w.say(m, "reading.mandate-of",
              {{"review", fragment([&](Markup& f) {
                    auto a = f.open("a", {{"href", page.links.to(page.path_of(review) + "/mandate")}});
                    name(f, page, page.ask.named(review));
                })}});
    }
}

} // namespace

Response about_page(Page& page) {
    const wording::Wording& w = page.w;
    const std::string title(w.words("about.title"));
    return html(page, shell(page,
                            {.title = title,
                             .description = std::string(w.words("reading.lede")),
                             .crumbs = crumbs_of(page, {{title, {}}}),
                             .nav = "about"},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "lede"}}, w.words("reading.lede"));
                                for (const views::ThingId guide : guides_of(page))
                                    guide_section(m, page, guide);
                                own_words(m, page);
                                further(m, page);
                            }));
}

} // namespace heed::web
