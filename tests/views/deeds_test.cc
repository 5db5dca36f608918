#include "views/deeds.h"

#include "support/small_house.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

class DeedsHouse : public testing_support::SmallHouse {
public:
    DeedsHouse() : SmallHouse("2026-03-01") {
        import({{"reviews.csv", "id,number,cites\nr1,R1,S1\nr2,R2,r1/sources/s1\n"},
                {"sources.csv", "id,code,kind,rank\nr1/sources/s1,S1,web-page,2\n"},
                { "recommendations.csv",
                  "id,review,number,on,cites\nr1/1,r1,1,2025-01-10,S1\n" }},
               "first");
        set_time("2026-03-02");
        import({{ "recommendations.csv",
                  "id,review,number,on,cites\nr2/1,r2,1,2025-01-10,r1/sources/s1\n" }},
               "second");
        set_time("2026-03-03");
        import({{ "notes.csv",
                  "id,kind,about,text.en,cites\nr1/1,wording,r1/1,Also called one,S1\n" }},
               "third");
    }
};

std::vector<std::string> titles(const DeedList& list) {
    std::vector<std::string> out;
    for (const DeedLine& line : list.lines) out.emplace_back(line.title.text);
    return out;
}

using Titles = std::vector<std::string>;

} // namespace

TEST(deeds, are_listed_newest_first_and_in_parts) {
    DeedsHouse house;
    Ask ask = house.ask();
    EXPECT_EQ(titles(deeds_of(ask, {}, 0, 2)), (Titles{"third", "second"}));
    EXPECT_EQ(titles(deeds_of(ask, {}, 2, 2)), Titles{"first"});
    EXPECT_EQ(deeds_of(ask, {}, 2, 2).total, 3u);
}

TEST(deeds, of_a_review_are_those_that_recorded_something_of_it) {
    DeedsHouse house;
    Ask ask = house.ask();
    EXPECT_EQ(titles(deeds_of(ask, ask.moment.find("r2"), 0, 9)), (Titles{"second", "first"}));
    EXPECT_EQ(titles(deeds_of(ask, ask.moment.find("r1"), 0, 9)), (Titles{"third", "first"}));
}

TEST(deeds, that_were_not_known_yet_are_not_there) {
    DeedsHouse house;
    const EventNo second = house.ask().record().deed(1).first;
    Ask then = house.ask({}, second);
    EXPECT_EQ(titles(deeds_of(then, {}, 0, 9)), Titles{"first"});
    const std::string id(house.ask().record().deed_name(1).substr(2));
    EXPECT_FALSE(deed_view(then, id, 0, 9));
    Ask now = house.ask();
    EXPECT_TRUE(deed_view(now, id, 0, 9));
}

TEST(deeds, a_deed_says_what_it_changed_and_what_it_held) {
    DeedsHouse house;
    Ask ask = house.ask();
    const auto deed = deed_view(ask, ask.record().deed_name(1).substr(2), 0, 1);
    ASSERT_TRUE(deed);
    ASSERT_EQ(deed->effects.size(), 1u);
    EXPECT_EQ(deed->effects[0].review.address, "r2");
    EXPECT_EQ(deed->effects[0].before.total(), 0);
    EXPECT_EQ(deed->effects[0].after.total(), 1);
    EXPECT_EQ(deed->line.events, 2u); // the recommendation and the import itself
    EXPECT_EQ(deed->line.counted, 1u);
    EXPECT_EQ(deed->events.size(), 1u);
}

TEST(deeds, what_a_correction_replaces_is_said_from_then_on) {
    DeedsHouse house;
    Ask before = house.ask();
    const EventNo issued = events_about(before.moment, {before.moment.find("r1/1")}).rbegin()->second.front();
    EXPECT_EQ(event_line(before, issued).replaced_by, none);
    ASSERT_EQ(house.correct(issued, "2025-01-11"), "");
    Ask after = house.ask();
    EXPECT_EQ(event_line(after, issued).replaced_by, before.moment.known());
    EXPECT_EQ(event_line(after, before.moment.known()).replaces, issued);
}

TEST(deeds, a_withdrawal_states_nothing_but_what_it_takes_back) {
    DeedsHouse house;
    house.import(
        {{"bodies.csv", "id,name.en,kind,cites\nbodies/b,B,board,r1/sources/s1\n"},
         {"rounds.csv", "id,review,on,body,cites\nr1/actions/2025-03-01,r1,2025-03-01,bodies/b,S1\n"},
         {"determinations.csv",
          "id,recommendation,round,outcome,on,cites\nr1/1,1,r1/actions/2025-03-01,approved,2025-03-01,S1\n"}});
    const EventNo decision =
        house.ask().moment.events(house.ask().moment.find("r1"), Type::determination_record)[0];
    ASSERT_EQ(house.withdraw(decision), "");
    Ask ask = house.ask();
    const EventLine line = event_line(ask, ask.moment.known() - 1);
    EXPECT_TRUE(line.is_void);
    EXPECT_EQ(line.replaces, decision);
    EXPECT_FALSE(line.outcome);
    EXPECT_EQ(line.number, "1");
}

TEST(deeds, notes_count_among_what_is_said_about_a_thing) {
    DeedsHouse house;
    Ask ask = house.ask();
    const auto deeds = events_about(ask.moment, {ask.moment.find("r1/1")});
    ASSERT_EQ(deeds.size(), 2u);
    EXPECT_EQ(deeds.begin()->first, 2u); // newest first
}

} // namespace heed::views
