// Duties that follow from the mandate: what is due when, by every day that somebody counts from, and what
// happened. heed computes the days and does not judge.
// /{review}/obligations?as-of=...
#include "web/pages/pages.h"

#include "reports/obligation_words.h"
#include "reports/obligations_report.h"
#include "web/pages/action_words.h"
#include "web/pages/part_page.h"
#include "web/pages/parts.h"
#include "web/pages/stack_table.h"

namespace heed::web {

using wording::DateForm;

namespace {

std::string title_of(const Page& page, const views::ObligationView& duty) {
    if (!duty.obligation.name.empty()) return std::string(duty.obligation.name.text);
    return std::string(page.w.words({"duty.rule.", duty.rule})); // keys: duty.rule.*
}

void base_table(Markup& m, Page& page, const views::ObligationView& duty) {
    const wording::Wording& w = page.w;
    StackTable table(m, w.words("obligations.bases-caption", {{"title", title_of(page, duty)}}),
                     {w.words("obligations.col.base"), w.words("obligations.col.on"),
                      w.words("obligations.col.length"), w.words("obligations.col.due")});
    for (const views::ObligationBase& base : duty.bases) {
        auto row = table.row();
        table.head().text(reports::base_words(base.base, w));
        {
            auto td = table.cell(1);
            when(m, page, base.on);
            m.text(" ");
            source_marks(m, page, base.cites);
        }
        if (base.months > 0)
            table.cell(2).text(w.words("obligations.months", {{"n", base.months}}));
        else
            table.empty(2);
        auto td = table.cell(3);
        if (base.due) {
            auto strong = m.open("strong");
            time(m, page, *base.due);
        } else {
            m.element("span", {{"class", "muted"}}, w.words("obligations.no-due"));
        }
    }
}

void acts_of(Markup& m, Page& page, const views::ObligationView& duty) {
    if (duty.met_by.empty() && duty.deferrals.empty()) return;
    m.element("h3", {}, page.w.words("obligations.acts"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::ObligationMet& met : duty.met_by) {
        auto li = m.open("li");
        {
            auto span = m.open("span", {{"class", "when"}});
            when(m, page, met.on);
        }
        {
            auto a = m.open("a", {{"href", page.link(met.by)}});
            if (const auto round =
                    met.by.name.empty() ? views::round_line(page.ask, met.by.thing) : std::nullopt)
                m.text(action_words(page, *round));
            else
                name(m, page, met.by);
        }
        auto marks = m.open("span");
        source_marks(m, page, met.cites);
    }
    for (const views::LifeEvent& event : duty.deferrals) {
        auto li = m.open("li");
        {
            auto span = m.open("span", {{"class", "when"}});
            when(m, page, event.on);
        }
        {
            auto words = m.open("span");
            m.text(page.w.words(
                "life.deferred",
                {{"review", event.review.name.empty() ? event.review.address : event.review.name.text}}));
            m.single("br");
            auto sub = m.open("span", {{"class", "sub"}});
            if (!event.reason.empty()) phrase(m, page, event.reason), m.text(" ");
            m.text(page.w.words("obligations.still"));
        }
        auto marks = m.open("span");
        source_marks(m, page, event.cites);
    }
}

void reasons(Markup& m, Page& page, const views::ObligationView& duty) {
    if (duty.reasons.empty()) return;
    const wording::Wording& w = page.w;
    auto details = m.open("details");
    m.element("summary", {}, w.words("obligations.reasons-list", {{"n", duty.reasons.size()}}));
    StackTable table(m, w.words("obligations.reasons-caption"),
                     {w.words("list.number"), w.words("list.brief"), w.words("list.decision"),
                      w.words("obligations.col.on"), w.words("obligations.col.rationale")});
    for (const views::ReasonOwed& owed : duty.reasons) {
        auto row = table.row();
        {
            auto th = table.head();
            m.open("a", {{"href", page.links.to('/' + std::string(owed.address))}}).text(owed.number);
        }
        {
            auto td = table.cell(1);
            if (owed.title.empty())
                m.element("span", {{"class", "muted"}}, w.words("item.no-title"));
            else
                phrase(m, page, owed.title);
        }
        {
            auto td = table.cell(2);
            chip(m, page, owed.outcome);
        }
        {
            auto td = table.cell(3);
            if (owed.round)
                m.open("a", {{"href", page.link(owed.round)}}).add(fragment([&](Markup& f) {
                    when(f, page, {owed.on.date}, DateForm::brief);
                }));
            else
                when(m, page, owed.on, DateForm::brief);
            m.text(" ");
            source_marks(m, page, owed.cites);
        }
        auto td = table.cell(4);
        if (owed.rationale)
            link_to(m, page, owed.rationale);
        else
            m.element("span", {{"class", "muted"}}, w.words("obligations.no-rationale"));
    }
}

void duty_section(Markup& m, Page& page, const views::ObligationView& duty) {
    const std::string_view address = duty.obligation.address;
    Section section(m, address.substr(address.rfind('/') + 1), title_of(page, duty));
    const std::string said = reports::obligation_words(duty, page.moment().as_of(), page.w);
    if (!said.empty()) m.element("p", {}, said);
    base_table(m, page, duty);
    acts_of(m, page, duty);
    reasons(m, page, duty);
}

} // namespace

Response obligations_page(Page& page) {
    const auto duties = views::obligations_of(page.ask, page.review);
    const wording::Wording& w = page.w;
    return part_page(page,
                     {.title = w.words("part.obligations"),
                      .said = w.words("obligations.state", {{"n", duties.size()}}),
                      .lede = w.words("obligations.lede")},
                     [&](Markup& m) {
                         if (duties.empty()) gap_note(m, w.words("obligations.none"));
                         for (const views::ObligationView& duty : duties) duty_section(m, page, duty);
                     });
}

Response obligations_json(Page& page) {
    return data(page,
                reports::obligations_json(page.ask.named(page.review),
                                          views::obligations_of(page.ask, page.review), page.ask, page.w));
}

Response obligations_csv(Page& page) {
    return data(page, reports::obligations_csv(views::obligations_of(page.ask, page.review)));
}

} // namespace heed::web
