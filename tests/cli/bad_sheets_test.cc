// What an import refuses: every problem is named with its sheet, its line, its column and what was expected;
// nothing is recorded, and the program ends with 1.
#include "cli/program.h"

#include "base/json.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace heed::testing_cli {
namespace {

class BadSheets : public testing::Test {
protected:
    void SetUp() override {
        make_small_record(place);
        before = files_in(place / "record");
    }

    // Imports one sheet of these bytes; the record must stay as it was.
    Ended refused(std::string_view name, std::string_view bytes) {
        place.put("bad/" + std::string(name), bytes);
        const Ended ended = heed({"import", place.text("bad"), "--data", place.text("record")});
        EXPECT_EQ(ended.code, 1) << ended.out << ended.err;
        EXPECT_TRUE(files_in(place / "record") == before) << "the record has changed";
        EXPECT_TRUE(ended.says("nothing was recorded")) << ended.err;
        return ended;
    }
    void expect(const Ended& ended, std::initializer_list<std::string_view> words) {
        for (const std::string_view part : words)
            EXPECT_TRUE(ended.says(part)) << "not said: " << part << "\nsaid: " << ended.err.substr(0, 3000);
    }

    Place place;
    std::map<std::string, std::string> before;
};

constexpr std::string_view head = "id,recommendation,round,outcome,on,cites\r\n";

std::string determination(std::string_view row) { return std::string(head) + std::string(row) + "\r\n"; }

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

} // namespace

TEST_F(BadSheets, a_wrong_header_names_the_column_and_the_choices) {
    expect(refused("determinations.csv", "id,recomendation,outcome,cites\r\n"),
           {"determinations.csv, line 1, column recomendation", "one of the columns of this sheet", "round"});
}

TEST_F(BadSheets, a_header_without_id_says_so) {
    expect(refused("determinations.csv", "outcome,on,cites\r\napproved,2021-07-22,S1\r\n"),
           {"determinations.csv, line 1, column id", "id as the first column"});
}

TEST_F(BadSheets, text_columns_need_a_language) {
    expect(refused("recommendations.csv", "id,title,on,cites\r\nr1/6.1,Say it,2021-01-25,S1\r\n"),
           {"recommendations.csv, line 1, column title", "title.en"});
}

TEST_F(BadSheets, a_file_that_is_no_sheet_is_named) {
    expect(refused("determination.csv", head), {"determination.csv", "the file of a sheet"});
}

TEST_F(BadSheets, an_unknown_number_is_named) {
    expect(
        refused("determinations.csv", determination("r1/9.9,9.9,r1/actions/2021-07-22,approved,2021-07-22,S1")),
        {"determinations.csv, line 2, column id", "there is no r1/9.9"});
}

TEST_F(BadSheets, a_day_that_does_not_exist_is_named_with_what_was_expected) {
    const Ended ended =
        refused("determinations.csv", determination("r1/5.1,5.1,r1/actions/2021-07-22,approved,2021-02-30,S1"));
    expect(ended, {"determinations.csv, line 2, column on", "found \"2021-02-30\"", "expected"});
}

TEST_F(BadSheets, two_outcomes_of_one_item_in_one_round_by_one_source) {
    expect(
        refused("determinations.csv", determination("r1/5.1,5.1,r1/actions/2021-07-22,rejected,2021-07-22,S1")),
        {"determinations.csv, line 2, column cites", "r1/sources/s1", "r1/5.1", "twice in one round"});
}

TEST_F(BadSheets, two_outcomes_within_one_sheet) {
    place.put("bad/rounds.csv", "id,on,body,cites\r\nr1/actions/2022-05-01,2022-05-01,bodies/board,S1\r\n");
    expect(refused("determinations.csv",
                   determination("r1/5.10,5.10,r1/actions/2022-05-01,approved,2022-05-01,S1\r\n"
                                 "r1/5.10,5.10,r1/actions/2022-05-01,rejected,2022-05-01,S1")),
           {"determinations.csv, line 3", "twice in one round"});
}

