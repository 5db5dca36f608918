#include "intake/sheet_table.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::vector<std::string> texts(const SheetTable& table) {
    std::vector<std::string> out;
    for (const Passage& passage : table.passages)
        out.push_back(std::to_string(passage.row) + ' ' + std::string(ledger::name(passage.kind)) + ' ' +
                      passage.text);
    return out;
}

} // namespace

TEST(sheet_table, the_header_is_the_first_full_row) {
    const std::vector<SheetRow> rows = {{1, {"Follow-up", "", ""}},
                                        {2, {"", "of 2031", ""}},
                                        {4, {"No", "What", "State"}},
                                        {5, {"1", "Lights"}},
                                        {9, {"2", "Quays", "Done", ""}}};
    const auto table = read_sheet_table("Roads", rows, {}, 2);
    ASSERT_TRUE(table);
    EXPECT_EQ(texts(*table),
              (std::vector<std::string>{"1 text Follow-up", "2 text of 2031", "4 label No\tWhat\tState",
                                        "5 row 1\tLights\t", "9 row 2\tQuays\tDone"}));
    EXPECT_EQ(table->passages[3].table, 2);
    EXPECT_EQ(table->passages[0].table, 0);
}

TEST(sheet_table, a_cell_over_several_rows_counts_for_each_and_is_printed_once) {
    const std::vector<SheetRow> rows = {
        {1, {"No", "What"}}, {2, {"1", "Lights"}}, {3, {"", "Quays"}}, {4, {"", "Depots"}}};
    const std::vector<MergedCells> merged = {{2, 3, 0, 0}};
    const auto table = read_sheet_table("", rows, merged, 1);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->passages[2].text, "\tQuays");
    EXPECT_EQ(table->passages[2].cells, (std::vector<std::string>{"1", "Quays"}));
    EXPECT_EQ(table->passages[3].cells, (std::vector<std::string>{"", "Depots"}));
    EXPECT_EQ(table->doubts.size(), 1u);
}

TEST(sheet_table, a_sheet_without_a_header_is_lines_of_text) {
    const std::vector<SheetRow> rows = {{1, {"Ask the harbour"}}, {2, {"Ask again"}}};
    const auto table = read_sheet_table("Notes", rows, {}, 1);
    ASSERT_TRUE(table);
    EXPECT_EQ(texts(*table), (std::vector<std::string>{"1 text Ask the harbour", "2 text Ask again"}));
    EXPECT_EQ(table->doubts[0].where, "sheet Notes");
}

TEST(sheet_table, more_columns_than_a_table_may_have_are_refused) {
    const std::vector<SheetRow> rows = {{1, std::vector<std::string>(65, "x")}, {2, {"1"}}};
    EXPECT_EQ(read_sheet_table("Wide", rows, {}, 1).error().text(),
              "sheet Wide: a sheet has at most 64 columns with words");
    EXPECT_TRUE(read_sheet_table("", {}, {}, 1)->passages.empty());
}

} // namespace heed::intake
