// What kind of document these bytes are, judged by their form alone: no name, host or language is known here.
#pragma once

#include "intake/reading.h"
#include "intake/text_lines.h"

#include <span>

namespace heed::intake {

enum class Family { html, text, calendar, pdf, unknown };

// Requires UTF-8, or a PDF. Unknown are formats that are no text for reading (RTF, PostScript, XML).
Family family_of(std::string_view raw);

// What a plain text shows of where it was copied from. Several may hold; the kind is the strongest.
struct TextTraits {
    bool marked = false;        // traces of Markdown
    bool tables = false;        // tables written with bars
    bool dated_entries = false; // dates in front of paragraphs, or round bullets
    bool mail_head = false;
    bool mail_signs = false;    // wrapped lines with links between angle brackets, or quoted lines
    std::size_t wrap_width = 0; // the longest line of a text whose lines were broken to fit; 0: they were not
};
TextTraits traits_of(std::span<const Line> lines);
DocumentKind kind_of(const TextTraits& traits);

} // namespace heed::intake
