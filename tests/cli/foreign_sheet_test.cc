// An unfamiliar spreadsheet of two hundred recommendations, as a person with docs/importing.md would take it
// in.
#include "base/json.h"
#include "cli/program.h"

#include <gtest/gtest.h>

namespace heed::testing_cli {
namespace {

const std::string tracker = std::string(HEED_SOURCE) + "/tests/world/tracker/";

class ForeignSheet : public testing::Test {
protected:
    void SetUp() override {
        place.put("sheets/bodies.csv",
                  "id,name.en,short.en,cites\nbodies/council,Roads council,the council,r1/sources/s1\n"
                  "bodies/office,Roads office,,r1/sources/s1\nbodies/harbour,Harbour board,,r1/sources/s1\n"
                  "bodies/treasurer,Treasurer,,r1/sources/s1\nbodies/ferries,Ferry company,,r1/sources/s1\n");
        place.put("sheets/reviews.csv", "id,number,title.en,cites\nr1,R1,Roads review,S1\n");
        place.put("sheets/sources.csv", "id,code,title.en,dated,rank\nr1/sources/s1,S1,Tracker,2024-07-10,2\n");
        ASSERT_EQ(run({"import", place.text("sheets")}).code, 0);
    }
    Ended run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", place.text("record")});
        return heed(arguments);
    }
    Ended take_in(const std::string& file) const { return run({"intake", file, "--source", "r1/sources/s1"}); }
    Ended of_source(std::string command, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), std::move(command));
        more.insert(more.end(), {"--review", "r1", "--source", "S1"});
        return run(more);
    }
    Json propose(std::vector<std::string> more = {}) const {
        more.emplace_back("--json");
        const Ended told = of_source("propose", more);
        EXPECT_EQ(told.code, 0) << told.err;
        const auto json = parse_json(told.out);
        return json && !json->find("items")->items.empty() ? json->find("items")->items[0] : Json::object();
    }
    // "44 merged: it has no number ..." of each row that did not become a proposal of its own.
    static std::string rows_told(const Json& proposed) {
        std::string out;
        for (const Json& row : proposed.find("rows")->items)
            if (row.text_at("became") != "proposed")
                out += std::to_string(row.find("row")->number) + ' ' + std::string(row.text_at("became")) +
                       ": " + std::string(row.text_at("why")) + '\n';
        return out;
    }
    static std::map<std::string, int> standings(const Json& proposed) {
        std::map<std::string, int> out;
        for (const Json& one : proposed.find("proposals")->items) ++out[std::string(one.text_at("standing"))];
        return out;
    }

    Place place;
    const std::vector<std::string> mapped = {"--mapping", tracker + "mapping.csv"};
};

} // namespace

TEST_F(ForeignSheet, is_understood_with_reasons_and_every_row_is_accounted_for) {
    const Ended taken = take_in(tracker + "tracker.csv");
    EXPECT_EQ(taken.code, 0) << taken.err;
    EXPECT_TRUE(taken.says("read as windows-1252")) << taken.out;
    const Json proposed = propose();
    EXPECT_EQ(proposed.find("rows")->items.size(), 206u);
    EXPECT_EQ(
        rows_told(proposed),
        "44 merged: it has no number and goes on from 2.20 in row 43\n86 left-out: the header again\n"
        "207 merged: 1.4 stands in row 7 too, and they agree\n"
        "208 refused: 1.5 stands in row 8 already, and its status is \"Not started\" there and \"Done\" here\n"
        "209 refused: \"see letter\" is no number of a recommendation\n210 left-out: a row of totals\n");
    const Ended told = of_source("propose");
    EXPECT_TRUE(told.says("E  \"Agreed?\"                    outcome       182 of 204 cells are an outcome"))
        << told.out;
    EXPECT_TRUE(told.says("\"Ferry folk\"                 not known          33 cells; no body of the record"));
    EXPECT_TRUE(told.says("no column is the day of the decisions"));
}

