#include "proposals/column_meanings.h"
#include "proposals/foreign_columns.h"

#include <gtest/gtest.h>

namespace heed::proposals {
namespace {

std::string told(std::string_view head) {
    const auto meaning = meaning_of_head(head);
    return meaning ? std::string(name(meaning->meaning)) + (meaning->sure ? "" : "?") : "none";
}

} // namespace

TEST(column_meanings, heads_that_people_write) {
    EXPECT_EQ(told("Rec. no."), "number");
    EXPECT_EQ(told("#"), "number");
    EXPECT_EQ(told("State of play"), "status");
    EXPECT_EQ(told("Responsible"), "addressed_to");
    EXPECT_EQ(told("Date of decision"), "decided_on");
    EXPECT_EQ(told("Remarks"), "note");
    EXPECT_EQ(told("Implementation status (2031)"), "status?");
    EXPECT_EQ(told("Budget code"), "none");
    EXPECT_EQ(told(""), "none");
    EXPECT_EQ(told("Nobody"), "none") << "no is a word of its own or none";
}

TEST(column_meanings, every_one_has_its_code) {
    for (const Meaning meaning : all_meanings()) {
        EXPECT_EQ(meaning_named(name(meaning)), meaning);
        EXPECT_FALSE(holds(meaning).empty());
    }
    EXPECT_FALSE(meaning_named("colour"));
}

TEST(column_meanings, numbers_as_cells_have_them) {
    for (const std::string_view cell :
         {"8.1", "Rec 8.1", "Rec. 8.1:", "Recommendation 8.1", "R8.1", "#8.1", "No. 8.1", "8.1."})
        EXPECT_EQ(number_in_cell(cell), "8.1") << cell;
    EXPECT_EQ(number_in_cell("CC.1"), "CC.1");
    for (const std::string_view cell : {"", "see letter", "n/a", "8.1 and 8.2", "1.", "8..1", "Roads"})
        EXPECT_EQ(number_in_cell(cell), cell == "1." ? "1" : "") << cell;
}

} // namespace heed::proposals
