#include "reports/chart_text.h"

#include <gtest/gtest.h>

namespace heed::reports {

TEST(chart_text, widths_are_those_of_a_wide_face) {
    // On the right what Chromium measures in DejaVu Sans, 15 pixels, and in its bold face, 16 pixels.
    EXPECT_NEAR(text_width("recommendations", {Look::plain}), 135.7, .5);
    EXPECT_NEAR(text_width("22 Jul 2021", {Look::strong}), 100.8, 2);
    EXPECT_NEAR(text_width("16 rejected", {Look::strong}), 102.4, 2);
    EXPECT_NEAR(text_width("5.4 Reports", {Look::strong}), 104.6, 2);
    EXPECT_EQ(text_width("", {Look::plain}), 0);
}

TEST(chart_text, every_script_has_a_width) {
    EXPECT_NEAR(text_width("建议", {Look::plain}), 30, .1);
    EXPECT_GT(text_width("рекомендаций", {Look::plain}), 12 * 9.0);
    EXPECT_GT(text_width("مرفوضة", {Look::strong}), 6 * 16 * .55);
    EXPECT_EQ(text_width("يُرجح", {Look::plain}),
              text_width("يرجح", {Look::plain})); // a vowel sign takes no room
    EXPECT_EQ(text_width("\u2068+9\u2069", {Look::plain}), text_width("+9", {Look::plain}));
}

TEST(chart_text, what_fits_stays_and_what_does_not_ends_with_an_ellipsis) {
    EXPECT_EQ(fitted("Final report", {Look::second}, 200), "Final report");
    const std::string cut = fitted("Final report of the team", {Look::second}, 90);
    EXPECT_EQ(cut, "Final repor…");
    EXPECT_LE(text_width(cut, {Look::second}), 90);
    EXPECT_EQ(fitted("التقرير النهائي", {Look::second}, 60), "التقري…");
    EXPECT_EQ(fitted("x", {Look::big}, 0), "…");
}

TEST(chart_text, lines_break_at_blanks) {
    using Lines = std::vector<std::string>;
    EXPECT_EQ(wrapped("+1 approved, day not stated", {Look::second}, 118, 4),
              (Lines{"+1 approved,", "day not stated"}));
    EXPECT_EQ(wrapped("one two three four five six", {Look::second}, 60, 2), (Lines{"one two", "three f…"}));
    EXPECT_EQ(wrapped("incomprehensibilities", {Look::second}, 60, 3), (Lines{"incom…"}));
    EXPECT_EQ(wrapped("  ", {Look::second}, 60, 3), Lines{});
}

} // namespace heed::reports
