// What holds when facts are withdrawn, corrected, dated loosely or said twice: cases that the random records of
// tests/oracle found, each by its own name.
#include "support/small_house.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using domain::Outcome;
using domain::Status;
using testing_support::SmallHouse;

const std::string sources =
    "id,code,title.en,dated,rank\nr1/sources/s1,S1,One,2021-07-22,1\nr1/sources/s2,S2,Two,,2\n";
const std::string bodies =
    "id,name.en,cites\nbodies/board,Board,r1/sources/s1\nbodies/staff,Staff,r1/sources/s1\n";
const std::string reviews = "id,title.en,cites\nr1,First review,S1\n";
const std::string rounds = "id,on,body,cites\nr1/actions/a1,2021-07-22,bodies/board,S1\n"
                           "r1/actions/a2,2022-05-01,bodies/board,S1\n";
const std::string recommendations = "id,number,title.en,addressed_to,part_of,on,cites\n"
                                    "r1/1,1,Say when,bodies/staff,,2021-01-25,S1\n"
                                    "r1/2,2,Say why,bodies/board,,2021-01-25,S1\n";

class WhatHolds : public testing::Test {
protected:
    void SetUp() override {
        house.import({{"sources.csv", sources},
                      {"bodies.csv", bodies},
                      {"reviews.csv", reviews},
                      {"rounds.csv", rounds},
                      {"recommendations.csv", recommendations}});
    }
    void say(const std::string& sheet, const std::string& bytes) { house.import({{sheet + ".csv", bytes}}); }
    Moment::State state(std::string_view item, std::string_view day) {
        const Moment moment = house.ask(day).moment;
        return moment.state(moment.find(item));
    }
    Counts counts(std::string_view day, std::optional<EventNo> known = {}) {
        const Moment moment = house.ask(day, known).moment;
        return moment.counts(moment.find("r1"));
    }
    std::size_t items() {
        const Moment moment = house.ask().moment;
        return moment.items(moment.find("r1")).size();
    }
    EventNo size() { return house.house().snapshot()->size; }
    // The number of the last event but the import's own.
    EventNo last() { return size() - 2; }

    SmallHouse house{"2026-03-01"};
};

} // namespace

TEST_F(WhatHolds, approved_as_already_done_is_declared_complete_whatever_was_reported_before) {
    say("determinations", "id,round,outcome,on,cites\nr1/1,r1/actions/a1,approved,2021-07-22,S1\n");
    say("implementation", "id,on,status,cites\nr1/1,2021-12-31,in_progress,S1\n");
    say("determinations", "id,round,outcome,on,cites,odd\n"
                          "r1/1,r1/actions/a2,approved_implemented,2022-05-01,S1,stated\n");
    EXPECT_EQ(state("r1/1", "2022-04-30").cell.status, Status::in_progress);
    EXPECT_EQ(state("r1/1", "2022-05-01").cell.status, Status::declared_complete);
    EXPECT_EQ(state("r1/1", "2022-05-01").implementation, none); // no report says so
    say("implementation", "id,on,status,cites\nr1/1,2022-12-31,in_progress,S1\n");
    EXPECT_EQ(state("r1/1", "2022-12-31").cell.status, Status::in_progress);
}

TEST_F(WhatHolds, an_item_is_undetermined_once_and_only_while_it_is_there) {
    say("determinations", "id,round,outcome,on,cites\n"
                          "r1/1,r1/actions/a1,pending,2021-01-01/2021-12-31,S1\n"
                          "r1/1,r1/actions/a2,approved,2021-06-01/2022-05-01,S1\n");
    EXPECT_EQ(counts("2021-01-24").undetermined, 0);
    EXPECT_EQ(counts("2021-01-25").undetermined, 1);
    EXPECT_EQ(counts("2021-07-01").undetermined, 1);
    EXPECT_EQ(counts("2022-01-01").undetermined, 1);
    EXPECT_EQ(counts("2022-05-01").undetermined, 0);
}

