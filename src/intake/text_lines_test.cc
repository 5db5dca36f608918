#include "intake/text_lines.h"

#include <gtest/gtest.h>

namespace heed::intake {

TEST(text_lines, lines_end_in_any_of_three_ways) {
    const auto lines = lines_of("one\r\ntwo \nthree\r\r\xc2\xa0\nfive");
    ASSERT_EQ(lines.size(), 6u);
    EXPECT_EQ(lines[1].text, "two");
    EXPECT_TRUE(lines[3].blank());
    EXPECT_TRUE(lines[4].blank()); // a no-break space is nothing to read
    EXPECT_EQ(lines[5].number, 6u);
    EXPECT_TRUE(lines_of("").empty());
}

TEST(text_lines, bullets_stand_before_a_blank) {
    EXPECT_EQ(bullet_size("- item"), 2u);
    EXPECT_EQ(bullet_size("  \xe2\x80\xa2\xc2\xa0item"), 7u);
    EXPECT_EQ(bullet_size("*"), 1u);
    for (const char* line : {"-item", "**bold**", "words - more", "-5 degrees", "", "---"})
        EXPECT_EQ(bullet_size(line), 0u) << line;
}

TEST(text_lines, dates_are_known_by_their_form_in_any_language) {
    for (const char* text : {"30 Jun 2016", "3 de", "1 février 2021", "June 30, 2016", "2016-06-30",
                             "30.6.2016", "6/30/16", "Jun 2016", "1st May 2020", "25 января 2021"})
        EXPECT_EQ(is_date(text), std::string_view(text) != "3 de") << text;
    for (const char* text :
         {"", "2016", "Report 3 of 2016", "5.4", "R10.1", "Complete", "12 12 2012", "N/A", "5.1.2"})
        EXPECT_FALSE(is_date(text)) << text;
    EXPECT_TRUE(begins_with_date("28 January 2021 - On that day"));
    EXPECT_TRUE(begins_with_date(" 03 Feb 2017\xc2\xa0\xe2\x80\x93 resolution"));
    EXPECT_FALSE(begins_with_date("Archive - 21 & 24 October - meeting"));
}

TEST(text_lines, headings_do_not_look_like_sentences) {
    for (const char* line :
         {"Background", "Quick Links:", "The Panel Announces Its Leadership", "Meet with us in Kobe"})
        EXPECT_TRUE(looks_like_heading(line)) << line;
    for (const char* line : {"It was approved.", "Time: 15:00 UTC", "(not pictured)", "See https://example.org",
                             "28 January 2021 - words", "\xe2\x98\x85 ongoing", "and so on with it", ""})
        EXPECT_FALSE(looks_like_heading(line)) << line;
}

} // namespace heed::intake
