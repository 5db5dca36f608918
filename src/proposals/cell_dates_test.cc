#include "proposals/cell_dates.h"

#include <gtest/gtest.h>

namespace heed::proposals {
namespace {

std::string read(std::string_view cell, DateOrder order = DateOrder::unknown) {
    const auto date = read_cell_date(cell, order);
    return date ? date->text() : date.error().what;
}

} // namespace

TEST(cell_dates, the_forms_that_people_use) {
    for (const std::string_view cell :
         {"2031-05-04", "4.5.2031", "04.05.31", "4 May 2031", "May 4, 2031", "04 May 2031"})
        EXPECT_EQ(read(cell), "2031-05-04") << cell;
    EXPECT_EQ(read("31/12/2030"), "2030-12-31");
    EXPECT_EQ(read("12/31/2030"), "2030-12-31");
    EXPECT_EQ(read("5/5/2031"), "2031-05-05") << "the same either way";
    EXPECT_EQ(read("May 2031"), "2031-05");
    EXPECT_EQ(read("Q2 2031"), "2031-Q2");
    EXPECT_EQ(read("2031 Q2"), "2031-Q2");
    EXPECT_EQ(read("2031"), "2031");
}

TEST(cell_dates, what_is_no_day_is_refused) {
    EXPECT_EQ(read("31.2.2031"), "is no day of the calendar");
    EXPECT_EQ(read("31 February 2031"), "is no date; expected one such as 4 May 2024 or 2024-05-04");
    EXPECT_EQ(read("mid 2031"), "is no date; expected one such as 4 May 2024 or 2024-05-04");
    EXPECT_EQ(read("13/13/2031"), "is no day of the calendar");
    EXPECT_EQ(read("0/5/2031"), "is no date; expected one such as 4 May 2024 or 2024-05-04");
}

TEST(cell_dates, two_ways_to_read_are_never_guessed_between) {
    EXPECT_EQ(read("03/04/05"), "can be read in two ways; say day/month/year or month/day/year of the column");
    EXPECT_EQ(read("03/04/05", DateOrder::day_first), "2005-04-03");
    EXPECT_EQ(read("03/04/05", DateOrder::month_first), "2005-03-04");
}

TEST(cell_dates, the_other_cells_of_a_column_tell_its_order) {
    const DatesOfColumn day = look_at_dates({"03/04/2031", "30/06/2031", "n/a"});
    EXPECT_EQ(day.order, DateOrder::day_first);
    EXPECT_EQ(day.why, "\"30/06/2031\" has its day first");
    EXPECT_EQ(day.dates, 2u);
    EXPECT_EQ(look_at_dates({"03/04/2031", "06/30/2031"}).order, DateOrder::month_first);
    const DatesOfColumn open = look_at_dates({"03/04/2031", "05/06/2031", "1.12.2031"});
    EXPECT_EQ(open.order, DateOrder::unknown) << "dots say nothing of slashes";
    EXPECT_EQ(open.ambiguous, 2u);
    EXPECT_NE(open.why.find("no cell tells"), std::string::npos);
    EXPECT_EQ(look_at_dates({"30/06/2031", "06/30/2031", "03/04/2031"}).order, DateOrder::unknown)
        << "they differ";
}

} // namespace heed::proposals
