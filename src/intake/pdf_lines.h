// The lines of a printed page, and those that run through all pages: headers, footers, numbers of pages.
#pragma once

#include "intake/pdf_pages.h"

#include <span>

namespace heed::intake {

// Words side by side, from left to right. Never empty.
struct PrintedLine {
    std::vector<PrintedWord> words;
    double left = 0, right = 0, top = 0, bottom = 0;
    double size = 0;   // of most of its letters
    bool bold = false; // all of it
    double middle() const { return (top + bottom) / 2; }
};

// Requires at least one word.
PrintedLine line_of(std::vector<PrintedWord> words);

// From top to bottom.
std::vector<PrintedLine> lines_of_page(const PrintedPage& page);

// Its words in the order of reading, a blank between two of them. Poppler gives the letters of scripts that run
// from right to left as they stand; here they are in the order in which they are written.
std::string text_of(std::span<const PrintedWord> words);

// Whether any letter belongs to a script that runs from right to left.
bool has_right_to_left(std::string_view text);

struct RunningLines {
    std::vector<std::vector<PrintedLine>> pages; // without them
    std::vector<std::string> lines;              // each once, as the first page that has it prints it
};

// A line at the edge of a page runs through the pages when most of them have it at the same height, numbers
// aside, and a gap parts it from what follows. A number of a page that stands alone is left out.
RunningLines without_running_lines(std::vector<std::vector<PrintedLine>> pages);

} // namespace heed::intake
