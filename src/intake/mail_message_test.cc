#include "intake/mail_message.h"

#include "base/digest.h"
#include "intake/read_document.h"

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

TEST(mail_message, what_cannot_be_read_is_refused_in_words) {
    const auto said = [](std::string_view raw) {
        const auto reading = read_document(raw);
        return reading ? "read" : reading.error().text();
    };
    const std::string head = "From: a\nSubject: x\n";
    EXPECT_EQ(said(head + "Content-Type: text/html; charset=iso-8859-1\n\n<p>x</p>\n"),
              "the text of the mail is in another encoding than UTF-8; convert it");
    EXPECT_EQ(
        said(head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n"),
        "the mail has no part with text to read");
    EXPECT_EQ(said(head + "Content-Transfer-Encoding: quoted-printable\n\na=FFb\n").substr(0, 24),
              "text of the mail, byte 1");
}

TEST(mail_message, parts_inside_parts_are_bounded) {
    std::string raw = "From: a\nSubject: x\nContent-Type: multipart/mixed; boundary=b0\n\n";
    for (int i = 0; i < 20000; ++i)
        raw += "--b" + std::to_string(i) + "\nContent-Type: multipart/mixed; boundary=b" +
               std::to_string(i + 1) + "\n\n";
    EXPECT_FALSE(read_document(raw));
}

TEST(mail_message, a_mail_copied_as_text_has_nothing_to_decode) {
    EXPECT_FALSE(is_encoded_mail("From: a\nSubject: x\n\nContent-Type: multipart/mixed\n"));
    EXPECT_FALSE(is_encoded_mail("From: a\nContent-Type: text/plain\n\nwords"));
    EXPECT_TRUE(is_encoded_mail(in_two_parts));
}

} // namespace heed::intake
