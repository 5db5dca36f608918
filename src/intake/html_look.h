// How a reader sees an element of HTML: not at all, as a block, as emphasis; as a picture that counts readers.
#pragma once

#include "intake/html_tree.h"

#include <set>
#include <string>
#include <string_view>

namespace heed::intake {

// Scripts, styles, fields of forms, and what is styled away: no reader sees any of it.
bool is_hidden(const HtmlNode& node);

// Begins a new paragraph before and after itself.
bool is_block(std::string_view tag);

// "strong" or "em" for the elements that mean so; empty for others.
std::string_view emphasis_of(std::string_view tag);

// The codes of reading.h for what this element carries and the kept form will not: scripts, ids, colours.
void add_stripped_codes(const HtmlNode& node, std::set<std::string_view>& codes);

// A picture of one pixel or none, or one whose address carries an id.
bool is_pixel(const HtmlNode& image);

// What a reader sees of the document, blocks parted by line ends.
std::string visible_words(const HtmlTree& tree);

// Signs that a mail program or a mailing service had its hands on it.
bool has_mail_signs(const HtmlTree& tree);

} // namespace heed::intake
