#include "web/pages/times.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

TEST(times, days_as_people_write_them) {
    for (const char* text : {"2022-05-01", "1 May 2022", "01 May 2022", " 1  may 2022 ", "1 MAY 2022"}) {
        const auto day = read_day(text);
        ASSERT_TRUE(day) << text;
        EXPECT_EQ(iso(*day), "2022-05-01") << text;
    }
    EXPECT_EQ(iso(*read_day("9 Sep 2023")), "2023-09-09");
}

TEST(times, days_that_do_not_exist_are_none) {
    for (const char* text : {"", "2021-02-30", "30 Feb 2021", "00 May 2022", "001 May 2022", "1 Ma 2022",
                             "1 May", "May 2022", "1 Mayo 2022", "1 May 10000", "next Tuesday"})
        EXPECT_FALSE(read_day(text)) << text;
}

} // namespace
} // namespace heed::web
