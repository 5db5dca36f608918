// Days to know: milestones, meetings, closings of public comment, clocks.
// /calendar                    of all reviews
// /{review}/calendar           of one; as a file to subscribe to: /{review}/calendar.ics
// /{review}/{number}.ics       of one recommendation, where it has days
#include "web/pages/calendar_file.h"
#include "web/pages/pages.h"

#include "reports/calendar_ics.h"
#include "reports/calendar_words.h"
#include "reports/proceedings_csv.h"
#include "reports/proceedings_json.h"
#include "web/pages/parts.h"
#include "web/pages/parts_page.h"
#include "web/pages/shell.h"

namespace heed::web {

using views::Calendar;
using views::CalendarEntry;

namespace {

Calendar calendar_asked(Page& page) {
    return page.review == views::none ? views::calendar_of_all(page.ask)
                                      : views::calendar_of(page.ask, page.review);
}

std::string name_of(Page& page) {
    const std::string words(page.w.words("calendar.title"));
    return page.review == views::none ? words : review_name(page) + ": " + words;
}

// As the file has it, with the title's language where it is not the page's.
Safe title_html(Page& page, const CalendarEntry& entry) {
    const auto title = phrase_html(page, entry.title);
    using Kind = CalendarEntry::Kind;
    if (!entry.title.empty() && (entry.kind == Kind::milestone || entry.kind == Kind::meeting)) return title;
    if (!entry.title.empty() && entry.kind == Kind::closing)
        return page.w.html("calendar.closing", {{"title", title}});
    if (!entry.title.empty() && entry.kind == Kind::due) return page.w.html("calendar.due", {{"title", title}});
    return fragment([&](Markup& m) { m.text(reports::calendar_title(entry, page.w)); });
}

void row(Markup& m, Page& page, const CalendarEntry& entry) {
    auto li = m.open("li");
    {
        auto span = m.open("span", {{"class", "when"}});
        if (entry.first == entry.last)
            time(m, page, entry.first);
        else
            page.w.say(m, "period.days",
                       {{"from", time_html(page, entry.first)}, {"to", time_html(page, entry.last)}});
    }
    {
        auto span = m.open("span");
        const std::string path = reports::calendar_path(entry);
        const auto hash = path.find('#');
        const std::string fragment = hash == std::string::npos ? std::string() : path.substr(hash);
        m.open("a", {{"href", page.links.to(path.substr(0, hash)) + fragment}}).add(title_html(page, entry));
        m.single("br");
        auto sub = m.open("span", {{"class", "sub"}});
        if (page.review == views::none) m.text(entry.number).text(" · ");
        m.text(page.w.words("calendar.kind", {{"kind", name(entry.kind)}}));
        if (const std::string note = reports::calendar_note(entry, page.w); !note.empty())
            m.text(" · ").text(note);
    }
    auto span = m.open("span");
    source_marks(m, page, entry.cites);
}

int year_of(const CalendarEntry& entry) { return date_of(entry.first).year; }

void entries(Markup& m, Page& page, const Calendar& calendar) {
    // The newest first, under their years.
    for (std::size_t end = calendar.entries.size(); end > 0;) {
        const int year = year_of(calendar.entries[end - 1]);
        const std::string title = std::to_string(year);
        Section section(m, "y" + title, title);
        auto list = m.open("ul", {{"class", "rows"}});
        for (; end > 0 && year_of(calendar.entries[end - 1]) == year; --end)
            row(m, page, calendar.entries[end - 1]);
    }
}

// "webcal:" asks the reader's calendar to subscribe and not to load a file once.
std::string webcal(const Page& page) {
    const std::string& origin = page.site.options.origin;
    const auto colon = origin.find("://");
    if (page.links.is_static() || colon == std::string::npos) return {};
    return "webcal" + origin.substr(colon) + page.links.as(Form::ics, page.place.path);
}

} // namespace

Response calendar_file(Page& page, const Calendar& calendar, std::string name) {
    const auto link = [&](std::string_view path) {
        return page.site.options.origin + wording::path_in(page.place.language, path);
    };
    return data(page, reports::calendar_ics(calendar, page.w, {std::move(name), link}));
}

Response calendar_page(Page& page) {
    const wording::Wording& w = page.w;
    const Calendar calendar = calendar_asked(page);
    const std::string title = name_of(page);
    const std::string said = w.words("calendar.lede", {{"n", calendar.entries.size()}});
    return html(page, shell(page,
                            {.title = title,
                             .description = said,
                             .crumbs = crumbs_of(page, {{std::string(w.words("calendar.title")), {}}}),
                             .nav = page.review == views::none ? "calendar" : "timeline"},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "lede"}}, said);
                                acts(m, {{w.words("calendar.subscribe"), webcal(page)},
                                         {w.words("calendar.file"), page.links.as(Form::ics, page.place.path)},
                                         {w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
                                         {w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                                asof_strip(m, page);
                                if (calendar.without_day > 0)
                                    gap_note(m, w.words("calendar.without-day", {{"n", calendar.without_day}}));
                                if (calendar.entries.empty()) gap_note(m, w.words("calendar.none"));
                                entries(m, page, calendar);
                            }));
}

Response calendar_json(Page& page) {
    return data(page, reports::calendar_json(calendar_asked(page), page.ask, page.w, page.place.path));
}

Response calendar_csv(Page& page) { return data(page, reports::calendar_csv(calendar_asked(page), page.w)); }

Response calendar_ics(Page& page) { return calendar_file(page, calendar_asked(page), name_of(page)); }

Response recommendation_ics(Page& page) {
    const views::ThingId item = page.moment().find(std::string_view(page.place.path).substr(1));
    const std::string list = '/' + std::string(page.code()) + "/recommendations";
    const auto no = [&](std::string words) {
        return not_found(page, std::move(words),
                         {{std::string(page.w.words("nav.recommendations")), page.links.to(list)}});
    };
    const std::string number = page.place.path.substr(page.place.segments[0].size() + 2);
    if (item == views::none)
        return no(page.w.words("error.number", {{"number", number}, {"review", review_name(page)}}));
    Calendar calendar = views::calendar_of_item(page.ask, item);
    for (const views::ThingId part : parts_of(page, item))
        calendar.add(views::calendar_of_item(page.ask, part));
    if (calendar.entries.empty()) return no(page.w.words("calendar.item-none", {{"number", number}}));
    return calendar_file(page, calendar, review_name(page) + ' ' + number);
}

} // namespace heed::web
