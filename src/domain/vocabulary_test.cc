#include "domain/vocabulary.h"

#include <gtest/gtest.h>

namespace heed::domain {

TEST(vocabulary, every_word_reads_back) {
    for (const OutcomeRow& row : outcomes()) EXPECT_EQ(parse_outcome(row.name), row.value);
    for (const StatusRow& row : statuses()) EXPECT_EQ(parse_status(row.name), row.value);
    EXPECT_FALSE(parse_outcome("accepted"));
    EXPECT_FALSE(parse_status(""));
}

TEST(vocabulary, a_meaning_is_an_outcome_a_signal_or_a_status) {
    EXPECT_EQ(parse_meaning("pending:likely-approve")->signal, Signal::likely_approve);
    EXPECT_EQ(parse_meaning("rejected_not_in_full")->outcome, Outcome::rejected_not_in_full);
    EXPECT_EQ(parse_meaning("in_progress")->status, Status::in_progress);
    for (const char* text : {"", "approved:likely-approve", "pending:", "pending:soon", "complete"})
        EXPECT_FALSE(parse_meaning(text)) << text;
}

TEST(vocabulary, the_narrower_of_two_that_agree_is_shown) {
    EXPECT_TRUE(agree(Outcome::approved, Outcome::approved_implemented));
    EXPECT_EQ(narrower(Outcome::approved, Outcome::approved_implemented), Outcome::approved_implemented);
    EXPECT_EQ(narrower(Outcome::rejected_not_in_full, Outcome::rejected), Outcome::rejected_not_in_full);
    EXPECT_FALSE(agree(Outcome::approved, Outcome::approved_in_part));
    EXPECT_FALSE(agree(Outcome::approved_implemented, Outcome::rejected_not_in_full));
}

} // namespace heed::domain
