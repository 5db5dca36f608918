#include "base/text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace heed {

TEST(text, bad_utf8_is_found_at_its_first_byte) {
    EXPECT_FALSE(first_bad_utf8("Žarko \xd8\xa7"));
    EXPECT_EQ(first_bad_utf8("ab\xff"), 2u);
    EXPECT_EQ(first_bad_utf8("a\xc0\xaf"), 1u);         // a long form of /
    EXPECT_EQ(first_bad_utf8("\xed\xa0\x80"), 0u);      // a surrogate
    EXPECT_EQ(first_bad_utf8("x\xf4\x90\x80\x80"), 1u); // beyond U+10FFFF
    EXPECT_EQ(first_bad_utf8("ab\xe2\x82"), 2u);        // cut off
}

TEST(text, composed_and_decomposed_become_the_same) {
    EXPECT_EQ(to_nfc("Z\xcc\x8c"), "Ž");
    EXPECT_FALSE(is_nfc("Z\xcc\x8c"));
    EXPECT_TRUE(is_nfc("Ž"));
}

TEST(text, white_space_of_any_kind_collapses) {
    EXPECT_EQ(collapse_space(" a\t\n b\xc2\xa0\xe2\x80\x8b c\xef\xbb\xbf "), "a b c");
    EXPECT_EQ(collapse_space("\n \n"), "");
}

TEST(text, numbers_sort_as_numbers) {
    std::vector<std::string> numbers = {"5.10",   "24.2", "5.2",  "1.1",  "cc.1/2",
                                        "cc.1/1", "5.1",  "10.1", "cc.10"};
    std::sort(numbers.begin(), numbers.end(), natural_less);
    EXPECT_EQ(numbers, (std::vector<std::string>{"1.1", "5.1", "5.2", "5.10", "10.1", "24.2", "cc.1/1",
                                                 "cc.1/2", "cc.10"}));
    EXPECT_TRUE(natural_order("a01", "a1") != 0);
    EXPECT_TRUE(natural_order("2022-05-01", "2022-05-01") == 0);
}

TEST(text, numbers_are_plain_and_bounded) {
    EXPECT_EQ(parse_number("0"), 0);
    EXPECT_EQ(parse_number("9007199254740992"), 1LL << 53);
    for (const char* text : {"", "01", "-1", "1.0", "9007199254740993", "1e3", " 1"})
        EXPECT_FALSE(parse_number(text)) << text;
}

TEST(text, words_are_counted_between_blanks) {
    EXPECT_EQ(count_words(" one  two\nthree "), 3u);
    EXPECT_EQ(count_words(""), 0u);
}

TEST(text, the_front_of_a_text_cuts_no_character) {
    EXPECT_EQ(front_of("abc", 5), "abc");
    EXPECT_EQ(front_of("abc", 2), "ab");
    EXPECT_EQ(front_of("\xd9\x82\xd9\x84", 3), "\xd9\x82");
    EXPECT_EQ(front_of("\xd9\x82\xd9\x84", 1), "");
    EXPECT_EQ(front_of("\xf0\x9f\x98\x80", 3), "");
}

} // namespace heed
