// Questions between the bodies of a review, and their answers as far as they are known.
// /{review}/questions          all
// /{review}/questions/{id}     one
#include "web/pages/pages.h"

#include "reports/proceedings_csv.h"
#include "reports/proceedings_json.h"
#include "views/questions.h"
#include "web/pages/parts.h"
#include "web/pages/proceedings_parts.h"

namespace heed::web {

using views::AskedQuestion;

namespace {

Safe body_html(Page& page, const views::Named& body) {
    return fragment([&](Markup& m) { body_or_nobody(m, page, body); });
}

std::string title_of(Page& page, const AskedQuestion& line) {
    return line.question.name.empty() ? std::string(page.w.words("question.untitled"))
                                      : std::string(line.question.name.text);
}

void on_behalf(Markup& m, Page& page, const std::vector<views::Named>& bodies) {
    if (bodies.empty()) return;
    std::vector<Safe> names;
    for (const views::Named& body : bodies) names.push_back(body_html(page, body));
    m.text(" ");
    page.w.say(m, "letter.behalf", {{"body", page.w.list(std::span<const Safe>(names))}});
}

void answer_words(Markup& m, Page& page, const AskedQuestion& line) {
    if (!line.answer) {
        m.text(page.w.words("question.open"));
        return;
    }
    page.w.say(m, "question.answered-by",
               {{"date", fragment([&](Markup& f) { when(f, page, line.answer->on); })},
                {"body", body_html(page, line.answer->by)}});
    m.text(" ");
    source_marks(m, page, line.answer->cites);
}

} // namespace

Response questions_page(Page& page) {
    const auto lines = views::questions_of(page.ask, page.review);
    return list_page(page,
                     {.part = "questions",
                      .empty = page.w.words("question.none"),
                      .lede = page.w.words("question.lede", {{"n", lines.size()}}),
                      .count = lines.size()},
                     [&](Markup& m) {
                         auto list = m.open("ul", {{"class", "rows"}});
                         for (const AskedQuestion& line : lines) {
                             auto li = m.open("li");
                             {
                                 auto span = m.open("span", {{"class", "when"}});
                                 when(m, page, line.on);
                             }
                             {
                                 auto span = m.open("span");
                                 {
                                     auto a = m.open("a", {{"href", page.link(line.question)}});
                                     if (line.question.name.empty())
                                         m.text(title_of(page, line));
                                     else
                                         phrase(m, page, line.question.name);
                                 }
                                 m.single("br");
                                 auto sub = m.open("span", {{"class", "sub"}});
                                 page.w.say(
                                     m, "letter.from-to",
                                     {{"from", body_html(page, line.by)}, {"to", body_html(page, line.to)}});
                                 if (!line.about.empty()) {
                                     m.text(" · ");
                                     topics(m, page, line.about);
                                 }
                                 m.single("br");
                                 answer_words(m, page, line);
                             }
                             auto span = m.open("span");
                             source_marks(m, page, line.cites);
                         }
                     });
}

Response questions_json(Page& page) {
    return data(page,
                reports::questions_json(views::questions_of(page.ask, page.review), page.ask, page.place.path));
}

Response questions_csv(Page& page) {
    return data(page, reports::questions_csv(views::questions_of(page.ask, page.review)));
}

Response question_page(Page& page) {
    const views::ThingId thing = thing_of_path(page, domain::ThingKind::question);
    const auto view = thing == views::none ? std::nullopt : views::question_view(page.ask, thing);
    if (!view) return no_such_thing(page, "questions");
    const AskedQuestion& line = view->line;
    const wording::Wording& w = page.w;
    return thing_frame(
        page,
        {.part = "questions", .title = title_of(page, line), .description = {}, .name = line.question.name},
        view->around, [&](Markup& m) {
            {
                auto list = m.open("dl", {{"class", "now"}});
                pair(m, w.words("question.asked"), [&](Markup& d) {
                    when(d, page, line.on);
                    d.text(" ");
                    source_marks(d, page, line.cites);
                });
                pair(m, w.words("letter.from"), [&](Markup& d) {
                    body_or_nobody(d, page, line.by);
                    on_behalf(d, page, line.on_behalf_of);
                });
                pair(m, w.words("letter.to"), [&](Markup& d) { body_or_nobody(d, page, line.to); });
                if (!line.about.empty())
                    pair(m, w.words("letter.about"), [&](Markup& d) { topics(d, page, line.about); });
                for (const views::Named& document : line.documents)
                    pair(m, w.words("letter.document"), [&](Markup& d) { document_link(d, page, document); });
            }
            asof_strip(m, page);
            Section section(m, "answer", w.words("question.answer"));
            {
                auto p = m.open("p");
                answer_words(m, page, line);
            }
            if (!line.answer) return;
            if (!line.answer->text.empty()) {
                auto p = m.open("p");
                phrase(m, page, line.answer->text);
            }
            auto p = m.open("p", {{"class", "sub"}});
            on_behalf(m, page, line.answer->on_behalf_of);
            if (!line.answer->confirmed_by.empty()) {
                std::vector<Safe> names;
                for (const views::Named& body : line.answer->confirmed_by)
                    names.push_back(body_html(page, body));
                m.text(" ");
                w.say(m, "question.confirmed", {{"names", w.list(std::span<const Safe>(names))}});
            }
            if (line.answer->document) {
                m.text(" ");
                document_link(m, page, line.answer->document);
            }
        });
}

Response question_json(Page& page) {
    const views::ThingId thing = thing_of_path(page, domain::ThingKind::question);
    const auto view = thing == views::none ? std::nullopt : views::question_view(page.ask, thing);
    return view ? data(page, reports::question_json(*view, page.ask)) : no_such_thing(page, "questions");
}

} // namespace heed::web
