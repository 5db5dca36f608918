#include "proposals/sheet_mapping.h"

#include <gtest/gtest.h>

namespace heed::proposals {
namespace {

constexpr std::string_view head = "column,is,words,becomes,why\r\n";

std::string wrong(const std::string& rows) {
    const auto mapping = read_mapping(std::string(head) + rows);
    return mapping ? "nothing" : mapping.error().at(0).text();
}

} // namespace

TEST(sheet_mapping, what_is_written_is_read) {
    const Mapping mapping{{{"State of play", Meaning::status, "", "", "its head says so"},
                           {"State of play", Meaning::status, "Under way", "in_progress", ""},
                           {"Agreed, on", Meaning::decided_on, "", "day/month/year", ""},
                           {"", Meaning::status_on, "", "2024-06-30", ""}}};
    const auto back = read_mapping(write_mapping(mapping));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->rows, mapping.rows);
    EXPECT_EQ(back->of_column("state of PLAY", "G")->is, Meaning::status);
    EXPECT_EQ(back->of_words(Meaning::status, "under WAY")->becomes, "in_progress");
    EXPECT_EQ(back->of_words(Meaning::outcome, "Under way"), nullptr);
    EXPECT_EQ(back->for_all(Meaning::status_on), "2024-06-30");
}

TEST(sheet_mapping, open_questions_are_left_out) {
    const auto mapping =
        read_mapping(std::string(head) + "Budget,,,,not known\r\nState,status,Nearly,,not known\r\n");
    ASSERT_TRUE(mapping);
    EXPECT_TRUE(mapping->rows.empty());
}

TEST(sheet_mapping, what_is_wrong_names_its_line) {
    EXPECT_EQ(wrong("State,stat,,,\r\n").substr(0, 43), "line 2, column is: found \"stat\", expected o");
    EXPECT_EQ(wrong("Day,decided_on,,us,\r\n"),
              "line 2, column becomes: expected day/month/year or month/day/year, found \"us\"");
    EXPECT_EQ(wrong(",status_on,,2024-02-30,\r\n").substr(0, 24), "line 2, column becomes: ");
    EXPECT_EQ(wrong(",priority,,the team,\r\n"),
              "line 2, column becomes: expected the address of a body, found \"the team\"");
    EXPECT_EQ(read_mapping("column,what\r\n").error().at(0).text(),
              "line 1: expected the columns column, is, words, becomes and why; there is no is");
    EXPECT_FALSE(read_mapping("column,is,words,becomes,why\r\n\"State"));
}

} // namespace heed::proposals
