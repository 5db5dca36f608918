#include "intake/mail_message.h"

#include "base/digest.h"
#include "intake/read_document.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string words(const Reading& reading) {
    std::string out;
    for (const Passage& passage : reading.passages)
        out += std::string(name(passage.kind)) + ": " + passage.text + '\n';
    return out;
}

Reading read(std::string_view raw) {
    auto reading = read_document(raw);
    EXPECT_TRUE(reading) << reading.error().text();
    return reading.value_or({});
}

bool doubts(const Reading& reading, std::string_view start) {
    return std::any_of(reading.doubts.begin(), reading.doubts.end(),
                       [&](const Doubt& doubt) { return doubt.words.starts_with(start); });
}

std::string doubts_of(const Reading& reading) {
    std::string out;
    for (const Doubt& doubt : reading.doubts) out += doubt.where + ": " + doubt.words + '\n';
    return out;
}

constexpr std::string_view in_two_parts =
    "Delivered-To: jo.doe@example.org\r\n"
    "Received: from x (x [192.0.2.1])\r\n\tby y for <jo.doe@example.org>\r\n"
    "From: =?UTF-8?Q?=C5=BDarko_Roe?= <zr@example.net>\r\n"
    "Subject: =?UTF-8?B?UmFwcG9ydCDDqXRhYmxp?=\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/alternative; boundary=\"b1\"\r\n"
    "\r\n"
    "--b1\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    "plain words\r\n"
    "--b1\r\n"
    "Content-Type: text/html; charset=\"UTF-8\"\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>The report is o=\r\nut =C3=A9tabli.</p><a "
    "href=3D\"https://n.example.org/kT4mB9xWq7Zr2LdV8sYc3Hn\">read</a>\r\n"
    "--b1--\r\n";

} // namespace

TEST(mail_message, the_part_that_is_read_is_decoded_and_the_headers_cleaned) {
    const Reading reading = read(in_two_parts);
    EXPECT_EQ(reading.kind, DocumentKind::html_mail);
    EXPECT_EQ(words(reading), "label: From: Žarko Roe\nlabel: Subject: Rapport établi\ntext: The report is out "
                              "établi.\ntext: read\n");
    EXPECT_EQ(reading.stripped, (std::vector<std::string>{"link-ids", "mail-headers"}));
    for (const char* trace : {"example", "192.0.2", "Delivered", "kT4m"})
        EXPECT_EQ(reading.kept.find(trace), std::string::npos) << trace;
}

TEST(mail_message, plain_text_in_base64_is_read_like_text) {
    const Reading reading =
        read("From: Al <al@example.org>\nSubject: x\nContent-Type: text/plain; charset=utf-8\n"
             "Content-Transfer-Encoding: base64\n\n" +
             base64("First words.\n\nWrite to list@example.org.\n") + "\n");
    EXPECT_EQ(reading.kind, DocumentKind::text_mail);
    EXPECT_EQ(words(reading),
              "label: From: Al\nlabel: Subject: x\ntext: First words.\ntext: Write to list@example.org.\n");
    EXPECT_EQ(reading.kept, "From: Al\nSubject: x\n\nFirst words.\n\nWrite to list@example.org.\n");
}

TEST(mail_message, other_encodings_are_read) {
    const Reading reading =
        read("From: Gr\xfc\xdf Roe <g@example.org>\nSubject: x\nContent-Type: text/html; charset=iso-8859-1\n\n"
             "<p>caf\xe9</p>\n");
    EXPECT_EQ(words(reading), "label: From: Grüß Roe\nlabel: Subject: x\ntext: café\n");
    const Reading guessed = read("From: a\nSubject: x\nContent-Transfer-Encoding: quoted-printable\n\na=FFb\n");
    EXPECT_EQ(words(guessed), "label: From: a\nlabel: Subject: x\ntext: aÿb\n");
    EXPECT_TRUE(doubts(guessed, "line 1 is not in UTF-8")) << doubts_of(guessed);
}

TEST(mail_message, old_line_ends_and_nul_bytes_are_no_hindrance) {
    const Reading reading =
        read(std::string_view("From: Di\rSubject: x\rContent-Type: text/plain; charset=us-ascii\r\r"
                              "The lock\0 is shut.\r\rIt opens.\r",
                              94));
    EXPECT_EQ(words(reading), "label: From: Di\nlabel: Subject: x\ntext: The lock is shut.\ntext: It opens.\n");
    EXPECT_TRUE(doubts(reading, "NUL bytes were taken out"));
    EXPECT_TRUE(doubts(reading, "the mail has no date"));
    EXPECT_TRUE(doubts(reading, "the mail has no message id"));
}

TEST(mail_message, what_is_attached_is_named_and_not_read) {
    const Reading reading =
        read("From: a\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
             "text/plain\n\nhere\n"
             "--b\nContent-Type: image/png; name=\"/tmp/plan.png\"\nContent-Transfer-Encoding: base64\n\nAAAA\n"
             "--b\nContent-Type: message/rfc822\n\nFrom: b\nSubject: inner\n\nThe council said yes.\n--b--\n");
    EXPECT_EQ(words(reading), "label: From: a\nlabel: Subject: x\ntext: here\n");
    EXPECT_TRUE(
        doubts(reading, "something is attached and not read with the mail: \"plan.png\" (image/png, 3 bytes)"))
        << doubts_of(reading);
    EXPECT_TRUE(doubts(reading, "another mail is attached: \"inner\" (message/rfc822")) << doubts_of(reading);
    const Reading empty = read("From: a\nSubject: x\nContent-Type: multipart/mixed; "
                               "boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n");
    EXPECT_TRUE(doubts(empty, "there is no text in the mail to read"));
}

TEST(mail_message, texts_behind_one_another_are_all_read) {
    const Reading reading =
        read("From: a\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
             "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nplain\n"
             "--c\nContent-Type: text/html\n\n<p>as html</p>\n--c--\n\n"
             "--b\nContent-Type: text/plain\n\n> an earlier line\n\nfooter <of> the list\n--b--\n");
    EXPECT_EQ(words(reading), "label: From: a\nlabel: Subject: x\ntext: as html\nquote: an earlier line\n"
                              "text: footer <of> the list\n");
}

TEST(mail_message, parts_inside_parts_are_bounded) {
    std::string raw = "From: a\nSubject: x\nContent-Type: multipart/mixed; boundary=b0\n\n";
    for (int i = 0; i < 20000; ++i)
        raw += "--b" + std::to_string(i) + "\nContent-Type: multipart/mixed; boundary=b" +
               std::to_string(i + 1) + "\n\n";
    EXPECT_TRUE(doubts(read(raw), "it has more than 1000 parts, or parts nested deeper than 30"));
    std::string wide = "From: a\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 5000; ++i) wide += "--b\nContent-Type: text/plain\n\nwords\n";
    EXPECT_TRUE(doubts(read(wide), "it has more than 1000 parts"));
}

TEST(mail_message, a_mail_copied_as_text_has_nothing_to_decode) {
    EXPECT_FALSE(is_encoded_mail("From: a\nSubject: x\n\nContent-Type: multipart/mixed\n"));
    EXPECT_FALSE(is_encoded_mail("From: a\nContent-Type: text/plain\n\nwords"));
    EXPECT_TRUE(is_encoded_mail(in_two_parts));
}

} // namespace heed::intake
