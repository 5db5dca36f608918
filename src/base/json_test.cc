#include "base/json.h"

#include <gtest/gtest.h>

namespace heed {

TEST(json, canonical_form_sorts_keys_and_escapes_little) {
    const auto value = parse_json(R"({"b":[1,-2,"\u0061\u000b/\u20ac"],"a":{"y":true,"x":null}})");
    ASSERT_TRUE(value);
    EXPECT_EQ(canonical(*value), "{\"a\":{\"x\":null,\"y\":true},\"b\":[1,-2,\"a\\u000b/\u20ac\"]}");
}

TEST(json, the_string_example_of_rfc_8785_section_3_2_2) {
    const auto value = parse_json(R"("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/")");
    ASSERT_TRUE(value);
    EXPECT_EQ(canonical(*value), "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
}

TEST(json, what_the_record_cannot_hold_is_refused) {
    for (const char* text : {"1.5", "1e3", "9007199254740993", "18446744073709551615", "{\"a\":1,\"a\":2}",
                             "[1", "", "[[[[[[[[[1]]]]]]]]]", "\"\xff\"", "1 2", "nul", "\"\\ud800\""})
        EXPECT_FALSE(parse_json(text)) << text;
    EXPECT_TRUE(parse_json("[[[[[[[[1]]]]]]]]"));
}

TEST(json, the_writer_puts_commas_where_they_belong) {
    std::string out;
    JsonWriter json(out);
    json.begin_object()
        .member("a", 1)
        .key("b")
        .begin_array()
        .value("x")
        .value(true)
        .null()
        .begin_object()
        .end_object();
    json.end_array().member_or_null("c", "").end_object();
    EXPECT_EQ(out, R"({"a":1,"b":["x",true,null,{}],"c":null})");
}

} // namespace heed
