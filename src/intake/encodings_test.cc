#include "intake/encodings.h"

#include "base/digest.h"

#include <gtest/gtest.h>

namespace heed::intake {

TEST(encodings, each_encoding_is_undone) {
    EXPECT_EQ(without_percent("a%40b%2Zc%"), "a@b%2Zc%");
    EXPECT_EQ(without_entities("a&#64;b&#x2e;c&commat;d&amp;e&#46f&none;"), "a@b.c@d&e.f&none;");
    EXPECT_EQ(without_quoted_printable("a=40b=\r\nc=\nd=e="), "a@bcd=e=");
    EXPECT_EQ(without_backslashes("a\\x40b\\u0040c\\u{40}d\\/e\\q"), "a@b@c@d/e\\q");
    EXPECT_EQ(readable_in_base64("x " + base64("hello world") + " y"), "hello world\n");
    EXPECT_EQ(readable_in_hex("68656c6c6f20776f726c64"), "hello world\n");
    EXPECT_EQ(without_space("a b\xc2\xa0\xe2\x80\x8b\n\xc2\xad"
                            "c"),
              "abc");
}

} // namespace heed::intake
