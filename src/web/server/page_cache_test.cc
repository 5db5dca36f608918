#include "web/server/page_cache.h"

#include "web/server/gzip.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

constexpr Validity today{100, 20'000};

Response page(std::size_t bytes, char letter = 'x') {
    return Response{.content_type = "text/html; charset=utf-8", .body = body_of(std::string(bytes, letter))};
}

const Request& plain() {
    static const Request request = request_for("/");
    return request;
}

const Request& takes_gzip() {
    static const Request request = [] {
        Request made = request_for("/");
        made.headers.add("Accept-Encoding", "gzip");
        return made;
    }();
    return request;
}

TEST(PageCache, hands_back_what_it_was_given_as_long_as_it_is_valid) {
    PageCache cache(1'000'000);
    EXPECT_FALSE(cache.find("a", today, plain()));
    const Response kept = cache.keep("a", today, plain(), page(2000));
    const auto hit = cache.find("a", today, plain());
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->prepared, kept.prepared);
    EXPECT_EQ(*hit->prepared->body, std::string(2000, 'x'));
    EXPECT_FALSE(cache.find("b", today, plain()));

    EXPECT_FALSE(cache.find("a", {101, 20'000}, plain())); // something was recorded
    EXPECT_EQ(cache.size(), 0u);
    EXPECT_EQ(cache.size_bytes(), 0u);
    EXPECT_EQ(*hit->prepared->body, std::string(2000, 'x')); // still being written somewhere
}

TEST(PageCache, a_new_answer_takes_the_place_of_the_old) {
    PageCache cache(1'000'000);
    cache.keep("a", today, plain(), page(2000, 'x'));
    cache.keep("a", {101, 20'000}, plain(), page(2000, 'y'));
    EXPECT_EQ(cache.size(), 1u);
    EXPECT_EQ(cache.find("a", {101, 20'000}, plain())->prepared->body->front(), 'y');
}

TEST(PageCache, forgets_what_was_not_read_for_longest) {
    PageCache cache(50'000);
    for (const char* key : {"a", "b", "c", "d"}) cache.keep(key, today, plain(), page(10'000));
    EXPECT_EQ(cache.size(), 4u);
    EXPECT_TRUE(cache.find("a", today, plain()));
    cache.keep("e", today, plain(), page(10'000));
    EXPECT_TRUE(cache.find("a", today, plain()));
    EXPECT_FALSE(cache.find("b", today, plain()));
    EXPECT_TRUE(cache.find("c", today, plain()));
    EXPECT_LE(cache.size_bytes(), 50'000u);
}

TEST(PageCache, keeps_its_budget_whatever_comes) {
    PageCache cache(100'000);
    for (std::size_t i = 0; i < 2000; ++i) {
        cache.keep(std::to_string(i), today, i % 2 ? plain() : takes_gzip(), page(i * 37 % 40'000));
        ASSERT_LE(cache.size_bytes(), 100'000u);
    }
    EXPECT_GT(cache.size(), 3u);
    cache.keep("huge", today, plain(), page(90'000));
    EXPECT_FALSE(cache.find("huge", today, plain())); // it would push out all the others
    EXPECT_GT(cache.size(), 3u);
}

TEST(PageCache, without_room_it_still_prepares) {
    PageCache cache(0);
    const Response kept = cache.keep("a", today, takes_gzip(), page(5000));
    EXPECT_EQ(gunzip(*kept.prepared->body, 10'000), std::string(5000, 'x'));
    EXPECT_EQ(cache.size(), 0u);
}

TEST(PageCache, compresses_text_that_is_long_enough_and_only_for_those_who_take_it) {
    PageCache cache(1'000'000);
    const auto is_gzip = [&](Response response, const Request& request) {
        return cache.keep("k", today, request, std::move(response))
                   .prepared->head.find("Content-Encoding: gzip") != std::string::npos;
    };
    EXPECT_TRUE(is_gzip(page(5000), takes_gzip()));
    EXPECT_FALSE(is_gzip(page(5000), plain()));
    EXPECT_FALSE(is_gzip(page(500), takes_gzip()));
    Response picture = page(5000);
    picture.content_type = "image/png";
    EXPECT_FALSE(is_gzip(picture, takes_gzip()));
    for (const char* type : {"application/json", "application/problem+json", "application/atom+xml",
                             "image/svg+xml", "text/calendar; charset=utf-8", "text/csv"}) {
        Response text = page(5000);
        text.content_type = type;
        EXPECT_TRUE(is_gzip(text, takes_gzip())) << type;
    }
    std::string noise;
    for (std::uint32_t i = 0, x = 1; i < 5000; ++i)
        noise += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
    EXPECT_FALSE(is_gzip(Response{.content_type = "text/plain", .body = body_of(noise)}, takes_gzip()));
}

TEST(PageCache, both_encodings_of_one_answer_live_and_die_together) {
    PageCache cache(1'000'000);
    cache.keep("a", today, plain(), page(5000));
    const auto small = cache.find("a", today, takes_gzip());
    const auto again = cache.find("a", today, takes_gzip());
    EXPECT_EQ(small->prepared, again->prepared);
    EXPECT_NE(small->prepared->tag, cache.find("a", today, plain())->prepared->tag);
    EXPECT_EQ(cache.size(), 1u);
    EXPECT_FALSE(cache.find("a", {}, takes_gzip()));
    EXPECT_FALSE(cache.find("a", today, plain()));
}

TEST(PageCache, equal_bytes_have_equal_tags) {
    PageCache cache(1'000'000);
    const std::string first = cache.keep("a", today, plain(), page(10, 'x')).prepared->tag;
    EXPECT_EQ(cache.keep("b", today, plain(), page(10, 'x')).prepared->tag, first);
    EXPECT_NE(cache.keep("c", today, plain(), page(10, 'y')).prepared->tag, first);
}

TEST(PageCache, an_answer_with_a_cookie_is_nobody_elses) {
    PageCache cache(1'000'000);
    Response response = page(10);
    response.headers.push_back({"set-cookie", "a=b"});
    EXPECT_DEATH(cache.keep("a", today, plain(), response), "cookie");
}

} // namespace
} // namespace heed::web
