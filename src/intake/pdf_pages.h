// The words of a PDF and where they stand on its pages, as poppler finds them. Nothing is understood here.
//
// Bounded in pages and words; how long and in how much memory poppler works is bounded by the process it runs
// in (reader_process.h). No file is opened and nothing that a PDF can carry is run.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

inline constexpr std::size_t pdf_pages_max = 2'000;
inline constexpr std::size_t pdf_words_max = 2'000'000;

// In points (1/72 inch) from the upper left corner of the page.
struct PrintedWord {
    std::string text = {}; // UTF-8 without control characters
    double left = 0, right = 0, top = 0, bottom = 0;
    double size = 0; // of its letters
    bool bold = false;
    bool operator==(const PrintedWord&) const = default;
    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }
};

struct PrintedPage {
    double width = 0, height = 0;
    std::vector<PrintedWord> words = {};
    std::vector<std::string> turned = {}; // words that do not run from left to right across the page
    std::size_t hidden = 0;               // words outside the page, or too small to be seen
    std::size_t unmapped = 0;             // characters of which the font does not say what they mean
};

struct PrintedPages {
    std::vector<PrintedPage> pages;
    std::string unprinted; // what the file says about itself: title, author and the like
};

// poppler converts text by iconv, which loads its tables from files: to be called before the right to open
// files is given up. Without it nothing but ASCII would be read there, or nothing at all.
void prepare_to_open_pdfs();

// By its first bytes, behind white space and a byte order mark.
bool is_pdf(std::string_view raw);

// Refuses what poppler cannot open, what is locked with a password, and what is larger than the bounds.
Result<PrintedPages> open_pdf(std::string_view raw);

} // namespace heed::intake
