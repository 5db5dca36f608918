#include "web/pages/shell.h"

#include "views/rounds.h"
#include "web/pages/parts.h"
#include "web/pages/routes.h"
#include "web/pages/static_files.h"

#include <algorithm>

namespace heed::web {
namespace {

constexpr auto marks =
    R"(<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>)"
    R"(<symbol id="mk-approved" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="currentColor"/><path d="m4.4 8.3 2.5 2.5 4.8-5.2" fill="none" stroke="Canvas" stroke-width="2"/></symbol>)"
    R"(<symbol id="mk-rejected" viewBox="0 0 16 16"><rect width="16" height="16" rx="2.5" fill="currentColor"/><path d="m4.8 4.8 6.4 6.4m0-6.4-6.4 6.4" stroke="Canvas" stroke-width="2"/></symbol>)"
    R"(<symbol id="mk-pending" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 4v4.2l2.8 1.8" fill="none" stroke="currentColor" stroke-width="2"/></symbol>)"
    R"(<symbol id="mk-unknown" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.4"/></symbol>)"
    R"(<symbol id="mk-none" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="2"/></symbol>)"
    R"(<symbol id="mk-prog" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 1a7 7 0 0 1 0 14z" fill="currentColor"/></symbol>)"
    R"(<symbol id="mk-done" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="currentColor"/></symbol></defs></svg>)"_safe;

constexpr auto logo =
    R"(<svg viewBox="0 0 16 16" aria-hidden="true"><rect class="fr" y="1" width="16" height="4" rx="1"/><path class="fp" d="M0 6h16L6 10H0z"/><rect class="fa" y="11" width="16" height="4" rx="1"/></svg>)"_safe;
constexpr auto lens =
    R"(<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="m11 11 4 4" stroke="currentColor" stroke-width="1.75"/></svg>)"_safe;

std::string absolute(const Page& page, std::string_view path) {
    return page.site.options.origin + std::string(path);
}

void head(Markup& m, Page& page, const Shell& about) {
    auto tag = m.open("head");
    m.single("meta", {{"charset", "utf-8"}});
    m.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    m.element("title", {}, about.title + " · heed");
    m.single("meta", {{"name", "description"}, {"content", about.description}});
    m.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    m.single("meta", {{"property", "og:title"}, {"content", about.title}});
    m.single("meta", {{"property", "og:description"}, {"content", about.description}});
    m.single("meta", {{"property", "og:type"}, {"content", "article"}});
    // Files have no headers, so their policy stands in the page.
    if (page.links.is_static())
        m.single("meta", {{"http-equiv", "Content-Security-Policy"},
                          {"content", "default-src 'none'; style-src 'self'; img-src 'self'"}});
    // The dated page's canonical address is the undated one.
    m.single("link", {{"rel", "canonical"},
                      {"href", absolute(page, wording::path_in(page.place.language, page.place.path))}});
    const Route* route = find_route(page.place);
    const std::pair<Form, std::string_view> data_forms[] = {
        {Form::atom, "atom"}, {Form::json, "json"}, {Form::ics, "ics"}};
    for (const auto& [form, key] : data_forms) // keys: alternate.*
        if (route != nullptr && route->handler(form) != nullptr && (form != Form::ics || about.has_calendar))
            m.single("link", {{"rel", "alternate"},
                              {"type", row(form).media.substr(0, row(form).media.find(';'))},
                              {"title", page.w.words({"alternate.", key})},
                              {"href", page.links.as(form, page.place.path)}});
    if (page.review != views::none && (route == nullptr || route->atom == nullptr))
        m.single("link", {{"rel", "alternate"},
                          {"type", "application/atom+xml"},
                          {"title", page.w.words("alternate.atom")},
                          {"href", page.links.as(Form::atom, '/' + std::string(page.code()))}});
    for (const wording::Language language : wording::available_languages())
        m.single("link", {{"rel", "alternate"},
                          {"hreflang", wording::code(language)},
                          {"href", page.links.in(language, page.place.path)}});
    m.single(
        "link",
        {{"rel", "icon"}, {"href", page.links.file(static_name("favicon.svg"))}, {"type", "image/svg+xml"}});
    m.single("link", {{"rel", "stylesheet"}, {"href", page.links.file(static_name("heed.css"))}});
}

struct NavItem {
    std::string_view key; // keys: nav.*
    std::string path;
};

