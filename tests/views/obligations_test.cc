#include "views/obligations.h"

#include "reports/obligation_words.h"
#include "views/carried_out_house.h"
#include "views/disputes.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::CarriedOutHouse;

class DutiesHouse : public CarriedOutHouse {
public:
    DutiesHouse() {
        import(
            {{ "obligations.csv",
               "id,review,rule,base,on,months,met_by,title.en,cites\n"
               "r1/obligations/consider,r1,consider,submitted,2024-08-31,6,,Consider in six months,S1\n"
               "r1/obligations/consider,r1,consider,received,2024-10-03,6,,,S1\n"
               "r1/obligations/reasons,r1,reasons,decided,2025-03-01,,,Give reasons,S1\n" }});
    }
    void meet() {
        import(
            {{ "obligations.csv",
               "id,review,on,met_by,cites\n"
               "r1/obligations/consider,r1,2025-03-01,r1/actions/2025-03-01,S1\n" }});
    }
    std::vector<ObligationView> duties(std::string_view as_of) {
        asks.push_back(std::make_unique<Ask>(ask(as_of))); // the texts live as long as it
        return obligations_of(*asks.back(), review(*asks.back()));
    }
    std::string said(std::string_view as_of) {
        return reports::obligation_words(duties(as_of).at(0), *parse_day(as_of), english);
    }

private:
    std::vector<std::unique_ptr<Ask>> asks;
    wording::Wording english{wording::Language::en};
};

domain::Date date(std::string_view text) { return *domain::parse_date(text); }

} // namespace

TEST(obligations, a_duty_is_due_by_every_base_and_the_last_day_is_clipped) {
    DutiesHouse house;
    const auto duties = house.duties("2025-12-31");
    ASSERT_EQ(duties.size(), 2u);
    ASSERT_EQ(duties[0].bases.size(), 2u);
    EXPECT_EQ(duties[0].bases[0].due->text(), "2025-02-28");
    EXPECT_EQ(duties[0].bases[1].due->text(), "2025-04-03");
}

TEST(obligations, a_base_counts_from_its_own_day) {
    DutiesHouse house;
    EXPECT_EQ(house.duties("2024-08-30").size(), 0u);
    EXPECT_EQ(house.duties("2024-09-30").at(0).bases.size(), 1u);
}

TEST(obligations, before_and_after_are_told_and_nothing_is_judged) {
    DutiesHouse house;
    EXPECT_EQ(house.said("2025-03-10"),
              "No act is recorded on 10 March 2025, 10 days after 28 February 2025 and "
              "24 days before 3 April 2025.");
    house.meet();
    EXPECT_EQ(house.said("2025-03-10"),
              "Acted on 1 March 2025: 1 day after 28 February 2025 and 33 days before 3 April 2025; "
              "4 of 4 had a final outcome then, 0 did not.");
}

TEST(obligations, reasons_are_owed_for_what_was_not_approved) {
    DutiesHouse house;
    const auto reasons = house.duties("2025-12-31").at(1).reasons;
    ASSERT_EQ(reasons.size(), 1u);
    EXPECT_EQ(reasons[0].number, "4");
    EXPECT_FALSE(reasons[0].rationale); // no source names one
}

TEST(obligations, a_date_that_is_not_known_to_the_day_gives_no_number_of_days) {
    const wording::Wording english(wording::Language::en);
    const auto said = [&](std::string_view act, std::string_view due) {
        return reports::distance_words(date(act), date(due), english);
    };
    EXPECT_EQ(said("2022-03-10", "2022-03-02"), "8 days after 2 March 2022");
    EXPECT_EQ(said("2022-03-02", "2022-03-02"), "on 2 March 2022 itself");
    EXPECT_EQ(said("2022-03-10", "2022-03"), "within March 2022");
    EXPECT_EQ(said("2022-04-01", "2022-03"), "after March 2022");
    EXPECT_EQ(said("2022-02", "2022-03-02"), "before 2 March 2022");
    EXPECT_EQ(said("2022-03", "2022-03-02"), "before or after 2 March 2022, which cannot be told");
}

TEST(disagreements, are_listed_from_the_first_day_that_a_claim_speaks_of) {
    CarriedOutHouse house;
    house.import({{"review-life.csv", "id,what,on,cites\n"
                                      "r1,defer,2025-05-01,S1\n"
                                      "r1,defer,2025-04-01,S2\n"}});
    const auto listed = [&](std::string_view as_of) {
        Ask ask = house.ask(as_of);
        return disputes_of_review(ask, house.review(ask)).size();
    };
    EXPECT_EQ(listed("2025-03-31"), 0u);
    EXPECT_EQ(listed("2025-04-01"), 1u);
}

} // namespace heed::views
