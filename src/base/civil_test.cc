#include "base/civil.h"

#include <gtest/gtest.h>

namespace heed {

TEST(civil, every_day_of_five_centuries_reads_back) {
    Day day = *parse_day("1700-01-01");
    const Day end = *parse_day("2200-12-31");
    for (; day <= end; day = day.plus(1)) ASSERT_EQ(parse_day(iso(day)), day) << iso(day);
}

TEST(civil, days_that_do_not_exist_are_nothing) {
    for (const char* text : {"2021-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-4-01", "0000-01-01",
                             "2021-07-2 ", "2021/07/22", "", "2021-07-222"})
        EXPECT_FALSE(parse_day(text)) << text;
    EXPECT_TRUE(parse_day("2020-02-29"));
    EXPECT_FALSE(parse_day("1900-02-29"));
}

TEST(civil, months_by_their_names) {
    EXPECT_EQ(month_named("January"), 1u);
    EXPECT_EQ(month_named("mar"), 3u);
    EXPECT_EQ(month_named("MAY"), 5u);
    EXPECT_EQ(month_named("Sept"), 9u);
    EXPECT_EQ(month_named("december"), 12u);
    for (const char* text : {"", "ja", "mayor", "juni", "decembers", "13"})
        EXPECT_EQ(month_named(text), 0u) << text;
}

TEST(civil, six_months_are_calendar_months_and_clip) {
    const auto plus_six = [](const char* text) { return iso(add_months(*parse_day(text), 6)); };
    EXPECT_EQ(plus_six("2021-01-25"), "2021-07-25");
    EXPECT_EQ(plus_six("2021-03-03"), "2021-09-03");
    EXPECT_EQ(plus_six("2021-08-31"), "2022-02-28");
    EXPECT_EQ(iso(add_months(*parse_day("2017-02-14"), 60)), "2022-02-14");
}

TEST(civil, instants_have_24_characters_and_read_back) {
    const Instant at = *parse_instant("2026-11-20T10:00:23.123Z");
    EXPECT_EQ(iso(at), "2026-11-20T10:00:23.123Z");
    EXPECT_EQ(iso(utc_day(at)), "2026-11-20");
    EXPECT_EQ(iso(Instant{-1}), "1969-12-31T23:59:59.999Z");
    EXPECT_FALSE(parse_instant("2026-11-20T24:00:23.123Z"));
    EXPECT_FALSE(parse_instant("2026-11-20 10:00:23.123Z"));
}

} // namespace heed
