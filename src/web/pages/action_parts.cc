#include "web/pages/action_parts.h"

#include "web/pages/action_words.h"
#include "web/pages/held_rows.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;
using views::ActionReport;

namespace {

std::vector<const views::CategoryLine*> categories_of(const ActionReport& report, Outcome outcome) {
    std::vector<const views::CategoryLine*> out;
    for (const views::CategoryLine& category : report.action.categories)
        if (domain::row(category.outcome).counted_as == outcome && (category.total || !category.items.empty()))
            out.push_back(&category);
    return out;
}

std::int64_t size_of(const views::CategoryLine& category) {
    return category.total.value_or(static_cast<std::int64_t>(category.items.size()));
}

std::int64_t decided_on(const ActionReport& report) {
    std::int64_t sum = 0;
    for (const Outcome outcome : action_order) sum += report.action.line.total(outcome);
    return report.action.line.acts_on.value_or(sum);
}

template <class Write> Safe sentence(Page& page, const ActionReport& report, Write write) {
    const views::RoundLine& line = report.action.line;
    std::vector<Safe> counts;
    for (const Outcome outcome : action_order)
        if (line.total(outcome) > 0) // keys: band.*
            counts.push_back(
                write(outcome, page.w.words("action.counted",
                                            {{"n", line.total(outcome)},
                                             {"word", page.w.words({"band.", domain::name(outcome)})}})));
    const std::string by(line.body.name.empty() ? page.w.words("body.somebody") : line.body.name.text);
    if (counts.empty()) return page.w.html("action.said-nothing", {{"body", by}});
    return page.w.html("action.said", {{"body", by},
                                       {"n", decided_on(report)},
                                       {"unit", report.has_parts ? "items" : "recommendations"},
                                       {"counts", page.w.list(std::span<const Safe>(counts))}});
}

void tile(Markup& m, Page& page, const views::RoundItem& item, Outcome shown) {
    auto li = m.open("li");
    auto a = m.open("a", {{"class", {"t t-", domain::name(domain::row(shown).tone)}},
                          {"href", page.links.to('/' + std::string(item.address))}});
    m.text(item.number);
    mark(m, mark_of(shown));
    m.element("span", {{"class", "vh"}}, page.w.word(shown));
}

template <class Items> void tiles(Markup& m, Page& page, const Items& items) {
    auto list = m.open("ul", {{"class", "tiles"}});
    for (const views::RoundItem& item : items) tile(m, page, item, item.outcome);
}

void scorecard_row(Markup& m, Page& page, Outcome outcome, const views::CategoryLine* category,
                   std::int64_t count, std::int64_t itemised, bool named_as_group) {
    const wording::Wording& w = page.w;
    auto tr = m.open("tr", {{"role", "row"}});
    {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}});
        chip(m, page, category != nullptr ? category->outcome : outcome,
             category != nullptr ? category->label.text : std::string_view());
    }
    m.element("td", {{"role", "cell"}, {"class", "r"}, {"data-l", w.words("scorecard.count")}},
              w.number(count));
    {
        auto td =
            m.open("td", {{"role", "cell"},
                          {"class", category == nullptr || category->definition.empty() ? "empty" : nullptr}});
        if (category != nullptr) phrase(m, page, category->definition);
        if (category != nullptr && !category->cites.empty())
            m.text(" "), source_marks(m, page, category->cites);
    }
    m.element("td", {{"role", "cell"}, {"data-l", w.words("actions.itemised")}},
              named_as_group ? w.words("scorecard.within", {{"n", itemised}})
                             : w.words("open.of", {{"n", itemised}, {"of", count}}));
}

void scorecard_table(Markup& m, Page& page, const ActionReport& report) {
    const wording::Wording& w = page.w;
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto table = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, w.words("scorecard.caption"));
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        for (const std::string_view key : {"outcome", "count", "meant"}) // keys: scorecard.*
            m.element("th",
                      {{"role", "columnheader"}, {"scope", "col"}, {"class", key == "count" ? "r" : nullptr}},
                      w.words({"scorecard.", key}));
        m.element("th", {{"role", "columnheader"}, {"scope", "col"}}, w.words("actions.itemised"));
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    const views::RoundLine& line = report.action.line;
    for (const Outcome outcome : action_order) {
        const std::int64_t total = line.total(outcome);
        const std::int64_t itemised = line.itemised[static_cast<std::size_t>(outcome)];
        if (total == 0 && itemised == 0) continue;
        std::int64_t grouped = 0, placed = 0;
        const auto categories = categories_of(report, outcome);
        for (const views::CategoryLine* category : categories)
            grouped += size_of(*category), placed += static_cast<std::int64_t>(category->items.size());
        // Where no source says which item is in which group, each row says how many are named in all of them.
        const bool unplaced = placed == 0 && itemised > 0;
        for (const views::CategoryLine* category : categories)
            scorecard_row(m, page, outcome, category, size_of(*category),
                          unplaced ? itemised : static_cast<std::int64_t>(category->items.size()), unplaced);
        if (grouped < total)
            scorecard_row(m, page, outcome, nullptr, total - grouped, unplaced ? itemised : itemised - placed,
                          unplaced && !categories.empty());
    }
}

} // namespace

