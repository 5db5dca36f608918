#include "web/server/request.h"

#include "web/server/entity_tag.h"
#include "web/server/host.h"
#include "web/server/http_date.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

TEST(HeaderFields, names_compare_without_case_and_keep_their_order) {
    HeaderFields fields;
    fields.add("Accept", "text/html");
    fields.add("COOKIE", "a=1");
    fields.add("cookie", "b=2");
    EXPECT_EQ(fields.find("accept"), "text/html");
    EXPECT_EQ(fields.find("Cookie"), "a=1");
    EXPECT_EQ(fields.find("cook"), std::nullopt);
    EXPECT_EQ(fields.all("cookie"), (std::vector<std::string_view>{"a=1", "b=2"}));
    EXPECT_EQ(fields.count("CooKie"), 2u);
    const HeaderFields copy = fields;
    fields.clear();
    EXPECT_EQ(fields.size(), 0u);
    EXPECT_EQ(copy.find("accept"), "text/html");
}

TEST(Request, gzip_is_taken_only_where_the_client_takes_it) {
    for (const std::string_view yes :
         {"gzip", "deflate, gzip;q=1.0, *;q=0.5", "GZIP", "x-gzip", "*", "br , gzip ;q=0.1"})
        EXPECT_TRUE(accepts_gzip(yes)) << yes;
    for (const std::string_view no :
         {"", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "identity", "gzipped", ",;,"})
        EXPECT_FALSE(accepts_gzip(no)) << no;
    EXPECT_FALSE(request_for("/").accepts_gzip());
}

TEST(Request, can_be_made_without_a_network) {
    const Request request = request_for("/a%20b?c=d", Method::head);
    EXPECT_EQ(request.path, "/a b");
    EXPECT_EQ(request.query.first("c"), "d");
    EXPECT_TRUE(request.is_read());
    EXPECT_EQ(name_of(request.method), "HEAD");
    EXPECT_EQ(request.if_none_match(), "");
}

TEST(Host, is_a_name_or_an_address_and_perhaps_a_port) {
    for (const std::string_view yes :
         {"localhost", "example.org", "example.org.", "example.org:80", "127.0.0.1:8080", "[::1]",
          "[2001:db8::1]:443", "a_b.example", "xn--bcher-kva.example"})
        EXPECT_TRUE(is_host(yes)) << yes;
    for (const std::string_view no :
         {"",     ":80", "a:", "a:b",   "a:65536", "a:123456", "a b",  "a/b",   "user@host",      "a,b",
          "[::1", "::1", "[]", "[a]:1", "[::g]",   ".a",       "a..b", "a%20b", "ex\xc3\xa9.org", "[::1]x"})
        EXPECT_FALSE(is_host(no)) << no;
    EXPECT_FALSE(is_host(std::string(256, 'a')));
}

TEST(Host, is_compared_with_ours_without_port_and_case) {
    const std::vector<std::string> ours = {"example.org", "[::1]"};
    EXPECT_TRUE(is_our_host(ours, "Example.ORG:8080"));
    EXPECT_TRUE(is_our_host(ours, "example.org."));
    EXPECT_TRUE(is_our_host(ours, "[::1]:80"));
    EXPECT_FALSE(is_our_host(ours, "www.example.org"));
    EXPECT_FALSE(is_our_host(ours, ""));
    EXPECT_TRUE(is_our_host({}, "anything"));
}

TEST(EntityTag, comparison_is_weak) {
    for (const std::string_view yes :
         {"*", "\"a\"", "W/\"a\"", "\"b\", \"a\"", "W/\"b\",W/\"a\"", " \"x,y\" ,, \"a\" "})
        EXPECT_TRUE(any_tag_matches(yes, "\"a\"")) << yes;
    for (const std::string_view no : {"", "a", "\"A\"", "\"a", "\"b\" \"a\"", "\"ab\"", "w/\"a\"", "\"b\", *"})
        EXPECT_FALSE(any_tag_matches(no, "\"a\"")) << no;
    EXPECT_FALSE(is_opaque_tag("a\"b"));
    EXPECT_FALSE(is_opaque_tag("a b"));
    EXPECT_DEATH(quoted_tag("a\r\nb"), "entity tag");
}

TEST(HttpDate, is_written_as_the_standard_shows_it) {
    EXPECT_EQ(http_date(*parse_instant("1994-11-06T08:49:37.999Z")), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(http_date(Instant{0}), "Thu, 01 Jan 1970 00:00:00 GMT");
    EXPECT_EQ(http_date(*parse_instant("2024-02-29T23:59:59.000Z")), "Thu, 29 Feb 2024 23:59:59 GMT");
    EXPECT_EQ(http_date(*parse_instant("1969-12-31T23:59:59.000Z")), "Wed, 31 Dec 1969 23:59:59 GMT");
}

} // namespace
} // namespace heed::web