std::vector<NavItem> nav_items(const Page& page) {
    if (page.review == views::none)
        return {{"reviews", "/"}, {"changes", "/changes"}, {"calendar", "/calendar"}, {"about", "/about"}};
    const std::string base = '/' + std::string(page.code());
    return {{"reviews", "/"},
            {"recommendations", base + "/recommendations"},
            {"actions", base + "/actions"},
            {"timeline", base + "/timeline"},
            {"sources", base + "/sources"}};
}

void nav_links(Markup& m, Page& page, std::string_view current) {
    for (const NavItem& item : nav_items(page))
        m.open("a",
               {{"href", page.links.to(item.path)}, {"aria-current", item.key == current ? "page" : nullptr}})
            .text(page.w.words({"nav.", item.key}));
}

void languages(Markup& m, Page& page, std::string_view cls) {
    for (const wording::Language language : wording::available_languages()) {
        if (language == page.w.language()) continue;
        const std::string query = canonical_query(page.request.query);
        const std::string href = page.links.is_static() ? page.links.in(language, page.place.path)
                                                        : wording::path_in(language, page.place.path) +
                                                              (query.empty() ? "" : "?" + query);
        m.open("a", {{"class", cls},
                     {"href", href},
                     {"hreflang", wording::code(language)},
                     {"lang", wording::code(language)}})
            .text(wording::row(language).own_name);
    }
}

void top(Markup& m, Page& page, std::string_view current) {
    auto header = m.open("header", {{"class", "top"}});
    auto wrap = m.open("div", {{"class", "wrap"}});
    m.open("a", {{"class", "brand"}, {"href", page.links.to("/")}}).add(logo).text("heed");
    {
        auto nav = m.open("nav", {{"class", "nav"}, {"aria-label", page.w.words("nav.main")}});
        nav_links(m, page, current);
    }
    if (!page.links.is_static()) {
        auto form = m.open("form", {{"class", "tools"},
                                    {"action", wording::path_in(page.place.language, "/search")},
                                    {"role", "search"}});
        if (page.as_of_asked)
            m.single("input", {{"type", "hidden"}, {"name", "as-of"}, {"value", iso(*page.as_of_asked)}});
        if (!page.known_asked.empty())
            m.single("input", {{"type", "hidden"}, {"name", "known"}, {"value", page.known_asked}});
        m.single("input", {{"class", "field"},
                           {"type", "search"},
                           {"name", "q"},
                           {"aria-label", page.w.words("search.field")},
                           {"placeholder", page.w.words("search.field")}});
        auto button = m.open("button", {{"class", "btn quiet sq"}, {"type", "submit"}});
        m.element("span", {{"class", "vh"}}, page.w.words("search.field"));
        m.add(lens);
    }
    languages(m, page, "tools lang");
    auto details = m.open("details", {{"class", "menu"}});
    m.element("summary", {}, page.w.words("nav.menu"));
    auto nav = m.open("nav", {{"aria-label", page.w.words("nav.menu")}});
    nav_links(m, page, current);
    if (!page.links.is_static())
        m.open("a", {{"href", page.links.to("/search")}}).text(page.w.words("search.field"));
    languages(m, page, "");
}

void foot(Markup& m, Page& page) {
    auto footer = m.open("footer", {{"class", "foot"}});
    auto wrap = m.open("div", {{"class", "wrap"}});
    {
        auto said = m.open("span");
        page.w.say(m, "foot.record",
                   {{"n", page.moment().known()}, {"when", page.w.instant(page.moment().known_at())}});
    }
    if (page.links.is_static()) m.element("span", {}, page.w.words("foot.copy"));
    // Keys: foot.accessibility and its like.
    const std::pair<std::string_view, std::string_view> pages[] = {{"accessibility", "/about/accessibility"},
                                                                   {"addresses", "/about/addresses"},
                                                                   {"definitions", "/about/statuses"},
                                                                   {"adding", "/about/adding"},
                                                                   {"about", "/about"}};
    for (const auto& [key, path] : pages) // keys: foot.*
        m.open("a", {{"href", page.links.to(path)}}).text(page.w.words({"foot.", key}));
}

void crumbs(Markup& m, Page& page, const std::vector<Crumb>& list) {
    auto nav = m.open("nav", {{"aria-label", page.w.words("nav.here")}});
    auto ol = m.open("ol", {{"class", "crumbs"}});
    for (const Crumb& crumb : list) {
        auto li = m.open("li");
        if (crumb.href.empty())
            m.open("span", {{"aria-current", "page"}}).text(crumb.words);
        else
            m.open("a", {{"href", crumb.href}}).text(crumb.words);
    }
}

