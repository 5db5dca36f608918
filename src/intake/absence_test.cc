#include "intake/absence.h"

#include "base/digest.h"
#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

using Kind = HiddenToken::Kind;

std::vector<HiddenToken> tokens(std::string_view raw, std::string_view visible = "") {
    auto collected = collect_tokens(raw, visible);
    EXPECT_TRUE(collected) << collected.error().text();
    return collected.value_or({});
}

bool has(const std::vector<HiddenToken>& list, Kind kind, std::string_view text) {
    return std::find(list.begin(), list.end(), HiddenToken{kind, std::string(text)}) != list.end();
}

bool absent(std::string_view bytes) {
    const TokenSearch search({{Kind::address, "jo.doe@example.org"}, {Kind::reader_id, "ab12cd34ef56gh78"}});
    return search.prove_absent(bytes, "kept").has_value();
}

std::string hex_of(std::string_view text) {
    return hex(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

} // namespace

TEST(absence, a_picture_that_hides_an_address_in_base64_gives_it_away) {
    const std::string raw =
        "<p>News</p><img src=\"https://t.example.net/open?k=2&who=" + base64("77:3:jo.doe@example.org") +
        "\" width=1>";
    const auto list = tokens(raw, "News");
    EXPECT_TRUE(has(list, Kind::address, "jo.doe@example.org"));
    EXPECT_TRUE(has(list, Kind::tracker_host, "t.example.net"));
}

TEST(absence, nested_encodings_are_looked_through) {
    const std::string raw = "x?u=" + percent_encode(percent_encode(base64("id jo.doe@example.org")));
    EXPECT_TRUE(has(tokens(raw), Kind::address, "jo.doe@example.org"));
    EXPECT_TRUE(has(tokens("jo&#46;doe&#x40;example&period;org"), Kind::address, "jo.doe@example.org"));
}

TEST(absence, what_a_reader_sees_is_the_sources_own_word) {
    EXPECT_TRUE(tokens("write to list@example.org", "write to list@example.org").empty());
    EXPECT_FALSE(
        tokens("Delivered-To: jo@example.org\n\nwrite to list@example.org", "write to list@example.org")
            .empty());
    EXPECT_TRUE(has(tokens("write to jo@gmail.com", "write to jo@gmail.com"), Kind::address, "jo@gmail.com"));
}

TEST(absence, ids_of_links_and_elements_are_tokens) {
    const auto list =
        tokens(R"(<div id="m_555000111222333444x"><a href="https://n.example.org/kT4mB9xWq7Zr2LdV8sYc3Hn">)"
               R"(<a href="https://example.org/report">)");
    EXPECT_TRUE(has(list, Kind::reader_id, "555000111222333444"));
    EXPECT_TRUE(has(list, Kind::reader_id, "kt4mb9xwq7zr2ldv8syc3hn"));
    EXPECT_TRUE(has(list, Kind::tracker_host, "n.example.org"));
    EXPECT_FALSE(has(list, Kind::tracker_host, "example.org"));
}

TEST(absence, a_token_is_found_in_every_encoding) {
    const std::string secret = "Jo.Doe@example.ORG";
    EXPECT_FALSE(absent("<p>" + secret));
    EXPECT_FALSE(absent(percent_encode(percent_encode(secret))));
    EXPECT_FALSE(absent("=4ao.doe=40example.org"));
    EXPECT_FALSE(absent("jo.doe&#64;example&#46;org"));
    EXPECT_FALSE(absent("jo.doe@exam\nple.org"));
    EXPECT_FALSE(absent("jo.doe@\xe2\x80\x8b"
                        "example.org"));
    EXPECT_FALSE(absent("{\"a\":\"jo.doe\\u0040example.org\"}"));
    EXPECT_FALSE(absent(hex_of(secret)));
    for (const char* before : {"", "a", "bc", "def"}) {
        EXPECT_FALSE(absent("q" + base64(before + secret + "!")));
        EXPECT_FALSE(absent(percent_encode(base64url(before + secret))));
    }
    EXPECT_FALSE(absent("x AB12cd34ef56gh78 y"));
    EXPECT_TRUE(absent("jo.doe at nowhere, example.org, ab12cd34ef56gh7"));
    EXPECT_TRUE(absent(""));
}

TEST(absence, the_refusal_does_not_repeat_the_token) {
    const TokenSearch search({{Kind::address, "jo.doe@example.org"}});
    const auto proof = search.prove_absent("jo.doe@example.org", "passages");
    ASSERT_FALSE(proof);
    EXPECT_EQ(proof.error().text(), "passages: a private mail address would be kept; nothing is stored");
}

} // namespace heed::intake
