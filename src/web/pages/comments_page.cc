// Public comment: what was put to comment, when it opened, how it was extended, and at which instant it closes.
// /{review}/comments           all
// /{review}/comments/{id}      one
#include "web/pages/pages.h"

#include "reports/calendar_words.h"
#include "reports/proceedings_csv.h"
#include "reports/proceedings_json.h"
#include "views/comments.h"
#include "web/pages/parts.h"
#include "web/pages/proceedings_parts.h"

namespace heed::web {

using views::Closing;
using views::CommentLine;
using views::Extension;

namespace {

std::string title_of(Page& page, const CommentLine& line) {
    return line.comment.name.empty() ? std::string(page.w.words("comment.untitled"))
                                     : std::string(line.comment.name.text);
}

std::string_view state_of(Page& page, const CommentLine& line) {
    return page.w.words({"comment.state.", name(line.state)}); // keys: comment.state.*
}

// "20 March 2020, 23:59 UTC"; the instant itself for programs where it is known.
void closing_words(Markup& m, Page& page, const Closing& closing) {
    if (closing.at) {
        auto element = m.open("time", {{"datetime", iso(*closing.at)}});
        page.w.say(m, "comment.closing",
                   {{"date", page.w.date(*closing.on.date)},
                    {"time", reports::closing_time(closing.time, closing.zone)}});
        return;
    }
    when(m, page, closing.on);
    if (!closing.time.empty()) m.text(", ").text(reports::closing_time(closing.time, closing.zone));
}

void submissions(Markup& m, Page& page, const std::vector<views::SubmissionTotal>& totals,
                 std::string_view further = {}) {
    for (const views::SubmissionTotal& total : totals) {
        auto p = m.open("p");
        m.text(page.w.words("comment.submissions", {{"n", total.count}})).text(" ");
        if (!further.empty()) m.text(further).text(" ");
        source_marks(m, page, total.cites);
    }
}

} // namespace

Response comments_page(Page& page) {
    const auto lines = views::comments_of(page.ask, page.review);
    return list_page(page,
                     {.part = "comments",
                      .empty = page.w.words("comment.none"),
                      .lede = page.w.words("comment.lede", {{"n", lines.size()}}),
                      .count = lines.size()},
                     [&](Markup& m) {
                         {
                             auto list = m.open("ul", {{"class", "rows"}});
                             for (const CommentLine& line : lines) {
                                 auto li = m.open("li");
                                 {
                                     auto span = m.open("span", {{"class", "when"}});
                                     when(m, page, line.opened);
                                 }
                                 {
                                     auto span = m.open("span");
                                     {
                                         auto a = m.open("a", {{"href", page.link(line.comment)}});
                                         if (line.comment.name.empty())
                                             m.text(title_of(page, line));
                                         else
                                             phrase(m, page, line.comment.name);
                                     }
                                     m.single("br");
                                     auto sub = m.open("span", {{"class", "sub"}});
                                     m.text(state_of(page, line)).text(" · ");
                                     page.w.say(m, "comment.closes", {{"when", fragment([&](Markup& f) {
                                                                           closing_words(f, page, line.closing);
                                                                       })}});
                                     if (line.is_extended()) {
                                         m.text(" · ");
                                         page.w.say(m, "comment.extended-from",
                                                    {{"when", fragment([&](Markup& f) {
                                                          when(f, page, line.first_closing.on);
                                                      })}});
                                     }
                                     for (const views::SubmissionTotal& total : line.submissions) {
                                         m.text(" · ");
                                         m.text(page.w.words("comment.submissions", {{"n", total.count}}));
                                         m.text(" ");
                                         source_marks(m, page, total.cites);
                                     }
                                 }
                                 auto span = m.open("span");
                                 source_marks(m, page, line.cites);
                             }
                         }
                         std::vector<views::SubmissionTotal> loose;
                         for (views::SubmissionTotal& total : views::submission_totals(page.ask, page.review))
                             if (!total.comment) loose.push_back(std::move(total));
                         submissions(m, page, loose, page.w.words("comment.of-which"));
                     });
}

Response comments_json(Page& page) {
    return data(page, reports::comments_json(views::comments_of(page.ask, page.review),
                                             views::submission_totals(page.ask, page.review), page.ask,
                                             page.place.path));
}

Response comments_csv(Page& page) {
    return data(page, reports::comments_csv(views::comments_of(page.ask, page.review)));
}

namespace {

void course(Markup& m, Page& page, const CommentLine& line) {
    const wording::Wording& w = page.w;
    Section section(m, "course", w.words("comment.course"));
    auto list = m.open("ul", {{"class", "rows"}});
    const auto row = [&](const views::When& on, const std::vector<views::Cited>& cites, const Content& words) {
        auto li = m.open("li");
        {
            auto span = m.open("span", {{"class", "when"}});
            when(m, page, on);
        }
        {
            auto span = m.open("span");
            words(m);
        }
        auto span = m.open("span");
        source_marks(m, page, cites);
    };
    row(line.opened, line.cites, [&](Markup& r) {
        w.say(r, "comment.opened-until",
              {{"when", fragment([&](Markup& f) { closing_words(f, page, line.first_closing); })}});
    });
    for (const Extension& extension : line.extensions)
        row(extension.announced, extension.cites, [&](Markup& r) {
            w.say(r, "comment.extension",
                  {{"when", fragment([&](Markup& f) { closing_words(f, page, extension.closing); })}});
        });
}

} // namespace

Response comment_page(Page& page) {
    const views::ThingId thing = thing_of_path(page, domain::ThingKind::comment);
    const auto view = thing == views::none ? std::nullopt : views::comment_view(page.ask, thing);
    if (!view) return no_such_thing(page, "comments");
    const CommentLine& line = view->line;
    const wording::Wording& w = page.w;
    return thing_frame(
        page, {.part = "comments", .title = title_of(page, line), .description = {}, .name = line.comment.name},
        view->around, [&](Markup& m) {
            {
                auto list = m.open("dl", {{"class", "now"}});
                pair(m, w.words("comment.state"), [&](Markup& d) { d.text(state_of(page, line)); });
                pair(m, w.words("comment.opens"), [&](Markup& d) { when(d, page, line.opened); });
                pair(m, w.words("comment.ends"), [&](Markup& d) {
                    closing_words(d, page, line.closing);
                    if (line.closing.at && line.closing.zone != "UTC")
                        d.element("span", {{"class", "why"}}, w.instant(*line.closing.at));
                    if (line.closing.time.empty())
                        d.element("span", {{"class", "why"}}, w.words("comment.no-time"));
                });
                pair(m, w.words("comment.about"), [&](Markup& d) {
                    if (line.about)
                        document_link(d, page, line.about);
                    else
                        d.text(w.words("missing.in-sources"));
                });
                if (line.originator)
                    pair(m, w.words("comment.originator"),
                         [&](Markup& d) { body_or_nobody(d, page, line.originator); });
            }
            asof_strip(m, page);
            course(m, page, line);
            Section section(m, "submissions", w.words("comment.submitted"));
            submissions(m, page, line.submissions);
            submissions(m, page, line.perhaps, w.words("comment.of-which"));
            if (line.submissions.empty() && line.perhaps.empty()) gap_note(m, w.words("comment.no-count"));
            for (const views::Named& document : line.documents) {
                auto p = m.open("p");
                document_link(m, page, document);
            }
            if (line.address.empty()) return;
            auto p = m.open("p", {{"class", "sub"}});
            m.text(w.words("comment.address")).text(" ");
            m.open("a", {{"href", line.address}}).text(line.address);
        });
}

Response comment_json(Page& page) {
    const views::ThingId thing = thing_of_path(page, domain::ThingKind::comment);
    const auto view = thing == views::none ? std::nullopt : views::comment_view(page.ask, thing);
    return view ? data(page, reports::comment_json(*view, page.ask)) : no_such_thing(page, "comments");
}

} // namespace heed::web