TEST_F(BadSheets, a_spreadsheet_that_took_5_10_for_a_number) {
    expect(refused("determinations.csv",
                   determination("r1/5.10,5.1,r1/actions/2021-07-22,rejected,2021-07-22,S2")),
           {"determinations.csv, line 2, column recommendation", "found \"5.1\"", "\"5.10\"", "r1/5.10"});
    expect(refused("recommendations.csv", "id,number,on,cites\r\nr1/7.10,7.1,2021-01-25,S1\r\n"),
           {"recommendations.csv, line 2, column number", "found \"7.1\"", "\"7.10\""});
}

TEST_F(BadSheets, invalid_utf_8_is_named_by_its_byte) {
    expect(refused("recommendations.csv", "id,title.en,on,cites\r\nr1/6.1,Say \xff it,2021-01-25,S1\r\n"),
           {"recommendations.csv, line 2, column title.en", "byte 5 of the cell", "valid UTF-8"});
}

TEST_F(BadSheets, invalid_utf_8_in_a_header_is_named_too) {
    expect(refused("recommendations.csv", "id,tit\xfe\xffle.en,on\r\nr1/6.1,Say it,2021-01-25\r\n"),
           {"recommendations.csv, line 1"});
}

TEST_F(BadSheets, two_hundred_megabytes_in_a_cell) {
    const std::string large(200'000'000, 'x');
    expect(refused("recommendations.csv", "id,title.en,on,cites\r\nr1/6.1," + large + ",2021-01-25,S1\r\n" +
                                              "r1/6.2,Short,2021-02-31,S1\r\n"),
           {"recommendations.csv, line 2", "column title.en", "65535 bytes", "line 3, column on"});
    expect(refused("recommendations.csv", "id,title.en,on,cites\r\nr1/6.1,\"" + large + "\",2021-01-25,S1\r\n" +
                                              "r1/6.2,Short,2021-02-31,S1\r\n"),
           {"recommendations.csv, line 2", "column title.en", "65535 bytes", "line 3, column on"});
    expect(refused("recommendations.csv", "id,title.en,on,cites\r\nr1/6.1,\"" + large),
           {"recommendations.csv, line 2, column title.en", "does not end"});
}

