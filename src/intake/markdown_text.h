// Markdown, told by its look, as the HTML that it stands for (cmark-gfm: CommonMark with tables).
//
// Text that was copied from wiki pages with traces of Markdown is something else (plain_words.h): there the
// lines count, not the rules of Markdown.
#pragma once

#include "intake/text_lines.h"

#include <span>
#include <string>
#include <string_view>

namespace heed::intake {

// Two headings with number signs, or one and a list, a table, a link or code between fences.
bool is_markdown(std::string_view raw);

// HTML that stands in the text is passed on and is not to be trusted. Requires UTF-8 without NUL.
std::string markdown_to_html(std::string_view raw);

} // namespace heed::intake
