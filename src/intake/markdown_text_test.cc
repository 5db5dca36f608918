#include "intake/markdown_text.h"

#include "intake/read_document.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

constexpr std::string_view page =
    "# Bridges\n\nThe [report](https://example.org/report) is out\nand *all* can read it.\n\n"
    "- one\n- two\n\n| Number | State |\n|---|---|\n| 1.1 | open \\| shut |\n| 1.2 | shut |\n";

std::string passages(const Reading& reading) {
    std::string out;
    for (const Passage& one : reading.passages)
        out += std::string(ledger::name(one.kind)) + ": " + one.text + '\n';
    return out;
}

} // namespace

TEST(markdown_text, is_told_by_its_headings_and_marks) {
    for (const std::string_view raw :
         {page, std::string_view("## A\n\nx\n\n## B\n"), std::string_view("# A\n```\nx\n```\n")})
        EXPECT_TRUE(is_markdown(raw)) << raw;
    for (const std::string_view raw :
         {"# A\n\nwords\n", "#tag\n#other\n", "- a\n- b\n", "```\n# a\n# b\n```\n", ""})
        EXPECT_FALSE(is_markdown(raw)) << raw;
}

TEST(markdown_text, headings_lists_tables_and_links_become_passages) {
    const auto reading = read_document(page);
    ASSERT_TRUE(reading) << reading.error().text();
    EXPECT_EQ(reading->kind, DocumentKind::markdown);
    EXPECT_EQ(passages(*reading),
              "heading: Bridges\ntext: The report is out and all can read it.\nitem: one\nitem: two\n"
              "label: Number\tState\nrow: 1.1\topen | shut\nrow: 1.2\tshut\n");
    EXPECT_NE(reading->kept.find("<a href=\"https://example.org/report\">report</a>"), std::string::npos)
        << reading->kept;
}

TEST(markdown_text, html_in_it_is_not_trusted) {
    const auto reading = read_document("# A\n\n<script>alert(1)</script>\n\n<p onclick=\"x()\">words</p>\n\n"
                                       "![](https://t.example.net/open?who=1)\n\n# B\n");
    ASSERT_TRUE(reading) << reading.error().text();
    EXPECT_EQ(passages(*reading), "heading: A\ntext: words\nheading: B\n");
    for (const char* trace : {"script", "onclick", "example"})
        EXPECT_EQ(reading->kept.find(trace), std::string::npos) << trace;
}

} // namespace heed::intake
