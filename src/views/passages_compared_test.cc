#include "views/passages_compared.h"

#include "views/word_runs.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace heed::views {
namespace {

using ledger::Passage;

Passage text(std::string words) { return {.text = std::move(words)}; }

Passage row(std::vector<std::string> cells) {
    Passage passage{.kind = Passage::Kind::row, .text = ledger::row_text(cells), .table = 1};
    passage.cells = std::move(cells);
    return passage;
}

// "kept: a | changed: b -> c"
std::string told(std::vector<Passage> before, std::vector<Passage> after) {
    ledger::give_anchors(before);
    ledger::give_anchors(after);
    std::string out;
    for (const PassageFate& fate : compare_passages(before, after).passages) {
        out += (out.empty() ? "" : " | ") + std::string(name(fate.fate)) + ": ";
        if (fate.before != nullptr && fate.fate != Fate::kept && fate.fate != Fate::moved)
            out += fate.before->text + (fate.after != nullptr ? " -> " : "");
        if (fate.after != nullptr) out += fate.after->text;
    }
    return out;
}

} // namespace

TEST(passages_compared, the_same_words_are_kept) {
    EXPECT_EQ(told({text("One"), text("Two")}, {text("One"), text("Two")}), "kept: One | kept: Two");
}

TEST(passages_compared, what_vanished_stands_where_it_stood) {
    EXPECT_EQ(told({text("One"), text("Two"), text("Three")}, {text("One"), text("Three"), text("Four")}),
              "kept: One | vanished: Two | kept: Three | new: Four");
}

TEST(passages_compared, near_the_same_at_the_same_place_is_a_change) {
    EXPECT_EQ(
        told({text("Head"), text("The bridge is to be painted in May")},
             {text("Head"), text("The bridge is to be painted in June")}),
        "kept: Head | changed: The bridge is to be painted in May -> The bridge is to be painted in June");
    EXPECT_EQ(
        told({text("Head"), text("The bridge is to be painted")}, {text("Head"), text("Nobody came at all")}),
        "kept: Head | vanished: The bridge is to be painted | new: Nobody came at all");
}

TEST(passages_compared, changes_do_not_cross) {
    EXPECT_EQ(told({text("road north is closed now"), text("road south is open now")},
                   {text("road north is open now"), text("road south is closed now")}),
              "changed: road north is closed now -> road north is open now | "
              "changed: road south is open now -> road south is closed now");
}

TEST(passages_compared, a_passage_elsewhere_has_moved) {
    EXPECT_EQ(told({text("One"), text("Two"), text("Three"), text("Four")},
                   {text("Four"), text("One"), text("Two"), text("Three")}),
              "moved: Four | kept: One | kept: Two | kept: Three");
}

TEST(passages_compared, a_row_is_known_by_its_first_cell_whatever_else_changed) {
    EXPECT_EQ(told({row({"7.1", "Done", "all of it"}), row({"7.2", "Halted", ""})},
                   {row({"7.2", "Halted", ""}), row({"7.1", "Waiting", "for a pump"})}),
              "kept: 7.2\tHalted\t | changed: 7.1\tDone\tall of it -> 7.1\tWaiting\tfor a pump");
}

TEST(passages_compared, one_of_three_equal_passages_may_vanish) {
    EXPECT_EQ(
        told({text("See below"), text("See below"), text("See below")}, {text("See below"), text("See below")}),
        "kept: See below | kept: See below | vanished: See below");
}

TEST(passages_compared, nothing_beside_something) {
    EXPECT_EQ(told({}, {text("One")}), "new: One");
    EXPECT_EQ(told({text("One")}, {}), "vanished: One");
    EXPECT_EQ(told({}, {}), "");
}

TEST(passages_compared, every_passage_is_told_once) {
    std::vector<Passage> before, after;
    for (int i = 0; i < 700; ++i)
        before.push_back(text(fmt::format("word{} and another{}", i * 7 % 900, i % 13)));
    for (int i = 0; i < 650; ++i)
        after.push_back(text(fmt::format("word{} and another{}", i * 11 % 900, i % 17)));
    ledger::give_anchors(before);
    ledger::give_anchors(after);
    const PassagesCompared compared = compare_passages(before, after);
    std::size_t were = 0, are = 0;
    for (const PassageFate& fate : compared.passages) {
        were += fate.before != nullptr;
        are += fate.after != nullptr;
    }
    EXPECT_EQ(were, before.size());
    EXPECT_EQ(are, after.size());
}

TEST(passages_compared, a_row_whose_cells_are_mostly_gone_is_blanked) {
    EXPECT_TRUE(is_blanked(row({"7.1", "Done", "x", "y"}), row({"7.1", "", "", ""})));
    EXPECT_FALSE(is_blanked(row({"7.1", "Done", "x", "y"}), row({"7.1", "Halted", "", ""})));
    EXPECT_FALSE(is_blanked(text("7.1 Done"), text("")));
}

TEST(word_runs, words_that_differ_are_told_apart) {
    EXPECT_EQ(word_runs("The work is done", "The work is nearly done"),
              (std::vector<WordRun>{{WordRun::Is::same, "The work is"},
                                    {WordRun::Is::put, "nearly"},
                                    {WordRun::Is::same, "done"}}));
    EXPECT_EQ(word_runs("7.1\tDone", "7.1\tHalted"),
              (std::vector<WordRun>{
                  {WordRun::Is::same, "7.1"}, {WordRun::Is::taken, "Done"}, {WordRun::Is::put, "Halted"}}));
    EXPECT_EQ(word_runs("same", "same"), (std::vector<WordRun>{{WordRun::Is::same, "same"}}));
    EXPECT_TRUE(word_runs("", " ").empty());
}

TEST(word_runs, long_texts_cost_little) {
    std::string before, after;
    for (int i = 0; i < 50'000; ++i) {
        before += "a" + std::to_string(i) + ' ';
        after += "b" + std::to_string(i) + ' ';
    }
    const auto runs = word_runs(before, after);
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0].is, WordRun::Is::taken);
    EXPECT_EQ(runs[1].is, WordRun::Is::put);
}

} // namespace heed::views
