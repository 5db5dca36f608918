// What a thing is called when several sources name it.
#include "support/small_house.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::SmallHouse;

constexpr const char* review = "id,number,title.en,cites\r\nr1,R1,First review,r1/sources/s1\r\n";
constexpr const char* source = "id,code,kind,title.en\r\nr1/sources/s1,S1,page,First page\r\n"
                               "r1/sources/s2,S2,page,Second page\r\n";

TEST(names, a_title_may_stand_in_the_second_source) {
    SmallHouse house{"2026-03-01"};
    house.import(
        {{"reviews.csv", review},
         {"sources.csv", source},
         {"recommendations.csv", "id,review,number,title.en,on,cites\r\n"
                                 "r1/1,r1,1,,2025-01-10,\"S1 #0a1b2c3d \"\"one recommendation\"\"\"\r\n"}});
    EXPECT_TRUE(house.ask().named(house.ask().moment.find("r1/1")).name.empty());
    house.import({{"recommendations.csv", "id,review,number,title.en,on,cites\r\n"
                                          "r1/1,r1,1,Write it down,2025-01-10,S2\r\n"}});
    Ask ask = house.ask();
    EXPECT_EQ(ask.named(ask.moment.find("r1/1")).name.text, "Write it down");
}

} // namespace
} // namespace heed::views
