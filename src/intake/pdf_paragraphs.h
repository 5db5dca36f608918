// Printed lines joined to paragraphs, and words that were broken at the end of a line mended.
#pragma once

#include "intake/pdf_lines.h"

#include <cstdint>
#include <set>

namespace heed::intake {

// The words of a document that stand within a line: what a broken word may be is judged by them.
class WordsPrinted {
public:
    void add(const PrintedLine& line);

    // Appends the words of the next line. A hyphen at the end goes when the word without it stands elsewhere in
    // the document and the word with it does not; it stays when it is the other way round, or when nothing
    // tells
    // (`unsure` counts these).
    void join(std::string& text, std::string_view next, std::size_t& unsure) const;

private:
    std::set<std::string, std::less<>> m_words; // in lower case, without marks around them
};

struct PrintedParagraph {
    std::string text;
    std::size_t page = 0; // where it begins, from 1
    double size = 0;
    bool bold = false;
    bool item = false; // behind a bullet, which is not part of the text
};

// Takes lines one by one and gives paragraphs. A line goes on in the next one when that one stands right below
// or begins the next page, looks the same, and its first word would not have fitted behind the line.
class ParagraphMaker {
public:
    explicit ParagraphMaker(const WordsPrinted& words) : m_words(words) {}

    // `right` is where full lines end on that page or in that column.
    void add(const PrintedLine& line, std::size_t page, double right);
    // Ends the paragraph, whatever comes next.
    void end();

    std::vector<PrintedParagraph> take();
    std::size_t unsure_hyphens() const { return m_unsure; }

private:
    bool goes_on(const PrintedLine& line, std::size_t page) const;

    const WordsPrinted& m_words;
    std::vector<PrintedParagraph> m_out;
    bool m_open = false;
    PrintedLine m_last; // of the open paragraph
    std::size_t m_page = 0;
    double m_right = 0;    // where full lines end
    double m_indent = 0;   // where its text begins
    double m_distance = 0; // of its lines; 0: it has one
    std::size_t m_unsure = 0;
};

} // namespace heed::intake
