#include "web/pages/proceedings_parts.h"

#include "web/pages/dispute_rows.h"
#include "web/pages/parts.h"

namespace heed::web {

Response list_page(Page& page, const ListFrame& frame, const Content& list) {
    const wording::Wording& w = page.w;
    const std::string title(w.words({"part.", frame.part}));
    return html(page, shell(page,
                            {.title = review_name(page) + ": " + title,
                             .description = frame.lede,
                             .crumbs = crumbs_of(page, {{title, {}}}),
                             .nav = "timeline"},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "lede"}}, frame.lede);
                                asof_strip(m, page);
                                if (frame.count == 0)
                                    gap_note(m, frame.empty);
                                else
                                    list(m);
                                acts(m, {{w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
                                         {w.words("form.json"), page.links.as(Form::json, page.place.path)},
                                         {w.words("alternate.ics"),
                                          frame.has_calendar ? page.links.as(Form::ics, page.place.path)
                                                             : std::string()}});
                            }));
}

Response thing_frame(Page& page, const ThingFrame& frame, const views::Around& around, const Content& content) {
    const wording::Wording& w = page.w;
    return html(
        page,
        shell(
            page,
            {.title = review_name(page) + ": " + frame.title,
             .description = frame.description.empty() ? frame.title : frame.description,
             .crumbs = crumbs_of(
                 page,
                 {{std::string(w.words({"part.", frame.part})), page.links.to(under_review(page, frame.part))},
                  {frame.title, {}}}),
             .nav = "timeline"},
            [&](Markup& m) {
                {
                    auto h1 = m.open("h1");
                    if (frame.name.empty())
                        m.text(frame.title);
                    else
                        phrase(m, page, frame.name);
                }
                content(m);
                dispute_section(m, page, around.disputes);
                note_section(m, page, around.notes);
                if (!around.previous && !around.next) return;
                auto nav = m.open("nav", {{"class", "pager"}, {"aria-label", w.words({"part.", frame.part})}});
                const auto words = [&](const views::Named& named) {
                    return named.name.empty() ? std::string(named.address.substr(named.address.rfind('/') + 1))
                                              : std::string(named.name.text);
                };
                if (around.previous)
                    m.open("a", {{"href", page.link(around.previous)}, {"rel", "prev"}})
                        .text(w.words("pager.previous", {{"what", words(around.previous)}}));
                else
                    m.element("span");
                if (around.next)
                    m.open("a", {{"href", page.link(around.next)}, {"rel", "next"}})
                        .text(w.words("pager.next", {{"what", words(around.next)}}));
            }));
}

Response no_such_thing(Page& page, std::string_view part) {
    const std::string list = under_review(page, part);
    return not_found(page, page.w.words("error.thing", {{"path", page.place.path}}),
                     {{std::string(page.w.words({"part.", part})), page.links.to(list)}});
}

views::ThingId thing_of_path(const Page& page, domain::ThingKind kind) {
    const views::ThingId thing = page.moment().find(std::string_view(page.place.path).substr(1));
    return thing != views::none && page.moment().record().thing(thing).kind == kind ? thing : views::none;
}

void pair(Markup& m, std::string_view words, const Content& value) {
    auto div = m.open("div");
    m.element("dt", {}, words);
    auto dd = m.open("dd");
    value(m);
}

void body_or_nobody(Markup& m, Page& page, const views::Named& body) {
    if (body)
        name(m, page, body);
    else
        m.text(page.w.words("missing.in-sources"));
}

void topics(Markup& m, Page& page, const std::vector<views::Topic>& list) {
    std::vector<Safe> words;
    for (const views::Topic& topic : list)
        words.push_back(fragment([&](Markup& f) {
            auto a = f.open("a", {{"href", page.link(topic.thing)}});
            if (topic.number.empty())
                name(f, page, topic.thing);
            else
                f.element("bdi", {}, topic.number);
        }));
    m.add(page.w.list(std::span<const Safe>(words)));
}

void document_link(Markup& m, Page& page, const views::Named& document) {
    if (!document) return;
    link_to(m, page, document);
}

void period(Markup& m, Page& page, const views::When& from, const views::When& to) {
    if (!from.date || !to.date || *from.date == *to.date) {
        when(m, page, from.date ? from : to);
        return;
    }
    page.w.say(m, "period.days",
               {{"from", fragment([&](Markup& f) { when(f, page, from); })},
                {"to", fragment([&](Markup& f) { when(f, page, to); })}});
}

} // namespace heed::web
