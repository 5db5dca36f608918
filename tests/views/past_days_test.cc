// A page of a past day lists what had come by then, and links to nothing that was not there.
#include "support/small_house.h"
#include "views/item_view.h"
#include "views/sources.h"
#include "views/statements.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::SmallHouse;

class PastDays : public testing::Test {
protected:
    void SetUp() override {
        house.import(
            {{"sources.csv", "id,code,title.en,dated,rank\nr1/sources/s1,S1,One,2024-01-01,1\n"},
             {"bodies.csv", "id,name.en,cites\nbodies/board,Board,r1/sources/s1\n"
                            "bodies/team,Team,r1/sources/s1\n"},
             {"reviews.csv", "id,title.en,cites\nr1,First review,S1\n"},
             {"recommendations.csv", "id,number,title.en,addressed_to,on,cites\n"
                                     "r1/1,1,One,bodies/board,2021-01-25,S1\n"
                                     "r1/2,2,Two,bodies/board,2023-01-25,S1\n"},
             {"rounds.csv", "id,on,body,cites\nr1/actions/a1,2021-07-22,bodies/board,S1\n"
                            "r1/actions/a2,2023-05-01,bodies/board,S1\n"},
             {"determinations.csv", "id,round,outcome,on,cites\nr1/1,r1/actions/a1,pending,2021-07-22,S1\n"
                                    "r1/2,r1/actions/a2,approved,2023-05-01,S1\n"},
             {"letters.csv", "id,on,from,to,title.en,cites\n"
                             "r1/letters/l1,2021-02-01,bodies/team,bodies/board,Early,S1\n"
                             "r1/letters/l2,2022-02-01,bodies/team,bodies/board,Late,S1\n"},
             {"questions.csv", "id,on,asked_by,to,about,question.en,answered_on,answer.en,cites\n"
                               "r1/questions/q1,2021-12-13,bodies/board,bodies/team,r1/1,Why?,,,S1\n"
                               "r1/questions/q1,,,,,,2022-01-10,Because,S1\n"}});
    }
    // All that names the board, or that cites the source.
    std::string naming(std::string_view day) {
        Ask ask = house.ask(day);
        return listed(thing_view(ask, ask.moment.find("bodies/board"))->named_by);
    }
    static std::string listed(const std::vector<NamingGroup>& groups) {
        std::string out;
        for (const NamingGroup& group : groups) {
            std::size_t counted = 0;
            for (const auto& [review, count] : group.by_review) counted += count;
            EXPECT_EQ(counted, group.things);
            for (const Naming& naming : group.namings)
                out += (out.empty() ? "" : " ") + std::string(naming.about.address);
        }
        return out;
    }
    std::string citing(std::string_view day) {
        Ask ask = house.ask(day);
        const auto source = source_view(ask, ask.moment.find("r1/sources/s1"));
        EXPECT_EQ(source->line.statements, source->citing.size());
        std::string out;
        for (const Citing& one : source->citing)
            if (one.about.address.starts_with("r1/"))
                out += (out.empty() ? "" : " ") + std::string(one.about.address);
        return out;
    }
    SmallHouse house{"2026-03-01"};
};

} // namespace

TEST_F(PastDays, a_body_is_named_by_what_had_come) {
    EXPECT_EQ(naming("2020-11-30"), "");
    EXPECT_EQ(naming("2022-01-01"), "r1/1 r1/actions/a1 r1/questions/q1 r1/letters/l1");
    EXPECT_EQ(naming("2024-01-01"),
              "r1/2 r1/1 r1/actions/a2 r1/actions/a1 r1/questions/q1 r1/letters/l2 r1/letters/l1");
}

TEST_F(PastDays, a_source_is_cited_by_what_had_come) {
    EXPECT_EQ(citing("2020-11-30"), "");
    EXPECT_EQ(citing("2021-08-01"), "r1/1 r1/actions/a1 r1/1 r1/letters/l1");
}

TEST_F(PastDays, the_answer_to_a_question_about_an_item_is_not_known_before_it_is_given) {
    const auto questions = [&](std::string_view day) {
        Ask ask = house.ask(day);
        return item_view(ask, house.site().passages, ask.moment.find("r1/1"))->questions;
    };
    EXPECT_TRUE(questions("2021-12-12").empty());
    ASSERT_EQ(questions("2021-12-20").size(), 1u);
    EXPECT_FALSE(questions("2021-12-20")[0].answered);
    EXPECT_TRUE(questions("2021-12-20")[0].answer.empty());
    EXPECT_TRUE(questions("2022-01-10")[0].answered);
}

TEST_F(PastDays, a_decision_of_an_open_day_may_already_hold) {
    house.import(
        {{"rounds.csv", "id,on,body,cites\nr1/actions/a3,2023-06-01/..,bodies/board,S1\n"},
         {"determinations.csv", "id,round,outcome,on,cites\nr1/1,r1/actions/a3,approved,2023-06-01/..,S1\n"}});
    const auto maybe = [&](std::string_view day) {
        Ask ask = house.ask(day);
        const auto item = item_view(ask, house.site().passages, ask.moment.find("r1/1"));
        EXPECT_FALSE(item->maybe_in);
        return item->maybe_on ? item->maybe_on->text() : "no";
    };
    EXPECT_EQ(maybe("2023-05-31"), "no");
    EXPECT_EQ(maybe("2023-06-01"), "2023-06-01/..");
    EXPECT_EQ(maybe("2024-01-01"), "no");
    EXPECT_NE(house.get("/r1/1?as-of=2023-06-01").body.find("on some day from 1 June 2023"), std::string::npos);
}

TEST_F(PastDays, what_a_later_round_decided_without_naming_it_may_be_one_that_was_held) {
    house.import({{"rounds.csv", "id,on,body,approved,cites\nr1/actions/a3,2023-06-01,bodies/board,1,S1\n"}});
    const auto maybe = [&](std::string_view item, std::string_view day) {
        Ask ask = house.ask(day);
        const auto view = item_view(ask, house.site().passages, ask.moment.find(item));
        return std::string(view->maybe_in ? view->maybe_in->round.address : "no");
    };
    EXPECT_EQ(maybe("r1/1", "2023-05-31"), "no");
    EXPECT_EQ(maybe("r1/1", "2023-06-01"), "r1/actions/a3");
    EXPECT_EQ(maybe("r1/2", "2023-06-01"), "no"); // approved by name
    EXPECT_NE(house.get("/r1/1?as-of=2023-06-01").body.find("no loaded source names"), std::string::npos);
    house.import(
        {{"determinations.csv", "id,round,outcome,on,cites\nr1/1,r1/actions/a3,approved,2023-06-01,S1\n"}});
    EXPECT_EQ(maybe("r1/1", "2023-06-01"), "no");
}

} // namespace heed::views
