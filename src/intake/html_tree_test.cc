#include "intake/html_tree.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string said(const std::string& html) {
    const auto tree = parse_html(html);
    return tree ? "read" : tree.error().text();
}

std::string repeated(std::string_view text, int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out += text;
    return out;
}

} // namespace

TEST(html_tree, is_flat_and_knows_its_subtrees) {
    const auto tree = parse_html("<p id=a>one<b>two</b></p><custom-tag>x");
    ASSERT_TRUE(tree);
    std::string shown;
    for (const HtmlNode& node : tree->nodes)
        shown += (node.is_text() ? '"' + node.text + '"' : node.tag) + ':' + std::to_string(node.end) + ' ';
    EXPECT_EQ(shown, "html:9 head:2 body:9 p:7 \"one\":5 b:7 \"two\":7 custom-tag:9 \"x\":9 ");
    EXPECT_EQ(tree->nodes[3].attribute("id"), "a");
    EXPECT_FALSE(tree->nodes[3].has("class"));
}

TEST(html_tree, nesting_is_bounded) {
    EXPECT_EQ(said(repeated("<div>", 10000)), "byte 2560: more than 512 elements inside one another");
    EXPECT_EQ(said(repeated("<div>", 400) + "x" + repeated("</div>", 400)), "read");
    EXPECT_EQ(said(repeated("<p>x<li>y<td>z", 10000)), "read"); // their end tags may be left out
    EXPECT_EQ(said(repeated("<table><tr><td>", 300)), "more than 512 elements inside one another");
}

TEST(html_tree, size_and_number_of_elements_are_bounded) {
    EXPECT_NE(said(std::string(html_bytes_max + 1, 'x')), "read");
    EXPECT_EQ(said(repeated("<br>", 400000)), "more elements than a document may have");
}

TEST(html_tree, formatting_that_would_multiply_uses_up_its_memory_and_is_refused) {
    // Every paragraph opens all of the fonts before it anew.
    std::string bomb = "<p>";
    for (int i = 0; i < 400; ++i) bomb += "<font size=" + std::to_string(i) + ">";
    bomb += repeated("<p>x", 20000);
    const std::string answer = said(bomb);
    EXPECT_TRUE(answer == "parsing it needs more memory than a document may have" ||
                answer == "more elements than a document may have")
        << answer;
}

} // namespace heed::intake
