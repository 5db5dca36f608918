#include "intake/clean_html.h"
#include "intake/clean_html_check.h"
#include "intake/html_look.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

HtmlBlocks read(std::string_view html, const std::set<std::string>& trackers = {}) {
    const auto tree = parse_html(html);
    EXPECT_TRUE(tree) << tree.error().text();
    if (!tree) return {};
    return BlockReader(*tree, trackers).read();
}

// One line a passage; TAB as ~, cells behind =.
std::string passages(std::string_view html) {
    std::string out;
    for (const Passage& passage : passages_of(read(html).blocks)) {
        out += std::string(name(passage.kind)) + ": " + replace_all(passage.text, "\t", "~");
        for (const std::string& cell : passage.cells)
            out += (&cell == &passage.cells.front() ? " = " : "|") + cell;
        out += '\n';
    }
    return out;
}

std::string body(std::string_view html) {
    const std::string written = write_clean_html(read(html).blocks, "en");
    EXPECT_TRUE(check_clean_html(written)) << written;
    const std::string_view start = "<body dir=\"auto\">\n", end = "</html>\n";
    const std::size_t from = written.find(start) + start.size();
    return written.substr(from, written.size() - from - end.size());
}

std::string codes(std::string_view html) {
    std::string out;
    for (const std::string_view code : read(html).stripped) out += (out.empty() ? "" : " ") + std::string(code);
    return out;
}

} // namespace

TEST(html_blocks, paragraphs_headings_and_items) {
    EXPECT_EQ(passages("<h2>A <i>title</i></h2>loose "
                       "words<p>one<br>two</p><div>three<p>four</div>five<ul><li>a<li>b<ul><li>c</ul></ul>"),
              "heading: A title\ntext: loose words\ntext: one two\ntext: three\ntext: four\ntext: five\nitem: "
              "a\nitem: b\nitem: c\n");
    EXPECT_EQ(passages("<p><b>About the panel</b></p><p><b>All of this is strong.</b></p><dl><dt>Term<dd>its "
                       "meaning</dl>"),
              "heading: About the panel\ntext: All of this is strong.\nlabel: Term\ntext: its meaning\n");
}

TEST(html_blocks, what_no_reader_sees_is_not_read) {
    EXPECT_EQ(
        passages("<title>t</title><style>p{}</style><script>x</script><p>seen<p style='display : none'>away<p "
                 "hidden>gone"
                 "<noscript>no</noscript><svg><text>drawn</text></svg><!-- c --><select><option>o</select>"),
        "text: seen\n");
    EXPECT_EQ(codes("<p style='display:none'>away</p>"), "hidden-text presentation");
}

TEST(html_blocks, the_kept_form_has_only_words_links_and_emphasis) {
    EXPECT_EQ(
        body("<div class=x id=y><p style='color:red' onclick='z()'>a <b>b <a "
             "href='https://example.org/?a=1&amp;b=2' target=_blank>c</a></b>"
             " &lt;script&gt; <font>d</font></p></div>"),
        "<p>a <strong>b <a href=\"https://example.org/?a=1&amp;b=2\">c</a></strong> &lt;script&gt; d</p>\n");
    EXPECT_EQ(body("<b>x<div>y</div>z</b>"), "<h2>x</h2>\n<h2>y</h2>\n<h2>z</h2>\n");
    EXPECT_EQ(
        body("<ul><li>a<li>b</ul><p>c.<table><tr><td colspan=2>1<td>2<tr><td>3<td>4<td>5</table>"),
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c.</p>\n<table>\n<tr><td colspan=\"2\">1</td><td>2</td></tr>\n"
        "<tr><td>3</td><td>4</td><td>5</td></tr>\n</table>\n");
}

TEST(html_blocks, a_tracked_link_keeps_its_words_and_loses_its_target) {
    EXPECT_EQ(body("<p>The <a href='https://n.example.org/kT4mB9xWq7Zr2LdV8sYc3Hn'>report</a>."),
              "<p>The report.</p>\n");
    EXPECT_EQ(body("<a href='mailto:list@example.org'>write</a> <a href='javascript:x'>run</a> <a "
                   "href='/rel'>rel</a> <a href='#x'>in</a>"),
              "<p>write run rel in</p>\n");
    EXPECT_EQ(body("<p>words <a href='https://r.example.org/go'>https://www.example.com/report</a></p>"),
              "<p>words https://www.example.com/report</p>\n");
    for (const char* address : {"https://t.example.org/about", "https://www.t.example.org/",
                                "https://example.com/?to=T.example.org"}) {
        const auto tree = parse_html("<a href='" + std::string(address) + "'>about it.</a>");
        EXPECT_EQ(write_clean_html(BlockReader(*tree, {"t.example.org"}).read().blocks, "").find("href"),
                  std::string::npos)
            << address;
    }
}

TEST(html_blocks, codes_say_what_was_taken_out) {
    EXPECT_EQ(codes("<p>x</p>"), "");
    EXPECT_EQ(codes("<img src='https://e.org/a.png' width=600>x"), "presentation remote-image");
    EXPECT_EQ(codes("<img src='https://e.org/a.png' width=1 height=1>x"), "pixel presentation");
    EXPECT_EQ(codes("<img src='https://e.org/?mid=7'>x"), "pixel");
    EXPECT_EQ(codes("<p id=x>x"), "element-ids");
    EXPECT_EQ(codes("<script>x</script><p onclick=x>y"), "active");
    EXPECT_EQ(codes("<a href='https://e.org/unsubscribe'>x</a>"), "unsubscribe");
    EXPECT_EQ(codes("<a href='https://e.org/?u=jo%40example.org'>x</a>"), "private-address");
    EXPECT_EQ(codes("<div style='background:url(//e.org/x)'>x"), "remote-image");
    EXPECT_EQ(codes("<p>ask jo@gmail.com"), "private-address");
}

TEST(html_blocks, private_words_are_taken_out_of_the_kept_form_too) {
    EXPECT_EQ(body("<p>ask <b>jo</b>@gmail.com or <a href='https://example.org/x'>us</a></p>"),
              "<p>ask [address removed] or us</p>\n");
}

TEST(html_blocks, visible_words_part_at_blocks_and_not_within_words) {
    const auto tree = parse_html("<p>jo<b>@</b>example.org</p><div>a</div>b<span hidden>x</span>");
    EXPECT_EQ(collapse_space(replace_all(visible_words(*tree), "\n", " | ")), "| | | jo@example.org | | a | b");
}

TEST(html_blocks, ugly_html_is_read_like_a_browser_does) {
    EXPECT_EQ(passages("<p>one<p>two<b>three<p>four</b><table><tr><td>five"),
              "text: one\ntext: twothree\nheading: four\ntext: five\n");
    EXPECT_EQ(passages("<div\xc2\xa0"
                       "class=\"x\"><p\xc2\xa0id=\"y\">words.</p></div>"),
              "text: words.\n");
    EXPECT_EQ(passages("</p></div><<>>&nbsp;&#0;&bogus;<a"), "text: <<>> \xef\xbf\xbd&bogus;\n");
    EXPECT_EQ(passages(""), "");
}

} // namespace heed::intake
