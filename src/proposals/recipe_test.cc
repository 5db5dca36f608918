#include "proposals/recipe.h"

#include <gtest/gtest.h>

namespace heed::proposals {
namespace {

std::string problems(std::string_view text) {
    Recipe recipe;
    std::string out;
    for (const RecipeProblem& problem : read_recipe(text, recipe)) out += problem.text() + '\n';
    return out;
}

} // namespace

TEST(Recipe, says_which_rules_read_which_source) {
    Recipe recipe;
    ASSERT_TRUE(
        read_recipe("# ours\n\non source S4: status-table, activity-table\r\non kind letter: letter\n", recipe)
            .empty());
    EXPECT_TRUE(recipe.runs("status-table", "S4", "letter"));
    EXPECT_FALSE(recipe.runs("letter", "S4", "letter")) << "the line of the source comes first";
    EXPECT_TRUE(recipe.runs("letter", "S5", "letter"));
    EXPECT_FALSE(recipe.runs("status-table", "S5", "letter"));
    EXPECT_TRUE(recipe.runs("status-table", "S1", "web-page")) << "no line names it";
    Recipe others;
    ASSERT_TRUE(read_recipe("on any: letter", others).empty());
    EXPECT_FALSE(others.runs("status-table", "S1", "web-page"));
    EXPECT_TRUE(Recipe().runs("status-table", "S1", ""));
}

TEST(Recipe, has_the_words_of_a_body) {
    Recipe recipe;
    ASSERT_TRUE(
        read_recipe("outcome rejected = \"Not taken forward\", \"set aside\" # theirs\noutcome approved = "
                    "\"taken forward\"\n"
                    "column status = \"State of play\"\nstatus in-progress = \"Started\"\nitem = \"Proposals\"",
                    recipe)
            .empty());
    const probes::FinderWords& words = recipe.words();
    const std::string_view list = "Not taken forward: proposals 8.1";
    EXPECT_EQ(words.outcome_before(list, list.find("8.1")), domain::Outcome::rejected)
        << "the longest phrase counts";
    EXPECT_EQ(words.outcome_behind("13 proposals were set aside by all"), domain::Outcome::rejected);
    EXPECT_EQ(words.outcome_behind("13 proposals were taken forward"), domain::Outcome::approved);
    EXPECT_EQ(words.outcome_behind("13 proposals were discussed"), std::nullopt);
    EXPECT_EQ(words.statuses.at("started"), "in-progress");
    EXPECT_TRUE(words.is_item("proposal"));
}

TEST(Recipe, errors_name_the_line_and_what_was_expected) {
    EXPECT_EQ(problems("\non source S4 status-table"),
              "line 2: found \"source S4 status-table\", expected \"source CODE:\", \"kind KIND:\" or \"any:\" "
              "and the rules behind it\n");
    EXPECT_NE(problems("on any: tables")
                  .find("line 1: found \"tables\", expected a rule: action-numbers, activity-table, "),
              std::string::npos);
    EXPECT_NE(problems("outcome refused = \"no\"")
                  .find("line 1: found \"refused\", expected an outcome: approved, rejected"),
              std::string::npos);
    EXPECT_NE(problems("column colour = \"red\"").find("expected a column: number, status"), std::string::npos);
    EXPECT_NE(problems("outcome rejected = no").find("found \"no\", expected words in quotes"),
              std::string::npos);
    EXPECT_NE(problems("outcome rejected = \"no\" \"never\"").find("expected a comma, or the end of the line"),
              std::string::npos);
    EXPECT_NE(problems("outcome rejected = \"\"").find("expected words"), std::string::npos);
    EXPECT_NE(problems("hello").find("line 1: found \"hello\""), std::string::npos);
    EXPECT_NE(problems("outcome rejected = \"no\"\noutcome approved = \"no\"")
                  .find("line 2: found \"no\", expected one meaning"),
              std::string::npos);
    EXPECT_NE(
        problems("on any: letter\non any: letter").find("line 2: found \"any\", expected one line for any"),
        std::string::npos);
    EXPECT_NE(problems("item = \"\xff\"").find("expected UTF-8"), std::string::npos);
    EXPECT_NE(problems(std::string(recipe_bytes_max + 1, '#')).find("expected at most 65536 bytes"),
              std::string::npos);
}

} // namespace heed::proposals
