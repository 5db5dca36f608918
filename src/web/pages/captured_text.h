// The words of a captured source, passage by passage, each with its anchor and with what cites it.
#pragma once

#include "views/sources.h"
#include "web/pages/page.h"

namespace heed::web {

// In which direction a language is read: "rtl" or "ltr".
const char* direction_of(std::string_view language);

// The whole text: headings, paragraphs, lists, and tables whose rows are passages.
void captured_text(Markup& m, Page& page, const views::SourceView& source, const views::Capture& capture,
                   const views::CapturedText& text);

// Where the text is not in the record: the places that statements cite, with the few words they quote, so that
// a link to a passage leads somewhere all the same.
void cited_places(Markup& m, Page& page, const views::SourceView& source, std::uint32_t cap);

// The things whose statements cite, by what the statements say: "Decision: 5.4, 19.1".
void citing_groups(Markup& m, Page& page, const std::vector<const views::Citing*>& citing);

} // namespace heed::web
