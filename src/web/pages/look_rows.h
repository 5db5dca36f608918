// Statements whose passage a later capture does not have as it was, one row each, with the words that differ
// marked.
#pragma once

#include "views/source_changes.h"
#include "views/word_runs.h"
#include "web/pages/page.h"

namespace heed::web {

// The words of a passage with what was taken out and put in: <del> and <ins>, each with a word for those who do
// not see them. Long passages end with an ellipsis.
void words_that_differ(Markup& m, const Page& page, std::string_view before, std::string_view after);
// At most so many bytes of a passage are shown.
constexpr std::size_t passage_shown_max = 3'000;
std::string shown_passage(std::string_view text);

void look_rows(Markup& m, Page& page, const views::SourceView& source,
               const std::vector<views::ToLookAt>& looks, std::size_t count_max);

} // namespace heed::web
