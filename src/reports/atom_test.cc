#include "reports/atom.h"

#include <gtest/gtest.h>

namespace heed::reports {

TEST(tag_uri, has_the_name_of_the_site_without_scheme_and_port) {
    const Day day = *parse_day("2026-11-20");
    EXPECT_EQ(tag_uri("https://heed.example:8443", day, "/r1"), "tag:heed.example,2026-11-20:/r1");
    EXPECT_EQ(tag_uri("", day, "/r1"), "tag:localhost,2026-11-20:/r1");
}

TEST(atom, text_of_sources_is_escaped_and_languages_are_named) {
    AtomFeed feed{.id = "tag:localhost,2026-11-20:/r1.atom",
                  .title = "a < b & \"c\"",
                  .self = "/r1.atom?a=1&b=2",
                  .alternate = "/r1",
                  .language = "ar",
                  .author = "heed"};
    feed.entries.push_back({.id = "tag:localhost,2026-11-20:/deeds/x",
                            .title = "<b>",
                            .href = "/deeds/x",
                            .summary = "s",
                            .lines = {{"1 < 2", "/e/1"}, {"no link", ""}}});
    const std::string out = atom(feed);
    EXPECT_NE(out.find("xml:lang=\"ar\""), std::string::npos);
    EXPECT_NE(out.find("a=1&amp;b=2"), std::string::npos);
    EXPECT_NE(out.find("<title>&lt;b"), std::string::npos);
    EXPECT_NE(out.find("<a href=\"/e/1\">1 &lt; 2</a>"), std::string::npos);
    EXPECT_NE(out.find("<li>no link</li>"), std::string::npos);
    EXPECT_EQ(out.find("xml:base"), std::string::npos); // no origin, no base
}

} // namespace heed::reports
