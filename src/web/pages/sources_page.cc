// The sources of a review: what each is, how much stands on it, and whether heed holds a capture of it.
// /{review}/sources
#include "web/pages/pages.h"

#include "reports/sources_json.h"
#include "views/sources.h"
#include "web/html/outside_address.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_parts.h"

namespace heed::web {

using wording::DateForm;

namespace {

void source_cell(Markup& m, Page& page, const views::SourceLine& source) {
    auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", "plain"}});
    m.element("span", {{"class", "ref"}}, source.code);
    m.text(" ");
    link_to(m, page, source.source);
    m.single("br");
    auto sub = m.open("span", {{"class", "sub"}});
    if (!source.kind.empty()) code_text(m, page, "kind.", source.kind);
    if (source.publisher) {
        m.text(" · ");
        name(m, page, source.publisher);
    }
    if (outside_address(source.address)) {
        m.text(" · ");
        outside_link(m, page, source.address, page.w.words("source.original"));
    }
}

void capture_cell(Markup& m, Page& page, const views::Capture& capture) {
    const wording::Wording& w = page.w;
    auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("source.captured")}});
    if (capture.on) time(m, page, *capture.on, DateForm::brief);
    m.text(", ").text(w.size(static_cast<std::uint64_t>(capture.size)));
    m.single("br");
    auto sub = m.open("span", {{"class", "sub"}});
    m.element("bdi", {}, "sha256 " + capture.raw_sha256.substr(0, 12) + "…");
    m.single("br");
    m.text(w.words("source.stripped-count", {{"n", capture.stripped.size()}}));
}

void source_row(Markup& m, Page& page, const views::SourceLine& source) {
    const wording::Wording& w = page.w;
    auto tr = m.open("tr", {{"role", "row"}});
    source_cell(m, page, source);
    {
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("source.dated")}, {"class", "nw"}});
        if (source.dated)
            time(m, page, *source.dated, DateForm::brief);
        else
            m.element("span", {{"class", "muted"}}, w.words("date.missing-short"));
    }
    {
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("source.rank")}});
        if (source.rank >= 1 && source.rank <= 5)
            m.text(w.words({"rank.", std::to_string(source.rank)})); // keys: rank.*
        else
            m.element("span", {{"class", "muted"}}, w.words("date.missing-short"));
    }
    m.element("td", {{"role", "cell"}, {"class", "r"}, {"data-l", w.words("source.statements")}},
              w.number(static_cast<std::int64_t>(source.statements)));
    if (!source.captures.empty()) capture_cell(m, page, source.captures.back());
}

void table(Markup& m, Page& page, const std::vector<views::SourceLine>& sources, bool captured) {
    const wording::Wording& w = page.w;
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto tag = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, captured ? w.words("sources.captured") : w.words("sources.others"));
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        const auto head = [&](std::string_view words, bool right = false) {
            m.element("th", {{"role", "columnheader"}, {"scope", "col"}, {"class", right ? "r" : nullptr}},
                      words);
        };
        head(w.words("source.source"));
        head(w.words("source.dated"));
        head(w.words("source.rank"));
        head(w.words("source.statements"), true);
        if (captured) head(w.words("source.captured"));
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    for (const views::SourceLine& source : sources)
        if (source.captures.empty() != captured) source_row(m, page, source);
}

// The desk is about now, whatever day this page is about; empty where there is none.
std::string desk_link(const Page& page) {
    const bool has_desk = page.site.desk != nullptr && !page.links.is_static() && page.review != views::none;
    return has_desk ? Links(page.place.language, {}, {}).to(list_path(page, "desk")) : std::string();
}

std::string check_link(const Page& page) {
    const bool has_check = page.site.proofreader != nullptr && !page.links.is_static();
    return has_check ? Links(page.place.language, {}, {}).to("/check") : std::string();
}

} // namespace

Response sources_page(Page& page) {
    const wording::Wording& w = page.w;
    const auto sources = views::sources_of(page.ask, page.review);
    std::size_t captured = 0;
    for (const views::SourceLine& source : sources) captured += !source.captures.empty();
    const std::string title(page.review == views::none ? w.words("above.sources") : w.words("sources.title"));
    const std::string said = w.words("sources.said", {{"n", sources.size()}, {"captured", captured}});
    return html(page, shell(page,
                            {.title = titled(page, title),
                             .description = said,
                             .crumbs = crumbs_of(page, {{title, {}}}),
                             .nav = "sources"},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "lede"}}, said);
                                asof_strip(m, page);
                                acts(m,
                                     {{w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
                                      {w.words("form.json"), page.links.as(Form::json, page.place.path)},
                                      {w.words("part.documents"), page.links.to(list_path(page, "documents"))},
                                      {w.words("desk.title"), desk_link(page)},
                                      {w.words("check.title"), check_link(page)}});
                                if (page.review == views::none)
                                    lists_of_reviews(m, page, "sources", w.words("sources.title"));
                                if (sources.empty()) return gap_note(m, w.words("sources.none"));
                                if (captured > 0) {
                                    Section section(m, "captured", w.words("sources.captured"));
                                    m.element("p", {{"class", "sub"}}, w.words("sources.captured-words"));
                                    table(m, page, sources, true);
                                }
                                if (captured < sources.size()) {
                                    Section section(m, "others", w.words("sources.others"));
                                    m.element("p", {{"class", "sub"}}, w.words("sources.others-words"));
                                    table(m, page, sources, false);
                                }
                                gap_note(m, w.words("sources.rank-words"));
                            }));
}

Response sources_json(Page& page) {
    return data(page, reports::sources_json(page.review, views::sources_of(page.ask, page.review), page.ask));
}

Response sources_csv(Page& page) {
    return data(page, reports::sources_csv(views::sources_of(page.ask, page.review)));
}

} // namespace heed::web
