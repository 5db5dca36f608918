// From a captured document to rows that somebody agrees to: `heed propose` and `heed accept`.
#include "cli/council.h"

namespace heed::testing_cli {

using Proposals = Council;

TEST_F(Proposals, are_rows_with_their_places_and_what_agreeing_would_do) {
    EXPECT_EQ(proposed(), "new documents r1/documents/report-2024-04-05\n"
                          "new recommendations r1/7.1\nnew recommendations r1/7.2\nnew recommendations r1/8.1\n"
                          "new recommendations r1/8.2\nnew phases r1/phases/start\nnew phases r1/phases/work\n"
                          "new milestones r1/milestones/call-for-drivers-2024-01-03\n"
                          "new milestones r1/milestones/report-to-the-council-2024-04-05\n"
                          "new milestones r1/milestones/action-on-4-recommendations-2024-05-04\n"
                          "new rounds r1/actions/2024-05-04\n"
                          "new determinations r1/7.1\nnew determinations r1/7.2\nnew determinations r1/8.1\n"
                          "new determinations r1/8.2\nnew conditions r1/7.1\nnew conditions r1/7.2\n"
                          "new priorities r1/7.1\nnew priorities r1/7.2\nnew implementation r1/7.1\n"
                          "new totals r1/totals/2024-05-04-s1\nnew totals r1/totals/2024-05-04-s1\n"
                          "new totals r1/totals/2024-05-04-s1\nunreadable implementation r1/7.2\n")
        << of_source("propose").out;
    const Ended told = of_source("propose");
    EXPECT_TRUE(told.says("[5] \"Documentation is in progress.\"")) << told.out;
    EXPECT_TRUE(told.says("halted") || told.says("Halted")) << told.out;
}

TEST_F(Proposals, are_recorded_when_somebody_agrees_and_are_known_then) {
    const Ended tried = of_source("accept", {"--all", "new", "--dry-run"});
    EXPECT_EQ(tried.code, 0) << tried.err;
    EXPECT_TRUE(tried.says("would record 24 events")) << tried.out;
    EXPECT_TRUE(tried.says("4 items: 2 approved, 2 rejected")) << tried.out;
    const Ended done = of_source("accept", {"--all", "new"});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_EQ(proposed().find("new"), std::string::npos) << proposed();
    EXPECT_EQ(run({"check-citations"}).code, 0) << run({"check-citations"}).out;
    EXPECT_TRUE(of_source("accept", {"--all", "new"}).says("there are no rows; nothing to record"));
    EXPECT_EQ(parse_json(of_source("accept", {"--all", "new", "--json"}).out)->text_at("deed").size(), 28u);
}

TEST_F(Proposals, may_be_left_out_one_by_one) {
    const Ended done = of_source("accept", {"--all", "new", "--except", key_of("determinations", "r1/8.2")});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_NE(proposed().find("new determinations r1/8.2\n"), std::string::npos) << proposed();
    EXPECT_EQ(of_source("accept", {key_of("determinations", "r1/8.2")}).code, 0);
    EXPECT_EQ(proposed().find("new"), std::string::npos) << proposed();
}

TEST_F(Proposals, that_the_rules_refuse_record_nothing) {
    const Ended refused = of_source("accept", {key_of("determinations", "r1/8.1")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.says("nothing was recorded")) << refused.err;
    const Ended unreadable = of_source("accept", {key_of("implementation", "r1/7.2")});
    EXPECT_EQ(unreadable.code, 1);
    EXPECT_TRUE(unreadable.says("cannot be recorded")) << unreadable.err;
    EXPECT_TRUE(of_source("accept", {"ffffffff"}).says("has no proposal ffffffff"));
    EXPECT_EQ(run({"propose", "--review", "r2"}).code, 1);
    EXPECT_TRUE(run({"propose", "--review", "r1", "--source", "S2"}).says("no document is stored"));
}

TEST_F(Proposals, of_words_without_end_are_unreadable_and_the_others_stay) {
    std::string odd = page;
    odd.replace(odd.find("Mend the new bridge"), 4, std::string(300'000, 'x'));
    place.put("more/page.txt", odd);
    ASSERT_EQ(run({"intake", place.text("more"), "--source", "r1/sources/s1"}).code, 0);
    EXPECT_NE(proposed().find("new recommendations r1/7.1\nnew recommendations r1/8.1\n"), std::string::npos)
        << proposed();
    EXPECT_NE(proposed().find("unreadable recommendations r1/7.2\n"), std::string::npos) << proposed();
}

TEST_F(Proposals, may_be_amended_and_keep_their_citation) {
    const std::string halted = key_of("implementation", "r1/7.2");
    const std::string declined = key_of("determinations", "r1/8.2");
    const Ended done =
        of_source("accept", {"--all", "new", "--set", halted + ":status=begun", "--set",
                             halted + ":scheme=schemes/status", "--set", declined + ":on=2024-05"});
    ASSERT_EQ(done.code, 0) << done.err;
    EXPECT_TRUE(done.says(halted + "  implementation   r1/7.2  on 2024-06-30  status Halted")) << done.out;
    EXPECT_TRUE(done.says("status begun")) << done.out;
    EXPECT_TRUE(done.says("recorded 25 events")) << done.out;
    ASSERT_EQ(run({"export", "--to", place.text("out")}).code, 0);
    const std::string reports = bytes_of(place / "out/implementation.csv");
    EXPECT_NE(reports.find("begun"), std::string::npos) << reports;
    EXPECT_NE(reports.find("Halted"), std::string::npos) << "the words of its place are gone: " << reports;
    EXPECT_EQ(run({"check-citations"}).code, 0);
}

TEST_F(Proposals, are_amended_within_the_rules) {
    const std::string key = key_of("determinations", "r1/8.2");
    const auto refused = [&](const std::string& set) {
        return of_source("accept", {"--all", "new", "--set", set});
    };
    EXPECT_TRUE(refused(key + ":outcome=perhaps").says("nothing was recorded"));
    EXPECT_TRUE(refused(key + ":on=2024-02-30").says("nothing was recorded"));
    EXPECT_TRUE(refused(key + ":colour=red").says("has no column colour; it has id, "));
    EXPECT_TRUE(refused(key + ":cites=S2").says("keeps its citation"));
    EXPECT_TRUE(refused("ffffffff:on=2024").says("has no proposal ffffffff"));
    EXPECT_EQ(refused("on=2024").code, 2);
    EXPECT_NE(proposed().find("new determinations r1/8.2\n"), std::string::npos) << "something was recorded";
}

TEST_F(Proposals, of_titles_are_new_where_the_record_has_only_numbers) {
    place.put("more/recommendations.csv", "id,number,on,cites\nr1/9.1,9.1,2024-01-01,S2\n");
    ASSERT_EQ(run({"import", place.text("more")}).code, 0);
    place.put("list/list.txt", "Number | Title | Owner | Priority of the council\n---|---|---|---|\n"
                               "9.1 | Mend the fence | Roads drivers, Fence office | High\n");
    ASSERT_EQ(run({"intake", place.text("list"), "--source", "r1/sources/s1", "--even-so"}).code, 0);
    EXPECT_EQ(proposed(),
              "new bodies bodies/fence-office\nnew recommendations r1/9.1\nnew priorities r1/9.1\n");
    EXPECT_TRUE(of_source("propose").says("addressed_to bodies/drivers; bodies/fence-office"));
    EXPECT_EQ(of_source("accept", {"--all", "new"}).code, 0);
    EXPECT_EQ(proposed(), "known recommendations r1/9.1\nknown priorities r1/9.1\n");
}

TEST_F(Proposals, tell_what_other_sources_say) {
    place.put("more/recommendations.csv",
              "id,number,on,cites\nr1/7.1,7.1,2024-01-01,S2\nr1/8.1,8.1,2024-01-01,S2\n");
    place.put("more/rounds.csv",
              "id,on,body,acts_on,rejected,cites\nr1/actions/2024-05-04,2024-05-04,bodies/council,5,,S2\n");
    place.put("more/determinations.csv", "id,round,outcome,on,cites\n"
                                         "r1/7.1,r1/actions/2024-05-04,approved,2024-05-04,S2\n"
                                         "r1/8.1,r1/actions/2024-05-04,approved,2024-05-04,S2\n");
    ASSERT_EQ(run({"import", place.text("more")}).code, 0);
    const std::string now = proposed();
    EXPECT_NE(now.find("contradicts rounds r1/actions/2024-05-04\n"), std::string::npos) << now;
    EXPECT_NE(now.find("contradicts determinations r1/8.1\n"), std::string::npos) << now;
    EXPECT_NE(now.find("confirms determinations r1/7.1\n"), std::string::npos) << now;
    EXPECT_NE(now.find("confirms recommendations r1/8.1\n"), std::string::npos) << now;
    EXPECT_TRUE(of_source("propose").says("acts_on 5 in the record, not 4")) << of_source("propose").out;
    const Ended done = of_source("accept", {"--all", "contradicts"});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_TRUE(done.says("2 events are second claims")) << done.out;
}

} // namespace heed::testing_cli
