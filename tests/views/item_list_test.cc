// The list of recommendations: what each filter lets through, and the numbers by which parts are found.
#include "views/item_list.h"

#include "views/carried_out_house.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::CarriedOutHouse;

class TheList : public testing::Test {
protected:
    void say(const std::string& sheet, const std::string& bytes) { house.import({{sheet + ".csv", bytes}}); }
    ItemList list(const ItemFilter& filter = {}) {
        Ask ask = house.ask("2026-01-01");
        return item_list(ask, ask.moment.find("r1"), filter);
    }
    // The numbers of the items that a filter lets through.
    std::string shown(const ItemFilter& filter) {
        const ItemList found = list(filter);
        std::string out;
        for (std::size_t i = 0; i < found.items.size(); ++i)
            if (found.matches[i]) out.append(out.empty() ? "" : " ").append(found.items[i].number);
        return out;
    }
    static std::string told(const std::vector<Facet>& facets) {
        std::string out;
        for (const Facet& facet : facets)
            out.append(out.empty() ? "" : ", ").append(facet.value + ' ' + std::to_string(facet.count));
        return out;
    }
    CarriedOutHouse house;
};

} // namespace

TEST_F(TheList, tells_a_level_from_a_reason_for_none_and_from_silence) {
    say("priorities", "id,recommendation,rater,on,level,no_level_reason,cites\n"
                      "r1/1,1,bodies/office,2025-04-01,P10,,S1\n"
                      "r1/2,2,bodies/office,2025-04-01,P2,,S1\n"
                      "r1/3,3,bodies/office,2025-04-01,,not-applicable,S1\n");
    EXPECT_EQ(told(list().priorities), "P2 1, P10 1, not-applicable 1, none 0")
        << "4 is rejected: nobody rates it";
    EXPECT_EQ(shown({.priority = {"P2", "not-applicable"}}), "2 3");
    EXPECT_EQ(shown({.priority = {"none"}}), "");
    say("priorities", "id,recommendation,rater,on,level,no_level_reason,cites\n"
                      "r1/1,1,bodies/auditor,2025-05-01,,not-eligible,S1\n");
    EXPECT_EQ(shown({.priority = {"not-eligible"}}), "1");
    EXPECT_EQ(shown({.priority = {"P10"}}), "1") << "each rater's latest word stands";
}

TEST_F(TheList, what_is_complete_waits_for_nothing_any_more) {
    const auto waiting = [&] {
        std::string out;
        for (const ItemLine& item : list().items)
            for (const Waits& waits : item.waiting())
                out.append(item.number)
                    .append(" for ")
                    .append(waits.thing.address)
                    .append(waits.outside.text) += '\n';
        return out;
    };
    say("dependencies", "id,to,outside,to_outside.en,on,cites\n"
                        "r1/3,r1/2,,,2025-04-01,S1\n"
                        "r1/2,,true,The survey,2025-04-01,S1\n");
    say("implementation", "id,on,status,scheme,cites\n"
                          "r1/2,2025-07-01,begun,schemes/status,S1\nr1/3,2025-07-01,waits,schemes/status,S1\n");
    EXPECT_EQ(waiting(), "2 for The survey\n3 for r1/2\n");
    EXPECT_EQ(shown({.has = {"dependency"}}), "2 3");
    say("implementation",
        "id,on,status,scheme,documentation,cites\nr1/2,2025-10-01,done,schemes/status,available,S1\n");
    EXPECT_EQ(waiting(), "3 for r1/2\n");
    EXPECT_EQ(shown({.has = {"dependency"}}), "3");
}

TEST_F(TheList, a_part_is_found_by_the_number_of_its_whole_and_its_own) {
    say("recommendations", "id,review,number,title.en,part_of,on,cites\n"
                           "r1/5,r1,5,,,2025-01-10,S1\n"
                           "r1/5/1,r1,,One half,5,2025-01-10,S1\n"
                           "r1/5/2,r1,V.b,The other,5,2025-01-10,S1\n");
    const Ask ask = house.ask("2026-01-01");
    EXPECT_EQ(number_of_item(ask.moment, ask.moment.find("r1/5/1")), "5/1");
    EXPECT_EQ(number_of_item(ask.moment, ask.moment.find("r1/5/2")), "V.b");
}

} // namespace heed::views
