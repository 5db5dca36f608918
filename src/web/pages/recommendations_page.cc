// The recommendations of a review: all at a glance, and those that match the filters.
// /{review}/recommendations?decision=approved&as-of=2022-06-30
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/items_csv.h"
#include "reports/review_json.h"
#include "views/item_list.h"
#include "web/pages/item_filter.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

namespace heed::web {

using domain::Outcome;
using domain::Status;
using wording::DateForm;

namespace {

constexpr Outcome legend_order[] = {Outcome::approved,  Outcome::approved_in_part, Outcome::in_principle,
                                    Outcome::rejected,  Outcome::pending,          Outcome::passed_through,
                                    Outcome::submitted, Outcome::superseded,       Outcome::withdrawn};
constexpr std::size_t whole_max = 500; // longer lists come in pages

// What many rows have in common is made once and copied: rows of one round have the same cell of a decision.
class Prepared {
public:
    struct Of {
        Outcome outcome;
        bool decided = false;
        std::optional<domain::Date> on = {};
        bool operator==(const Of&) const = default;
    };
    template <class Make> SafeView get(const Of& of, Make&& make) {
        for (const auto& [made_of, markup] : m_all)
            if (made_of == of) return markup;
        return m_all.emplace_back(of, fragment(make)).second;
    }

private:
    std::vector<std::pair<Of, Safe>> m_all;
};

void tiles(Markup& m, Page& page, const views::ItemList& list, const std::vector<std::string>& hrefs,
           bool filtered) {
    Prepared marks;
    Section section(m, "all", page.w.words("list.glance", {{"n", list.items.size()}}));
    {
        auto ul = m.open("ul", {{"class", "tiles"}});
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const views::ItemLine& item = list.items[i];
            const Outcome outcome = item.decision.outcome;
            auto li = m.open("li");
            auto a = m.open("a", {{"class",
                                   {"t t-", domain::name(domain::row(outcome).tone),
                                    filtered && list.matches[i] ? " on" : ""}},
                                  {"href", hrefs[i]}});
            m.text(item.number);
            m.add(marks.get({outcome}, [&](Markup& f) {
                mark(f, mark_of(outcome));
                f.element("span", {{"class", "vh"}}, page.w.word(outcome));
            }));
        }
    }
    auto legend = m.open("ul", {{"class", "legend"}});
    for (const Outcome outcome : legend_order) {
        if (list.counts[outcome] == 0) continue;
        auto li = m.open("li");
        chip(m, page, outcome,
             page.w.words("list.legend", {{"word", page.w.word(outcome)}, {"n", list.counts[outcome]}}));
    }
    if (filtered) m.element("li", {{"class", "muted"}}, page.w.words("list.outlined"));
    if (list.counts.unnamed > 0)
        m.element("li", {{"class", "muted"}}, page.w.words("list.unnamed", {{"n", list.counts.unnamed}}));
}

struct Choice {
    std::string_view key;
    std::string_view legend; // keys: filter.*
    const std::vector<views::Facet>* facets;
};

Safe choice_words(Page& page, std::string_view key, const std::string& value) {
    const wording::Wording& w = page.w;
    return fragment([&](Markup& m) {
        if (const auto outcome = key == "decision" ? domain::parse_outcome(value) : std::nullopt) {
            {
                auto tone = m.open("span", {{"class", {"c-", domain::name(domain::row(*outcome).tone)}}});
                mark(m, mark_of(*outcome));
            }
            m.element("span", {}, w.word(*outcome));
        } else if (const auto status = key == "status" ? domain::parse_status(value) : std::nullopt) {
            m.text(w.word(*status));
        } else if (const wording::Key reason({"no-level.", value}); key == "priority" && w.has(reason)) {
            m.text(w.words(reason));
        } else if (key == "priority") {
            m.text(value == "none" ? w.words("priority.none") : std::string_view(value));
        } else if (const wording::Key known({"filter.has.", value}); key == "has" && w.has(known)) {
            m.text(w.words(known)); // keys: filter.has.*
        } else if (key == "addressed-to") {
            const views::ThingId body = page.moment().find(value);
            if (body == views::none)
                m.text(value);
            else
                name(m, page, page.ask.named(body));
        } else {
            m.text(value);
        }
    });
}

void filters(Markup& m, Page& page, const views::ItemList& list, const views::ItemFilter& filter) {
    const wording::Wording& w = page.w;
    const Choice choices[] = {{"decision", "decision", &list.decisions},
                              {"priority", "priority", &list.priorities},
                              {"status", "status", &list.statuses},
                              {"addressed-to", "addressed-to", &list.addressees},
                              {"has", "has", &list.has}};
    std::size_t active = 0;
    for (const Choice& choice : choices)
        for (const views::Facet& facet : *choice.facets) active += facet.chosen;
    auto form = m.open("form", {{"class", "filters"},
                                {"method", "get"},
                                {"action", wording::path_in(page.place.language, page.place.path)}});
    auto details = m.open("details");
    m.element("summary", {}, w.words("filter.summary", {{"n", active}}));
    if (page.as_of_asked)
        m.single("input", {{"type", "hidden"}, {"name", "as-of"}, {"value", iso(*page.as_of_asked)}});
    if (!page.known_asked.empty())
        m.single("input", {{"type", "hidden"}, {"name", "known"}, {"value", page.known_asked}});
    for (const Choice& choice : choices) {
        if (choice.facets->empty()) continue;
        auto fieldset = m.open("fieldset");
        m.element("legend", {}, w.words({"filter.", choice.legend}));
        for (const views::Facet& facet : *choice.facets) {
            auto label = m.open("label", {{"class", "opt"}});
            m.single("input", {{"type", "checkbox"},
                               {"name", choice.key},
                               {"value", facet.value},
                               {"checked", facet.chosen}});
            m.add(choice_words(page, choice.key, facet.value));
            m.element("span", {{"class", "k"}}, w.number(static_cast<std::int64_t>(facet.count)));
        }
    }
    if (!filter.text.empty()) m.single("input", {{"type", "hidden"}, {"name", "q"}, {"value", filter.text}});
    m.element("button", {{"class", "btn"}, {"type", "submit"}}, w.words("filter.apply"));
}

void applied(Markup& m, Page& page, const views::ItemFilter& filter) {
    const std::string path = page.place.path;
    auto list = m.open("ul", {{"class", "applied"}});
    const auto pill = [&](std::string_view key, const std::string& value) {
        auto li = m.open("li");
        auto a = m.open("a", {{"class", "pill"}, {"href", page.links.to(path, without(filter, key, value))}});
        m.add(choice_words(page, key, value));
        auto svg = m.open(
            "svg", {{"viewBox", "0 0 16 16"}, {"role", "img"}, {"aria-label", page.w.words("filter.remove")}});
        m.single("path", {{"d", "m2 2 12 12m0-12L2 14"}, {"stroke", "currentColor"}, {"stroke-width", 2}});
    };
    for (const auto& value : filter.decision) pill("decision", value);
    for (const auto& value : filter.priority) pill("priority", value);
    for (const auto& value : filter.status) pill("status", value);
    for (const auto& value : filter.addressee) pill("addressed-to", value);
    for (const auto& value : filter.has) pill("has", value);
    if (!filter.text.empty()) pill("q", filter.text);
    auto li = m.open("li");
    m.open("a", {{"href", page.links.to(path)}}).text(page.w.words("filter.clear"));
}

void priority_cell(Markup& m, Page& page, const views::ItemLine& item) {
    auto td = m.open("td", {{"role", "cell"},
                            {"data-l", page.w.words("filter.priority")},
                            {"class", item.priority.empty() ? "empty" : nullptr}});
    for (std::size_t i = 0; i < item.priority.size(); ++i) {
        if (i > 0) m.text(", ");
        const views::Priority& priority = item.priority[i];
        if (!priority.level.empty())
            m.element("span", {{"class", "prio"}}, priority.level);
        else
            m.text(page.w.words({"no-level.", priority.no_level})); // keys: no-level.*
    }
}

// A decision and its day. Where all rows have one decision, the head of the column says it once.
void decision_cell(Markup& m, Page& page, const views::ItemLine& item, bool said_above) {
    const wording::Wording& w = page.w;
    const views::Decision& decision = item.decision;
    auto td = m.open(
        "td", {{"role", "cell"}, {"data-l", said_above ? w.word(decision.outcome) : w.words("list.decision")}});
    if (!said_above) {
        chip(m, page, decision.outcome);
        if (decision.event == views::none) return;
        m.single("br");
    }
    {
        auto on = m.open("span", {{"class", said_above ? "nw" : "sub nw"}});
        if (decision.on.date && decision.on.date->is_closed())
            time(m, page, *decision.on.date, DateForm::brief);
        else
            m.text(w.words("date.missing-short"));
    }
    if (said_above && domain::row(decision.outcome).counted_as != decision.outcome) {
        m.single("br");
        m.element("span", {{"class", "sub"}}, w.word(decision.outcome));
    }
}

void row(Markup& m, Page& page, const views::ItemLine& item, const std::string& href, Prepared& decisions,
         bool decision_said) {
    const wording::Wording& w = page.w;
    auto tr = m.open("tr", {{"role", "row"}});
    {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}});
        m.open("a", {{"href", href}}).text(item.number);
    }
    {
        auto td = m.open("td", {{"role", "cell"}});
        if (item.title.empty())
            m.element("span", {{"class", "muted"}}, w.words("item.no-title"));
        else
            phrase(m, page, item.title);
        for (const views::Waits& waits : item.waiting()) {
            m.single("br");
            auto sub = m.open("span", {{"class", "sub"}});
            waits_words(m, page, waits);
        }
        for (const std::string_view demand : item.unmet) {
            m.single("br");
            m.open("a",
                   {{"class", "sub"}, {"href", page.links.to('/' + std::string(page.code()) + "/definitions")}})
                .text(w.words({"demand.", demand})); // keys: demand.*
        }
    }
    const views::Decision& decision = item.decision;
    m.add(decisions.get({decision.outcome, decision.event != views::none, decision.on.date},
                        [&](Markup& f) { decision_cell(f, page, item, decision_said); }));
    priority_cell(m, page, item);
    auto td = m.open("td", {{"role", "cell"},
                            {"data-l", w.words("filter.status")},
                            {"class", domain::is_approved(item.decision.outcome) ? nullptr : "empty"}});
    if (domain::is_approved(item.decision.outcome)) chip(m, page, item.implementation.status);
}

