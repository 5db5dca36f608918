#include "web/pages/compare_parts.h"

#include "web/pages/action_words.h"
#include "web/pages/parts.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;
using views::Comparison;
using wording::DateForm;

namespace {

// Top to bottom in the drawing: what is refused above, what is open in the middle, what is agreed below.
constexpr Outcome in_order[] = {Outcome::rejected,       Outcome::withdrawn,        Outcome::superseded,
                                Outcome::passed_through, Outcome::submitted,        Outcome::pending,
                                Outcome::in_principle,   Outcome::approved_in_part, Outcome::approved};

std::string_view band(const Page& page, std::optional<Outcome> outcome) {
    return outcome ? page.w.words({"band.", domain::name(*outcome)}) : page.w.words("band.not_issued");
}

using Numbers = std::vector<std::pair<Outcome, std::int64_t>>;

// Of the items that were there on both days.
Numbers gains(const Comparison& comparison) {
    Numbers out;
    for (const Outcome outcome :
         {Outcome::approved, Outcome::rejected, Outcome::passed_through, Outcome::pending}) {
        std::int64_t more = 0;
        for (const views::OutcomeFlow& flow : comparison.flows)
            if (flow.from && !flow.stayed())
                more += flow.to == outcome ? flow.count : *flow.from == outcome ? -flow.count : 0;
        if (more > 0) out.emplace_back(outcome, more);
    }
    return out;
}

// What those that came in between are on the later day.
Numbers issued(const Comparison& comparison) {
    Numbers out;
    for (const views::OutcomeFlow& flow : comparison.flows)
        if (!flow.from) out.emplace_back(flow.to, flow.count);
    return out;
}

// One or two sentences: as markup for pages, as plain text for descriptions. `say` writes a message, `write` a
// number of items of an outcome.
template <class Piece, class Say, class Write>
std::vector<Piece> sentences(Page& page, const Comparison& comparison, Say say, Write write) {
    using Args = std::initializer_list<wording::Arg>;
    const std::int64_t days = days_between(comparison.from, comparison.to);
    if (days == 0) return {say("compare.said-same-day", Args{})};
    if (comparison.flows.empty()) return {say("compare.said-nothing", Args{})};
    std::vector<Piece> out, more, came;
    for (const auto& [outcome, n] : gains(comparison))
        more.push_back(say("compare.more", Args{{"n", write(outcome, n)}, {"word", band(page, outcome)}}));
    for (const auto& [outcome, n] : issued(comparison))
        came.push_back(say("action.counted", Args{{"n", write(outcome, n)}, {"word", band(page, outcome)}}));
    if (comparison.changed + comparison.stayed > 0)
        out.push_back(say("compare.said", Args{{"days", days},
                                               {"changed", comparison.changed},
                                               {"stayed", comparison.stayed},
                                               {"any", more.empty() ? "no" : "yes"},
                                               {"more", page.w.list(std::span<const Piece>(more))}}));
    if (!came.empty())
        out.push_back(say("compare.said-new", Args{{"n", comparison.issued},
                                                   {"unit", comparison.has_parts ? "items" : "recommendations"},
                                                   {"days", days},
                                                   {"list", page.w.list(std::span<const Piece>(came))}}));
    return out;
}

void kind_row(Markup& m, Page& page, std::string_view key, std::size_t count) {
    auto li = m.open("li"); // keys: compare.kind.*
    m.element("span", {{"class", count == 0 ? "muted" : nullptr}}, page.w.words({"compare.kind.", key}));
    m.element("b", {{"class", "num"}}, page.w.number(static_cast<std::int64_t>(count)));
}

void kinds(Markup& m, Page& page, const Comparison& comparison) {
    m.element("h2", {}, page.w.words("compare.kinds"));
    auto list = m.open("ul", {{"class", "rows kv"}});
    for (const views::OutcomeFlow& flow : comparison.flows) {
        if (flow.stayed()) continue;
        auto li = m.open("li");
        if (flow.from) {
            change(m, page, *flow.from, flow.to);
        } else {
            auto span = m.open("span");
            m.text(page.w.words("compare.new")).text(" ");
            chip(m, page, flow.to);
        }
        m.element("b", {{"class", "num"}}, page.w.number(flow.count));
    }
    kind_row(m, page, "first-reported", comparison.first_reported);
    kind_row(m, page, "status", comparison.status_changed);
    kind_row(m, page, "priority", comparison.prioritised);
    kind_row(m, page, "verified", comparison.verified);
    kind_row(m, page, "text", comparison.reworded);
}

void flow_table(Markup& m, Page& page, const Comparison& comparison) {
    const wording::Wording& w = page.w;
    auto details = m.open("details");
    m.element("summary", {}, w.words("compare.table"));
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto table = m.open("table");
    m.element("caption", {{"class", "vh"}}, w.words("compare.table"));
    {
        auto thead = m.open("thead");
        auto tr = m.open("tr");
        m.element("th", {{"scope", "col"}}, w.day(comparison.from, DateForm::brief));
        m.element("th", {{"scope", "col"}}, w.day(comparison.to, DateForm::brief));
        m.element("th", {{"scope", "col"}, {"class", "r"}}, w.words("scorecard.count"));
    }
    auto tbody = m.open("tbody");
    for (const views::OutcomeFlow& flow : comparison.flows) {
        auto tr = m.open("tr");
        m.element("td", {}, band(page, flow.from));
        m.element("td", {}, band(page, flow.to));
        m.element("td", {{"class", "r"}}, w.number(flow.count));
    }
}

void item_head(Markup& m, Page& page, const views::ItemChange& change,
               const std::optional<domain::Date>& reported_for = {}) {
    m.open("a", {{"href", page.links.to('/' + std::string(change.address))}}).text(change.number);
    auto words = m.open("span");
    if (change.title.empty())
        m.element("span", {{"class", "muted"}}, page.w.words("item.no-title"));
    else
        phrase(m, page, change.title);
    if (!reported_for) return;
    m.single("br");
    auto sub = m.open("span", {{"class", "sub"}});
    page.w.say(m, "item.reported-for", {{"date", time_html(page, *reported_for, DateForm::noun)}});
}

void decision_row(Markup& m, Page& page, const views::ItemChange& change_of) {
    auto li = m.open("li");
    item_head(m, page, change_of);
    if (change_of.outcome_from)
        change(m, page, *change_of.outcome_from, change_of.outcome_to);
    else
        chip(m, page, change_of.outcome_to);
}

} // namespace

