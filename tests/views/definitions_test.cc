#include "views/definitions.h"

#include "views/carried_out_house.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::CarriedOutHouse;

std::string rows(const std::vector<Shortfall>& list) {
    std::string out;
    for (const Shortfall& row : list)
        out += (out.empty() ? "" : ", ") + std::string(row.number) + ' ' + std::string(row.demand);
    return out;
}

DefinitionsView definitions(CarriedOutHouse& house, std::string_view as_of) {
    Ask ask = house.ask(as_of);
    return definitions_of(ask, house.review(ask));
}

} // namespace

TEST(definitions, rows_short_of_the_definition_are_found_by_rule) {
    CarriedOutHouse house;
    const DefinitionsView view = definitions(house, "2025-06-30");
    EXPECT_EQ(rows(view.unmet), "1 document, 2 dependency");
    EXPECT_EQ(rows(view.not_stated), "3 work-begun"); // no word about work is no shortfall
    EXPECT_EQ(rows(definitions(house, "2025-06-29").unmet), "");
}

TEST(definitions, a_dependency_that_is_named_meets_the_demand_while_it_lasts) {
    CarriedOutHouse house;
    house.import({{"dependencies.csv", "id,to,on,until,cites\nr1/2,r1/1,2025-05-01,2025-07-31,S1\n"}});
    EXPECT_EQ(rows(definitions(house, "2025-06-30").unmet), "1 document");
    EXPECT_EQ(rows(definitions(house, "2025-08-01").unmet), "1 document, 2 dependency");
}

TEST(definitions, a_word_that_is_redefined_keeps_its_earlier_meaning_beside_it) {
    CarriedOutHouse house;
    house.import({{"schemes.csv", "id,of,body,on,code,label.en,means,cites\n"
                                  "schemes/later,implementation,bodies/"
                                  "office,2025-09-01,finished,Finished,declared_complete,r1/sources/s1\n"}});
    const DefinitionsView before = definitions(house, "2025-08-31"), after = definitions(house, "2025-09-01");
    ASSERT_EQ(before.in_force.size(), 3u);
    EXPECT_EQ(before.in_force[0].now.code, "done");
    EXPECT_EQ(before.in_force[0].later.at(0).code, "finished");
    ASSERT_EQ(after.in_force.size(), 1u);
    EXPECT_EQ(after.in_force[0].now.code, "finished");
    EXPECT_EQ(after.in_force[0].earlier.at(0).code, "done");
    ASSERT_EQ(after.retired.size(), 2u); // begun and waits: nothing continues them
    // A report is held against the words that it uses.
    EXPECT_EQ(rows(after.unmet), "1 document, 2 dependency");
}

TEST(definitions, a_report_that_names_no_scheme_is_held_against_the_one_in_force_that_day) {
    CarriedOutHouse house;
    house.import({{"implementation.csv", "id,recommendation,on,status,documentation,cites\n"
                                         "r1/3,3,2025-10-31,declared_complete,none,S1\n"}});
    EXPECT_EQ(rows(definitions(house, "2025-10-31").unmet), "1 document, 2 dependency, 3 document");
    house.import({{"schemes.csv", "id,of,body,on,code,label.en,means,cites\n"
                                  "schemes/later,implementation,bodies/"
                                  "office,2025-09-01,finished,Finished,declared_complete,r1/sources/s1\n"}});
    EXPECT_EQ(rows(definitions(house, "2025-10-31").unmet), "1 document, 2 dependency");
}

} // namespace heed::views
