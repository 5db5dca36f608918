#include "post/robots.h"

#include <gtest/gtest.h>
#include <string>

namespace heed::post {
namespace {

bool may(std::string_view robots, std::string_view path) { return robots_allow(robots, "heed", path); }

} // namespace

TEST(robots, nothing_asked_is_nothing_forbidden) {
    EXPECT_TRUE(may("", "/roads"));
    EXPECT_TRUE(may("User-agent: *\nDisallow:\n", "/roads"));
    EXPECT_TRUE(may("Disallow: /\n", "/roads")); // of no group
    EXPECT_TRUE(may("<html>not found</html>", "/roads"));
}

TEST(robots, the_group_for_all_holds_unless_one_names_us) {
    const char* both = "User-agent: *\nDisallow: /\n\nUser-agent: Heed\nDisallow: /drafts\n";
    EXPECT_TRUE(may(both, "/roads"));
    EXPECT_FALSE(may(both, "/drafts/1"));
    EXPECT_FALSE(robots_allow(both, "other", "/roads"));
    EXPECT_FALSE(may("User-agent: one\nUser-agent: *\nDisallow: /roads", "/roads"));
    EXPECT_TRUE(may("User-agent: one\nDisallow: /\n", "/roads"));
}

TEST(robots, the_longest_rule_that_fits_holds_and_allowing_wins_a_draw) {
    EXPECT_TRUE(may("user-agent: *\ndisallow: /a\nallow: /a/b\n", "/a/b/c"));
    EXPECT_FALSE(may("user-agent: *\nallow: /a\ndisallow: /a/b\n", "/a/b/c"));
    EXPECT_TRUE(may("user-agent: *\ndisallow: /a\nallow: /a\n", "/a"));
    EXPECT_TRUE(may("user-agent: *\nallow: /a\ndisallow: /a\n", "/a"));
}

TEST(robots, stars_and_the_end) {
    EXPECT_FALSE(may("user-agent: *\r\ndisallow: /*.pdf$ # papers\r\n", "/x/y.pdf"));
    EXPECT_TRUE(may("user-agent: *\r\ndisallow: /*.pdf$\r\n", "/x/y.pdf?old"));
    EXPECT_FALSE(may("user-agent: *\ndisallow: /*?print=\n", "/roads?print=1"));
    EXPECT_TRUE(may("user-agent: *\ndisallow: /roads$\n", "/roads/1"));
}

TEST(robots, hostile_patterns_cost_little) {
    std::string robots = "user-agent: *\n";
    for (int i = 0; i < 20; ++i) {
        robots += "disallow: /";
        for (int star = 0; star < 200; ++star) robots += "*a";
        robots += "b\n";
    }
    EXPECT_TRUE(may(robots, '/' + std::string(1'000, 'a')));
}

} // namespace heed::post
