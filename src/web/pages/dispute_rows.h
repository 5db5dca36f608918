// Where sources disagree, and what is worth knowing about them: rows that several pages show.
#pragma once

#include "base/markup.h"
#include "views/disputes.h"
#include "web/pages/page.h"

namespace heed::web {

void dispute_section(Markup& m, Page& page, const std::vector<views::Dispute>& disputes);
// Beside other things only the first few, with a link to the page that has all.
enum class NotesShown : std::uint8_t { first_few, all };
void note_section(Markup& m, Page& page, const std::vector<views::Note>& notes,
                  NotesShown shown = NotesShown::first_few);
void dispute_row(Markup& m, Page& page, const views::Dispute& dispute);
void note_row(Markup& m, Page& page, const views::Note& note);

// "R2: deferral", "Action of 2025-03-01": what a fact is about, in words.
Safe fact_name(Page& page, const views::Dispute& dispute);

} // namespace heed::web
