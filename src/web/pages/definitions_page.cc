// The words that a review's bodies use, with what they mean and demand on a day, and the rows that do not meet
// the definition in force: found by rule.
// /{review}/definitions?as-of=...
#include "web/pages/pages.h"

#include "reports/definitions_report.h"
#include "web/pages/part_page.h"
#include "web/pages/parts.h"
#include "web/pages/stack_table.h"

namespace heed::web {

using wording::DateForm;

namespace {

void demands(Markup& m, Page& page, const std::vector<std::string_view>& codes) {
    std::vector<std::string> words;
    for (const std::string_view code : codes)
        words.emplace_back(page.w.words({"definitions.demand.", code})); // keys: definitions.demand.*
    m.text(page.w.list(words));
}

void shortfalls(Markup& m, Page& page, std::string_view caption, const std::vector<views::Shortfall>& rows) {
    const wording::Wording& w = page.w;
    StackTable table(m, caption,
                     {w.words("list.number"), w.words("list.brief"), w.words("definitions.col.reported"),
                      w.words("definitions.col.demands")});
    for (const views::Shortfall& row : rows) {
        auto tr = table.row();
        {
            auto th = table.head();
            m.open("a", {{"href", page.links.to('/' + std::string(row.address))}}).text(row.number);
        }
        {
            auto td = table.cell(1);
            if (row.title.empty())
                m.element("span", {{"class", "muted"}}, w.words("item.no-title"));
            else
                phrase(m, page, row.title);
        }
        {
            auto td = table.cell(2);
            chip(m, page, row.claim.status);
            m.text(" ");
            if (row.claim.reported_for) {
                auto sub = m.open("span", {{"class", "sub"}});
                w.say(
                    m, "item.reported-for",
                    {{"date", time_html(page, *row.claim.reported_for, brief_noun(*row.claim.reported_for))}});
            }
            m.text(" ");
            source_marks(m, page, row.cites);
        }
        auto td = table.cell(3);
        demands(m, page, {row.demand});
    }
}

// Heed's own word for computing, as a chip where it has one.
void meaning(Markup& m, Page& page, const views::Definition& one) {
    const auto meant = one.means.empty() ? std::nullopt : domain::parse_meaning(one.means);
    if (!meant) return;
    if (meant->outcome) chip(m, page, *meant->outcome);
    if (meant->status) chip(m, page, *meant->status);
    if (meant->signal == domain::Signal::none) return;
    m.text(" ");
    m.element("span", {{"class", "sub"}}, page.w.word(meant->signal));
}

void in_force(Markup& m, Page& page, const views::Definition& one) {
    // "by 30 June 2022" and "some day from 1 July 2022" say by themselves that they are limits.
    if (one.since && one.since->precision() == domain::Precision::range)
        time(m, page, *one.since, DateForm::full);
    else if (one.since)
        page.w.say(m, "definitions.begun", {{"date", time_html(page, *one.since, DateForm::brief)}});
    if (one.since && one.until) m.text(" ");
    if (one.until) page.w.say(m, "definitions.until", {{"date", time_html(page, *one.until, DateForm::brief)}});
    m.text(" ");
    source_marks(m, page, one.cites);
}

void says(Markup& m, Page& page, const views::Definition& one) {
    if (one.definition.empty())
        m.element("span", {{"class", "muted"}}, page.w.words("definitions.undefined"));
    else
        phrase(m, page, one.definition);
}

enum class Versions : std::uint8_t { before, after };

void other_versions(Markup& m, Page& page, Versions which, const std::vector<views::Definition>& versions) {
    const wording::Wording& w = page.w;
    for (const views::Definition& one : versions) {
        m.single("br");
        auto sub = m.open("span", {{"class", "sub"}});
        const Safe force = fragment([&](Markup& f) { in_force(f, page, one); });
        Safe meaning = fragment([&](Markup& f) { says(f, page, one); });
        if (!one.label.empty())
            meaning = w.html("definitions.named", {{"label", phrase_html(page, one.label)}, {"says", meaning}});
        const bool is_later = which == Versions::after;
        m.add(is_later ? w.html("definitions.after", {{"force", force}, {"says", meaning}})
                       : w.html("definitions.before", {{"force", force}, {"says", meaning}}));
    }
}

void family(Markup& m, Page& page, const views::DefinitionInForce* first,
            const views::DefinitionInForce* last) {
    const wording::Wording& w = page.w;
    const Safe title =
        w.html("definitions.family",
               {{"of", first->now.of}, {"body", fragment([&](Markup& f) { name(f, page, first->now.body); })}});
    m.open("h3").add(title);
    StackTable table(m, w.words("definitions.caption"),
                     {w.words("definitions.col.word"), w.words("definitions.col.says"),
                      w.words("definitions.col.means"), w.words("definitions.col.demands"),
                      w.words("definitions.col.force")});
    for (const auto* row = first; row != last; ++row) {
        const views::Definition& one = row->now;
        auto tr = table.row();
        {
            auto th = table.head();
            if (one.label.empty())
                m.element("bdi", {}, one.code);
            else
                phrase(m, page, one.label);
        }
        {
            auto td = table.cell(1);
            says(m, page, one);
            other_versions(m, page, Versions::before, row->earlier);
            other_versions(m, page, Versions::after, row->later);
        }
        if (one.means.empty()) {
            table.empty(2);
        } else {
            auto td = table.cell(2);
            meaning(m, page, one);
        }
        if (one.demands.empty()) {
            table.empty(3);
        } else {
            auto td = table.cell(3);
            demands(m, page, one.demands);
        }
        auto td = table.cell(4);
        in_force(m, page, one);
    }
}

void words_in_force(Markup& m, Page& page, const views::DefinitionsView& view) {
    Section section(m, "words", page.w.words("definitions.words-title"));
    if (view.in_force.empty()) gap_note(m, page.w.words("definitions.none"));
    const auto* row = view.in_force.data();
    const auto* end = row + view.in_force.size();
    while (row != end) {
        const auto* last = row;
        while (last != end && last->now.of == row->now.of && last->now.body.thing == row->now.body.thing)
            ++last;
        family(m, page, row, last);
        row = last;
    }
}

void retired(Markup& m, Page& page, const views::DefinitionsView& view) {
    if (view.retired.empty()) return;
    Section section(m, "retired", page.w.words("definitions.retired-title"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::Definition& one : view.retired) {
        auto li = m.open("li");
        {
            auto span = m.open("span");
            if (one.label.empty())
                m.element("bdi", {}, one.code);
            else
                phrase(m, page, one.label);
        }
        {
            auto span = m.open("span");
            says(m, page, one);
        }
        auto span = m.open("span", {{"class", "sub"}});
        in_force(m, page, one);
    }
}

} // namespace

Response definitions_page(Page& page) {
    const views::DefinitionsView view = views::definitions_of(page.ask, page.review);
    const wording::Wording& w = page.w;
    return part_page(page,
                     {.title = w.words("part.definitions"),
                      .said = w.words("definitions.state", {{"n", view.unmet.size()}}),
                      .lede = w.words("definitions.lede")},
                     [&](Markup& m) {
                         if (!view.unmet.empty()) {
                             Section section(m, "unmet", w.words("definitions.unmet-title"));
                             shortfalls(m, page, w.words("definitions.unmet-caption"), view.unmet);
                         }
                         if (!view.not_stated.empty()) {
                             Section section(m, "not-stated", w.words("definitions.not-stated-title"));
                             m.element("p", {{"class", "sub"}}, w.words("definitions.not-stated-lede"));
                             shortfalls(m, page, w.words("definitions.not-stated-caption"), view.not_stated);
                         }
                         words_in_force(m, page, view);
                         retired(m, page, view);
                     });
}

Response definitions_json(Page& page) {
    return data(page,
                reports::definitions_json(views::definitions_of(page.ask, page.review), page.ask, page.w));
}

Response definitions_csv(Page& page) {
    return data(page, reports::definitions_csv(views::definitions_of(page.ask, page.review)));
}

} // namespace heed::web
