// Where sources state one fact differently, and what else is worth knowing about them.
// /{review}/disagreements          /{review}/disagreements#notes
#include "web/pages/pages.h"

#include "reports/disagreements_report.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/part_page.h"
#include "web/pages/parts.h"

#include <algorithm>

namespace heed::web {
namespace {

reports::Disagreements disagreements_of(Page& page) {
    return {page.ask.named(page.review), views::disputes_of_review(page.ask, page.review),
            views::notes_of_review(page.ask, page.review)};
}

std::string said(const Page& page, const reports::Disagreements& all) {
    const auto open = static_cast<std::size_t>(
        std::count_if(all.disputes.begin(), all.disputes.end(),
                      [](const views::Dispute& dispute) { return dispute.settled_by == views::none; }));
    std::string out = page.w.words("disagreements.state", {{"n", open}});
    if (const std::size_t settled = all.disputes.size() - open; settled > 0)
        out += ' ' + page.w.words("disagreements.state-settled", {{"n", settled}});
    return out;
}

} // namespace

Response disagreements_page(Page& page) {
    const reports::Disagreements all = disagreements_of(page);
    const wording::Wording& w = page.w;
    return part_page(page,
                     {.title = w.words("part.disagreements"),
                      .said = said(page, all),
                      .lede = w.words("disagreements.lede")},
                     [&](Markup& m) {
                         if (all.disputes.empty()) gap_note(m, w.words("disagreements.none"));
                         dispute_section(m, page, all.disputes);
                         if (all.notes.empty()) {
                             Section section(m, "notes", w.words("note.title"));
                             gap_note(m, w.words("disagreements.notes-none"));
                         }
                         note_section(m, page, all.notes, NotesShown::all);
                     });
}

Response disagreements_json(Page& page) {
    return data(page, reports::disagreements_json(disagreements_of(page), page.ask));
}

Response disagreements_csv(Page& page) {
    return data(page, reports::disagreements_csv(disagreements_of(page)));
}

} // namespace heed::web