TEST_F(BadSheets, words_too_long_for_an_event_are_named_by_row) {
    const std::string sixty(60'000, 'y');
    expect(refused("recommendations.csv",
                   "id,title.en,wording.en,on,cites\r\nr1/6.1," + sixty + "," + sixty + ",2021-01-25,S1\r\n"),
           {"recommendations.csv, line 2"});
}

TEST_F(BadSheets, every_problem_of_every_sheet_is_listed) {
    place.put("bad/rounds.csv", "id,on,body,cites\r\nr1/actions/x,2021-13-01,bodies/board,S1\r\n"
                                "r1/actions/y,2021-12-01,bodies/board,S9\r\n");
    const Ended ended = refused("recommendations.csv", "id,number,on,consensus,cites\r\n"
                                                       "r1/6.1,6.1,yesterday,full,S1\r\n"
                                                       "6.2,6.2,2021-01-25,full,S1\r\n"
                                                       "r1/6.3,6.3,2021-01-25,very full,S1\r\n"
                                                       "r1/6.4,6.4,2021-01-25\r\n");
    expect(ended,
           {"rounds.csv, line 2, column on", "rounds.csv, line 3, column cites",
            "recommendations.csv, line 2, column on", "recommendations.csv, line 3, column id",
            "recommendations.csv, line 4, column consensus", "recommendations.csv, line 5", "6 problems"});
}

TEST_F(BadSheets, the_list_of_problems_is_bounded_and_says_so) {
    std::string rows(head);
    for (int i = 0; i < 5000; ++i)
        rows += "r1/5.1,5.1,r1/actions/2021-07-22,approved,2021-02-" + std::to_string(30 + i % 60) + ",S1\r\n";
    const Ended ended = refused("determinations.csv", rows);
    EXPECT_EQ(count(ended.err, "determinations.csv, line"), 200u);
    expect(ended, {"at least 200 problems"});
}

TEST_F(BadSheets, unknown_things_beyond_the_bound_are_bounded_too) {
    std::string rows(head);
    for (int i = 0; i < 5000; ++i)
        rows += "r1/9." + std::to_string(i) + ",,r1/actions/2021-07-22,approved,2021-07-22,S1\r\n";
    const Ended ended = refused("determinations.csv", rows);
    EXPECT_EQ(count(ended.err, "determinations.csv, line"), 200u);
    expect(ended, {"at least 200 problems"});
}

TEST_F(BadSheets, problems_are_data_with_json) {
    place.put("bad/determinations.csv", determination("r1/5.1,5.1,r1/actions/2021-07-22,maybe,2021-02-30,S1"));
    const Ended ended = heed({"import", place.text("bad"), "--data", place.text("record"), "--json"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(ended.err, "");
    const auto json = parse_json(ended.out);
    ASSERT_TRUE(json) << ended.out;
    const Json* problems = json->find("problems");
    ASSERT_NE(problems, nullptr);
    ASSERT_EQ(problems->items.size(), 2u);
    EXPECT_NE(ended.out.find("\"column\":\"outcome\""), std::string::npos) << ended.out;
    EXPECT_NE(ended.out.find("\"line\":2"), std::string::npos);
    EXPECT_TRUE(files_in(place / "record") == before);
}

TEST_F(BadSheets, what_stood_there_is_shown_without_cutting_a_character) {
    for (int longer = 0; longer < 4; ++longer) {
        std::string arabic(static_cast<std::size_t>(longer), 'x');
        for (int i = 0; i < 60; ++i) arabic += "\xd9\x82";
        place.put("bad/determinations.csv",
                  determination("r1/5.1,5.1,r1/actions/2021-07-22,approved," + arabic + "," + arabic));
        const Ended ended = heed({"import", place.text("bad"), "--data", place.text("record"), "--json"});
        EXPECT_EQ(ended.code, 1);
        EXPECT_TRUE(parse_json(ended.out)) << ended.out;
    }
}

TEST_F(BadSheets, one_bad_sheet_keeps_all_the_others_out) {
    place.put("bad/recommendations.csv", "id,number,title.en,on,cites\r\nr1/6.1,6.1,Say it,2021-01-25,S1\r\n");
    expect(
        refused("determinations.csv", determination("r1/6.1,6.1,r1/actions/2021-07-22,approved,2021-02-30,S1")),
        {"1 problem;"});
    EXPECT_TRUE(heed({"asof", "r1", "--data", place.text("record")}).says("3 items"));
}

TEST_F(BadSheets, an_empty_file_and_a_binary_file) {
    expect(refused("rounds.csv", ""), {"rounds.csv, line 1", "a header row"});
    expect(refused("rounds.csv", std::string("\0\1\2\3\n\0", 6)), {"rounds.csv, line 1", "NUL"});
}

TEST_F(BadSheets, a_cell_that_would_be_a_formula_does_not_become_a_code) {
    expect(refused("determinations.csv", determination("r1/5.1,5.1,r1/actions/2021-07-22,=1+1,2021-07-22,S1")),
           {"determinations.csv, line 2, column outcome", "=1+1", "one of"});
}

TEST_F(BadSheets, a_dry_run_tells_the_effect_and_records_nothing) {
    place.put("good/recommendations.csv", "id,number,title.en,on,cites\r\nr1/6.1,6.1,Say it,2021-01-25,S1\r\n");
    const Ended ended = heed({"import", place.text("good"), "--data", place.text("record"), "--dry-run"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(ended.says("would record 2 events"));
    EXPECT_TRUE(ended.says("4 items"));
    EXPECT_TRUE(files_in(place / "record") == before);
}

TEST_F(BadSheets, what_is_refused_for_a_new_folder_leaves_no_record_behind) {
    place.put("bad/rounds.csv", "id,on\r\nr1/actions/x,never\r\n");
    EXPECT_EQ(heed({"import", place.text("bad"), "--data", place.text("fresh")}).code, 1);
    EXPECT_TRUE(files_in(place / "fresh").empty());
    EXPECT_EQ(heed({"import", place.text("nowhere"), "--data", place.text("fresh2")}).code, 1);
    EXPECT_FALSE(std::filesystem::exists(place / "fresh2"));
}

} // namespace heed::testing_cli
