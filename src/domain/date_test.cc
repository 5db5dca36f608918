#include "domain/date.h"

#include <gtest/gtest.h>

namespace heed::domain {
namespace {

Date at(std::string_view text) { return *parse_date(text); }

} // namespace

TEST(date, every_form_reads_back_as_written) {
    for (const char* text : {"2021-07-22", "2017-10", "2022-Q4", "2018", "2024-04-01/..", "../2020-01-01",
                             "../..", "2020-01-01/2020-02-01", "2020-02-29", "0001"})
        EXPECT_EQ(at(text).text(), text);
}

TEST(date, what_is_not_a_date_is_refused) {
    for (const char* text : {"", "2021-02-29", "2021-13", "2021-00", "2022-Q5", "2022-Q0", "22 July 2021",
                             "2021-07-22/", "/..", "2021-07/2021-08", "2021-07-22/2021-07-22",
                             "2021-07-22/2021-07-21", "20210722", "0000", "2021-7", "..", "2021-07-22T00:00"})
        EXPECT_FALSE(parse_date(text)) << text;
}

TEST(date, ranges_have_first_and_last_days) {
    EXPECT_EQ(iso(*at("2022-Q4").first()), "2022-10-01");
    EXPECT_EQ(iso(*at("2022-Q4").last()), "2022-12-31");
    EXPECT_EQ(iso(*at("2020-02").last()), "2020-02-29");
    EXPECT_EQ(iso(*at("2018").last()), "2018-12-31");
    EXPECT_FALSE(at("2024-04-01/..").last());
    EXPECT_FALSE(at("../2020-01-01").first());
    EXPECT_FALSE(at("../..").is_closed());
}

TEST(date, one_range_inside_the_other_agrees) {
    EXPECT_TRUE(agree(at("2017-10"), at("2017-10-28")));
    EXPECT_EQ(narrower(at("2017-10"), at("2017-10-28")), at("2017-10-28"));
    EXPECT_EQ(narrower(at("2017-10-28"), at("2017-10")), at("2017-10-28"));
    EXPECT_TRUE(agree(at("2024-04-01/.."), at("2025-03-02")));
    EXPECT_TRUE(agree(at("../.."), at("2018")));
    EXPECT_FALSE(agree(at("2022-03-10"), at("2022-05-10")));
    EXPECT_FALSE(agree(at("2020-01-01/2020-03-01"), at("2020-02-01/2020-04-01")));
}

} // namespace heed::domain
