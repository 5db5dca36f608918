#include "intake/clean_text.h"

#include "base/digest.h"
#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string cleaned(std::string_view words) {
    const CleanedText text = clean_words(words);
    std::string out = text.text;
    for (const std::string_view code : text.stripped) out += " +" + std::string(code);
    return out;
}

} // namespace

TEST(clean_text, what_any_reader_may_have_stays) {
    for (const char* text :
         {"See https://example.org/a-report-2021-01-28-en.",
          "write to list at example.org <list at example.org>", "the panel <https://example.org/x/AE6AAw>'s",
          "secretariat@example.org", "a (https://example.org/x_(y)) b", "http://", "://"})
        EXPECT_EQ(cleaned(text), text);
}

TEST(clean_text, tracked_links_go_and_the_words_around_them_stay) {
    EXPECT_EQ(cleaned("read https://n.example.org/kT4mB9xWq7Zr2LdV8sYc3Hn, now"),
              "read [link removed], now +link-ids");
    EXPECT_EQ(cleaned("[report](https://n.example.org/kT4mB9xWq7Zr2LdV8sYc3Hn)"), "[report](#) +link-ids");
    EXPECT_EQ(cleaned("<https://n.example.org/kT4mB9xWq7Z\nr2LdV8sYc3Hn>"), "<[link removed]> +link-ids");
    EXPECT_EQ(cleaned("x https://example.org/unsubscribe/7 y"), "x [link removed] y +unsubscribe");
    EXPECT_EQ(cleaned("https://example.org/?u=" + percent_encode(base64("jo@example.org"))),
              "[link removed] +private-address");
}

TEST(clean_text, addresses_of_private_persons_go) {
    EXPECT_EQ(cleaned("ask jo.doe@gmail.com or list@example.org"),
              "ask [address removed] or list@example.org +private-address");
    EXPECT_EQ(cleaned("ask jo.doe at gmail.com"), "ask [address removed] +private-address");
}

TEST(clean_text, the_head_of_a_mail_keeps_names_subject_and_date) {
    const std::string head = "Delivered-To: jo@example.org\r\nFrom: Al <al@example.org>\r\nSubject: x\r\n";
    const CleanedText text = clean_text(head + "\r\nwords\r\n", head.size());
    EXPECT_EQ(text.text, "From: Al\nSubject: x\n\r\nwords\r\n");
    EXPECT_TRUE(text.stripped.contains("mail-headers"));
}

} // namespace heed::intake
