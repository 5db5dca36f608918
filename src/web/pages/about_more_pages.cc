// Calm pages of nothing but words: accessibility, and how something is added to a record.
// /about/accessibility      /about/adding
#include "web/pages/pages.h"

#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {
namespace {

using Write = std::function<void(Markup&)>;

Response text_page(Page& page, std::string_view title, std::string_view lede, const Write& write) {
    return html(
        page,
        shell(page,
              {.title = std::string(title),
               .description = std::string(lede),
               .crumbs = crumbs_of(page, {{std::string(page.w.words("about.title")), page.links.to("/about")},
                                          {std::string(title), {}}}),
               .nav = "about"},
              [&](Markup& m) {
                  m.element("h1", {}, title);
                  m.element("p", {{"class", "lede"}}, lede);
                  write(m);
              }));
}

void command(Markup& m, std::string_view line) {
    auto div = m.open("div", {{"class", "cite"}});
    m.element("code", {{"dir", "ltr"}}, line);
}

} // namespace

Response accessibility_page(Page& page) {
    const wording::Wording& w = page.w;
    const auto list = [&](Markup& m, std::string_view id, std::initializer_list<std::string_view> lines) {
        Section section(m, id, w.words({"accessibility.", id})); // keys: accessibility.*
        auto ul = m.open("ul", {{"class", "prose"}});
        for (const std::string_view line : lines) m.element("li", {}, w.words({"accessibility.", line}));
    };
    return text_page(page, w.words("about.accessibility"), w.words("accessibility.lede"), [&](Markup& m) {
        list(m, "works",
             {"no-script", "keyboard", "structure", "shape", "charts", "zoom", "look", "languages"});
        list(m, "limits", {"limit-sources", "limit-tables", "limit-review"});
        Section section(m, "tell", w.words("accessibility.tell"));
        m.element("p", {{"class", "prose"}}, w.words("accessibility.tell-words"));
    });
}

Response adding_page(Page& page) {
    const wording::Wording& w = page.w;
    const auto prose = [&](Markup& m, std::string_view key) {
        m.element("p", {{"class", "prose"}}, w.words({"adding.", key})); // keys: adding.*
    };
    return text_page(page, w.words("about.adding"), w.words("adding.lede"), [&](Markup& m) {
        {
            Section section(m, "need", w.words("adding.need"));
            prose(m, "need-1");
            auto ul = m.open("ul", {{"class", "prose"}});
            for (const std::string_view line : {"need-title", "need-source", "need-claim", "need-wrong"})
                m.element("li", {}, w.words({"adding.", line}));
        }
        {
            Section section(m, "who", w.words("adding.who"));
            prose(m, "who-1");
        }
        {
            Section section(m, "how", w.words("adding.how"));
            prose(m, "how-export");
            command(m, "heed export --data DIR --to sheets");
            prose(m, "how-import");
            command(m, "heed import sheets --data DIR --dry-run");
            prose(m, "how-intake");
            command(m, "heed intake documents --data DIR");
            prose(m, "how-check");
            command(m, "heed check-citations --data DIR");
        }
        Section section(m, "wrong", w.words("adding.wrong"));
        prose(m, "wrong-1");
        prose(m, "wrong-2");
    });
}

} // namespace heed::web
