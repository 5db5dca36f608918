// Every address of the site, made from the table of contents in routes.cc, with an example that works on this
// record; then what all addresses have in common.
// /about/addresses
#include "web/pages/pages.h"

#include "base/csv.h"
#include "reports/json_parts.h"
#include "web/pages/examples.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {
namespace {

constexpr Form data_forms[] = {Form::json, Form::csv, Form::atom, Form::ics, Form::svg, Form::txt};

std::vector<std::string_view> forms_of(const Route& route) {
    std::vector<std::string_view> out;
    if (route.html != nullptr) out.push_back("html");
    for (const Form form : data_forms)
        if (route.handler(form) != nullptr) out.push_back(row(form).suffix.substr(1));
    return out;
}

// Where an example answers: what has no page, in the first of its forms.
std::optional<std::string> example_address(Page& page, const Route& route) {
    auto example = example_of(page, route);
    if (example && route.html == nullptr) *example += '.' + std::string(forms_of(route).front());
    return example;
}

std::string_view shown_by(const Page& page, const Route& route) {
    const wording::Key key(route.about, {});
    return page.w.has(key) ? page.w.words(key) : std::string_view();
}

void route_row(Markup& m, Page& page, const Route& route) {
    const auto example = example_of(page, route);
    // Examples are of today: on an earlier day they may not exist yet.
    const Links links(route.is_timed() ? page.place.language : wording::Language::en, {}, {},
                      page.links.audience());
    auto tr = m.open("tr", {{"role", "row"}});
    {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", "plain"}});
        std::string pattern(route.pattern);
        if (const auto forms = forms_of(route); route.html == nullptr && forms.size() == 1)
            pattern += '.' + std::string(forms.front());
        if (example && route.html != nullptr)
            m.open("a", {{"href", links.to(*example)}}).add(fragment([&](Markup& f) {
                f.element("code", {{"dir", "ltr"}}, pattern);
            }));
        else
            m.element("code", {{"dir", "ltr"}}, pattern);
    }
    {
        auto td = m.open("td", {{"role", "cell"}});
        m.text(shown_by(page, route));
    }
    auto td = m.open("td", {{"role", "cell"}, {"data-l", page.w.words("addresses.forms")}});
    bool first = true;
    for (const Form form : data_forms) {
        if (route.handler(form) == nullptr) continue;
        if (!first) m.text(" ");
        first = false;
        const std::string_view suffix = row(form).suffix;
        if (example && !page.links.is_static())
            m.open("a", {{"href", links.as(form, *example)}}).add(fragment([&](Markup& f) {
                f.element("code", {{"dir", "ltr"}}, suffix);
            }));
        else
            m.element("code", {{"dir", "ltr"}}, suffix);
    }
}

// keys: address.*
void table(Markup& m, Page& page) {
    const wording::Wording& w = page.w;
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto tag = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, w.words("addresses.all"));
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        for (const std::string_view words :
             {w.words("addresses.address"), w.words("addresses.shows"), w.words("addresses.forms")})
            m.element("th", {{"role", "columnheader"}, {"scope", "col"}}, words);
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    for (const Route& route : routes()) route_row(m, page, route);
}

struct Parameter {
    std::string_view example; // as it is written
    std::string_view key;     // keys: addresses.*
};

void parameters(Markup& m, Page& page) {
    static constexpr Parameter all[] = {
        {"?as-of=2022-05-01", "as-of"},  {"?known=2026-03-01", "known"},
        {"?known=n395", "known-size"},   {"?decision=approved&decision=pending", "filters"},
        {"?embed=1", "embed-parameter"},
    };
    Section section(m, "parameters", page.w.words("addresses.parameters"));
    auto dl = m.open("dl", {{"class", "members wide"}});
    for (const Parameter& parameter : all) {
        {
            auto dt = m.open("dt");
            m.element("code", {{"dir", "ltr"}}, parameter.example);
        }
        m.element("dd", {}, page.w.words({"addresses.", parameter.key}));
    }
}

void prose(Markup& m, Page& page, std::string_view id, std::initializer_list<std::string_view> lines) {
    Section section(m, id, page.w.words({"addresses.", id}));
    auto ul = m.open("ul", {{"class", "prose"}});
    for (const std::string_view line : lines) m.element("li", {}, page.w.words({"addresses.", line}));
}

} // namespace

Response addresses_json(Page& page) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    reports::write_head(json, page.ask, "/about/addresses");
    json.key("items").begin_array();
    for (const Route& route : routes()) {
        json.begin_object().member("address", route.pattern).member("shows", shown_by(page, route));
        json.key("forms").begin_array();
        for (const std::string_view form : forms_of(route)) json.value(form);
        json.end_array().member_or_null("url", example_address(page, route).value_or("")).end_object();
    }
    json.end_array().member("total", routes().size()).key("next").null().end_object();
    return data(page, std::move(out));
}

Response addresses_csv(Page& page) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"address", "shows", "forms", "url"}) csv.cell(column);
    csv.end_row();
    for (const Route& route : routes()) {
        std::string forms;
        for (const std::string_view form : forms_of(route))
            forms += (forms.empty() ? "" : "; ") + std::string(form);
        csv.cell(route.pattern)
            .cell(shown_by(page, route))
            .cell(forms)
            .cell(example_address(page, route).value_or(""));
        csv.end_row();
    }
    return data(page, std::move(out));
}

Response addresses_page(Page& page) {
    const wording::Wording& w = page.w;
    const std::string title(w.words("about.addresses"));
    return html(page,
                shell(page,
                      {.title = title,
                       .description = std::string(w.words("addresses.lede")),
                       .crumbs = crumbs_of(
                           page, {{std::string(w.words("about.title")), page.links.to("/about")}, {title, {}}}),
                       .nav = "about"},
                      [&](Markup& m) {
                          m.element("h1", {}, title);
                          m.element("p", {{"class", "lede"}}, w.words("addresses.lede"));
                          acts(m, {{w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
                                   {w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                          {
                              Section section(m, "all", w.words("addresses.all"));
                              m.element("p", {{"class", "sub"}}, w.words("addresses.all-words"));
                              table(m, page);
                          }
                          parameters(m, page);
                          prose(m, page, "json", {"json-1", "json-2", "json-3", "json-4", "json-5"});
                          {
                              auto p = m.open("p");
                              w.say(m, "addresses.openapi",
                                    {{"link", fragment([&](Markup& f) {
                                          f.open("a", {{"href", "/openapi.json"}}).text("/openapi.json");
                                      })}});
                          }
                          prose(m, page, "follow", {"follow-1", "follow-2", "follow-3"});
                          prose(m, page, "embed", {"embed-1", "embed-2"});
                          prose(m, page, "promise", {"promise-1", "promise-2", "promise-3"});
                      }));
}

} // namespace heed::web
