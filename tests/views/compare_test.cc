#include "views/compare.h"

#include "support/small_house.h"

#include <gtest/gtest.h>
#include <memory>

namespace heed::views {
namespace {

using domain::Outcome;

// Four recommendations; the first act decides two and holds two, the second decides both without naming them.
class ActsHouse : public testing_support::SmallHouse {
public:
    ActsHouse() : SmallHouse("2026-03-01") {
        import({{"reviews.csv", "id,number,cites\nr1,R1,S1\n"},
                {"bodies.csv", "id,name.en,kind,cites\nbodies/board,Board,board,r1/sources/s1\n"},
                {"sources.csv", "id,code,kind,rank\nr1/sources/s1,S1,web-page,2\n"},
                {"recommendations.csv", "id,review,number,on,cites\n"
                                        "r1/1,r1,1,2025-01-10,S1\nr1/2,r1,2,2025-01-10,S1\n"
                                        "r1/3,r1,3,2025-01-10,S1\nr1/4,r1,4,2025-01-10,S1\n"},
                {"rounds.csv", "id,review,on,body,acts_on,approved,rejected,pending,cites\n"
                               "r1/actions/2025-03-01,r1,2025-03-01,bodies/board,4,1,1,2,S1\n"
                               "r1/actions/2025-09-01,r1,2025-09-01,bodies/board,2,1,1,,S1\n"},
                { "determinations.csv",
                  "id,recommendation,round,outcome,on,cites\n"
                  "r1/1,1,r1/actions/2025-03-01,approved,2025-03-01,S1\n"
                  "r1/2,2,r1/actions/2025-03-01,rejected,2025-03-01,S1\n"
                  "r1/3,3,r1/actions/2025-03-01,pending,2025-03-01,S1\n"
                  "r1/4,4,r1/actions/2025-03-01,pending,2025-03-01,S1\n" }});
    }
    Comparison between(std::string_view from, std::string_view to) {
        m_asks.push_back(std::make_unique<Ask>(ask(to)));
        return compare(*m_asks.back(), m_asks.back()->moment.find("r1"), *parse_day(from));
    }

private:
    std::vector<std::unique_ptr<Ask>> m_asks; // the texts live as long as it
};

std::int64_t flow(const Comparison& comparison, std::optional<Outcome> from, Outcome to) {
    for (const OutcomeFlow& one : comparison.flows)
        if (one.from == from && one.to == to) return one.count;
    return 0;
}

void expect_sums(const Comparison& comparison) {
    for (const auto& row : domain::outcomes()) {
        if (row.counted_as != row.value) continue;
        std::int64_t left = 0, right = 0;
        for (const OutcomeFlow& one : comparison.flows) {
            if (one.from == row.value) left += one.count;
            if (one.to == row.value) right += one.count;
        }
        EXPECT_EQ(left, comparison.before[row.value]) << row.name;
        EXPECT_EQ(right, comparison.after[row.value]) << row.name;
    }
}

} // namespace

TEST(compare, the_flows_have_the_counts_of_both_days_as_sums) {
    ActsHouse house;
    for (const char* from : {"2025-01-31", "2025-03-01", "2025-08-31", "2025-09-01"})
        for (const char* to : {"2025-09-01", "2025-12-31"}) expect_sums(house.between(from, to));
}

TEST(compare, what_an_act_decided_without_a_name_flows_by_its_totals) {
    ActsHouse house;
    const Comparison comparison = house.between("2025-03-01", "2025-12-31");
    EXPECT_EQ(flow(comparison, Outcome::pending, Outcome::approved), 1);
    EXPECT_EQ(flow(comparison, Outcome::pending, Outcome::rejected), 1);
    EXPECT_EQ(flow(comparison, Outcome::pending, Outcome::pending), 0);
    EXPECT_EQ(comparison.unnamed, 2);
    EXPECT_EQ(comparison.changed, 2);
    EXPECT_EQ(comparison.stayed, 2);
    ASSERT_EQ(comparison.rounds.size(), 1u);
    EXPECT_EQ(comparison.rounds[0].unnamed, 2);
    EXPECT_TRUE(comparison.rounds[0].items.empty());
}

TEST(compare, what_was_decided_without_a_name_before_the_first_day_stays) {
    ActsHouse house;
    const Comparison comparison = house.between("2025-09-01", "2025-12-31");
    EXPECT_EQ(comparison.changed, 0);
    EXPECT_EQ(comparison.stayed, 4);
    EXPECT_EQ(comparison.unnamed, 0);
}

TEST(compare, items_that_were_not_there_come_from_nowhere) {
    ActsHouse house;
    const Comparison comparison = house.between("2025-01-01", "2025-01-31");
    EXPECT_EQ(flow(comparison, std::nullopt, Outcome::submitted), 4);
    EXPECT_EQ(comparison.issued, 4);
    EXPECT_EQ(comparison.changed, 0);
}

TEST(compare, a_day_compared_with_itself_shows_no_change) {
    ActsHouse house;
    const Comparison comparison = house.between("2025-03-01", "2025-03-01");
    EXPECT_EQ(comparison.changed, 0);
    EXPECT_TRUE(comparison.items.empty());
    EXPECT_TRUE(comparison.rounds.empty());
}

} // namespace heed::views
