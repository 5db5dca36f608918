#include "intake/mail_head.h"

#include <gtest/gtest.h>

namespace heed::intake {

TEST(mail_head, names_subject_and_date_stay_and_nothing_else) {
    EXPECT_EQ(cleaned_header("Subject: Our  report"), "Subject: Our report");
    EXPECT_EQ(cleaned_header("From: \"Jo Doe\" <jo@example.org>"), "From: \"Jo Doe\"");
    EXPECT_EQ(cleaned_header("To: panel at example.org, Al Roe <al@example.org>"), "To: Al Roe");
    EXPECT_EQ(cleaned_header("Cc: al@example.org"), std::nullopt);
    EXPECT_EQ(cleaned_header("Delivered-To: jo@example.org"), std::nullopt);
    EXPECT_EQ(cleaned_header("no header"), std::nullopt);
}

TEST(mail_head, a_head_is_two_known_headers_or_more) {
    const auto lines = [](std::string_view text) { return head_lines(lines_of(text)); };
    EXPECT_EQ(lines("From: a\nReceived: x\n\ty\nSubject: z\n\nbody"), 4u);
    EXPECT_EQ(lines("Subject: alone\n\nbody"), 0u);
    EXPECT_EQ(lines("Date: 7 May\nTime: 15:00\n"), 0u);
    EXPECT_EQ(lines("words\nFrom: a\nTo: b"), 0u);
    EXPECT_EQ(lines(""), 0u);
}

TEST(mail_head, a_header_may_go_on_over_lines) {
    EXPECT_EQ(headers_of(lines_of("Subject: one\n two\nDate: x")),
              (std::vector<std::string>{"Subject: one two", "Date: x"}));
}

} // namespace heed::intake
