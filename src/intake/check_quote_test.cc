#include "intake/check_quote.h"

#include <gtest/gtest.h>

namespace heed::intake {
using ledger::give_anchors;
using ledger::Passage;

namespace {

const std::vector<Passage>& passages() {
    static const std::vector<Passage> list = [] {
        std::vector<Passage> made = {
            {.text = "The panel approved 13 items, among them 15.1 and 5.1.2, in due time."},
            {.kind = Passage::Kind::row,
             .text = "Hearing\t3 May 2021\t",
             .cells = {"Phase two", "Hearing", "3 May 2021", ""},
             .table = 1},
            {.text = "审查小组提出了建议"},
        };
        give_anchors(made);
        return made;
    }();
    return list;
}

std::string said(std::size_t which, std::string_view words, std::optional<int> column = {}) {
    const auto checked =
        check_quote(passages(), {.anchor = passages()[which].anchor, .column = column, .words = words});
    return checked ? "ok" : checked.error().what;
}

} // namespace

TEST(check_quote, exact_words_are_found_whatever_the_spaces) {
    EXPECT_EQ(said(0, "approved 13 items"), "ok");
    EXPECT_EQ(said(0, " approved\n 13\xc2\xa0items "), "ok");
    EXPECT_EQ(said(0, ""), "ok");
    EXPECT_EQ(said(0, "Approved 13 items"), "the place does not hold the words \"Approved 13 items\"");
}

TEST(check_quote, words_and_numbers_are_whole) {
    EXPECT_NE(said(0, "approved 1"), "ok");
    EXPECT_NE(said(0, "anel"), "ok");
    EXPECT_NE(said(0, "5.1"), "ok");
    EXPECT_NE(said(0, "1.2"), "ok");
    EXPECT_EQ(said(0, "5.1.2"), "ok");
    EXPECT_EQ(said(0, "due time"), "ok");
    EXPECT_EQ(said(2, "小组提出"), "ok");
}

TEST(check_quote, a_column_narrows_the_place_and_knows_inherited_cells) {
    EXPECT_EQ(said(1, "Phase two", 1), "ok");
    EXPECT_EQ(said(1, "3 May 2021", 3), "ok");
    EXPECT_EQ(said(1, "3 May 2021", 2), "the cell does not hold the words \"3 May 2021\"");
    EXPECT_EQ(said(1, "x", 5), "the row has columns 1 to 4");
    EXPECT_EQ(said(1, "x", 0), "the row has columns 1 to 4");
    EXPECT_EQ(said(0, "panel", 1), "this place is no row of a table");
    EXPECT_EQ(said(1, "Hearing 3 May 2021"), "ok");
    EXPECT_EQ(said(1, "Phase two"), "ok");
}

TEST(check_quote, a_place_that_is_not_there_and_too_many_words_are_refused) {
    EXPECT_EQ(check_quote(passages(), {.anchor = "00000000"}).error().text(),
              "passage 00000000: this capture has no such place");
    EXPECT_EQ(said(0, "a b c d e f g h i j k l m"), "13 words are quoted, at most twelve may be");
    EXPECT_EQ(said(0, "\xff"), "the quoted words are not UTF-8 at byte 0");
}

} // namespace heed::intake
