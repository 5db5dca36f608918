#include "base/escape.h"

#include <gtest/gtest.h>
#include <limits>

namespace heed {
namespace {

// What escape_to does, byte by byte and without vectors.
std::string plainly_escaped(std::string_view text, Place place) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool attribute = place == Place::attribute;
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\'')
            out += "&#39;";
        else if (c == '\r')
            out += "&#13;";
        else if (c == '\n' && attribute)
            out += "&#10;";
        else if (c == '\t' && attribute)
            out += "&#9;";
        else if (c != '\n' && c != '\t' && static_cast<unsigned char>(c) < 0x20)
            out += "\xef\xbf\xbd";
        else if (text.substr(i, 3) == "\xef\xbf\xbe" || text.substr(i, 3) == "\xef\xbf\xbf")
            out += "\xef\xbf\xbd", i += 2;
        else
            out += c;
    }
    return out;
}

void check(std::string_view text) {
    for (const Place place : {Place::text, Place::attribute})
        EXPECT_EQ(escaped(text, place), plainly_escaped(text, place));
}

std::string decimal(double number) {
    std::string out;
    append_decimal(out, number);
    return out;
}

} // namespace

TEST(escape, the_five_characters_are_escaped_everywhere) {
    EXPECT_EQ(escaped("<a href=\"x\">Tom & Ann's</a>", Place::text),
              "&lt;a href=&quot;x&quot;&gt;Tom &amp; Ann&#39;s&lt;/a&gt;");
    EXPECT_EQ(escaped(""), "");
    EXPECT_EQ(escaped("توصية 5.4"), "توصية 5.4");
}

TEST(escape, every_byte_alone) {
    for (unsigned byte = 0; byte < 0x80; ++byte)
        for (const std::size_t size : {1u, 3u, 5u, 9u, 17u}) check(std::string(size, static_cast<char>(byte)));
}

TEST(escape, two_characters_at_every_place_of_every_length) {
    for (const char c : {'&', '\'', '\n', '\x1f', ' ', '#', '=', '?'})
        for (std::size_t size = 1; size <= 34; ++size)
            for (std::size_t at = 0; at < size; ++at) {
                std::string text(size, 'x');
                text[at] = c;
                text[size - 1 - at] = '<';
                check(text);
            }
}

TEST(escape, line_breaks_survive_attributes) {
    EXPECT_EQ(escaped("a\tb\r\nc", Place::attribute), "a&#9;b&#13;&#10;c");
    EXPECT_EQ(escaped("a\tb\r\nc", Place::text), "a\tb&#13;\nc");
}

TEST(escape, what_xml_cannot_hold_is_replaced) {
    EXPECT_EQ(escaped(std::string_view("a\0\f\x1f", 4)), "a\ufffd\ufffd\ufffd");
    EXPECT_EQ(escaped("\xef\xbf\xbe \xef\xbf\xbf"), "\ufffd \ufffd");
    for (const std::string_view kept : {"\ufffd", "\uff0c", "\ufb01", "\ufeffx", "a\xef\xbf", "\xef"})
        for (const std::string_view before : {"", "abcdefghijklmn", "abcdefghijklmnopq"})
            check(std::string(before) + std::string(kept));
}

TEST(escape, decimals_have_their_shortest_form) {
    EXPECT_EQ(decimal(149.4), "149.4");
    EXPECT_EQ(decimal(20), "20");
    EXPECT_EQ(decimal(0.1 + 0.2), "0.3");
    EXPECT_EQ(decimal(1.005), "1"); // which is 1.00499999999999989 in binary
    EXPECT_EQ(decimal(2.675001), "2.68");
    EXPECT_EQ(decimal(0.05), "0.05");
    EXPECT_EQ(decimal(-0.25), "-0.25");
    EXPECT_EQ(decimal(-0.004), "0");
    EXPECT_EQ(decimal(-99.999), "-100");
    EXPECT_EQ(decimal(999'999'999'999.99), "999999999999.99");
}

TEST(escape, a_coordinate_that_is_no_number_stops_the_program) {
    EXPECT_DEATH(decimal(std::numeric_limits<double>::quiet_NaN()), "coordinate");
    EXPECT_DEATH(decimal(std::numeric_limits<double>::infinity()), "coordinate");
}

TEST(escape, links_lead_to_the_web_or_to_this_site) {
    for (const char* url : {"https://example.org/a?b=c&d#e", "http://example.org", "HTTPS://EXAMPLE.ORG/", "/",
                            "/x/5.4?as-of=2022-05-01#s1", "https://[::1]:8080/", "/a//b", "https://例え.jp/"})
        EXPECT_EQ(safe_link(url), url);
}

TEST(escape, other_links_are_nothing) {
    for (const std::string_view url : {"",
                                       "javascript:alert(1)",
                                       "JaVaScRiPt:alert(1)",
                                       " javascript:alert(1)",
                                       "java\nscript:alert(1)",
                                       "data:text/html,x",
                                       "vbscript:x",
                                       "file:///etc/passwd",
                                       "//evil.example",
                                       "/\\evil.example",
                                       "\\\\evil.example",
                                       "/\t/evil.example",
                                       "https://",
                                       "https:///x",
                                       "http:example.org",
                                       "https://?x",
                                       "https://@",
                                       "https://:80",
                                       "mailto:a@example.org",
                                       "x/y",
                                       "?q",
                                       "#s1",
                                       "https://example.org/a b",
                                       "https://example.org/\x01",
                                       "ftp://example.org"})
        EXPECT_EQ(safe_link(url), std::nullopt) << url;
}

} // namespace heed
