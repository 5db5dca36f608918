// The meetings of a review, newest first: which kind, on which days, where, and whether they are known to have
// been held.
// /{review}/meetings           all
// /{review}/meetings/{id}      one
#include "web/pages/pages.h"

#include "reports/calendar_ics.h"
#include "reports/calendar_words.h"
#include "reports/proceedings_csv.h"
#include "reports/proceedings_json.h"
#include "views/meetings.h"
#include "web/pages/calendar_file.h"
#include "web/pages/parts.h"
#include "web/pages/proceedings_parts.h"

namespace heed::web {

using views::MeetingLine;

namespace {

std::string title_of(Page& page, const MeetingLine& line) {
    return reports::meeting_title(line.meeting.name.text, line.kind, line.number, page.w);
}

std::string kind_of(Page& page, const MeetingLine& line) {
    return page.w.words("meeting.kind", {{"kind", reports::keyword(line.kind)}});
}

void days(Markup& m, Page& page, const MeetingLine& line) {
    if (line.days.empty()) return period(m, page, line.on, line.to);
    std::vector<Safe> words;
    for (const domain::Date& day : line.days) words.push_back(time_html(page, day));
    m.add(page.w.list(std::span<const Safe>(words)));
}

void row(Markup& m, Page& page, const MeetingLine& line) {
    auto li = m.open("li");
    {
        auto span = m.open("span", {{"class", "when"}});
        days(m, page, line);
    }
    {
        auto span = m.open("span");
        {
            auto a = m.open("a", {{"href", page.link(line.meeting)}});
            if (line.meeting.name.empty())
                m.text(title_of(page, line));
            else
                phrase(m, page, line.meeting.name);
        }
        std::string beside = line.meeting.name.empty() || line.state == MeetingLine::State::cancelled
                                 ? std::string()
                                 : kind_of(page, line);
        const auto add = [&](std::string_view words) {
            if (words.empty()) return;
            if (!beside.empty()) beside += " · ";
            beside += words;
        };
        add(line.place.text);
        if (line.state != MeetingLine::State::held) // keys: meeting.state.*
            add(page.w.words({"meeting.state.", name(line.state)}));
        if (!beside.empty()) {
            m.single("br");
            m.element("span", {{"class", "sub"}}, beside);
        }
    }
    auto span = m.open("span");
    source_marks(m, page, line.cites);
}

} // namespace

Response meetings_page(Page& page) {
    const auto lines = views::meetings_of(page.ask, page.review);
    return list_page(page,
                     {.part = "meetings",
                      .empty = page.w.words("meeting.none"),
                      .lede = page.w.words("meeting.lede", {{"n", lines.size()}}),
                      .count = lines.size(),
                      .has_calendar = true},
                     [&](Markup& m) {
                         auto list = m.open("ul", {{"class", "rows"}});
                         for (const MeetingLine& line : lines) row(m, page, line);
                     });
}

Response meetings_json(Page& page) {
    return data(page,
                reports::meetings_json(views::meetings_of(page.ask, page.review), page.ask, page.place.path));
}

Response meetings_csv(Page& page) {
    return data(page, reports::meetings_csv(views::meetings_of(page.ask, page.review)));
}

Response meetings_ics(Page& page) {
    return calendar_file(page, views::calendar_of(page.ask, page.review, views::CalendarOf::meetings),
                         review_name(page) + ": " + std::string(page.w.words("part.meetings")));
}

Response meeting_page(Page& page) {
    const views::ThingId thing = thing_of_path(page, domain::ThingKind::meeting);
    const auto view = thing == views::none ? std::nullopt : views::meeting_view(page.ask, thing);
    if (!view) return no_such_thing(page, "meetings");
    const MeetingLine& line = view->line;
    const wording::Wording& w = page.w;
    return thing_frame(
        page, {.part = "meetings", .title = title_of(page, line), .description = {}, .name = line.meeting.name},
        view->around, [&](Markup& m) {
            {
                auto list = m.open("dl", {{"class", "now"}});
                pair(m, w.words("meeting.when"), [&](Markup& d) { days(d, page, line); });
                pair(m, w.words("meeting.what"), [&](Markup& d) { d.text(kind_of(page, line)); });
                pair(m, w.words("meeting.where"), [&](Markup& d) {
                    if (line.place.empty())
                        d.text(w.words("missing.in-sources"));
                    else
                        phrase(d, page, line.place);
                });
                pair(m, w.words("meeting.held"), [&](Markup& d) {
                    d.text(w.words({"meeting.state.", name(line.state)}));
                    d.text(" ");
                    source_marks(d, page, line.cites);
                });
            }
            asof_strip(m, page);
            if (line.documents.empty()) return;
            auto list = m.open("ul", {{"class", "acts"}});
            for (const views::Named& document : line.documents) {
                auto li = m.open("li");
                document_link(m, page, document);
            }
        });
}

Response meeting_json(Page& page) {
    const views::ThingId thing = thing_of_path(page, domain::ThingKind::meeting);
    const auto view = thing == views::none ? std::nullopt : views::meeting_view(page.ask, thing);
    return view ? data(page, reports::meeting_json(*view, page.ask)) : no_such_thing(page, "meetings");
}

} // namespace heed::web
