// A page of news of a made-up review: what is proposed of it, what is not, and that it is known once it is
// recorded.
#include "base/json.h"
#include "cli/program.h"

#include <gtest/gtest.h>

namespace heed::testing_cli {
namespace {

class NewsProposals : public testing::Test {
protected:
    void SetUp() override {
        place.put("sheets/reviews.csv", "id,number,title.en,cites\nr1,BR1,First bridge review,r2/sources/s1\n"
                                        "r2,BR2,Second bridge review,S1\n");
        place.put("sheets/sources.csv",
                  "id,code,title.en,dated,rank\nr2/sources/s1,S1,page.txt,2024-07-01,2\n");
        place.put("sheets/bodies.csv",
                  "id,name.en,short.en,cites\nbodies/council,Roads council,the council,r2/sources/s1\n"
                  "bodies/team,Bridge Review Team,,r2/sources/s1\n");
        place.put(
            "docs/page.txt",
            "Draft report out\n\n"
            "24 January 2024 - The Bridge Review Team has published its draft report for public comment. Close "
            "date: 4 "
            "March 2024 at 23:59 UTC.\n\n"
            "Longer time for comments\n\n"
            "2 March 2024 - The deadline to submit comments on the draft report has been extended until 20 "
            "March at "
            "23:59 UTC.\n\n"
            "What comes next\n\n"
            "5 March 2024 - The team plans to submit its final report in October 2024.\n\n"
            "Bridge Review Team meets\n\n"
            "6 March 2024 - The team will have a face-to-face meeting on 12 & 14 March 2024 in Oldtown.\n\n"
            "An older number\n\n"
            "7 March 2024 - The BR1 team produced 28 recommendations. At its meeting on 5 March 2024, the "
            "council saw "
            "them.\n");
        EXPECT_EQ(run({"import", place.text("sheets")}).code, 0);
        EXPECT_EQ(run({"intake", place.text("docs"), "--source", "r2/sources/s1"}).code, 0);
    }
    Ended run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", place.text("record")});
        return heed(arguments);
    }
    std::string proposed() const {
        const auto json = parse_json(run({"propose", "--review", "r2", "--source", "S1", "--json"}).out);
        std::string out;
        if (!json) return "none";
        for (const Json& one : json->find("items")->items.at(0).find("proposals")->items)
            out += std::string(one.text_at("standing")) + ' ' + std::string(one.text_at("sheet")) + ' ' +
                   std::string(one.find("row")->text_at("id")) + '\n';
        return out;
    }
    Place place;
};

} // namespace

TEST_F(NewsProposals, are_what_the_news_say_of_this_review) {
    EXPECT_EQ(proposed(), "new documents r2/documents/report-2024-01-24\n"
                          "new milestones r2/milestones/draft-report-out-2024-01-24\n"
                          "new milestones r2/milestones/final-report\n"
                          "new forecasts r2/forecasts/final-report-2024-03-05\n"
                          "new comments r2/comments/draft-report-2024-01-24\n"
                          "new comments r2/comments/draft-report-2024-01-24\n"
                          "new meetings r2/meetings/face-to-face-2024-03-12\n");
}

TEST_F(NewsProposals, are_known_once_they_are_recorded) {
    const Ended done = run({"accept", "--review", "r2", "--source", "S1", "--all", "new"});
    ASSERT_EQ(done.code, 0) << done.err;
    EXPECT_EQ(run({"check-citations"}).code, 0);
    EXPECT_EQ(proposed().find("new"), std::string::npos) << proposed();
    EXPECT_EQ(proposed().find("contradicts"), std::string::npos) << proposed();
}

} // namespace heed::testing_cli
