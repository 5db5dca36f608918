// One announcement with its text, which is Markdown.
// /announcements/{id}      /{review}/announcements/{id}
#include "web/html/markdown.h"
#include "web/pages/guide.h"
#include "web/pages/pages.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_page.h"
#include "web/pages/thing_parts.h"

#include <algorithm>

namespace heed::web {

using ledger::Type;

namespace {

constexpr std::size_t description_bytes = 200;

void markdown_text(Markup& m, Page& page, const views::Phrase& text, int top_heading) {
    const MarkdownOptions options{.top_heading = top_heading,
                                  .inside = [&](std::string_view path) { return page.links.to(path); }};
    const bool own = text.language.empty() || text.language == wording::code(page.w.language());
    auto div = m.open(
        "div",
        {{"class", "prose"},
         {"lang", own ? std::nullopt : std::optional(text.language)},
         {"dir", own ? std::nullopt : std::optional<std::string_view>(text.language == "ar" ? "rtl" : "ltr")}});
    m.add(markdown(text.text, options));
}

} // namespace

std::vector<views::ThingId> guides_of(Page& page) {
    std::vector<std::pair<std::int32_t, views::ThingId>> found;
    for (const views::ThingId thing : page.moment().things(views::none, domain::ThingKind::announcement)) {
        const auto fact = page.moment().fact(thing, Type::announcement_publish);
        if (!fact) continue;
        const std::int32_t sure = page.moment().time(*fact).sure;
        const views::EventNo kind = views::claim_with(page.moment().record(), *fact, ledger::Field::kind);
        if (kind == views::none ||
            views::EventView(page.moment().record(), kind).code(ledger::Field::kind) != "guide")
            continue;
        found.emplace_back(sure, thing);
    }
    std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.first > b.first; });
    std::vector<views::ThingId> out;
    for (const auto& [sure, thing] : found) out.push_back(thing);
    return out;
}

void guide_section(Markup& m, Page& page, views::ThingId announcement) {
    const auto fact = page.moment().fact(announcement, Type::announcement_publish);
    if (!fact) return;
    const views::Named named = page.ask.named(announcement);
    const std::string id(named.address.substr(named.address.rfind('/') + 1));
    Section section(m, id, named.name.empty() ? std::string_view(id) : named.name.text);
    markdown_text(m, page, page.ask.text(*fact, "text"), 2);
    auto p = m.open("p", {{"class", "sub"}});
    page.w.say(m, "announcement.from",
               {{"sources", source_marks_html(page, page.ask.cites(*fact))},
                {"date", page.ask.when(*fact).date ? time_html(page, *page.ask.when(*fact).date)
                                                   : page.w.html("date.missing")}});
}

Response announcement_page(Page& page) {
    const views::ThingId thing = thing_of_path(page);
    const auto fact =
        thing == views::none ? std::nullopt : page.moment().fact(thing, Type::announcement_publish);
    if (!fact) return no_such_thing(page);
    const views::Named named = page.ask.named(thing);
    const std::string title(named.name.empty() ? named.address : named.name.text);
    const views::Phrase text = page.ask.text(*fact, "text");
    return html(page,
                shell(page,
                      {.title = title,
                       .description = markdown_words(text.text, description_bytes),
                       .crumbs = crumbs_of(page, {{title, {}}}),
                       .nav = {}},
                      [&](Markup& m) {
                          {
                              auto h1 = m.open("h1");
                              name(m, page, named);
                          }
                          {
                              auto list = m.open("ul", {{"class", "facts"}});
                              auto li = m.open("li");
                              const views::When on = page.ask.when(*fact);
                              when(m, page, on);
                              m.text(" ");
                              source_marks(m, page, page.ask.cites(*fact));
                          }
                          asof_strip(m, page);
                          if (text.empty())
                              gap_note(m, page.w.words("announcement.no-text"));
                          else
                              markdown_text(m, page, text, 1);
                          acts(m, {{page.w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                      }));
}

} // namespace heed::web
