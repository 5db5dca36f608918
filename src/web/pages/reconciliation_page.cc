// Every total that a loaded source publishes, beside the figure that the items give or the reason why there is
// none.
// /{review}/reconciliation?as-of=...
#include "web/pages/pages.h"

#include "reports/reconciliation_report.h"
#include "reports/total_words.h"
#include "views/disputes.h"
#include "web/pages/part_page.h"
#include "web/pages/parts.h"
#include "web/pages/stack_table.h"

namespace heed::web {

using views::Recount;
using wording::DateForm;

namespace {

enum class Result : std::uint8_t { differs, agrees, not_derived };

Result result_of(const Recount& one) {
    return !one.derived ? Result::not_derived : one.agrees() ? Result::agrees : Result::differs;
}

void what_cell(Markup& m, Page& page, const views::PublishedTotal& total) {
    const wording::Wording& w = page.w;
    const std::string words = reports::words_for(total, w);
    if (total.round) {
        auto a = m.open("a", {{"href", page.link(total.round)}});
        m.text(w.words("reconciliation.in-action", {{"what", words}}));
    } else {
        m.text(words);
    }
    if (total.unit == "item")
        m.text(" ").element("span", {{"class", "sub"}}, w.words("reconciliation.unit-items"));
    // What is odd about this very total, where somebody noted it.
    for (const views::Note& note :
         views::notes_about(page.ask, page.moment().record().event(total.event).thing)) {
        if (total.is_of_round) break;
        m.single("br");
        auto sub = m.open("span", {{"class", "sub"}});
        phrase(m, page, note.text);
        m.text(" ");
        source_marks(m, page, note.cites);
    }
}

// Several sources that publish one figure stand in one row. What one of them leaves unsaid does not part them.
bool is_same_figure(const Recount& a, const Recount& b) {
    const views::PublishedTotal &one = a.total, &other = b.total;
    const bool same_unit = one.unit.empty() || other.unit.empty() || one.unit == other.unit;
    const bool same_of = !one.of || !other.of || one.of == other.of;
    return one.on == other.on && one.what == other.what && one.count == other.count &&
           one.round.thing == other.round.thing && a.derived == b.derived && a.why == b.why && same_unit &&
           same_of;
}

void rows(Markup& m, Page& page, const views::Reconciliation& view, Result wanted) {
    const wording::Wording& w = page.w;
    const bool derived = wanted != Result::not_derived;
    StackTable table(m, w.words("reconciliation.caption"),
                     {w.words("reconciliation.col.as-of"), w.words("reconciliation.col.what"),
                      w.words("reconciliation.col.published"),
                      derived ? w.words("reconciliation.col.derived") : w.words("reconciliation.col.why"),
                      w.words("reconciliation.col.source")});
    for (std::size_t i = 0; i < view.totals.size();) {
        const Recount& one = view.totals[i];
        std::vector<views::Cited> cites = one.total.cites;
        auto of = one.total.of;
        for (++i; i < view.totals.size() && is_same_figure(one, view.totals[i]); ++i) {
            const views::PublishedTotal& other = view.totals[i].total;
            cites.insert(cites.end(), other.cites.begin(), other.cites.end());
            if (!of) of = other.of;
        }
        if (result_of(one) != wanted) continue;
        auto row = table.row();
        {
            auto th = table.head("nw");
            when(m, page, {one.total.on}, DateForm::brief);
        }
        {
            auto td = table.cell(1);
            what_cell(m, page, one.total);
        }
        {
            auto td = table.cell(2, "num");
            m.number(one.total.count);
            if (of) m.text(" ").element("span", {{"class", "sub"}}, w.words("reconciliation.of", {{"n", *of}}));
        }
        {
            auto td = table.cell(3, derived ? "num" : std::string_view());
            if (derived)
                m.number(*one.derived);
            else
                m.element("span", {{"class", "sub"}}, reports::why_words(one, w));
        }
        auto td = table.cell(4);
        source_marks(m, page, cites);
    }
}

} // namespace

Response reconciliation_page(Page& page) {
    const views::Reconciliation view = views::reconciliation_of(page.ask, page.review);
    const wording::Wording& w = page.w;
    const std::string said = view.totals.empty()
                                 ? std::string(w.words("reconciliation.none"))
                                 : w.words("reconciliation.state", {{"n", view.totals.size()},
                                                                    {"agree", view.agreeing},
                                                                    {"differ", view.differing},
                                                                    {"rest", view.not_derived}});
    return part_page(
        page, {.title = w.words("part.reconciliation"), .said = said, .lede = w.words("reconciliation.lede")},
        [&](Markup& m) {
            if (view.differing > 0) {
                Section section(m, "differing",
                                w.words("reconciliation.differing-title", {{"n", view.differing}}));
                rows(m, page, view, Result::differs);
            }
            if (view.not_derived > 0) {
                Section section(m, "not-derived",
                                w.words("reconciliation.not-derived-title", {{"n", view.not_derived}}));
                rows(m, page, view, Result::not_derived);
            }
            if (view.agreeing > 0) {
                Section section(m, "agreeing",
                                w.words("reconciliation.agreeing-title", {{"n", view.agreeing}}));
                rows(m, page, view, Result::agrees);
            }
        });
}

Response reconciliation_json(Page& page) {
    return data(
        page, reports::reconciliation_json(views::reconciliation_of(page.ask, page.review), page.ask, page.w));
}

Response reconciliation_csv(Page& page) {
    return data(page, reports::reconciliation_csv(views::reconciliation_of(page.ask, page.review), page.w));
}

} // namespace heed::web
