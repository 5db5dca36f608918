#include "intake/split_text.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string split(std::string_view text, std::optional<TextTraits> traits = {}, std::size_t head = 0) {
    const auto lines = lines_of(text);
    std::string out;
    for (const Passage& passage : split_text(lines, traits.value_or(traits_of(lines)), head).passages)
        out += std::string(name(passage.kind)) + ": " + passage.text + "\n";
    return out;
}

} // namespace

TEST(split_text, every_line_of_a_page_is_a_paragraph) {
    EXPECT_EQ(split("Background\r\n\r\nThe panel met in May. It found much.\r\nIt met again.\r\n"),
              "heading: Background\ntext: The panel met in May. It found much.\ntext: It met again.\n");
}

TEST(split_text, bullets_are_items_also_when_they_stand_alone) {
    EXPECT_EQ(split("What to do:\n  \xe2\x80\xa2 first thing\n  \xe2\x80\xa2\xc2\xa0second thing\n*\nthird "
                    "thing\n\nend."),
              "heading: What to do:\nitem: first thing\nitem: second thing\nitem: third thing\ntext: end.\n");
}

TEST(split_text, traces_of_markdown_leave_the_words) {
    EXPECT_EQ(split("## Status\n\n- **6 were rejected** by the [board](#).\n- [Report](#) of May\n"),
              "heading: Status\nitem: 6 were rejected by the board.\nitem: Report of May\n");
}

TEST(split_text, dated_entries_stand_under_their_headings) {
    EXPECT_EQ(
        split("Panel Announces Its Leadership\n\n30 March 2017 \xe2\x80\x93 The panel has chosen.\n"),
        "heading: Panel Announces Its Leadership\ntext: 30 March 2017 \xe2\x80\x93 The panel has chosen.\n");
}

TEST(split_text, wrapped_lines_are_joined_as_far_as_they_belong_together) {
    const TextTraits width{.wrap_width = 40};
    EXPECT_EQ(split("Dear members:\n"
                    "The panel met in the town where it had\n"
                    "met before (see the whole plan, section\n"
                    "4.6 <https://example.org/a/long/path/of\n"
                    "/a/page?x=1>) and sat for two days.\n"
                    "It heard many:\n"
                    "*\n"
                    "those of the\n"
                    "town; and\n"
                    "* others.\n"
                    "Meet with us\n"
                    "\n"
                    "End.\n",
                    width),
              "heading: Dear members:\n"
              "text: The panel met in the town where it had met before (see the whole plan, section 4.6 "
              "<https://example.org/a/long/path/of/a/page?x=1>) and sat for two days.\n"
              "heading: It heard many:\n"
              "item: those of the town; and\n"
              "item: others.\n"
              "heading: Meet with us\n"
              "text: End.\n");
}

TEST(split_text, quoted_lines_lose_their_marks) {
    EXPECT_EQ(
        split("> what was asked in the mail to which\n> > this answers\nYes.\n", TextTraits{.wrap_width = 38}),
        "quote: what was asked in the mail to which\nquote: this answers\ntext: Yes.\n");
}

TEST(split_text, headers_of_a_mail_are_labels) {
    EXPECT_EQ(split("From: Al\nSubject: x\n\nwords.\n", {}, 2),
              "label: From: Al\nlabel: Subject: x\ntext: words.\n");
}

TEST(split_text, text_from_right_to_left_is_text) {
    EXPECT_EQ(split("مراجعة الأمن\n\nقدم فريق المراجعة تقريره في 25 يناير 2021.\n"),
              "heading: مراجعة الأمن\ntext: قدم فريق المراجعة تقريره في 25 يناير 2021.\n");
}

TEST(split_text, nothing_gives_nothing) {
    EXPECT_EQ(split(""), "");
    EXPECT_EQ(split("\n \xc2\xa0\n\t\n-\n*\n"), "");
}

} // namespace heed::intake
