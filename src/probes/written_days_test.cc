#include "probes/written_days.h"

#include <gtest/gtest.h>

namespace heed::probes {
namespace {

std::string days(std::string_view text, std::string_view near = {}) {
    std::string out;
    for (const WrittenDays& found : find_days(text, near.empty() ? std::nullopt : parse_day(near))) {
        if (!out.empty()) out += " | ";
        for (const Day day : found.days) out += iso(day) + ' ';
        out += (found.is_run ? "run " : "") + ('"' + std::string(text.substr(found.at, found.size)) + '"');
    }
    return out;
}

std::string rough(std::string_view text) {
    std::string out;
    for (const RoughDate& found : find_rough_dates(text))
        out += found.date.text() + " \"" + std::string(text.substr(found.at, found.size)) + "\" ";
    return out;
}

} // namespace

TEST(WrittenDays, are_read_in_runs_and_lists) {
    EXPECT_EQ(days("on 22nd & 23rd June 2031"), "2031-06-22 2031-06-23 \"22nd & 23rd June 2031\"");
    EXPECT_EQ(days("8th, 9th and 14th March 2031 | here"),
              "2031-03-08 2031-03-09 2031-03-14 \"8th, 9th and 14th March 2031\"");
    EXPECT_EQ(days("on 25 - 27 January 2031"), "2031-01-25 2031-01-27 run \"25 - 27 January 2031\"");
    EXPECT_EQ(days("from 25–27 January 2031"), "2031-01-25 2031-01-27 run \"25–27 January 2031\"");
    EXPECT_EQ(days("March 10-12, 2031"), "2031-03-10 2031-03-12 run \"March 10-12, 2031\"");
    EXPECT_EQ(days("30 October - 3 November 2031"),
              "2031-10-30 2031-11-03 run \"30 October - 3 November 2031\"");
    EXPECT_EQ(days("4 May 2031"), "2031-05-04 \"4 May 2031\"");
}

TEST(WrittenDays, without_a_year_lie_near_the_day_of_the_text) {
    EXPECT_EQ(days("27 October & 3 November", "2031-11-01"),
              "2031-10-27 2031-11-03 \"27 October & 3 November\"");
    EXPECT_EQ(days("until 3 January", "2030-12-20"), "2031-01-03 \"3 January\"");
    EXPECT_EQ(days("27 October"), "");
}

TEST(WrittenDays, that_do_not_exist_or_go_back_are_none) {
    EXPECT_EQ(days("31 February 2031"), "");
    EXPECT_EQ(days("27 - 25 January 2031"), "");
    EXPECT_EQ(days("we may 5 of us march 2031"), "");
    EXPECT_EQ(days("May 4 of them"), "");
}

TEST(RoughDates, name_quarters_halves_and_years) {
    EXPECT_EQ(rough("by Q4 2031"), "2031-Q4 \"Q4 2031\" ");
    EXPECT_EQ(rough("in the fourth quarter of 2031"), "2031-Q4 \"fourth quarter of 2031\" ");
    EXPECT_EQ(rough("the second half of 2031"), "2031-07-01/2031-12-31 \"second half of 2031\" ");
    EXPECT_EQ(rough("by the end of 2031"), "../2031-12-31 \"end of 2031\" ");
    EXPECT_EQ(rough("ready in 2031"), "2031 \"2031\" ");
    EXPECT_EQ(rough("in August 2031"), "2031-08 \"August 2031\" ");
    EXPECT_EQ(rough("the 2031 budget"), "");
}

} // namespace heed::probes
