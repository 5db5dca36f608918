// What became of the items that a round held, also of those that it counts without naming them.
#include "views/action_report.h"

#include "support/small_house.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::SmallHouse;

// The first round holds three items and names one of them; 4 was not before it.
class HeldWithoutNames : public testing::Test {
protected:
    void SetUp() override {
        house.import({{"sources.csv", "id,code,title.en,dated,rank\nr1/sources/s1,S1,One,2021-01-01,1\n"},
                      {"bodies.csv", "id,name.en,cites\nbodies/board,Board,r1/sources/s1\n"},
                      {"reviews.csv", "id,title.en,cites\nr1,First review,S1\n"},
                      {"recommendations.csv", "id,number,title.en,on,cites\n"
                                              "r1/1,1,One,2021-01-25,S1\nr1/2,2,Two,2021-01-25,S1\n"
                                              "r1/3,3,Three,2021-01-25,S1\nr1/4,4,Four,2021-01-25,S1\n"},
                      {"rounds.csv", "id,on,body,pending,cites\nr1/actions/a1,2021-07-22,bodies/board,3,S1\n"
                                     "r1/actions/a2,2022-05-01,bodies/board,,S1\n"
                                     "r1/actions/a3,2023-05-01,bodies/board,,S1\n"}});
        decide("r1/1,r1/actions/a1,pending,2021-07-22");
        decide("r1/1,r1/actions/a2,approved,2022-05-01");
    }
    void decide(const std::string& row) {
        house.import({{"determinations.csv", "id,round,outcome,on,cites\n" + row + ",S1\n"}});
    }
    // "3 held, 1 open; a2: 1 named later 2 3; a3: ..."
    std::string held(std::string_view day) {
        Ask ask = house.ask(day);
        const auto report = action_report(ask, ask.moment.find("r1/actions/a1"));
        std::string out =
            std::to_string(report->held.held) + " held, " + std::to_string(report->held.open) + " open";
        for (const HeldDecided& later : report->held.later) {
            out += "; " + std::string(later.round.round.address.substr(11)) + ':';
            for (const RoundItem& item : later.items) out += ' ' + std::string(item.number);
            if (!later.named_later.empty()) out += " named later";
            for (const RoundItem& item : later.named_later) out += ' ' + std::string(item.number);
            if (later.unnamed > 0) out += " unnamed " + std::to_string(later.unnamed);
        }
        const std::int64_t pending = ask.moment.counts(ask.moment.find("r1"))[domain::Outcome::pending];
        EXPECT_EQ(report->held.open, pending);
        return out;
    }
    SmallHouse house{"2026-03-01"};
};

} // namespace

TEST_F(HeldWithoutNames, are_open_until_somebody_says_what_became_of_them) {
    EXPECT_EQ(held("2021-08-01"), "3 held, 3 open");
    EXPECT_EQ(held("2026-01-01"), "3 held, 2 open; a2: 1");
}

TEST_F(HeldWithoutNames, are_decided_when_one_that_the_round_does_not_name_is_decided_first) {
    decide("r1/2,r1/actions/a2,rejected,2022-05-01");
    decide("r1/3,r1/actions/a3,rejected,2023-05-01");
    EXPECT_EQ(held("2023-04-30"), "3 held, 1 open; a2: 1 named later 2");
    EXPECT_EQ(held("2026-01-01"), "3 held, 0 open; a2: 1 named later 2; a3: named later 3");
}

TEST_F(HeldWithoutNames, are_not_named_where_more_items_were_decided_than_it_held) {
    decide("r1/2,r1/actions/a2,rejected,2022-05-01");
    decide("r1/3,r1/actions/a3,rejected,2023-05-01");
    decide("r1/4,r1/actions/a3,rejected,2023-05-01");
    EXPECT_EQ(held("2026-01-01"), "3 held, 0 open; a2: 1");
}

} // namespace heed::views