// Days on which the deciding body acted, from the day that brought what the page is about: what people look
// for.
std::vector<Day> days_that_matter(Page& page) {
    if (page.review == views::none) return {};
    std::vector<Day> out = views::days_of_rounds(page.ask, page.review);
    const views::ThingId thing = page.moment().find(std::string_view(page.place.path).substr(1));
    if (thing != views::none && thing != page.review) {
        const views::Record& record = page.moment().record();
        const std::int32_t begins = record.event(record.thing(thing).born).possible;
        std::erase_if(out, [&](Day day) { return begins != views::no_day && day.number < begins; });
    }
    if (out.size() > 5) out.erase(out.begin(), out.end() - 5);
    return out;
}

// What the record held after each of the imports, from the one that brought what the page is about: the other
// time, for those who ask for it.
void known_choices(Markup& m, Page& page) {
    const views::Record& record = page.moment().record();
    const views::ThingId thing = record.find_thing(std::string_view(page.place.path).substr(1));
    const views::ThingId about = thing == views::none ? page.review : thing;
    std::vector<views::EventNo> imports;
    for (views::EventNo e = record.last_of_type(0, ledger::Type::import_do); e != views::none;
         e = record.event(e).prev_of_type)
        if (e < page.moment().snapshot().size && (about == views::none || record.is_born(about, e + 1)))
            imports.push_back(e);
    if (imports.size() < 2) return;
    auto details = m.open("details", {{"class", "more"}, {"open", !page.known_asked.empty()}});
    m.element("summary", {}, page.w.words("asof.more"));
    m.element("p", {}, page.w.words("asof.known"));
    auto list = m.open("ul", {{"class", "quick"}});
    const std::size_t shown = std::min<std::size_t>(imports.size(), 5);
    for (std::size_t i = shown; i-- > 0;) {
        const views::EventNo e = imports[i];
        const std::string known = "n" + std::to_string(e + 1);
        const views::Phrase title = page.ask.words.text(e, "title");
        auto li = m.open("li");
        const bool here = page.known_asked == known || (page.known_asked.empty() && i == 0);
        Links links(page.place.language, page.as_of_asked, i == 0 ? std::string() : known);
        auto a = m.open("a", {{"href", links.to(page.place.path)}, {"aria-current", here ? "true" : nullptr}});
        page.w.say(
            m, "asof.known-after",
            {{"n", e + 1},
             {"title", title.empty() ? fragment([&](Markup& f) { f.text(page.w.words("asof.known-import")); })
                                     : phrase_html(page, title)}});
    }
}

} // namespace

std::string review_name(Page& page) { return review_name(page, page.review); }

std::string review_name(const Page& page, views::ThingId review) {
    const views::Record& record = page.moment().record();
    const auto open = page.moment().fact(review, ledger::Type::review_open);
    const views::EventNo claim = open ? views::claim_with(record, *open, ledger::Field::number) : views::none;
    return std::string(claim == views::none
                           ? record.address(review)
                           : record.code(views::code_of(record, claim, ledger::Field::number)));
}

std::string titled(Page& page, std::string_view title) {
    return page.review == views::none ? std::string(title) : review_name(page) + ": " + std::string(title);
}

std::string list_path(const Page& page, std::string_view list) {
    const std::string path = '/' + std::string(list);
    return page.review == views::none ? path : '/' + std::string(page.code()) + path;
}

std::vector<Crumb> crumbs_of(Page& page, std::vector<Crumb> further) {
    std::vector<Crumb> out = {{std::string(page.w.words("nav.reviews")), page.links.to("/")}};
    if (page.review != views::none)
        out.push_back({review_name(page), further.empty() ? std::string() : page.link(page.review)});
    for (Crumb& crumb : further) out.push_back(std::move(crumb));
    return out;
}

