// What a mail repeats of earlier mails, by the marks that mail programs leave: ">" in front of lines, elements
// of HTML, the line or the head above a forwarded or answered mail.
#pragma once

#include "intake/html_tree.h"
#include "intake/reading.h"
#include "intake/text_lines.h"

#include <span>

namespace heed::intake {

// An element whose words are an earlier mail's.
bool is_quotation(const HtmlNode& node);

// "-----Original Message-----", or the head of an earlier mail as one paragraph: all behind it is quoted.
bool begins_quotation(std::string_view words);

// The number of the line with which a quotation without marks begins that goes on to the end; 0: none does.
std::size_t line_of_quotation(std::span<const Line> lines);

// Says which lines of a text are quoted, those from `quoted_from` on included where it is not 0.
std::vector<Doubt> doubts_of_quoted_lines(std::span<const Line> lines, std::size_t quoted_from);

// Says which passages are quoted. Requires anchors.
std::vector<Doubt> doubts_of_quoted_passages(std::span<const Passage> passages);

} // namespace heed::intake
