#include "web/html/markdown.h"

#include "web/html/outside_address.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

std::string shown(std::string_view text, const MarkdownOptions& options = {}) {
    return std::string(markdown(text, options).view());
}

TEST(Markdown, headings_lists_and_emphasis_come_out) {
    EXPECT_EQ(shown("## How\n\n1. **one**\n2. *two*\n\n- a\n\n- b"),
              "<h3>How</h3><ol><li><strong>one</strong></li><li><em>two</em></li></ol>"
              "<ul><li><p>a</p></li><li><p>b</p></li></ul>");
    EXPECT_EQ(shown("3. c"), "<ol start=\"3\"><li>c</li></ol>");
}

TEST(Markdown, html_is_shown_as_text) {
    EXPECT_EQ(shown("a <b onclick=x>b</b>"), "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>");
    EXPECT_EQ(shown("<script>alert(1)</script>"),
              "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>");
}

TEST(Markdown, only_links_to_the_web_and_to_this_site_are_links) {
    EXPECT_EQ(shown("[a](https://x.example/b?c=1&d=2)"),
              "<p><a href=\"https://x.example/b?c=1&amp;d=2\" rel=\"external\">a</a></p>");
    for (const char* bad : {"[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](//x.example)",
                            "[a](JaVaScRiPt:x)", "[a](mailto:x@example.org)", "[a](<java\tscript:x>)",
                            "[a](/\\x.example)", "[a](https://me@x.example/)"})
        EXPECT_EQ(shown(bad), "<p>a</p>") << bad;
    const MarkdownOptions options{.inside = [](std::string_view path) { return "/ar" + std::string(path); }};
    EXPECT_EQ(shown("[a](/r1/1.1#history)", options), "<p><a href=\"/ar/r1/1.1#history\">a</a></p>");
}

TEST(Markdown, a_picture_becomes_its_description) {
    EXPECT_EQ(shown("![a cat](https://x.example/pixel.gif)"), "<p>a cat</p>");
}

TEST(Markdown, any_depth_is_taken) {
    const std::string deep(20'000, '>');
    const std::string html = shown(deep + " end");
    EXPECT_NE(html.find("end"), std::string::npos);
    EXPECT_LT(html.size(), 4000u);
    EXPECT_NE(shown(std::string(5'000, '[') + "x").find('x'), std::string::npos);
}

TEST(Markdown, words_end_at_a_word) {
    EXPECT_EQ(markdown_words("# One\n\ntwo **three** four", 100), "One two three four");
    EXPECT_EQ(markdown_words("one two three", 8), "one two…");
}

TEST(OutsideAddress, is_ascii_and_of_the_web) {
    EXPECT_EQ(outside_address(" https://x.example/a b ").value_or(""), "https://x.example/a%20b");
    EXPECT_EQ(outside_address("http://x.example:443/é").value_or(""), "http://x.example:443/%C3%A9");
    for (const char* bad : {"", "x.example", "ftp://x.example", "https://", "https:///x", "http://a@b/",
                            "javascript:x", "https://x.example/\nx"})
        EXPECT_FALSE(outside_address(bad)) << bad;
}

} // namespace
} // namespace heed::web