reports::ChartManner chart_manner(const Page& page, std::string_view id) {
    return {.id = id,
            .reading = wording::is_right_to_left(page.w.language()) ? reports::Reading::right_to_left
                                                                    : reports::Reading::left_to_right,
            .language = wording::code(page.w.language())};
}

Safe action_sentence(Page& page, const ActionReport& report) {
    return sentence(page, report,
                    [&](Outcome outcome, const std::string& words) { return counted(page, outcome, words); });
}

std::string action_said(Page& page, const ActionReport& report) {
    // The description is text: escaped once, where it is written.
    const views::RoundLine& line = report.action.line;
    std::vector<std::string> counts;
    for (const Outcome outcome : action_order)
        if (line.total(outcome) > 0)
            counts.push_back(
                page.w.words("action.counted", {{"n", line.total(outcome)},
                                                {"word", page.w.words({"band.", domain::name(outcome)})}}));
    return action_day(page, line) + ": " +
           (counts.empty() ? std::string(page.w.words("action.some")) : page.w.list(counts)) + '.';
}

void action_facts(Markup& m, Page& page, const ActionReport& report) {
    const wording::Wording& w = page.w;
    const views::RoundLine& line = report.action.line;
    auto list = m.open("ul", {{"class", "facts"}});
    if (!line.is_dated()) {
        auto li = m.open("li");
        when(m, page, line.on);
    } else if (line.on.disputed) {
        auto li = m.open("li");
        m.open("a", {{"href", "#disagreements"}}).text(w.words("date.disputed"));
    }
    if (!line.resolutions.empty()) {
        auto li = m.open("li");
        std::vector<Safe> numbers;
        for (const std::string_view resolution : line.resolutions)
            numbers.push_back(fragment([&](Markup& f) { f.element("bdi", {}, resolution); }));
        w.say(m, "history.resolutions",
              {{"n", line.resolutions.size()}, {"numbers", w.list(std::span<const Safe>(numbers))}});
    }
    const std::pair<const views::Named*, std::string_view> documents[] = {
        {&line.scorecard, "scorecard"}, {&line.rationale, "rationale"}, {&line.assessment, "assessment"}};
    for (const auto& [document, key] : documents) {
        if (!*document) continue;
        auto li = m.open("li"); // keys: action.document.*
        m.open("a", {{"href", page.link(*document)}}).text(w.words({"action.document.", key}));
    }
    for (const views::ActionClock& clock : report.clocks) {
        auto li = m.open("li");
        const Safe due = time_html(page, clock.due);
        if (!clock.days)
            w.say(m, "action.due", {{"date", due}});
        else if (*clock.days <= 0)
            w.say(m, "action.due-before", {{"date", due}, {"n", -*clock.days}});
        else
            w.say(m, "action.due-after", {{"date", due}, {"n", *clock.days}});
        m.text(" ");
        source_marks(m, page, clock.cites);
    }
    auto li = m.open("li");
    source_marks(m, page, line.cites);
}

reports::BarChart action_bar(Page& page, const ActionReport& report) {
    const wording::Wording& w = page.w;
    reports::BarChart bar;
    bar.title = action_said(page, report);
    for (const Outcome outcome : action_order) {
        const std::int64_t total = report.action.line.total(outcome);
        if (total == 0) continue;
        reports::BarChart::Group group{.tone = domain::row(outcome).tone,
                                       .label =
                                           w.words("list.legend", {{"word", w.word(outcome)}, {"n", total}})};
        std::int64_t left = total;
        for (const views::CategoryLine* category : categories_of(report, outcome)) {
            const std::int64_t n = std::min(left, size_of(*category));
            if (n == 0) continue;
            group.parts.push_back({static_cast<int>(n), std::string(category->label.text)});
            left -= n;
        }
        if (left > 0) group.parts.insert(group.parts.begin(), {static_cast<int>(left), {}});
        bar.groups.push_back(std::move(group));
    }
    return bar;
}

