// What the owner claims beside what somebody else found: two facts, never one.
// /{review}/claims                 the present
// /{review}/claims?as-of=...       what was claimed and found by that day
#include "web/pages/pages.h"

#include "reports/claims_report.h"
#include "reports/total_words.h"
#include "web/pages/part_page.h"
#include "web/pages/parts.h"
#include "web/pages/stack_table.h"

namespace heed::web {

using domain::Outcome;
using domain::Status;
using wording::DateForm;

namespace {

std::string said(const Page& page, const views::ClaimsView& view) {
    const wording::Wording& w = page.w;
    for (const views::PublishedTotal& total : view.totals)
        if (view.known_items == 0 && total.kind() == "outstanding" && total.of)
            return w.words("claims.state-outstanding", {{"n", total.count}, {"of", *total.of}});
    if (view.known_items == 0)
        return std::string(view.totals.empty() && view.reports.empty() ? w.words("claims.nothing")
                                                                       : w.words("claims.state-totals"));
    std::int64_t approved = 0;
    for (const auto& row : domain::outcomes())
        if (domain::is_approved(row.value) && row.counted_as == row.value) approved += view.counts[row.value];
    return w.words("claims.state", {{"n", view.counts[Status::declared_complete]},
                                    {"of", approved},
                                    {"verified", view.counts.complete_verified}});
}

void claim_cell(Markup& m, Page& page, const views::ClaimLine& line) {
    const wording::Wording& w = page.w;
    chip(m, page, line.claim.status);
    m.text(" ");
    if (!line.claim.label.empty()) {
        auto sub = m.open("span", {{"class", "sub"}});
        w.say(m, "item.own-label", {{"label", phrase_html(page, line.claim.label)}});
        m.single("br");
    }
    {
        auto sub = m.open("span", {{"class", "sub"}});
        if (line.claim.reported_for) {
            w.say(m, "item.reported-for",
                  {{"date", time_html(page, *line.claim.reported_for, brief_noun(*line.claim.reported_for))}});
        } else {
            m.text(w.words("item.by-decision")).text(" ");
            when(m, page, line.decided, DateForm::brief);
        }
    }
    m.text(" ");
    source_marks(m, page, line.cites);
}

void documentation_cell(Markup& m, Page& page, const views::ClaimLine& line) {
    const wording::Wording& w = page.w;
    const bool stated = !line.documentation.empty();
    if (line.evidence.empty() || stated) {
        auto sub = m.open("span", {{"class", "sub"}}); // keys: claims.doc.*
        m.text(w.words({"claims.doc.", stated ? line.documentation : std::string_view("not-stated")}));
    }
    for (const views::Evidence& one : line.evidence) {
        m.single("br");
        link_to(m, page, one.document);
        m.text(" ");
        source_marks(m, page, one.cites);
    }
}

void finding_cell(Markup& m, Page& page, const views::ClaimLine& line) {
    const wording::Wording& w = page.w;
    if (line.verifications.empty()) {
        m.element("span", {{"class", "sub"}}, w.words("claims.finding-none"));
        return;
    }
    for (std::size_t i = 0; i < line.verifications.size(); ++i) {
        const views::VerificationLine& one = line.verifications[i];
        if (i > 0) m.single("br");
        w.say(m, "claims.found",
              {{"who", fragment([&](Markup& f) { name(f, page, one.verifier); })},
               {"answer", fragment([&](Markup& f) {
                    if (one.question_label.empty())
                        f.element("bdi", {}, one.question);
                    else
                        phrase(f, page, one.question_label);
                    f.text(" ").element("bdi", {}, one.answer);
                })}});
        m.text(" ");
        {
            auto sub = m.open("span", {{"class", "sub"}});
            when(m, page, one.on, DateForm::brief);
        }
        m.text(" ");
        source_marks(m, page, one.cites);
    }
}

void claim_rows(Markup& m, Page& page, const views::ClaimsView& view) {
    const wording::Wording& w = page.w;
    Section section(m, "complete", w.words("claims.complete-title"));
    {
        StackTable table(m, w.words("claims.caption"),
                         {w.words("list.number"), w.words("list.brief"), w.words("claims.col.claim"),
                          w.words("claims.col.documentation"), w.words("claims.col.finding")});
        for (const views::ClaimLine& line : view.items) {
            auto row = table.row();
            {
                auto th = table.head();
                m.open("a", {{"href", page.links.to('/' + std::string(line.address))}}).text(line.number);
            }
            {
                auto td = table.cell(1);
                if (line.title.empty())
                    m.element("span", {{"class", "muted"}}, w.words("item.no-title"));
                else
                    phrase(m, page, line.title);
            }
            {
                auto td = table.cell(2);
                claim_cell(m, page, line);
            }
            {
                auto td = table.cell(3);
                documentation_cell(m, page, line);
            }
            auto td = table.cell(4);
            finding_cell(m, page, line);
        }
    }
    std::int64_t named = 0;
    for (const views::ClaimLine& line : view.items) named += line.is_complete();
    if (const std::int64_t missing = view.counts[Status::declared_complete] - named; missing > 0)
        gap_note(m, w.words("claims.unnamed", {{"n", missing}}));
}

void total_rows(Markup& m, Page& page, const views::ClaimsView& view) {
    if (view.totals.empty()) return;
    const wording::Wording& w = page.w;
    Section section(m, "totals", w.words("claims.totals-title"));
    m.element("p", {{"class", "sub"}}, w.words("claims.totals-lede"));
    if (view.known_items == 0) gap_note(m, w.words("claims.no-items"));
    StackTable table(m, w.words("claims.totals-title"),
                     {w.words("reconciliation.col.as-of"), w.words("reconciliation.col.what"),
                      w.words("reconciliation.col.source")});
    const auto belong = [](const views::PublishedTotal& a, const views::PublishedTotal& b) {
        return a.on == b.on && a.source.thing == b.source.thing && a.of == b.of;
    };
    std::vector<std::pair<std::size_t, std::size_t>> groups; // of one source for one day
    for (std::size_t i = 0; i < view.totals.size(); ++i)
        if (i > 0 && belong(view.totals[i - 1], view.totals[i]))
            groups.back().second = i + 1;
        else
            groups.push_back({i, i + 1});
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        const views::PublishedTotal& first = view.totals[group->first];
        auto row = table.row();
        {
            auto th = table.head("nw");
            when(m, page, {first.on}, DateForm::brief);
        }
        {
            auto td = table.cell(1);
            std::vector<std::string> parts;
            for (std::size_t i = group->first; i < group->second; ++i) {
                const views::PublishedTotal& total = view.totals[i];
                parts.push_back(
                    w.words("list.legend", {{"word", reports::words_for(total, w)}, {"n", total.count}}));
            }
            const std::string list = w.list(parts);
            m.text(first.of ? w.words("claims.total-of", {{"list", list}, {"n", *first.of}}) : list);
            for (std::size_t i = group->first; i < group->second; ++i) {
                if (view.totals[i].label.empty()) continue;
                m.single("br");
                auto sub = m.open("span", {{"class", "sub"}});
                phrase(m, page, view.totals[i].label);
            }
        }
        auto td = table.cell(2);
        source_marks(m, page, first.cites);
    }
}

void finding_rows(Markup& m, Page& page, const views::ClaimsView& view) {
    Section section(m, "findings", page.w.words("claims.findings-title"));
    if (view.findings.empty()) return gap_note(m, page.w.words("claims.findings-none"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::FindingLine& line : view.findings) {
        const std::string_view address = line.finding.address;
        auto li = m.open("li", {{"id", {"finding-", address.substr(address.rfind('/') + 1)}}});
        {
            auto span = m.open("span", {{"class", "when"}});
            when(m, page, line.on);
        }
        {
            auto words = m.open("span");
            phrase(m, page, line.finding.name);
        }
        auto marks = m.open("span");
        source_marks(m, page, line.cites);
    }
}

void report_rows(Markup& m, Page& page, const views::ClaimsView& view) {
    if (view.reports.empty()) return;
    Section section(m, "reports", page.w.words("claims.reports-title"));
    m.element("p", {{"class", "sub"}}, page.w.words("claims.reports-lede"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (auto report = view.reports.rbegin(); report != view.reports.rend(); ++report) {
        auto li = m.open("li");
        {
            auto span = m.open("span", {{"class", "when"}});
            when(m, page, report->on);
        }
        {
            auto words = m.open("span");
            link_to(m, page, report->document);
            if (report->publisher) {
                m.single("br");
                auto sub = m.open("span", {{"class", "sub"}});
                name(m, page, report->publisher);
            }
        }
        auto marks = m.open("span");
        source_marks(m, page, report->cites);
    }
}

} // namespace

Response claims_page(Page& page) {
    const views::ClaimsView view = views::claims_of(page.ask, page.review);
    const wording::Wording& w = page.w;
    return part_page(
        page, {.title = w.words("part.claims"), .said = said(page, view), .lede = w.words("claims.lede")},
        [&](Markup& m) {
            if (!view.items.empty()) claim_rows(m, page, view);
            finding_rows(m, page, view);
            total_rows(m, page, view);
            report_rows(m, page, view);
        });
}

Response claims_json(Page& page) {
    return data(page, reports::claims_json(views::claims_of(page.ask, page.review), page.ask, page.w));
}

Response claims_csv(Page& page) {
    return data(page, reports::claims_csv(views::claims_of(page.ask, page.review), page.w));
}

} // namespace heed::web
