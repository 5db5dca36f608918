#include "intake/foreign_bytes.h"

#include <gtest/gtest.h>
#include <string>

namespace heed::intake {
namespace {

std::string said(std::string_view raw) {
    const auto checked = check_foreign_bytes(raw);
    return checked ? "ok" : checked.error().text();
}

} // namespace

TEST(foreign_bytes, utf8_of_any_script_is_read) {
    EXPECT_EQ(said(""), "ok");
    EXPECT_EQ(said("\xef\xbb\xbfŽ مراجعة 审查"), "ok");
}

TEST(foreign_bytes, other_encodings_are_refused_with_the_place) {
    EXPECT_EQ(said("ab\xff"), "byte 2: not UTF-8; it may be Windows-1252 or Latin-1, convert it to UTF-8");
    EXPECT_EQ(said("the panel\x92s view"),
              "byte 9: not UTF-8; it may be Windows-1252 or Latin-1, convert it to UTF-8");
    EXPECT_EQ(said("a\xc0\xaf"), "byte 1: not UTF-8");
    EXPECT_EQ(said("\xff\xfe"
                   "a\0b\0"),
              "byte 0: the document is in UTF-16; convert it to UTF-8");
    EXPECT_EQ(said(std::string_view("T\0e\0x\0t\0s\0", 10)),
              "byte 0: the document is in UTF-16; convert it to UTF-8");
    EXPECT_EQ(said(std::string_view("plain text, then\0nothing", 24)),
              "byte 16: a NUL byte: this is no text, or not in UTF-8");
}

TEST(foreign_bytes, size_is_bounded) { EXPECT_NE(said(std::string(document_bytes_max + 1, 'a')), "ok"); }

} // namespace heed::intake