void scorecard(Markup& m, Page& page, const ActionReport& report) {
    const wording::Wording& w = page.w;
    std::int64_t itemised = 0;
    for (const std::int64_t n : report.action.line.itemised) itemised += n;
    const std::int64_t all = decided_on(report);
    if (all == 0) return gap_note(m, w.words("action.no-items"));
    {
        auto figure = m.open("figure", {{"class", "fig"}});
        const auto bar = action_bar(page, report);
        if (bar.groups.size() + (bar.groups.empty() ? 0 : bar.groups[0].parts.size()) > 2)
            reports::draw_forms(m, bar, chart_manner(page, "bar"));
        scorecard_table(m, page, report);
        auto caption = m.open("figcaption");
        {
            auto p = m.open("p");
            m.text(w.words("scorecard.sources")).text(" ");
            source_marks(m, page, report.action.line.cites);
        }
        acts(m, {{w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
                 {w.words("form.json"), page.links.as(Form::json, page.place.path)},
                 {w.words("form.svg"), page.links.as(Form::svg, page.place.path)}});
    }
    if (itemised < all) gap_note(m, w.words("action.gap", {{"n", itemised}, {"of", all}}));
}

void item_sections(Markup& m, Page& page, const ActionReport& report) {
    const wording::Wording& w = page.w;
    for (const Outcome outcome : action_order) {
        std::vector<views::RoundItem> items;
        for (const views::RoundItem& item : report.action.items)
            if (domain::row(item.outcome).counted_as == outcome) items.push_back(item);
        const bool held = outcome == Outcome::pending && report.held.held > 0;
        if (items.empty() && !held) continue;
        const std::int64_t total =
            std::max<std::int64_t>(report.action.line.total(outcome), static_cast<std::int64_t>(items.size()));
        Section section(m, domain::name(outcome),
                        w.words("action.group", {{"word", w.word(outcome)}, {"n", total}}));
        if (held) held_notes(m, page, report);
        if (!items.empty()) tiles(m, page, items);
        if (held && !report.held.later.empty()) held_rows(m, page, report.held);
    }
}

void condition_section(Markup& m, Page& page, const ActionReport& report) {
    if (report.conditions.empty()) return;
    const wording::Wording& w = page.w;
    Section section(m, "conditions", w.words("action.conditions"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::ConditionLine& line : report.conditions) {
        auto li = m.open("li");
        m.element("span", {{"class", "when"}}, w.words({"condition.", line.code}));
        {
            auto words = m.open("span");
            if (!line.text.empty()) {
                phrase(m, page, line.text);
                m.single("br");
            }
            std::vector<Safe> numbers;
            for (const views::RoundItem& item : line.items)
                numbers.push_back(fragment([&](Markup& f) {
                    f.open("a", {{"href", page.links.to('/' + std::string(item.address))}}).text(item.number);
                }));
            m.add(w.list(std::span<const Safe>(numbers)));
        }
        auto marks = m.open("span");
        source_marks(m, page, line.cites);
    }
}

void reason_section(Markup& m, Page& page, const ActionReport& report) {
    if (report.reasons.empty()) return;
    const wording::Wording& w = page.w;
    Section section(m, "reasons", w.words("action.reasons"));
    m.element("p", {{"class", "sub"}},
              w.words("action.reasons-of", {{"n", report.reasons.size()}, {"of", report.action.items.size()}}));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::ItemReason& reason : report.reasons) {
        auto li = m.open("li");
        {
            auto span = m.open("span", {{"class", "when"}});
            m.open("a", {{"href", page.links.to('/' + std::string(reason.item.address))}})
                .text(reason.item.number);
        }
        {
            auto words = m.open("span");
            phrase(m, page, reason.reason);
        }
        auto out = m.open("span", {{"class", "out"}});
        chip(m, page, reason.item.outcome);
        source_marks(m, page, reason.cites);
    }
}

void totals_section(Markup& m, Page& page, const ActionReport& report) {
    if (report.totals.empty()) return;
    const wording::Wording& w = page.w;
    Section section(m, "totals", w.words("totals.title"));
    m.element("p", {{"class", "sub"}}, w.words("totals.lede"));
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto table = m.open("table");
    m.element("caption", {{"class", "vh"}}, w.words("totals.title"));
    {
        auto thead = m.open("thead");
        auto tr = m.open("tr");
        m.element("th", {{"scope", "col"}}, w.words("totals.what"));
        m.element("th", {{"scope", "col"}, {"class", "r"}}, w.words("totals.published"));
        m.element("th", {{"scope", "col"}, {"class", "r"}}, w.words("totals.itemised"));
        m.element("th", {{"scope", "col"}}, w.words("sources.title"));
    }
    auto tbody = m.open("tbody");
    for (const views::RoundTotal& total : report.totals) {
        auto tr = m.open("tr");
        {
            auto th = m.open("th", {{"scope", "row"}});
            const std::string_view what = total.what;
            const auto outcome =
                what.starts_with("decision:") ? domain::parse_outcome(what.substr(9)) : std::nullopt;
            const views::CategoryLine* category = nullptr;
            for (const views::CategoryLine& one : report.action.categories)
                if (what.starts_with("category:") && what.substr(9) == one.code) category = &one;
            if (outcome)
                m.text(w.word(*outcome));
            else if (category != nullptr && !category->label.empty())
                phrase(m, page, category->label);
            else if (what == "acted-on")
                m.text(w.words("totals.acted-on"));
            else
                m.element("bdi", {}, what.substr(what.find(':') + 1));
        }
        m.element("td", {{"class", "r"}}, w.number(total.published));
        {
            auto td = m.open("td", {{"class", "r"}});
            m.number(total.itemised);
            if (total.is_comparable && total.itemised != total.published)
                m.text(" ").text(w.words("totals.difference", {{"n", total.itemised - total.published}}));
        }
        auto td = m.open("td");
        source_marks(m, page, total.cites);
    }
}

} // namespace heed::web
