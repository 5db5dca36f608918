#include "intake/quotations.h"

#include "intake/read_document.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

Reading read(std::string_view raw) {
    auto reading = read_document(raw);
    EXPECT_TRUE(reading) << reading.error().text();
    return reading.value_or({});
}

std::string words(const Reading& reading) {
    std::string out;
    for (const Passage& passage : reading.passages)
        out += std::string(name(passage.kind)) + ": " + passage.text + '\n';
    return out;
}

std::string quoted_at(const Reading& reading) {
    for (const Doubt& doubt : reading.doubts)
        if (doubt.words.starts_with("these words are quoted")) return doubt.where;
    return "nowhere";
}

const std::string head = "From: Al\nSubject: x\n";

} // namespace

TEST(quotations, marked_lines_are_quotes_and_named) {
    const Reading reading = read(head + "\nI agree.\n\n> The council said yes\n> to all of it.\nStill, why?\n");
    EXPECT_EQ(words(reading),
              "label: From: Al\nlabel: Subject: x\ntext: I agree.\nquote: The council said yes\n"
              "quote: to all of it.\ntext: Still, why?\n");
    EXPECT_EQ(quoted_at(reading), "lines 6 to 7");
}

TEST(quotations, of_another_depth_do_not_run_together) {
    const std::string line = "words that are as many as the line can hold before it breaks over";
    const Reading reading =
        read(head + "\n> " + line + "\n> here\n>> " + line + "\nown " + line + "\nhere\n\n" + line + "\n" +
             line + "\n" + line + "\n" + line + "\n" + line + "\nend of it all.\n");
    EXPECT_NE(
        words(reading).find("quote: " + line + " here\nquote: " + line + "\ntext: own " + line + " here\n"),
        std::string::npos)
        << words(reading);
}

TEST(quotations, what_stands_below_the_head_of_an_earlier_mail_is_quoted) {
    for (const std::string above :
         {"-----Original Message-----\n", "---------- Forwarded message ---------\n",
          "From: Bo Kim\nSent: Monday, March 4, 2024\nTo: Al\nSubject: Bridges\n\n"}) {
        const Reading reading = read(head + "\nI agree.\n\n" + above + "The council said yes.\n");
        EXPECT_NE(words(reading).find("text: I agree.\n"), std::string::npos);
        EXPECT_NE(words(reading).find("quote: The council said yes.\n"), std::string::npos) << words(reading);
        EXPECT_TRUE(quoted_at(reading).starts_with("lines 6 to ")) << quoted_at(reading);
    }
}

TEST(quotations, a_mail_that_only_hands_on_speaks_for_itself) {
    EXPECT_EQ(words(read(head + "\n> The council said yes.\n")),
              "label: From: Al\nlabel: Subject: x\ntext: The council said yes.\n");
}

TEST(quotations, in_html_are_what_mail_programs_mark) {
    const Reading reading =
        read("From: Al\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n<p>I agree.</p>"
             "<div class=\"gmail_quote\"><p>Bo wrote:</p><blockquote><p>The council said "
             "yes.</p></blockquote></div><p>Still, why?</p>");
    EXPECT_EQ(words(reading),
              "label: From: Al\nlabel: Subject: x\ntext: I agree.\nquote: Bo wrote:\nquote: The "
              "council said yes.\ntext: Still, why?\n");
    EXPECT_NE(reading.kept.find("<blockquote>The council said yes.</blockquote>"), std::string::npos);
    EXPECT_EQ(quoted_at(reading),
              "passages " + anchor_of("Bo wrote:") + " to " + anchor_of("The council said yes."));
    const Reading page = read("<div><blockquote>Words of a page.</blockquote><p>More.</p></div>");
    EXPECT_EQ(words(page), "text: Words of a page.\ntext: More.\n");
}

} // namespace heed::intake
