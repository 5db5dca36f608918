#include "proposals/foreign_items.h"

#include <gtest/gtest.h>

namespace heed::proposals {
namespace {

ledger::Passage row(int number, std::vector<std::string> cells) {
    return {.kind = ledger::Passage::Kind::row,
            .text = ledger::row_text(cells),
            .cells = std::move(cells),
            .table = 1,
            .row = number};
}

// Number, title, status, note below a header in row 1.
ForeignTable table_of(const std::vector<ledger::Passage>& rows) {
    ForeignTable table;
    for (const auto& [letters, is] : {std::pair("A", Meaning::number), std::pair("B", Meaning::title),
                                      std::pair("C", Meaning::status), std::pair("D", Meaning::note)})
        table.columns.push_back({.column = table.columns.size(), .letters = letters, .is = is});
    for (std::size_t i = 1; i < rows.size(); ++i) table.rows.push_back(i);
    return table;
}

std::string told(const std::vector<ledger::Passage>& rows, const Existing& existing = {}) {
    std::string out;
    for (const RowAccount& one : gather_items(rows, {table_of(rows)}, existing).rows)
        out += std::to_string(one.row) + ' ' + std::string(name(one.became)) +
               (one.why.empty() ? "" : ": " + one.why) + '\n';
    return out;
}

const ledger::Passage header = row(1, {"No", "Title", "State", "Note"});

} // namespace

TEST(foreign_items, every_row_is_accounted_for) {
    EXPECT_EQ(told({header, row(2, {"1.1", "Lights", "Done", ""}), row(3, {"", "", "", "All of them"}),
                    row(4, {"1.1", "Lights", "Begun", ""}), row(5, {"none", "", "", ""}),
                    row(6, {"No", "Title", "State", "Note"}), row(7, {"Total", "1", "", ""})}),
              "2 proposed\n3 merged: it has no number and goes on from 1.1 in row 2\n"
              "4 refused: 1.1 stands in row 2 already, and its status is \"Done\" there and \"Begun\" here\n"
              "5 refused: \"none\" is no number of a recommendation\n6 left-out: the header again\n"
              "7 left-out: a row of totals\n");
    EXPECT_EQ(told({header, row(2, {"", "Lights", "", ""})}), "2 refused: it has no number\n");
}

TEST(foreign_items, a_number_that_the_review_does_not_have_needs_a_title) {
    const Existing existing{true, {{"1.1", "r1/1.1"}}};
    EXPECT_EQ(told({header, row(2, {"1.1", "", "Done", ""}), row(3, {"9.9", "", "Done", ""}),
                    row(4, {"1.2", "Quays", "", ""})},
                   existing),
              "2 proposed\n3 refused: the review has no recommendation 9.9, and the row has neither title nor "
              "wording of one\n4 proposed\n");
}

TEST(foreign_items, rows_of_one_number_are_bounded) {
    std::vector<ledger::Passage> rows = {header, row(2, {"1.1", "Lights", "", ""})};
    for (int n = 3; n < 1'003; ++n) rows.push_back(row(n, {"", "", "", "more"}));
    const ForeignItems items = gather_items(rows, {table_of(rows)}, {});
    EXPECT_EQ(items.rows.back().why, "more than 1000 rows of 1.1");
    EXPECT_EQ(items.rows[999].became, RowAccount::Became::merged);
}

} // namespace heed::proposals