void table(Markup& m, Page& page, const views::ItemList& list, const std::vector<std::string>& hrefs) {
    const wording::Wording& w = page.w;
    std::optional<Outcome> only;
    bool one_decision = true;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (!list.matches[i]) continue;
        const Outcome outcome = domain::row(list.items[i].decision.outcome).counted_as;
        one_decision = one_decision && (!only || *only == outcome);
        only = outcome;
    }
    one_decision = one_decision && only && list.matching < list.items.size();
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto tag = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, w.words("list.caption"));
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        const auto head = [&](std::string_view words) {
            m.element("th", {{"role", "columnheader"}, {"scope", "col"}}, words);
        };
        head(w.words("list.number"));
        head(w.words("list.brief"));
        head(one_decision ? w.word(*only) : w.words("list.decision"));
        head(w.words("list.priority"));
        head(w.words("list.status"));
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    std::size_t shown = 0;
    Prepared decisions;
    for (std::size_t i = 0; i < list.items.size() && shown < whole_max; ++i)
        if (list.matches[i]) row(m, page, list.items[i], hrefs[i], decisions, one_decision), ++shown;
}

} // namespace

Response recommendations_page(Page& page) {
    const wording::Wording& w = page.w;
    const views::ItemFilter filter = read_filter(page.request.query);
    const auto list = views::item_list(page.ask, page.review, filter);
    const std::string title(w.words("nav.recommendations"));
    const std::string counted = w.words("list.matching", {{"n", list.matching}, {"of", list.items.size()}});
    const std::string query = filter_query(filter);
    std::vector<std::string> hrefs;
    hrefs.reserve(list.items.size());
    for (const views::ItemLine& item : list.items) hrefs.push_back(page.link(item.thing));
    return html(
        page,
        shell(page,
              {.title = review_name(page) + ": " + title,
               .description = counted,
               .crumbs = crumbs_of(page, {{title, {}}}),
               .nav = "recommendations"},
              [&](Markup& m) {
                  m.element("h1", {}, title);
                  asof_strip(m, page);
                  if (list.items.empty()) return gap_note(m, w.words("list.none"));
                  tiles(m, page, list, hrefs, !filter.empty());
                  auto cols = m.open("div", {{"class", "sect cols cols-filter"}});
                  if (!page.links.is_static()) filters(m, page, list, filter);
                  auto main = m.open("div");
                  {
                      auto bar = m.open("div", {{"class", "bar"}});
                      m.element("h2", {}, counted);
                      acts(m, {{w.words("form.csv"), page.links.as(Form::csv, page.place.path, query)},
                               {w.words("form.json"), page.links.as(Form::json, page.place.path, query)},
                               {w.words("form.follow-list"),
                                page.links.is_static() ? std::string()
                                                       : page.links.as(Form::atom, page.place.path, query)}});
                  }
                  if (!filter.empty()) applied(m, page, filter);
                  table(m, page, list, hrefs);
                  if (list.matching == 0) gap_note(m, w.words("list.no-match"));
                  gap_note(m, w.words("list.titles-note"));
              }));
}

Response recommendations_json(Page& page) {
    const views::ItemFilter filter = read_filter(page.request.query);
    const auto list = views::item_list(page.ask, page.review, filter);
    const auto from = parse_number(page.request.query.first_or("from", "0")).value_or(0);
    const auto first = static_cast<std::size_t>(from);
    std::string next;
    if (first + whole_max < list.matching) {
        // A list read in pages is one snapshot: the address holds the size of the record.
        std::string query = filter_query(filter);
        query += (query.empty() ? "" : "&") + std::string("from=") + std::to_string(first + whole_max);
        Links links(page.place.language, page.moment().as_of(),
                    page.known_asked.empty() ? "n" + std::to_string(page.moment().known()) : page.known_asked);
        next = links.as(Form::json, page.place.path, query);
    }
    return data(page, reports::items_json(list, page.ask, page.w, first, whole_max, next));
}

Response recommendations_csv(Page& page) {
    return data(page, reports::items_csv(
                          views::item_list(page.ask, page.review, read_filter(page.request.query)), page.w));
}

} // namespace heed::web
