// Where sources disagree, and what is worth knowing about them: rows that several pages show.
#pragma once

#include "base/markup.h"
#include "views/disputes.h"
#include "web/pages/page.h"

namespace heed::web {

void dispute_section(Markup& m, Page& page, const std::vector<views::Dispute>& disputes);
void note_section(Markup& m, Page& page, const std::vector<views::Note>& notes);
void dispute_row(Markup& m, Page& page, const views::Dispute& dispute);
void note_row(Markup& m, Page& page, const views::Note& note);

// "Deferral of SSR3", "Board action of 1 March 2019": what a fact is about, in words.
Safe fact_name(Page& page, const views::Dispute& dispute);

} // namespace heed::web
