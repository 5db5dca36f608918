#include "reports/chart_time.h"

#include <gtest/gtest.h>

namespace heed::reports {
namespace {

std::vector<int> years(const char* first, const char* last, double per_day, double least) {
    const Day from = *parse_day(first);
    std::vector<int> found;
    for (const YearTick& tick : years_of({from, 0, per_day}, from, *parse_day(last), least))
        found.push_back(tick.year);
    return found;
}

} // namespace

TEST(chart_time, days_stand_true_to_scale) {
    const TimeScale scale{*parse_day("2021-01-25"), 100, .5};
    EXPECT_EQ(scale.at(*parse_day("2021-01-25")), 100);
    EXPECT_EQ(scale.at(*parse_day("2021-07-22")), 189);
}

TEST(chart_time, years_begin_on_their_first_day) {
    EXPECT_EQ(years("2021-01-25", "2023-12-15", 1, 50), (std::vector{2021, 2022, 2023}));
    EXPECT_EQ(years("2021-07-25", "2021-09-01", 1, 50), std::vector{2021});
    EXPECT_EQ(years("2020-01-01", "2022-01-01", 1, 50), (std::vector{2020, 2021, 2022}));
}

TEST(chart_time, a_year_too_close_to_the_beginning_takes_its_place) {
    EXPECT_EQ(years("2020-12-20", "2022-06-01", 1, 50), (std::vector{2021, 2022}));
}

TEST(chart_time, many_years_are_thinned) {
    EXPECT_EQ(years("2001-03-01", "2024-01-01", .1, 50),
              (std::vector{2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024}));
    EXPECT_EQ(years("1999-03-01", "2024-01-01", .03, 50), (std::vector{2000, 2005, 2010, 2015, 2020}));
}

} // namespace heed::reports
