#include "intake/pdf_doubts.h"

#include "intake/pdf_lines.h"

#include <algorithm>

namespace heed::intake {
namespace {

// "page 3", "pages 1-4, 7"
std::string page_words(const std::vector<std::size_t>& pages) {
    std::string out = pages.size() == 1 ? "page " : "pages ";
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t end = i;
        while (end + 1 < pages.size() && pages[end + 1] == pages[end] + 1) ++end;
        if (i > 0) out += ", ";
        out += std::to_string(pages[i]);
        if (end > i) out += '-' + std::to_string(pages[end]);
        i = end + 1;
    }
    return out;
}

template <class Has>
void doubt_pages(const PrintedPages& printed, Has has, std::string words, std::vector<Doubt>& doubts) {
    std::vector<std::size_t> pages;
    for (std::size_t i = 0; i < printed.pages.size(); ++i)
        if (has(printed.pages[i])) pages.push_back(i + 1);
    if (!pages.empty()) doubts.push_back({std::move(words), page_words(pages)});
}

} // namespace

std::vector<Doubt> doubts_of(const PrintedPages& printed, const PdfUnsure& unsure) {
    std::vector<Doubt> doubts;
    doubt_pages(
        printed, [](const PrintedPage& page) { return page.words.empty() && page.turned.empty(); },
        "there are no words, perhaps only a picture of them; heed does not read pictures", doubts);
    doubt_pages(
        printed, [](const PrintedPage& page) { return page.unmapped > 0; },
        "a font does not say which letters it shows; they stand as a question mark in a diamond", doubts);
    doubt_pages(
        printed, [](const PrintedPage& page) { return !page.turned.empty(); },
        "some words are turned; they are read behind the others", doubts);
    doubt_pages(
        printed, [](const PrintedPage& page) { return page.hidden > 0; },
        "some words stand outside the page or are too small to be seen; they are left out", doubts);
    doubt_pages(
        printed,
        [](const PrintedPage& page) {
            return std::any_of(page.words.begin(), page.words.end(),
                               [](const PrintedWord& word) { return has_right_to_left(word.text); });
        },
        "words run from right to left; look whether they are in order", doubts);
    if (!unsure.pages_in_columns.empty())
        doubts.push_back(
            {"text in columns is read one column after the other", page_words(unsure.pages_in_columns)});
    if (unsure.hyphens > 0)
        doubts.push_back({std::to_string(unsure.hyphens) +
                              " words are broken at the end of a line and may have no hyphen; it stays",
                          {}});
    return doubts;
}

} // namespace heed::intake
