// What the pages of documents, sources, people, bodies and other things share: words for their codes, their
// names in short, links to the outside, and lists of what names them.
#pragma once

#include "views/statements.h"
#include "web/pages/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

// The word for a code of the data ("web-page", "resigned"): heed's own where it has one, else the code with
// blanks for its hyphens. `prefix` ends with a dot.
std::string code_words(const Page& page, std::string_view prefix, std::string_view code);
void code_text(Markup& m, const Page& page, std::string_view prefix, std::string_view code);

// "Document", "Seat": what kind of thing it is.
std::string_view kind_word(const Page& page, domain::ThingKind kind);

// A name, else what the thing is: "Board action of 22 July 2021", the role of a seat.
void told_name(Markup& m, Page& page, const views::Named& named);
// The number of an item, the code of a review, else the name, else the last part of the address.
void short_name(Markup& m, const Page& page, const views::Named& named);
void short_link(Markup& m, const Page& page, const views::Named& named);

// A link to the original, where the address is one of the web; the address as text where it is not.
void outside_link(Markup& m, const Page& page, std::string_view address, std::string_view words);

// A fact of the list below a heading: <li>words</li>.
void fact_line(Markup& m, std::string_view words);
// The same list of every review, on the page of the list above reviews.
void lists_of_reviews(Markup& m, Page& page, std::string_view list, std::string_view title);

void permanent_link(Markup& m, const Page& page);

// What names a thing, one section for each way: "Scorecard of", "Published".
void naming_sections(Markup& m, Page& page, const std::vector<views::NamingGroup>& groups);
// Everything stated about a thing, member by member, with who says so.
void statement_section(Markup& m, Page& page, const views::ThingView& thing);

} // namespace heed::web
