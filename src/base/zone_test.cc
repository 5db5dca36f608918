#include "base/zone.h"

#include <gtest/gtest.h>

namespace heed {
namespace {

std::string at(std::string_view day, std::string_view time, std::string_view zone) {
    const auto instant = instant_of(*parse_day(day), time, zone);
    return instant ? iso(*instant) : std::string("none");
}

TEST(Zone, a_stated_time_is_an_instant) {
    EXPECT_EQ(at("2020-03-20", "23:59", "UTC"), "2020-03-20T23:59:00.000Z");
    EXPECT_EQ(at("2020-03-20", "24:00", "UTC"), "2020-03-21T00:00:00.000Z");
    EXPECT_EQ(at("2020-01-10", "17:00", "America/Los_Angeles"), "2020-01-11T01:00:00.000Z");
    EXPECT_EQ(at("2020-07-10", "17:00", "America/Los_Angeles"), "2020-07-11T00:00:00.000Z");
    EXPECT_EQ(at("2020-07-10", "00:00", "Asia/Kolkata"), "2020-07-09T18:30:00.000Z");
}

TEST(Zone, an_hour_that_comes_twice_is_the_earlier_one) {
    EXPECT_EQ(at("2020-10-25", "02:30", "Europe/Berlin"), "2020-10-25T00:30:00.000Z");
}

TEST(Zone, what_is_not_stated_or_not_a_time_has_no_instant) {
    for (const char* time : {"", "9:00", "24:01", "12:60", "ab:cd", "12:000", "-1:00"})
        EXPECT_EQ(at("2020-03-20", time, "UTC"), "none") << time;
    for (const char* zone : {"", "Nowhere/At_All", "local"})
        EXPECT_EQ(at("2020-03-20", "23:59", zone), "none") << zone;
}

} // namespace
} // namespace heed
