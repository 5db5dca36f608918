// heed check: pages proofread against themselves.
#include "base/json.h"
#include "cli/program.h"

#include <gtest/gtest.h>

namespace heed::testing_cli {

TEST(check, tells_what_a_page_says_against_itself_and_where) {
    Place place;
    place.put("page.txt",
              "Status\n\nThe council had 40 proposals before it.\n\n"
              "- Adopt 12 proposals\n- Decline 8 proposals\n- Hold 19 proposals\n\n"
              "On 4 May 2031 the council chose to postpone the fourth audit of roads and bridges.\n\n"
              "Activity | Date |\n---|---|\n"
              "Postponed fourth audit of roads and bridges | 4 July 2031 |\n");
    const Ended ended = heed({"check", place.text("page.txt")});
    EXPECT_EQ(ended.code, 1) << ended.err;
    EXPECT_TRUE(ended.says("2 findings")) << ended.out;
    EXPECT_TRUE(ended.says("40 stated, 39 in the parts")) << ended.out;
    EXPECT_TRUE(ended.says("2031-05-04 and 2031-07-04")) << ended.out;
    EXPECT_EQ(ended.err, "");

    const std::string html = heed({"check", place.text("page.txt"), "--html"}).out;
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>")) << html;
    EXPECT_NE(html.find("<h2>page.txt</h2>"), std::string::npos) << html;
    EXPECT_NE(html.find("2031-05-04 and 2031-07-04<blockquote>On 4 May 2031 the council"), std::string::npos)
        << html;

    const auto json = parse_json(heed({"check", place.text("page.txt"), "--json"}).out);
    ASSERT_TRUE(json);
    const Json& page = json->find("items")->items.at(0);
    EXPECT_EQ(page.text_at("file"), "page.txt");
    const Json& finding = page.find("findings")->items.at(1);
    EXPECT_EQ(finding.text_at("rule"), "two-dates");
    EXPECT_EQ(finding.text_at("stated"), "2031-05-04");
    EXPECT_EQ(finding.find("places")->items.size(), 2u);
    EXPECT_EQ(finding.find("places")->items.at(0).text_at("passage").size(), 8u);
}

TEST(check, tells_what_the_record_has_otherwise) {
    Place place;
    make_small_record(place);
    place.put(
        "page.txt",
        "At its meeting of 22 July 2021 the council chose to adopt Recommendations 5.1 and 5.2. It placed "
        "Recommendation 5.10 among the pending ones.\n\n"
        "Number | Status | Update as of 30 June 2022 |\n---|---|---|\n5.1 | Done | N/A |\n");
    const std::vector<std::string> compare = {
        "check", place.text("page.txt"), "--data", place.text("record"), "--review", "r1"};
    const Ended ended = heed(compare);
    EXPECT_EQ(ended.code, 1) << ended.out << ended.err;
    EXPECT_TRUE(ended.says("2 findings")) << ended.out;
    EXPECT_TRUE(ended.says("5.2: the page says approved, and the record has rejected on 2021-07-22"))
        << ended.out;
    EXPECT_TRUE(
        ended.says("5.1: the page says declared_complete, and the record has in_progress on 2022-06-30"))
        << ended.out;
    EXPECT_TRUE(ended.says("r1/sources/s2")) << ended.out;
    EXPECT_EQ(heed({"check", place.text("page.txt"), "--data", place.text("record")}).code, 2)
        << "which review?";
    const Ended unknown =
        heed({"check", place.text("page.txt"), "--data", place.text("record"), "--review", "r9"});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_TRUE(unknown.says("there is no review r9"));
}

TEST(check, a_sound_page_is_passed) {
    Place place;
    place.put(
        "page.html",
        "<!doctype html><title>x</title><p>Three proposals were heard. The council adopted one proposal and "
        "declined two proposals.</p>");
    const Ended ended = heed({"check", place.text("page.html")});
    EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
    EXPECT_TRUE(ended.says("0 findings"));
}

TEST(check, what_cannot_be_read_is_named_and_the_rest_is_checked) {
    Place place;
    place.put("bad.txt", "\xff\xfe not text");
    place.put("good.txt", "Words.\n");
    const Ended ended = heed({"check", place.text("bad.txt"), place.text("good.txt")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_TRUE(ended.says("bad.txt: refused: ")) << ended.out;
    EXPECT_TRUE(ended.says("good.txt: 1 passage, 0 findings")) << ended.out;
    EXPECT_EQ(heed({"check", place.text("nowhere.txt")}).code, 2);
    EXPECT_EQ(heed({"check"}).code, 2);
}

} // namespace heed::testing_cli