TEST_F(WhatHolds, a_decision_dated_before_the_recommendation_makes_nothing_undetermined) {
    say("determinations", "id,round,outcome,on,cites\nr1/1,r1/actions/a1,pending,2020,S1\n");
    EXPECT_EQ(counts("2020-06-01").undetermined, 0);
    EXPECT_EQ(counts("2021-01-25").undetermined, 0);
    EXPECT_EQ(counts("2021-01-25")[Outcome::pending], 1);
}

TEST_F(WhatHolds, counts_by_addressee_as_known_earlier_count_only_what_is_addressed_to_it) {
    say("determinations", "id,round,outcome,on,cites\nr1/1,r1/actions/a1,approved,2021-02-01/2021-07-22,S1\n");
    const EventNo then = size();
    say("determinations", "id,round,outcome,on,cites\nr1/2,r1/actions/a1,approved,2021-07-22,S1\n");
    const Moment moment = house.ask("2021-03-01", then).moment;
    EXPECT_EQ(moment.counts(moment.find("r1"), moment.find("bodies/board")).undetermined, 0);
    EXPECT_EQ(moment.counts(moment.find("r1"), moment.find("bodies/staff")).undetermined, 1);
}

TEST_F(WhatHolds, what_a_code_means_is_corrected_for_all_that_was_reported_with_it) {
    say("schemes",
        "id,of,code,means,cites\nschemes/words,implementation,done,declared_complete,r1/sources/s2\n");
    say("determinations", "id,round,outcome,on,cites\nr1/1,r1/actions/a1,approved,2021-07-22,S1\n");
    say("implementation", "id,on,status,scheme,cites\nr1/1,2021-12-31,done,schemes/words,S1\n");
    EXPECT_EQ(counts("2022-01-01")[Status::declared_complete], 1);
    const EventNo then = size();
    // A better source says otherwise.
    say("schemes", "id,of,code,means,cites\nschemes/words,implementation,done,in_progress,r1/sources/s1\n");
    EXPECT_EQ(state("r1/1", "2022-01-01").cell.status, Status::in_progress);
    EXPECT_EQ(counts("2022-01-01")[Status::in_progress], 1);
    EXPECT_EQ(counts("2022-01-01", then)[Status::declared_complete], 1);
    EXPECT_EQ(house.withdraw(last()), "");
    EXPECT_EQ(state("r1/1", "2022-01-01").cell.status, Status::declared_complete);
}

TEST_F(WhatHolds, a_part_that_is_withdrawn_gives_the_whole_back) {
    say("recommendations", "id,part_of,cites\nr1/1/1,1,S1\n");
    const EventNo part = last();
    EXPECT_EQ(items(), 2u);
    EXPECT_TRUE(state("r1/1/1", "2021-02-01").is_there()); // from the day of the whole
    EXPECT_EQ(house.withdraw(part), "");
    EXPECT_EQ(items(), 2u);
    EXPECT_TRUE(state("r1/1", "2021-02-01").is_there());
    EXPECT_FALSE(state("r1/1/1", "2021-02-01").is_there());
    EXPECT_EQ(counts("2021-02-01")[Outcome::submitted], 2);
}

TEST_F(WhatHolds, parts_move_with_the_day_of_the_whole) {
    say("recommendations", "id,part_of,cites\nr1/1/1,1,S1\n");
    const Moment moment = house.ask().moment;
    const EventNo issue = moment.fact(moment.find("r1/1"), Type::recommendation_issue)->lead();
    EXPECT_EQ(house.correct(issue, "2021-03-03"), "");
    EXPECT_FALSE(state("r1/1/1", "2021-03-02").is_there());
    EXPECT_TRUE(state("r1/1/1", "2021-03-03").is_there());
    EXPECT_EQ(counts("2021-03-02")[Outcome::submitted], 1);
}

TEST_F(WhatHolds, an_old_address_that_redirects_is_no_recommendation) {
    house.import({{"aliases.csv", "id,to\nr1/01,r1/1\n"}});
    EXPECT_EQ(items(), 2u);
    const Moment moment = house.ask().moment;
    EXPECT_EQ(moment.things(moment.find("r1"), ThingKind::recommendation).size(), 2u);
}

