// What a review lists as its own, and what belongs to the review before or after it.
#include "support/small_house.h"
#include "views/comments.h"
#include "views/review_timeline.h"
#include "views/review_view.h"

#include <gtest/gtest.h>

namespace heed::views {
namespace {

using testing_support::SmallHouse;

// r2 follows r1, r3 follows r2; r1 and r2 report in the words of one scheme.
class WhoseItIs : public testing::Test {
protected:
    void SetUp() override {
        house.import(
            {{"sources.csv", "id,code,title.en,dated,rank\nr1/sources/s1,S1,One,2021-01-01,1\n"
                             "r2/sources/s1,S1,One,2021-01-01,1\nr2/sources/s2,S2,Two,2021-01-01,2\n"},
             {"bodies.csv", "id,name.en,cites\nbodies/board,Board,r1/sources/s1\n"},
             {"reviews.csv", "id,title.en,predecessor,cites\nr1,First review,,S1\nr2,Second review,r1,S1\n"
                             "r3,Third review,r2,r2/sources/s1\n"},
             {"review-life.csv", "id,what,on,cites\nr2,convene,2021-01-05,S1\nr2,suspend,2021-02-05,S1\n"
                                 "r2,defer,2020-05-05,S1\nr3,defer,2025-01-05,r2/sources/s1\n"
                                 "r3,defer,2025-01-06,r2/sources/s2\n"},
             {"recommendations.csv", "id,number,on,cites\nr1/1,1,2019-01-25,S1\nr2/1,1,2022-01-25,S1\n"},
             {"rounds.csv", "id,on,body,cites\nr1/actions/a1,2019-07-22,bodies/board,S1\n"
                            "r2/actions/a1,2022-07-22,bodies/board,S1\n"},
             {"determinations.csv", "id,round,outcome,on,cites\nr1/1,r1/actions/a1,approved,2019-07-22,S1\n"
                                    "r2/1,r2/actions/a1,approved,2022-07-22,S1\n"},
             {"schemes.csv", "id,of,code,means,cites\n"
                             "schemes/words,implementation,done,declared_complete,r1/sources/s1\n"},
             {"implementation.csv", "id,on,status,scheme,cites\nr1/1,2022-12-31,done,schemes/words,S1\n"
                                    "r2/1,2022-12-31,done,schemes/words,S1\n"},
             {"comments.csv", "id,review,title.en,on,to,cites\nr2/comments/a,r2,A,2021-03-01,2021-04-01,S1\n"
                              "r2/comments/a,r2,A,2021-03-01,2021-04-02,S2\n"
                              "r2/comments/b,r2,B,2021-09-01,2021-10-01,S1\n"},
             {"notes.csv",
              "id,kind,ref,about,text.en,cites\n"
              "r2,slip,n1,,A slip of the second,S1\n"
              "schemes/words,definition,n2,r2/1,What a word comes to for the second,r2/sources/s1\n"
              "schemes/words,definition,n3,,What a word comes to,r2/sources/s1\n"}});
    }
    std::string notes(std::string_view review) {
        Ask ask = house.ask();
        std::string out;
        for (const Note& note : notes_of_review(ask, ask.moment.find(review)))
            out += (out.empty() ? "" : " ") + std::string(note.ref);
        return out;
    }
    std::string disputes(std::string_view review) {
        Ask ask = house.ask();
        std::string out;
        for (const Dispute& dispute : disputes_of_review(ask, ask.moment.find(review)))
            out += (out.empty() ? "" : " ") + std::string(dispute.about.address);
        return out;
    }
    std::string life(std::string_view review) {
        Ask ask = house.ask();
        const auto said = [](const std::vector<LifeEvent>& events) {
            std::string out;
            for (const LifeEvent& event : events)
                out += (out.empty() ? "" : " ") + std::string(event.review.address) + ' ' +
                       std::string(ledger::name(event.type));
            return out;
        };
        const std::string out = said(review_timeline(ask, ask.moment.find(review)).life);
        EXPECT_EQ(said(review_view(ask, ask.moment.find(review))->life), out);
        return out;
    }
    // How many submissions the page of a proceeding counts.
    std::string counted(std::string_view comment) {
        Ask ask = house.ask();
        const CommentLine line = *comment_line(ask, ask.moment.find(comment));
        std::string out = line.submissions.empty() ? "none" : std::to_string(line.submissions.front().count);
        for (const SubmissionTotal& total : line.perhaps) out += ", perhaps " + std::to_string(total.count);
        return out;
    }
    void count(const std::string& row) {
        house.import({{"totals.csv", "id,review,on,what,count,round,cites\n" + row + ",S1\n"}});
    }
    SmallHouse house{"2026-03-01"};
};

} // namespace

TEST_F(WhoseItIs, notes_are_those_of_the_review_and_of_the_schemes_it_uses) {
    EXPECT_EQ(notes("r1"), "n3");
    EXPECT_EQ(notes("r2"), "n3 n2 n1");
    EXPECT_EQ(notes("r3"), "");
}

TEST_F(WhoseItIs, of_the_next_review_only_its_putting_off_is_told) {
    EXPECT_EQ(disputes("r1"), "");
    EXPECT_EQ(disputes("r2"), "r3 r2/comments/a");
    EXPECT_EQ(disputes("r3"), "r3");
    EXPECT_EQ(life("r1"), "r2 review.defer");
    EXPECT_EQ(life("r2"), "r2 review.defer r2 review.convene r2 review.suspend r3 review.defer");
}

TEST_F(WhoseItIs, submissions_are_those_of_the_only_proceeding_that_had_opened) {
    count("r2/totals/t1,r2,2021-06-01,submissions,18,");
    EXPECT_EQ(counted("r2/comments/a"), "18");
    EXPECT_EQ(counted("r2/comments/b"), "none");
}

TEST_F(WhoseItIs, submissions_of_one_of_several_proceedings_are_nobodys) {
    count("r2/totals/t1,r2,2021-12-01,submissions,18,");
    EXPECT_EQ(counted("r2/comments/a"), "none, perhaps 18");
    EXPECT_EQ(counted("r2/comments/b"), "none, perhaps 18");
    count("r2/totals/t2,r2,2021-12-01,submissions,9,r2/comments/b");
    EXPECT_EQ(counted("r2/comments/b"), "9, perhaps 18");
}

} // namespace heed::views
