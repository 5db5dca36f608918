#include "intake/read_pdf.h"

#include "intake/read_document.h"
#include "support/made_pdf.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace heed::intake {
namespace {

using testing_support::made_pdf;

// Pages on which words are put down: letters are half as wide as they are high.
class Printer {
public:
    Printer() { page(); }
    Printer& page() {
        m_printed.pages.push_back({.width = 595, .height = 842});
        return *this;
    }
    Printer& at(double x, double y, std::string_view words, double size = 10, bool bold = false) {
        std::string word;
        for (const char c : std::string(words) + ' ') {
            if (c != ' ') {
                word += c;
                continue;
            }
            const double width = static_cast<double>(word.size()) * size / 2;
            if (!word.empty())
                m_printed.pages.back().words.push_back({word, x, x + width, y, y + size, size, bold});
            x += width + size / 4;
            word.clear();
        }
        return *this;
    }
    PrintedPage& last() { return m_printed.pages.back(); }

    Reading read() const { return read_printed(m_printed).reading; }
    // "text: Words", "row 1: a | b"; one passage a line.
    std::string passages() const {
        std::string out;
        for (const Passage& one : read().passages) {
            out += ledger::name(one.kind);
            if (one.table > 0) out += ' ' + std::to_string(one.table);
            out += ": ";
            for (const char c : one.text) out += c == '\t' ? std::string(" | ") : std::string(1, c);
            out += '\n';
        }
        return out;
    }
    std::string doubts() const {
        std::string out;
        for (const Doubt& doubt : read().doubts) out += doubt.where + ": " + doubt.words + '\n';
        return out;
    }

private:
    PrintedPages m_printed;
};

// Each line is 60 characters long, so that none has room for another word.
constexpr std::string_view full = "The council looked at every bridge of the county, one by one";

std::string bytes_of(const char* file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string refused(std::string_view raw) {
    const auto reading = read_document(raw);
    return reading ? "read" : reading.error().text();
}

std::string shown(const char* words) { return std::string("BT /F1 12 Tf 72 700 Td (") + words + ") Tj ET"; }

} // namespace

TEST(read_pdf, lines_are_joined_to_paragraphs) {
    Printer p;
    p.at(50, 100, full).at(50, 112, "and wrote down what it saw.");
    p.at(50, 124, "Owner: the council").at(50, 136, "Priority: High");
    p.at(50, 160, "Another paragraph.");
    EXPECT_EQ(p.passages(), "text: " + std::string(full) +
                                " and wrote down what it saw.\ntext: Owner: the council\n"
                                "text: Priority: High\ntext: Another paragraph.\n");
}

TEST(read_pdf, a_paragraph_goes_on_on_the_next_page) {
    Printer p;
    p.at(50, 700, full).page().at(50, 60, "and on the next page.");
    EXPECT_EQ(p.passages(), "text: " + std::string(full) + " and on the next page.\n");
    EXPECT_EQ(p.read().passages[0].page, 1);
    EXPECT_EQ(p.read().kept, std::string(full) + " and on the next page.\n\n");
}

TEST(read_pdf, headings_and_items_are_told_apart) {
    Printer p;
    p.at(50, 60, "What was found", 16)
        .at(50, 100, full)
        .at(50, 130, "\xe2\x80\xa2 one thing")
        .at(50, 142, "\xe2\x80\xa2 another");
    p.at(50, 170, "Bold words", 10, true).at(50, 190, full);
    EXPECT_EQ(p.passages(),
              "heading: What was found\ntext: " + std::string(full) +
                  "\nitem: one thing\nitem: another\nheading: Bold words\ntext: " + std::string(full) + '\n');
}

TEST(read_pdf, a_broken_word_is_mended_only_where_the_document_tells) {
    const auto joined = [](std::string_view elsewhere) {
        Printer p;
        p.at(50, 100, "It is about the state of all the old and new bridge in-")
            .at(50, 112, "spections of the year.");
        p.at(50, 140, "These are " + std::string(elsewhere) + " of it.");
        const Reading reading = p.read();
        return reading.passages[0].text.substr(45) + '/' + std::to_string(reading.doubts.size());
    };
    EXPECT_EQ(joined("inspections"), "bridge inspections of the year./0");
    EXPECT_EQ(joined("in-spections"), "bridge in-spections of the year./0");
    EXPECT_EQ(joined("bridges"), "bridge in-spections of the year./1");
}

TEST(read_pdf, columns_of_a_table_are_found_by_where_they_stand) {
    Printer p;
    p.at(50, 100, "Number", 10, true).at(120, 100, "Title", 10, true).at(300, 100, "Owner", 10, true);
    p.at(50, 120, "1.1").at(120, 120, "Mend the old bridge and").at(300, 120, "Roads office");
    p.at(120, 132, "paint it");
    p.at(50, 152, "1.2").at(120, 152, "Close the ferry, all of the year.").at(300, 152, "Council");
    p.at(50, 172, "1.3").at(300, 172, "Council");
    EXPECT_EQ(p.passages(),
              "label 1: Number | Title | Owner\nrow 1: 1.1 | Mend the old bridge and paint it | Roads office\n"
              "row 1: 1.2 | Close the ferry, all of the year. | Council\nrow 1: 1.3 |  | Council\n");
}

TEST(read_pdf, a_table_goes_on_over_the_page) {
    Printer p;
    const auto head = [&] {
        p.at(50, 60, "No.", 10, true).at(120, 60, "Title", 10, true).at(300, 60, "Owner", 10, true);
    };
    head();
    p.at(50, 80, "1.1").at(120, 80, "Mend the bridge").at(300, 80, "Roads office");
    p.at(50, 100, "1.2").at(120, 100, "Close the ferry and").at(300, 100, "Council");
    p.page();
    head();
    p.at(120, 80, "the road to it").at(50, 100, "1.3").at(120, 100, "Paint the rails").at(300, 100, "Council");
    p.at(50, 140, full);
    EXPECT_EQ(p.passages(), "label 1: No. | Title | Owner\nrow 1: 1.1 | Mend the bridge | Roads office\n"
                            "row 1: 1.2 | Close the ferry and the road to it | Council\n"
                            "row 1: 1.3 | Paint the rails | Council\ntext: " +
                                std::string(full) + '\n');
    EXPECT_EQ(p.read().passages[2].page, 1);
    EXPECT_EQ(p.read().passages[3].page, 2);
}

TEST(read_pdf, a_table_may_begin_with_one_line_on_a_page) {
    Printer p;
    p.at(50, 60, full).at(50, 700, "Recommendation").at(200, 700, "9.3").page();
    p.at(50, 60, "Title").at(200, 60, "Mend it").at(50, 76, "Priority").at(200, 76, "Low").at(50, 120, full);
    const std::string text = "text: " + std::string(full) + '\n';
    EXPECT_EQ(p.passages(),
              text + "row 1: Recommendation | 9.3\nrow 1: Title | Mend it\nrow 1: Priority | Low\n" + text);
}

TEST(read_pdf, text_in_columns_is_no_table) {
    Printer p;
    for (int i = 0; i < 6; ++i)
        p.at(50, 100 + 12 * i, "left words that run to the end")
            .at(300, 100 + 12 * i, "right ones that run to their end");
    const std::string left = "left words that run to the end", right = "right ones that run to their end";
    std::string all = "text: ";
    for (int i = 0; i < 6; ++i) all += left + ' ';
    for (int i = 0; i < 6; ++i) all += (i > 0 ? " " : "") + right;
    EXPECT_EQ(p.passages(), all + '\n');
    EXPECT_EQ(p.doubts(), "page 1: text in columns is read one column after the other\n");
}

TEST(read_pdf, what_runs_through_all_pages_is_told_once) {
    Printer p;
    for (int i = 1; i <= 3; ++i) {
        if (i > 1) p.page();
        p.at(50, 30, "Review of bridges").at(50, 800, "Page " + std::to_string(i) + " of 3");
        p.at(50, 100 + 30 * i, "Words of page " + std::string(1, static_cast<char>('a' + i)) + ".");
    }
    EXPECT_EQ(
        p.passages(),
        "label: Review of bridges\ntext: Words of page b.\ntext: Words of page c.\ntext: Words of page d.\n");
}

TEST(read_pdf, what_cannot_be_read_is_doubted) {
    Printer p;
    p.page().at(50, 100, "Words.");
    p.last().unmapped = 3;
    p.last().hidden = 2;
    p.last().turned = {"up", "the", "side"};
    p.page().page().at(50, 100, "\xd9\x85\xd8\xaf\xd9\x82");
    const std::string doubts = p.doubts();
    for (const char* words :
         {"pages 1, 3: there are no words", "page 2: a font does not say", "page 2: some words are turned",
          "page 2: some words stand outside", "page 4: words run from right to left"})
        EXPECT_NE(doubts.find(words), std::string::npos) << words << '\n' << doubts;
    EXPECT_EQ(p.passages(), "text: Words.\ntext: up the side\ntext: \xd9\x82\xd8\xaf\xd9\x85\n");
}

TEST(read_pdf, only_words_are_kept_and_nothing_private) {
    const auto reading = read_document(made_pdf(
        {shown("Ask jo.doe@gmail.com or the office at bridges@county.example.")}, "jo.roe@example.org"));
    ASSERT_TRUE(reading) << reading.error().text();
    EXPECT_EQ(reading->kind, DocumentKind::pdf);
    EXPECT_EQ(reading->kept, "Ask [address removed] or the office at bridges@county.example.\n\n");
    EXPECT_EQ(reading->media, "text/plain");
    EXPECT_EQ(reading->stripped, (std::vector<std::string>{"hidden-text", "presentation", "private-address"}));
}

TEST(read_pdf, turned_and_hidden_words_are_noticed) {
    const auto reading =
        read_document(made_pdf({shown("Upright") + " BT /F1 12 Tf 0 1 -1 0 300 300 Tm (Turned) Tj ET "
                                                   "BT /F1 12 Tf 5000 300 Td (Outside) Tj ET "
                                                   "BT /F1 0.2 Tf 72 200 Td (Tiny) Tj ET"}));
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->kept, "Upright\n\nTurned\n\n");
    ASSERT_EQ(reading->doubts.size(), 2u);
}

TEST(read_pdf, what_cannot_be_opened_is_refused_in_words) {
    EXPECT_EQ(refused("%PDF-1.7\n"), "it begins like a PDF and cannot be opened as one: it is damaged");
    EXPECT_EQ(refused(bytes_of("tests/world/pdf/locked.pdf")),
              "the PDF is locked with a password; save it without one and take that in");
    const auto empty = read_document(made_pdf({""}));
    ASSERT_TRUE(empty);
    EXPECT_TRUE(empty->passages.empty());
    EXPECT_EQ(empty->doubts.front().where, "page 1");
}

TEST(read_pdf, a_printed_scorecard_has_all_its_rows) {
    const auto reading = read_document(bytes_of("tests/world/first-hour/scorecard-1.pdf"));
    ASSERT_TRUE(reading) << reading.error().text();
    std::size_t rows = 0;
    for (const Passage& passage : reading->passages)
        rows += passage.kind == Passage::Kind::row && passage.cells.size() == 4;
    EXPECT_EQ(rows, 33u);
    EXPECT_EQ(reading->passages.back().page, 2);
}

} // namespace heed::intake