TEST_F(ForeignSheet, becomes_a_record_by_its_mapping_and_every_figure_leads_to_a_cell) {
    ASSERT_EQ(take_in(tracker + "tracker.csv").code, 0);
    const Json proposed = propose(mapped);
    EXPECT_EQ(standings(proposed), (std::map<std::string, int>{{"new", 539}, {"unreadable", 2}}));
    std::vector<std::string> agree = mapped;
    agree.insert(agree.end(), {"--all", "new"});
    const Ended refused = of_source("accept", agree);
    EXPECT_EQ(refused.code, 1);
    const std::string sign = "proposal ";
    const auto at = refused.err.find(sign);
    ASSERT_NE(at, std::string::npos) << refused.err;
    EXPECT_TRUE(refused.says("implementation r1/1.11, column on: r1/1.11 was not approved")) << refused.err;
    agree.insert(agree.end(), {"--except", refused.err.substr(at + sign.size(), 8)});
    const Ended done = of_source("accept", agree);
    EXPECT_EQ(done.code, 0) << done.err;
    const Ended counts = run({"asof", "r1", "--as-of", "2024-07-10"});
    for (const std::string_view line :
         {"200 recommendations", "approved                         106", "rejected                          20",
          "submitted                         21", "declared_complete                 53",
          "on_hold                           26"})
        EXPECT_TRUE(counts.says(line)) << counts.out;
    EXPECT_TRUE(run({"check-citations"}).says("1500 citations hold, 0 do not"));
    EXPECT_EQ(standings(propose(mapped)),
              (std::map<std::string, int>{{"known", 538}, {"new", 1}, {"unreadable", 2}}));
}

TEST_F(ForeignSheet, comes_as_a_workbook_too) {
    const Ended taken = take_in(tracker + "tracker.xlsx");
    EXPECT_EQ(taken.code, 0) << taken.err;
    for (const std::string_view doubt :
         {"hidden rows are read too (20)", "formulas: their last values are read (Follow-up!B210)",
          "cells reach over several", "sheet Notes: the sheet is hidden and read too"})
        EXPECT_TRUE(taken.says(doubt)) << taken.out;
    const Json proposed = propose(mapped);
    EXPECT_EQ(standings(proposed), (std::map<std::string, int>{{"new", 539}, {"unreadable", 2}}));
    EXPECT_NE(rows_told(proposed).find("44 merged: 2.20 stands in row 43 too"), std::string::npos);
}

TEST_F(ForeignSheet, writes_down_how_it_was_understood) {
    ASSERT_EQ(take_in(tracker + "tracker.csv").code, 0);
    const std::string file = place.text("mapping.csv");
    ASSERT_EQ(of_source("propose", {"--write-mapping", file}).code, 0);
    const std::string written = bytes_of(file);
    EXPECT_NE(written.find("State of play,status,Under way,in_progress,means in_progress"), std::string::npos)
        << written;
    EXPECT_NE(written.find("Budget code,,,,it is not known what it holds"), std::string::npos) << written;
    EXPECT_EQ(propose({"--mapping", file}).find("proposals")->items.size(),
              propose().find("proposals")->items.size())
        << "what was guessed, said";
    place.put("wrong.csv", "column,is,words,becomes\nRef,colour,,\n");
    const Ended wrong = of_source("propose", {"--mapping", place.text("wrong.csv")});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_TRUE(wrong.says("wrong.csv, line 2, column is: found \"colour\", expected one of number, title"))
        << wrong.err;
}

TEST_F(ForeignSheet, takes_the_mapping_that_is_written_about_it) {
    ASSERT_EQ(take_in(tracker + "tracker.csv").code, 0);
    const std::string page = bytes_of(std::string(HEED_SOURCE) + "/docs/importing.md"),
                      begin = "```csv mapping.csv\n";
    const auto at = page.find(begin);
    ASSERT_NE(at, std::string::npos);
    const auto from = at + begin.size();
    place.put("mapping.csv", page.substr(from, page.find("```", from) - from));
    const Json proposed = propose({"--mapping", place.text("mapping.csv")});
    EXPECT_EQ(standings(proposed)["unreadable"], 3) << "the two days, and \"Nearly\", which it does not name";
    for (const Json& column : proposed.find("columns")->items)
        EXPECT_EQ(column.text_at("is").empty(), column.text_at("head") == "In short") << column.text_at("head");
}

TEST_F(ForeignSheet, asks_about_days_that_can_be_read_in_two_ways) {
    place.put("days.csv",
              "Ref,Decision,Decided on\n1.1,Accepted,03/04/05\n1.2,Accepted,05/06/05\n1.3,Rejected,n/a\n");
    ASSERT_EQ(take_in(place.text("days.csv")).code, 0);
    const Ended asked = of_source("propose");
    EXPECT_TRUE(
        asked.says("its head says so, and 2 of 3 cells are a day; no cell tells which of the two is the day"))
        << asked.out;
    EXPECT_TRUE(asked.says("\"03/04/05\" can be read in two ways; say day/month/year or month/day/year"));
    place.put("map.csv", "column,is,words,becomes\nDecided on,decided_on,,month/day/year\n");
    const Ended told = of_source("propose", {"--mapping", place.text("map.csv")});
    EXPECT_TRUE(told.says("on 2005-03-04")) << told.out;
    EXPECT_TRUE(told.says("\"n/a\" is no date")) << told.out;
}

} // namespace heed::testing_cli
