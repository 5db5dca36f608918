// The lines of a text and the small marks by which people give them a form: bullets, dates in front, headings.
//
// The rules know no language: a date is digits and letters in the order of a date, a heading is a short line
// that does not end like a sentence.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace heed::intake {

struct Line {
    std::string_view text;  // without its end (LF, CRLF or CR) and blanks behind
    std::size_t number = 0; // from 1
    bool blank() const { return text.empty(); }
};

std::vector<Line> lines_of(std::string_view text);

// White space at the front removed, no-break spaces and byte order marks included.
std::string_view without_indent(std::string_view line);

// How many bytes of the line are a bullet and the blanks around it; 0 when there is none. A bullet alone on its
// line counts: its words then stand on the next ones.
std::size_t bullet_size(std::string_view line);

// "30 Jun 2016", "June 30, 2016", "2016-06-30", "30.6.2016", "Jun 2016": the whole text is a date.
bool is_date(std::string_view text);

// "28 January 2021 - words": an entry of a page of news.
bool begins_with_date(std::string_view line);

bool has_address_of_page(std::string_view line); // http:// or https:// or www.

// A line that may be a heading by its own look.
bool looks_like_heading(std::string_view line);

// Characters, not bytes: what a mail program counts when it wraps. Requires UTF-8.
std::size_t count_characters(std::string_view text);

} // namespace heed::intake
