// The kept form of an HTML document: small, made anew from blocks. Only these stand in it: headings,
// paragraphs, lists, tables, emphasis, line breaks and links to http and https. Nothing loads, runs, or has an
// id.
#pragma once

#include "intake/html_blocks.h"

#include <string>
#include <vector>

namespace heed::intake {

// `language` is BCP 47 or empty.
std::string write_clean_html(const std::vector<HtmlBlock>& blocks, std::string_view language);

std::vector<Passage> passages_of(const std::vector<HtmlBlock>& blocks); // without anchors

} // namespace heed::intake
