#include "views/claims.h"

#include "views/carried_out_house.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::CarriedOutHouse;

std::vector<std::string> numbers(const ClaimsView& view) {
    std::vector<std::string> out;
    for (const ClaimLine& line : view.items) out.emplace_back(line.number);
    return out;
}

} // namespace

TEST(claims, a_claim_is_the_owners_and_verifies_nothing) {
    CarriedOutHouse house;
    Ask ask = house.ask("2025-12-31");
    const ClaimsView view = claims_of(ask, house.review(ask));
    EXPECT_EQ(numbers(view), std::vector<std::string>{"1"});
    EXPECT_EQ(view.counts[domain::Status::declared_complete], 1);
    EXPECT_EQ(view.counts.complete_verified, 0);
    EXPECT_EQ(view.items[0].documentation, "in-progress");
    EXPECT_EQ(view.items[0].claim.reported_for->text(), "2025-06-30");
}

TEST(claims, who_verifies_something_else_verifies_no_claim) {
    CarriedOutHouse house;
    house.import({{"verifications.csv", "id,recommendation,verifier,question,answer,on,cites\n"
                                        "r1/3,3,bodies/auditor,effect,no,2025-09-01,S2\n"}});
    Ask ask = house.ask("2025-12-31");
    const ClaimsView view = claims_of(ask, house.review(ask));
    EXPECT_EQ(numbers(view), (std::vector<std::string>{"1", "3"}));
    EXPECT_EQ(view.counts.verified, 1);
    EXPECT_EQ(view.counts.complete_verified, 0);
    EXPECT_TRUE(view.items[0].verifications.empty());
    EXPECT_EQ(view.items[1].verifications.at(0).answer, "no");
}

TEST(claims, a_finding_counts_from_its_day) {
    CarriedOutHouse house;
    house.import({{"verifications.csv", "id,recommendation,verifier,question,answer,on,cites\n"
                                        "r1/1,1,bodies/auditor,effect,yes,2025-09-01,S2\n"}});
    Ask before = house.ask("2025-08-31");
    EXPECT_EQ(claims_of(before, house.review(before)).counts.complete_verified, 0);
    EXPECT_TRUE(claims_of(before, house.review(before)).items.at(0).verifications.empty());
    Ask after = house.ask("2025-09-01");
    EXPECT_EQ(claims_of(after, house.review(after)).counts.complete_verified, 1);
}

TEST(claims, what_was_approved_as_already_done_is_a_claim_without_a_report) {
    CarriedOutHouse house;
    house.import(
        {{"recommendations.csv", "id,review,number,on,cites\nr1/5,r1,5,2025-01-10,S1\n"},
         {"rounds.csv", "id,review,on,body,cites\nr1/actions/2025-08-01,r1,2025-08-01,bodies/board,S1\n"},
         {"determinations.csv", "id,recommendation,round,outcome,on,cites\n"
                                "r1/5,5,r1/actions/2025-08-01,approved_implemented,2025-08-01,S1\n"}});
    Ask ask = house.ask("2025-12-31");
    const ClaimsView view = claims_of(ask, house.review(ask));
    ASSERT_EQ(numbers(view), (std::vector<std::string>{"1", "5"}));
    EXPECT_EQ(view.items[1].claim.reported_for, std::nullopt);
    EXPECT_EQ(view.items[1].decided.date->text(), "2025-08-01");
}

TEST(claims, a_total_whose_items_nobody_names_stands_with_its_source) {
    CarriedOutHouse house;
    house.import(
        {{"reviews.csv", "id,number,title.en,cites\nr0,R0,Review before,r1/sources/s1\n"},
         {"totals.csv", "id,review,on,what,count,of,unit,cites\n"
                        "r0/totals/x,r0,2025-09-01,outstanding,27,28,recommendation,r1/sources/s2\n"}});
    Ask ask = house.ask("2025-12-31");
    const ClaimsView view = claims_of(ask, house.review(ask, "r0"));
    EXPECT_EQ(view.known_items, 0u);
    EXPECT_TRUE(view.items.empty());
    ASSERT_EQ(view.totals.size(), 1u);
    EXPECT_EQ(view.totals[0].count, 27);
    EXPECT_EQ(view.totals[0].of, 28);
    EXPECT_EQ(view.totals[0].source.code, "S2");
}

} // namespace heed::views
