// The documents of a review, and one document: what it is, in which languages, where it can be read, which
// sources are captures of it, and what names it.
// /{review}/documents      /{review}/documents/{id}      /documents/{id}
#include "web/pages/pages.h"

#include "reports/documents_json.h"
#include "views/documents.h"
#include "web/html/outside_address.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_page.h"
#include "web/pages/thing_parts.h"

namespace heed::web {

using wording::DateForm;

namespace {

std::string list_title(const Page& page) {
    return std::string(page.review == views::none ? page.w.words("above.documents")
                                                  : page.w.words("part.documents"));
}

std::string language_words(const Page& page, const std::vector<std::string_view>& languages) {
    std::vector<std::string> names;
    for (const std::string_view language : languages) names.push_back(page.w.language_name(language));
    return page.w.list(names);
}

void document_row(Markup& m, Page& page, const views::DocumentLine& document) {
    const wording::Wording& w = page.w;
    auto tr = m.open("tr", {{"role", "row"}});
    {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", "plain"}});
        link_to(m, page, document.document);
        if (outside_address(document.address)) {
            m.single("br");
            auto sub = m.open("span", {{"class", "sub"}});
            outside_link(m, page, document.address, w.words("source.original"));
        }
    }
    {
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("document.kind")}});
        if (document.kind.empty())
            m.element("span", {{"class", "muted"}}, w.words("date.missing-short"));
        else
            code_text(m, page, "kind.", document.kind);
        m.single("br");
        m.element("span", {{"class", "sub"}}, language_words(page, document.languages));
    }
    {
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("document.dated")}, {"class", "nw"}});
        if (document.on.date)
            when(m, page, document.on, DateForm::brief);
        else
            m.element("span", {{"class", "muted"}}, w.words("date.missing-short"));
    }
    {
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("document.publisher")}});
        if (document.publisher)
            link_to(m, page, document.publisher);
        else
            m.element("span", {{"class", "muted"}}, w.words("date.missing-short"));
    }
    auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("document.named-in")}});
    source_marks(m, page, document.cites);
}

void table(Markup& m, Page& page, const views::DocumentList& list) {
    const wording::Wording& w = page.w;
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto tag = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, w.words("part.documents"));
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        for (const std::string_view words :
             {w.words("document.title"), w.words("document.kind"), w.words("document.dated"),
              w.words("document.publisher"), w.words("document.named-in")})
            m.element("th", {{"role", "columnheader"}, {"scope", "col"}}, words);
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    for (const views::DocumentLine& document : list.documents) document_row(m, page, document);
}

void facts(Markup& m, Page& page, const views::DocumentView& document) {
    const wording::Wording& w = page.w;
    const views::DocumentLine& line = document.line;
    auto list = m.open("ul", {{"class", "facts"}});
    if (!line.kind.empty()) {
        auto li = m.open("li");
        code_text(m, page, "kind.", line.kind);
    }
    {
        auto li = m.open("li");
        w.say(m, "document.of-day",
              {{"date", line.on.date ? time_html(page, *line.on.date) : w.html("date.missing")}});
        if (line.on.disputed) m.text(" ").text(w.words("date.disputed"));
    }
    if (line.publisher) {
        auto li = m.open("li");
        w.say(m, "source.published-by",
              {{"body", fragment([&](Markup& f) { link_to(f, page, line.publisher); })}});
    }
    if (!line.languages.empty()) fact_line(m, language_words(page, line.languages));
    if (document.review) {
        auto li = m.open("li");
        link_to(m, page, document.review);
    }
    permanent_link(m, page);
}

void where_section(Markup& m, Page& page, const views::DocumentView& document) {
    const wording::Wording& w = page.w;
    Section section(m, "where", w.words("document.where"));
    if (!document.line.address.empty()) {
        auto p = m.open("p");
        outside_link(m, page, document.line.address, document.line.address);
    }
    if (document.sources.empty()) {
        return gap_note(m, document.line.address.empty() ? w.words("document.nowhere")
                                                         : w.words("document.not-captured"));
    }
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::SourceLine& source : document.sources) {
        auto li = m.open("li");
        {
            auto span = m.open("span");
            source_mark(m, page, {source.source.thing, source.source.address, source.code});
        }
        link_to(m, page, source.source);
        m.element("span", {{"class", "sub"}},
                  source.captures.empty() ? std::string(w.words("source.not-captured"))
                                          : "sha256 " + source.captures.back().raw_sha256.substr(0, 12) + "…");
    }
}

std::vector<Crumb> crumbs_to(Page& page, const views::DocumentView& document) {
    std::vector<Crumb> further;
    further.push_back({list_title(page), page.links.to(list_path(page, "documents"))});
    const views::Named& named = document.line.document;
    further.push_back({std::string(named.name.empty() ? named.address : named.name.text), {}});
    return crumbs_of(page, std::move(further));
}

} // namespace

Response documents_page(Page& page) {
    const wording::Wording& w = page.w;
    const auto list = views::document_list(page.ask, page.review);
    const std::string title = list_title(page);
    const std::string said = w.words("documents.said", {{"n", list.documents.size()}});
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
                                      {w.words("sources.title"), page.links.to(list_path(page, "sources"))}});
                                if (list.documents.empty())
                                    gap_note(m, w.words("documents.none"));
                                else
                                    table(m, page, list);
                                if (page.review == views::none)
                                    lists_of_reviews(m, page, "documents", w.words("part.documents"));
                                if (list.later > 0)
                                    gap_note(m, w.words("documents.later", {{"n", list.later}}));
                            }));
}

Response documents_json(Page& page) {
    return data(page,
                reports::documents_json(page.review, views::document_list(page.ask, page.review), page.ask));
}

Response documents_csv(Page& page) {
    return data(page, reports::documents_csv(views::document_list(page.ask, page.review)));
}

Response document_page(Page& page) {
    const views::ThingId thing = thing_of_path(page);
    const auto document = thing == views::none ? std::nullopt : views::document_view(page.ask, thing);
    if (!document) return no_such_thing(page);
    const wording::Wording& w = page.w;
    const views::Named& named = document->line.document;
    const std::string title(named.name.empty() ? named.address : named.name.text);
    return html(
        page,
        shell(
            page,
            {.title = title,
             .description = w.words("document.said", {{"title", title}}),
             .crumbs = crumbs_to(page, *document),
             .nav = "sources"},
            [&](Markup& m) {
                {
                    auto h1 = m.open("h1");
                    name(m, page, named);
                }
                facts(m, page, *document);
                {
                    auto p = m.open("p", {{"class", "sub"}});
                    w.say(m, "document.said-by", {{"sources", source_marks_html(page, document->line.cites)}});
                }
                asof_strip(m, page);
                where_section(m, page, *document);
                naming_sections(m, page, document->named_by);
                dispute_section(m, page, document->disputes);
                note_section(m, page, document->notes);
                acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)}});
            }));
}

Response document_json(Page& page) {
    const views::ThingId thing = thing_of_path(page);
    const auto document = thing == views::none ? std::nullopt : views::document_view(page.ask, thing);
    return document ? data(page, reports::document_json(*document, page.ask)) : no_such_thing(page);
}

} // namespace heed::web
