#include "base/digest.h"

#include <gtest/gtest.h>

namespace heed {

TEST(digest, sha256_of_the_standard_examples) {
    // FIPS 180-4 examples: "abc", the empty string, 448 bits.
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefgh", "fghighijhijkijkljklmklmn", "lmnomnopnopq")),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    Sha256 pieces;
    pieces.add("a");
    pieces.add("bc");
    EXPECT_EQ(pieces.finish(), sha256("abc"));
}

TEST(digest, base64_of_the_rfc_4648_examples) {
    const std::pair<const char*, const char*> examples[] = {
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : examples) {
        EXPECT_EQ(base64(plain), coded);
        EXPECT_EQ(parse_base64(coded), plain);
    }
    EXPECT_EQ(base64url("\xfb\xff"), "-_8");
    EXPECT_EQ(parse_base64("-_8"), "\xfb\xff");
    EXPECT_FALSE(parse_base64("a"));
    EXPECT_FALSE(parse_base64("ab*d"));
}

TEST(digest, base32_has_no_letter_that_looks_like_a_digit) {
    const std::uint8_t bytes[] = {0x00, 0x44, 0x32, 0x14, 0xc7};
    EXPECT_EQ(base32(bytes), "0123456"
                             "7");
    const std::uint8_t all[] = {0xff, 0xff, 0xff, 0xff, 0xff};
    EXPECT_EQ(base32(all), "zzzzzzzz");
    std::array<std::uint8_t, 16> deed{};
    EXPECT_EQ(base32(deed).size(), 26u);
    EXPECT_FALSE(is_base32("abcu"));
    EXPECT_FALSE(is_base32("ABC"));
}

TEST(digest, hex_is_lower_case_and_exact) {
    const Digest digest = sha256("abc");
    EXPECT_EQ(parse_hex_digest(hex(digest)), digest);
    EXPECT_FALSE(parse_hex_digest("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"));
    EXPECT_FALSE(parse_hex_digest("ba78"));
}

} // namespace heed