// Of claims that agree the one that says most is shown, also when the first is open towards the end or has no
// day.
TEST_F(WhatHolds, a_narrower_day_is_taken_from_whichever_claim_has_it) {
    say("determinations", "id,round,outcome,on,cites\n"
                          "r1/1,r1/actions/a1,approved,2021-07-22/..,S1\n"
                          "r1/1,r1/actions/a1,approved,2021-09-09,S2\n");
    EXPECT_EQ(state("r1/1", "2021-09-08").cell.outcome, Outcome::submitted);
    EXPECT_EQ(state("r1/1", "2021-09-09").cell.outcome, Outcome::approved);
    say("recommendations", "id,number,on,cites\nr1/3,3,,S1\nr1/3,3,2021-05-05,S2\n");
    EXPECT_FALSE(state("r1/3", "2021-05-04").is_there());
    EXPECT_TRUE(state("r1/3", "2021-05-05").is_there());
}

// The rules that keep it so.

TEST_F(WhatHolds, a_thing_is_withdrawn_with_all_that_is_said_of_it) {
    const Moment first = house.ask().moment;
    const EventNo second = first.fact(first.find("r1/2"), Type::recommendation_issue)->lead();
    say("determinations", "id,round,outcome,on,cites\nr1/2,r1/actions/a1,pending,2021-07-22,S1\n");
    const EventNo determination = last();
    EXPECT_NE(house.withdraw(second).find("event " + std::to_string(determination) + " still speaks of r1/2"),
              std::string::npos);
    EXPECT_EQ(house.withdraw(determination), "");
    EXPECT_EQ(house.withdraw(second), "");
    EXPECT_EQ(items(), 1u);
    EXPECT_NE(house.try_import({{"determinations.csv", "id,round,outcome,on,cites\n"
                                                       "r1/2,r1/actions/a1,pending,2021-07-22,S1\n"}}),
              "");
}

TEST_F(WhatHolds, a_source_that_is_cited_stays) {
    EXPECT_NE(house.withdraw(0).find("still speaks of r1/sources/s1"), std::string::npos);
    EXPECT_EQ(house.withdraw(1), ""); // nobody cites the second
}

TEST_F(WhatHolds, what_was_decided_as_a_whole_gets_no_parts) {
    say("determinations", "id,round,outcome,on,cites\nr1/1,r1/actions/a1,pending,2021-07-22,S1\n");
    const std::string problems = house.try_import({{"recommendations.csv", "id,part_of,cites\nr1/1/1,1,S1\n"}});
    EXPECT_NE(problems.find("line 2, column id"), std::string::npos) << problems;
    EXPECT_NE(problems.find("as a whole"), std::string::npos) << problems;
}

TEST_F(WhatHolds, a_round_moved_before_another_is_checked_with_what_was_decided_in_it) {
    say("determinations", "id,round,outcome,on,cites\nr1/1,r1/actions/a1,rejected,2021-07-22,S1\n");
    say("determinations", "id,round,outcome,on,cites\nr1/1,r1/actions/a2,approved,2022-05-01,S1\n");
    const Moment moment = house.ask().moment;
    const EventNo later = moment.fact(moment.find("r1/actions/a2"), Type::round_record)->lead();
    EXPECT_NE(house.correct(later, "2021-07-01").find("only a later round"), std::string::npos);
    EXPECT_EQ(house.correct(later, "2022-05-02"), "");
}

TEST_F(WhatHolds, rounds_may_count_more_than_is_in_the_record) {
    say("rounds",
        "id,on,body,acts_on,approved,rejected,pending,cites\n"
        "r1/actions/a1,2021-07-22,bodies/board,9,3,,6,S1\nr1/actions/a2,2022-05-01,bodies/board,8,1,7,,S1\n");
    const Counts first = counts("2021-08-01"), second = counts("2022-06-01");
    EXPECT_EQ(first[Outcome::submitted], 0) << "two are in the record, nine were decided";
    EXPECT_EQ(first[Outcome::approved], 3);
    EXPECT_EQ(first[Outcome::pending], 6);
    EXPECT_EQ(first.total(), 9);
    EXPECT_EQ(second[Outcome::pending], 0) << "eight of six";
    EXPECT_EQ(second[Outcome::rejected], 7);
    EXPECT_EQ(counts("2022-06-01", size() - 1), second);
}

} // namespace heed::views
