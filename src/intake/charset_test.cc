#include "intake/charset.h"

#include <gtest/gtest.h>

namespace heed::intake {

TEST(charset, text_is_read_in_the_encoding_that_it_names) {
    EXPECT_EQ(text_in_charset("caf\xe9", "ISO-8859-1").text, "café");
    EXPECT_EQ(text_in_charset("\x93quay\x94", "iso-8859-1").text, "“quay”"); // as mail programs mean it
    EXPECT_EQ(text_in_charset("\xec\xee\xf1\xf2", "windows-1251").text, "мост");
    EXPECT_EQ(text_in_charset("\x1b$B66\x1b(B", "iso-2022-jp").text, "橋");
    EXPECT_EQ(text_in_charset("caf\xe9", "iso-8859-1").doubt, "");
}

TEST(charset, a_wrong_or_unknown_encoding_is_guessed_and_said) {
    const auto mixed = text_in_charset("a\nqu\xc3\xa4y\nqu\xe4y\nx\xe4\n", "utf-8");
    EXPECT_EQ(mixed.text, "a\nquäy\nquäy\nxä\n");
    EXPECT_EQ(mixed.doubt, "line 3 and 1 more are not in UTF-8 and read as Windows-1252");
    EXPECT_EQ(text_in_charset("qu\xc3\xa4y", "iso-8859-1").text, "quäy");
    EXPECT_NE(text_in_charset("qu\xc3\xa4y", "iso-8859-1").doubt, "");
    EXPECT_EQ(text_in_charset("qu\xe4y", "x-nobody-knows").text, "quäy");
    EXPECT_NE(text_in_charset("quay", "x-nobody-knows").doubt, "");
    EXPECT_NE(text_in_charset("\x81\xff", "shift_jis").doubt, "");
}

TEST(charset, no_nul_is_left) {
    const auto decoded = text_in_charset(std::string_view("a\0b", 3), "us-ascii");
    EXPECT_EQ(decoded.text, "ab");
    EXPECT_EQ(decoded.doubt, "NUL bytes were taken out");
}

TEST(charset, words_of_headers_are_decoded) {
    EXPECT_EQ(decoded_header("=?iso-8859-1?Q?=C5sa_Br=E5dland?= <a@example.org>"),
              "Åsa Brådland <a@example.org>");
    // A character of three bytes parted between two words.
    EXPECT_EQ(decoded_header("a =?UTF-8?B?4oA=?=\r\n =?utf-8?B?kyBi?= c"), "a – b c");
    EXPECT_EQ(decoded_header("=?UTF-8?Q?a?= =?UTF-8?Q?b?= c =?UTF-8?Q?d?="), "ab c d");
    EXPECT_EQ(decoded_header("folded\r\n\tline"), "folded line");
    EXPECT_EQ(decoded_header("Gr\xfc\xdf"
                             "e"),
              "Grüße");
    EXPECT_EQ(decoded_header("=?x?y =?utf-8?B?!!?= =?"), "=?x?y =?utf-8?B?!!?= =?");
}

} // namespace heed::intake