void asof_strip(Markup& m, Page& page) {
    const wording::Wording& w = page.w;
    const bool past = page.is_past() && (page.moment().as_of() != page.ask.today || !page.known_asked.empty());
    const std::string shown = iso(page.moment().as_of());
    const auto quick = [&] {
        auto list = m.open("ul", {{"class", "quick"}});
        const auto days = days_that_matter(page);
        if (!days.empty()) m.element("li", {{"class", "vh"}}, w.words("asof.actions"));
        for (const Day day : days) {
            auto li = m.open("li");
            m.open("a", {{"href", page.links.on(page.place.path, day)},
                         {"aria-current", page.as_of_asked == day ? "true" : nullptr}})
                .text(w.day(day, wording::DateForm::brief));
        }
        {
            auto li = m.open("li");
            Links latest(page.place.language, {}, {});
            m.open("a", {{"href", latest.to(page.place.path)}, {"aria-current", past ? nullptr : "true"}})
                .text(w.words("asof.latest"));
        }
        if (page.review != views::none && !page.links.is_static()) {
            auto li = m.open("li");
            const std::string query = page.as_of_asked ? query_of({{"from", shown}}) : std::string();
            Links plain(page.place.language, {}, {});
            m.open("a", {{"href", plain.to('/' + std::string(page.code()) + "/compare", query)}})
                .text(w.words("asof.compare"));
        }
    };
    if (page.links.is_static()) {
        auto div = m.open("div", {{"class", past ? "asof past" : "asof"}});
        auto words = m.open("span", {{"class", "label"}});
        m.text(past ? w.words("asof.stood") : w.words("asof.label"))
            .text(" ")
            .text(w.day(page.moment().as_of()));
        quick();
        return;
    }
    auto form = m.open("form", {{"class", past ? "asof past" : "asof"},
                                {"method", "get"},
                                {"action", wording::path_in(page.place.language, page.place.path)},
                                {"aria-label", w.words("asof.form")}});
    m.element("label", {{"for", "asof"}}, past ? w.words("asof.stood") : w.words("asof.label"));
    m.single("input", {{"class", "field"},
                       {"id", "asof"},
                       {"name", "as-of"},
                       {"value", shown},
                       {"type", "text"},
                       {"inputmode", "numeric"},
                       {"autocomplete", "off"},
                       {"dir", "ltr"},
                       {"title", w.words("asof.hint")}});
    for (const QueryPart& part : page.request.query.parts)
        if (part.key != "as-of" && part.key != "known")
            m.single("input", {{"type", "hidden"}, {"name", part.key}, {"value", part.value}});
    m.element("button", {{"class", "btn quiet"}, {"type", "submit"}}, w.words("asof.show"));
    quick();
    known_choices(m, page);
    if (page.moment().as_of() > page.ask.today)
        m.element("p", {{"class", "wide-note"}}, w.words("asof.future"));
}

std::string shell(Page& page, const Shell& about, const Content& content) {
    std::string out;
    out.reserve(64 * 1024);
    const auto& language = wording::row(page.w.language());
    {
        Markup m(out);
        m.begin_document();
        auto root = m.open("html", {{"lang", language.code}, {"dir", language.direction}});
        head(m, page, about);
        auto body = m.open("body", {{"class", page.is_embedded() ? "embed" : nullptr}});
        m.add(marks);
        if (!page.is_embedded()) {
            m.element("a", {{"class", "skip"}, {"href", "#main"}}, page.w.words("nav.skip"));
            top(m, page, about.nav);
        }
        {
            auto wrap = m.open("div", {{"class", "wrap"}});
            if (!page.is_embedded()) crumbs(m, page, about.crumbs);
            auto main = m.open("main", {{"id", "main"}});
            content(m);
        }
        if (!page.is_embedded()) foot(m, page);
    }
    return out;
}

std::string plain_page(Page& page, const std::string& title, std::string_view words,
                       const std::vector<Nearest>& nearest) {
    return shell(page,
                 {.title = title,
                  .description = std::string(words),
                  .crumbs = {{std::string(page.w.words("nav.reviews")), page.links.to("/")}, {title, {}}},
                  .nav = {}},
                 [&](Markup& m) {
                     m.element("h1", {}, title);
                     m.element("p", {{"class", "lede"}}, words);
                     if (!nearest.empty()) {
                         m.element("h2", {{"class", "near"}}, page.w.words("error.nearest"));
                         auto list = m.open("ul", {{"class", "rows"}});
                         for (const Nearest& near : nearest) {
                             auto li = m.open("li");
                             m.open("a", {{"href", near.href}}).text(near.words);
                         }
                     }
                 });
}

void append_memento(const Page& page, Response& response) {
    static constexpr std::string_view days[] = {"Thu", "Fri", "Sat", "Sun",
                                                "Mon", "Tue", "Wed"}; // 1970-01-01 was a Thursday
    static constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Day day = page.moment().as_of();
    const YearMonthDay date = date_of(day);
    const std::string text = iso(day);
    const std::string http = std::string(days[static_cast<std::size_t>((day.number % 7 + 7) % 7)]) + ", " +
                             text.substr(8) + ' ' + std::string(months[date.month - 1]) + ' ' +
                             text.substr(0, 4) + " 23:59:59 GMT";
    response.headers.push_back({"Memento-Datetime", http});
    response.headers.push_back(
        {"Link", '<' + canonical_address(wording::path_in(page.place.language, page.place.path), {}) +
                     ">; rel=\"original timegate\""});
}

} // namespace heed::web
