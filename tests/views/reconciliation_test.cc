#include "views/reconciliation.h"

#include "views/carried_out_house.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::CarriedOutHouse;

// "decision:approved 3: 3; members 9: none, not_itemised 0". `totals` are rows from `on` to `round`.
std::string recounted(CarriedOutHouse& house, const std::string& totals) {
    std::string sheet = "id,review,on,what,count,of,unit,round,cites\n";
    std::size_t from = 0;
    for (int n = 1; from < totals.size(); ++n) {
        const std::size_t end = totals.find('\n', from);
        sheet += "r1/totals/t" + std::to_string(n) + ",r1," + totals.substr(from, end - from) + ",S1\n";
        from = end + 1;
    }
    house.import({{"totals.csv", sheet}});
    Ask ask = house.ask("2025-12-31");
    std::string out;
    for (const Recount& one : reconciliation_of(ask, house.review(ask)).totals) {
        if (one.total.is_of_round) continue;
        out += (out.empty() ? "" : "; ") + std::string(one.total.what) + ' ' + std::to_string(one.total.count) +
               ": ";
        out += one.derived ? std::to_string(*one.derived)
                           : "none, " + std::string(name(one.why)) + ' ' + std::to_string(one.itemised);
    }
    return out;
}

} // namespace

TEST(reconciliation, a_total_stands_beside_what_the_items_give) {
    CarriedOutHouse house;
    EXPECT_EQ(recounted(house, "2025-03-01,decision:approved,3,4,recommendation,\n"
                               "2025-03-01,decision:rejected,2,4,recommendation,\n"),
              "decision:approved 3: 3; decision:rejected 2: 1");
    Ask ask = house.ask("2025-12-31");
    const Reconciliation all = reconciliation_of(ask, house.review(ask));
    EXPECT_EQ(all.agreeing, 2u); // the round's own "acts on 4" is a total too
    EXPECT_EQ(all.differing, 1u);
}

TEST(reconciliation, the_state_on_a_day_is_that_days) {
    CarriedOutHouse house;
    EXPECT_EQ(recounted(house, "2025-02-01,decision:approved,0,,recommendation,\n"
                               "2025-02-01,recommendations,4,,recommendation,\n"),
              "recommendations 4: 4; decision:approved 0: 0");
}

TEST(reconciliation, reports_count_only_for_their_own_day) {
    CarriedOutHouse house;
    EXPECT_EQ(recounted(house, "2025-06,implementation:declared_complete,1,3,recommendation,\n"
                               "2025-09,implementation:declared_complete,2,3,recommendation,\n"
                               "2025-06-30,outstanding,2,,recommendation,\n"),
              "implementation:declared_complete 1: 1; outstanding 2: 2; "
              "implementation:declared_complete 2: none, other_days 0");
}

TEST(reconciliation, what_a_round_counts_and_nobody_names_makes_no_figure) {
    CarriedOutHouse house;
    house.import({{"recommendations.csv", "id,review,number,on,cites\n"
                                          "r1/5,r1,5,2025-01-10,S1\n"
                                          "r1/6,r1,6,2025-01-10,S1\n"},
                  {"rounds.csv", "id,review,on,body,acts_on,approved,cites\n"
                                 "r1/actions/2025-08-01,r1,2025-08-01,bodies/board,2,2,S1\n"},
                  {"determinations.csv", "id,recommendation,round,outcome,on,cites\n"
                                         "r1/5,5,r1/actions/2025-08-01,approved,2025-08-01,S1\n"}});
    EXPECT_EQ(recounted(house, "2025-08-01,decision:approved,2,,recommendation,r1/actions/2025-08-01\n"
                               "2025-08-01,decision:approved,5,,recommendation,\n"
                               "2025-08-01,decision:rejected,1,,recommendation,\n"),
              "decision:approved 2: none, not_itemised 1; decision:approved 5: none, not_itemised 4; "
              "decision:rejected 1: 1");
}

TEST(reconciliation, a_total_of_an_unknown_day_is_counted_only_while_nothing_moved) {
    CarriedOutHouse house;
    EXPECT_EQ(recounted(house, "2025-03-05/2025-03-09,decision:approved,3,,recommendation,\n"
                               "2025-02-01/2025-03-09,decision:rejected,1,,recommendation,\n"),
              "decision:approved 3: 3; decision:rejected 1: none, unknown_day 1");
}

TEST(reconciliation, a_recommendation_in_parts_is_one_recommendation_and_several_items) {
    CarriedOutHouse house;
    house.import({{"recommendations.csv", "id,review,number,part_of,on,cites\n"
                                          "r1/7,r1,7,,2025-01-10,S1\n"
                                          "r1/7/1,r1,7.1,7,2025-01-10,S1\n"
                                          "r1/7/2,r1,7.2,7,2025-01-10,S1\n"}});
    EXPECT_EQ(recounted(house, "2025-02-01,recommendations,5,,recommendation,\n"
                               "2025-02-01,recommendations,6,,item,\n"),
              "recommendations 5: 5; recommendations 6: 6");
}

TEST(reconciliation, what_heed_does_not_hold_one_by_one_has_a_reason) {
    CarriedOutHouse house;
    EXPECT_EQ(recounted(house, "2025-02-01,workstreams,3,,,\n2025-02-01,members,9,,,\n"),
              "members 9: none, not_itemised 0; workstreams 3: none, not_held 0");
}

} // namespace heed::views
