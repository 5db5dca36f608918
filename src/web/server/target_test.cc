#include "web/server/target.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

// "path | key=value | ...", or the status and nothing else.
std::string read(std::string_view raw, std::size_t bytes_max = target_bytes_max_default) {
    const auto target = parse_target(raw, bytes_max);
    if (!target) return std::to_string(target.error().status);
    std::string out = target->path;
    for (const QueryPart& part : target->query.parts) out += " | " + part.key + "=" + part.value;
    return out;
}

TEST(Target, sound_addresses_are_decoded_once) {
    const std::pair<std::string_view, std::string_view> table[] = {
        {"/", "/"},
        {"/a/b.json", "/a/b.json"},
        {"/a/", "/a/"},
        {"/a...b/...", "/a...b/..."},
        {"/%61", "/a"},
        {"/a%2bb+c", "/a+b+c"},
        {"/%C3%A9", "/\xc3\xa9"},
        {"/%2525", "/%25"},
        {"/?", "/"},
        {"/?a=1&b=2", "/ | a=1 | b=2"},
        {"/?b=2&a=1&b=3", "/ | b=2 | a=1 | b=3"},
        {"/?a", "/ | a="},
        {"/?=1", "/ | =1"},
        {"/?a=1&&b=2&", "/ | a=1 | b=2"},
        {"/?q=two+words%20more", "/ | q=two words more"},
        {"/?q=a%26b%3Dc%2Fd", "/ | q=a&b=c/d"},
        {"/?q=a=b?c/../d//e\\f|{}", "/ | q=a=b?c/../d//e\\f|{}"},
        {"/?q=%E2%82%AC", "/ | q=\xe2\x82\xac"},
    };
    for (const auto& [raw, expected] : table) EXPECT_EQ(read(raw), expected) << raw;
}

TEST(Target, what_two_programs_could_read_differently_is_refused) {
    const std::string_view table[] = {
        "",           "a",       "?a=1",    "//",         "//host/a", "/a//b",      "/a/./b",     "/a/../b",
        "/.",         "/..",     "/a/.",    "/a/..",      "/%2e/b",   "/%2E%2e/b",  "/a%2fb",     "/a%2Fb",
        "/a\\b",      "/a%5cb",  "/%",      "/%4",        "/%zz",     "/%4g",       "/%00",       "/%0a",
        "/%7f",       "/\x01",   "/a b",    "/a\tb",      "/a#b",     "/\"",        "/<b>",       "/\xc3\xa9",
        "/%c3",       "/%ff",    "/%c0%af", "/%ed%a0%80", "/%c2%85",  "/?q=%00",    "/?q=%0d%0a", "/?q=%",
        "/?q=%c3%28", "/?%zz=1", "/?q=a b", "/?q=#a",     "/?q=\x7f", "/?q=%c2%9b",
    };
    for (const std::string_view raw : table) EXPECT_EQ(read(raw), "400") << raw;
}

TEST(Target, length_and_number_of_parts_are_bounded) {
    EXPECT_EQ(read("/1234567", 8), "/1234567");
    EXPECT_EQ(read("/12345678", 8), "414");
    std::string many = "/?";
    for (std::size_t i = 0; i < query_parts_max; ++i) many += "a&";
    EXPECT_NE(read(many), "400");
    EXPECT_EQ(read(many + "a"), "400");
}

TEST(Target, a_refusal_never_repeats_what_was_sent) {
    const auto target = parse_target("/<script>");
    ASSERT_FALSE(target);
    EXPECT_EQ(target.error().words.find("script"), std::string_view::npos);
}

TEST(Query, finds_the_first_and_all_values_of_a_key) {
    const auto target = parse_target("/?a=1&b=2&a=3&empty");
    ASSERT_TRUE(target);
    const Query& query = target->query;
    EXPECT_EQ(query.first("a"), "1");
    EXPECT_EQ(query.first("none"), std::nullopt);
    EXPECT_EQ(query.first_or("none", "x"), "x");
    EXPECT_EQ(query.first_or("empty", "x"), "");
    EXPECT_EQ(query.all("a"), (std::vector<std::string_view>{"1", "3"}));
    EXPECT_TRUE(query.has("empty"));
    EXPECT_FALSE(query.has("A"));
}

TEST(Query, is_written_in_one_way) {
    const auto canonical = [](std::string_view raw) {
        const auto target = parse_target(raw);
        return canonical_address(target->path, target->query);
    };
    EXPECT_EQ(canonical("/"), "/");
    EXPECT_EQ(canonical("/?"), "/");
    EXPECT_EQ(canonical("/%61/b?z=1&y=2&z=0"), "/a/b?y=2&z=1&z=0");
    EXPECT_EQ(canonical("/%C3%A9?q=two+w%6Frds"), "/%C3%A9?q=two%20words");
    EXPECT_EQ(canonical("/a?q=%26%3d%2f"), "/a?q=%26%3D%2F");
    EXPECT_EQ(canonical("/a?q"), "/a?q=");
    EXPECT_EQ(canonical(canonical("/x,y/z?b=%E2%82%AC&a=~-._")), canonical("/x,y/z?b=%E2%82%AC&a=~-._"));
}

TEST(Form, values_may_hold_line_ends_but_no_other_controls) {
    const auto form = parse_form("text=one%0D%0Atwo%09three&next=%2Fa%3Fb");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->first("text"), "one\r\ntwo\tthree");
    EXPECT_EQ(form->first("next"), "/a?b");
    EXPECT_FALSE(parse_form("text=%00"));
    EXPECT_FALSE(parse_form("text=%1b"));
    EXPECT_FALSE(parse_form("text=%ff"));
    EXPECT_FALSE(parse_form("text=a\nb"));
    EXPECT_FALSE(parse_form("a&b&c", 2));
    EXPECT_TRUE(parse_form("")->parts.empty());
}

} // namespace
} // namespace heed::web