Safe compare_sentence(Page& page, const Comparison& comparison) {
    const auto parts = sentences<Safe>(
        page, comparison, [&](const wording::Key& key, auto args) { return page.w.html(key, args); },
        [&](Outcome outcome, std::int64_t n) { return counted(page, outcome, n); });
    return fragment([&](Markup& m) {
        for (std::size_t i = 0; i < parts.size(); ++i) m.text(i > 0 ? " " : "").add(parts[i]);
    });
}

std::string compare_said(Page& page, const Comparison& comparison) {
    const auto parts = sentences<std::string>(
        page, comparison, [&](const wording::Key& key, auto args) { return page.w.words(key, args); },
        [&](Outcome, std::int64_t n) { return page.w.number(n); });
    std::string out;
    for (const std::string& part : parts) out.append(out.empty() ? "" : " ").append(part);
    return out;
}

reports::AlluvialChart compare_chart(Page& page, const Comparison& comparison) {
    const wording::Wording& w = page.w;
    reports::AlluvialChart chart;
    chart.from_label = w.day(comparison.from, DateForm::brief);
    chart.to_label = w.day(comparison.to, DateForm::brief);
    chart.title =
        w.words("compare.title-days", {{"from", w.day(comparison.from)}, {"to", w.day(comparison.to)}});
    std::vector<std::optional<Outcome>> bands(std::begin(in_order), std::end(in_order));
    bands.emplace_back(); // not issued yet
    const auto node = [&](std::vector<reports::AlluvialChart::Node>& side,
                          std::vector<std::optional<Outcome>>& keys, std::optional<Outcome> outcome,
                          std::int64_t count) {
        keys.push_back(outcome);
        side.push_back({.tone = outcome ? domain::row(*outcome).tone : domain::Tone::unknown,
                        .count = static_cast<int>(count),
                        .word = std::string(band(page, outcome))});
    };
    std::vector<std::optional<Outcome>> from_keys, to_keys;
    for (const auto& outcome : bands) {
        std::int64_t from = 0, to = 0;
        for (const views::OutcomeFlow& flow : comparison.flows) {
            if (flow.from == outcome) from += flow.count;
            if (outcome && flow.to == *outcome) to += flow.count;
        }
        if (from > 0) node(chart.from, from_keys, outcome, from);
        if (to > 0) node(chart.to, to_keys, outcome, to);
    }
    for (std::size_t a = 0; a < from_keys.size(); ++a)
        for (std::size_t b = 0; b < to_keys.size(); ++b)
            for (const views::OutcomeFlow& flow : comparison.flows)
                if (flow.from == from_keys[a] && to_keys[b] == flow.to)
                    chart.ribbons.push_back(
                        {a, b, static_cast<int>(flow.count),
                         flow.stayed() || !flow.from ? std::string() : "+" + std::to_string(flow.count)});
    return chart;
}

