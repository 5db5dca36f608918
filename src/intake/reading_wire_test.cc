#include "intake/reading_wire.h"

#include "base/text.h"
#include "intake/clean_html_check.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

Reading example() {
    Reading reading{.kind = DocumentKind::text_mail,
                    .language = "en",
                    .media = "text/plain",
                    .kept = "Subject: x\n\nwords\n",
                    .stripped = {"mail-headers"},
                    .passages = {{.kind = Passage::Kind::label, .text = "Subject: x"}, {.text = "words"}},
                    .doubts = {{"one \"doubt\"", "line 1"}, {"another", ""}}};
    give_anchors(reading.passages);
    return reading;
}

std::string believed(std::string_view answer) {
    const auto reading = read_reading(answer, "raw");
    return reading ? "believed" : reading.error().text();
}

std::string clean(std::string_view body) {
    const auto checked = check_clean_html(
        "<!DOCTYPE html>\n<html><meta charset=\"utf-8\">\n<body dir=\"auto\">\n" + std::string(body));
    return checked ? "clean" : "not";
}

} // namespace

TEST(reading_wire, a_reading_comes_back_the_same) {
    EXPECT_EQ(*read_reading(write_reading(example(), "raw"), "raw"), example());
    Reading whole = example();
    whole.stripped.clear();
    whole.kept = "raw";
    EXPECT_EQ(*read_reading(write_reading(whole, "raw"), "raw"), whole);
    EXPECT_EQ(read_reading(write_reading(refuse("no", "byte 3"), "raw"), "raw").error(),
              (Refusal{"no", "byte 3"}));
}

TEST(reading_wire, what_does_not_add_up_is_not_believed) {
    const std::string good = write_reading(example(), "raw");
    EXPECT_EQ(believed(good), "believed");
    for (std::size_t n = 0; n < good.size(); ++n) EXPECT_NE(believed(good.substr(0, n)), "believed") << n;
    const auto changed = [&](std::string_view from, std::string_view to) {
        return believed(replace_all(good, from, to));
    };
    EXPECT_NE(changed("mail-headers", "mail-heads"), "believed");
    EXPECT_NE(changed("text-mail", "mail"), "believed");
    EXPECT_NE(changed("\"rules\":2", "\"rules\":1"), "believed");
    EXPECT_NE(changed("text/plain", "text/html"), "believed");
    EXPECT_NE(changed("text/plain", "image/svg+xml"), "believed");
    EXPECT_NE(changed("[\"mail-headers\"]", "[]"), "believed");
    EXPECT_NE(changed("\"text\":\"words\"", "\"text\":\"swords\""), "believed");
    EXPECT_NE(changed("\"lang\":\"en\"", "\"lang\":\"\\\"><b\""), "believed");
}

TEST(reading_wire, only_the_tags_of_the_clean_form_are_clean) {
    EXPECT_EQ(
        clean("<h2>x</h2><p>a <strong>b</strong><br><a href=\"https://example.org/?a=1&amp;b=2\">c</a></p>"),
        "clean");
    EXPECT_EQ(clean("<table>\n<tr><td colspan=\"3\">x</td><th rowspan=\"2\">y</th></tr></table>"), "clean");
    EXPECT_EQ(clean("<a href=\"httpS://EXAMPLE.org/\">c</a>"), "clean") << "a scheme has no case";
    for (const char* body :
         {"<a href=\"/about\">", "<script>", "<p class=\"x\">", "<a href=\"javascript:x\">",
          "<a href=\"https://e.org\" onclick=\"x\">", "<img>", "<p", "<P>", "<td onclick=\"x\">", "<!-- x -->",
          "<a>", "<svg>", "<td colspan=\"x\">", "<a href=\"https://e.org/\" >"})
        EXPECT_EQ(clean(body), "not") << body;
}

} // namespace heed::intake
