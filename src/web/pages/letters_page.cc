// The letters of a review, newest first: who wrote to whom, on whose behalf, and about what.
// /{review}/letters            all
// /{review}/letters/{id}       one
#include "web/pages/pages.h"

#include "reports/proceedings_csv.h"
#include "reports/proceedings_json.h"
#include "views/letters.h"
#include "web/pages/parts.h"
#include "web/pages/proceedings_parts.h"

namespace heed::web {

using views::LetterLine;

namespace {

Safe body_html(Page& page, const views::Named& body) {
    return fragment([&](Markup& m) { body_or_nobody(m, page, body); });
}

void from_to(Markup& m, Page& page, const LetterLine& line) {
    page.w.say(m, "letter.from-to", {{"from", body_html(page, line.from)}, {"to", body_html(page, line.to)}});
    if (!line.on_behalf_of) return;
    m.text(" ");
    page.w.say(m, "letter.behalf", {{"body", body_html(page, line.on_behalf_of)}});
}

std::string title_of(Page& page, const LetterLine& line) {
    return line.letter.name.empty() ? std::string(page.w.words("letter.untitled"))
                                    : std::string(line.letter.name.text);
}

} // namespace

Response letters_page(Page& page) {
    const auto lines = views::letters_of(page.ask, page.review);
    return list_page(page,
                     {.part = "letters",
                      .empty = page.w.words("letter.none"),
                      .lede = page.w.words("letter.lede", {{"n", lines.size()}}),
                      .count = lines.size()},
                     [&](Markup& m) {
                         auto list = m.open("ul", {{"class", "rows"}});
                         for (const LetterLine& line : lines) {
                             auto li = m.open("li");
                             {
                                 auto span = m.open("span", {{"class", "when"}});
                                 when(m, page, line.on);
                             }
                             {
                                 auto span = m.open("span");
                                 {
                                     auto a = m.open("a", {{"href", page.link(line.letter)}});
                                     if (line.letter.name.empty())
                                         m.text(title_of(page, line));
                                     else
                                         phrase(m, page, line.letter.name);
                                 }
                                 m.single("br");
                                 auto sub = m.open("span", {{"class", "sub"}});
                                 from_to(m, page, line);
                             }
                             auto span = m.open("span");
                             source_marks(m, page, line.cites);
                         }
                     });
}

Response letters_json(Page& page) {
    return data(page,
                reports::letters_json(views::letters_of(page.ask, page.review), page.ask, page.place.path));
}

Response letters_csv(Page& page) {
    return data(page, reports::letters_csv(views::letters_of(page.ask, page.review)));
}

Response letter_page(Page& page) {
    const views::ThingId thing = thing_of_path(page, domain::ThingKind::letter);
    const auto view = thing == views::none ? std::nullopt : views::letter_view(page.ask, thing);
    if (!view) return no_such_thing(page, "letters");
    const LetterLine& line = view->line;
    const wording::Wording& w = page.w;
    return thing_frame(
        page, {.part = "letters", .title = title_of(page, line), .description = {}, .name = line.letter.name},
        view->around, [&](Markup& m) {
            {
                auto list = m.open("dl", {{"class", "now"}});
                pair(m, w.words("letter.on"), [&](Markup& d) {
                    when(d, page, line.on);
                    d.text(" ");
                    source_marks(d, page, line.cites);
                });
                pair(m, w.words("letter.from"), [&](Markup& d) {
                    body_or_nobody(d, page, line.from);
                    if (!line.on_behalf_of) return;
                    auto why = d.open("span", {{"class", "why"}});
                    w.say(d, "letter.behalf", {{"body", body_html(page, line.on_behalf_of)}});
                });
                pair(m, w.words("letter.to"), [&](Markup& d) { body_or_nobody(d, page, line.to); });
                if (!line.about.empty())
                    pair(m, w.words("letter.about"), [&](Markup& d) { topics(d, page, line.about); });
                pair(m, w.words("letter.document"), [&](Markup& d) {
                    if (line.document)
                        document_link(d, page, line.document);
                    else
                        d.text(w.words("missing.in-sources"));
                    for (const views::Named& document : line.documents) {
                        d.single("br");
                        document_link(d, page, document);
                    }
                });
            }
            asof_strip(m, page);
        });
}

Response letter_json(Page& page) {
    const views::ThingId thing = thing_of_path(page, domain::ThingKind::letter);
    const auto view = thing == views::none ? std::nullopt : views::letter_view(page.ask, thing);
    return view ? data(page, reports::letter_json(*view, page.ask)) : no_such_thing(page, "letters");
}

} // namespace heed::web