void compare_figure(Markup& m, Page& page, const Comparison& comparison,
                    const std::vector<std::pair<std::string_view, std::string>>& links) {
    auto cols = m.open("div", {{"class", "cols cols-side sect"}});
    {
        auto figure = m.open("figure", {{"class", "fig"}});
        if (comparison.flows.empty()) {
            m.element("p", {}, page.w.words("list.none"));
        } else {
            reports::draw_forms(m, compare_chart(page, comparison), chart_manner(page, "cmp"));
            flow_table(m, page, comparison);
        }
        auto caption = m.open("figcaption");
        m.element("p", {},
                  comparison.unnamed > 0 ? page.w.words("compare.unnamed", {{"n", comparison.unnamed}})
                                         : std::string(page.w.words("compare.itemised")));
        acts(m, links);
    }
    auto side = m.open("div");
    kinds(m, page, comparison);
}

void compared_rounds(Markup& m, Page& page, const Comparison& comparison) {
    const wording::Wording& w = page.w;
    for (auto round = comparison.rounds.rbegin(); round != comparison.rounds.rend(); ++round) {
        const std::string_view address = round->round.round.address;
        const auto n = static_cast<std::int64_t>(round->items.size()) + round->unnamed;
        Section section(m, address.substr(address.rfind('/') + 1),
                        w.words("compare.round", {{"day", action_day(page, round->round)}, {"n", n}}));
        {
            auto p = m.open("p", {{"class", "sub"}});
            m.open("a", {{"href", page.link(round->round.round)}}).text(w.words("history.action"));
            m.text(" ");
            source_marks(m, page, round->round.cites);
        }
        if (!round->items.empty()) {
            auto list = m.open("ul", {{"class", "rows"}});
            for (const views::ItemChange& change_of : round->items) decision_row(m, page, change_of);
        }
        if (round->unnamed > 0) gap_note(m, w.words("compare.round-unnamed", {{"n", round->unnamed}}));
    }
    std::vector<const views::ItemChange*> others;
    for (const views::ItemChange& change_of : comparison.items) {
        const bool shown =
            std::any_of(comparison.rounds.begin(), comparison.rounds.end(),
                        [&](const auto& round) { return round.round.round.thing == change_of.round; });
        if (change_of.decided && change_of.outcome_from && !shown) others.push_back(&change_of);
    }
    if (others.empty()) return;
    Section section(m, "others", w.words("compare.others"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::ItemChange* change_of : others) decision_row(m, page, *change_of);
}

void compared_reports(Markup& m, Page& page, const Comparison& comparison) {
    if (comparison.first_reported + comparison.status_changed == 0) return;
    Section section(m, "reports", page.w.words("compare.reports"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::ItemChange& change_of : comparison.items) {
        if (!change_of.reported) continue;
        auto li = m.open("li");
        item_head(m, page, change_of, change_of.reported_for);
        auto out = m.open("span", {{"class", "out"}});
        if (change_of.first_report || change_of.status_from == change_of.status_to)
            chip(m, page, change_of.status_to);
        else
            change(m, page, change_of.status_from, change_of.status_to);
        source_marks(m, page, change_of.report_cites);
    }
}

} // namespace heed::web
