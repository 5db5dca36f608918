#include "intake/document_kind.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string kind(std::string_view text) { return std::string(name(kind_of(traits_of(lines_of(text))))); }

constexpr std::string_view wrapped =
    "The panel met for two days in the town where it had met before, and heard\n"
    "from everybody who had asked to be heard <https://example.org/x/a>. After\n"
    "that it wrote down what it had found out, and sent this to those who had\n"
    "asked for it, together with the list <https://example.org/x/b> of papers\n"
    "that it had read. All of them agreed that this should be done again every\n"
    "five years, and that the next panel should begin where this one ended. It\n"
    "is hoped that this will be read by many people, since it took a long time\n"
    "and was not cheap.\n";

} // namespace

TEST(document_kind, html_begins_with_a_tag) {
    EXPECT_EQ(family_of("<div>x"), Family::html);
    EXPECT_EQ(family_of("\xef\xbb\xbf \n<!-- x --><!doctype HTML><p>"), Family::html);
    EXPECT_EQ(family_of("<div\xc2\xa0"
                        "dir=\"auto\">"),
              Family::html);
    EXPECT_EQ(family_of("<?xml version=\"1.0\"?><!DOCTYPE html><html>"), Family::html);
    EXPECT_EQ(family_of("a <b> c"), Family::text);
    EXPECT_EQ(family_of("<https://example.org>"), Family::text);
    EXPECT_EQ(family_of(""), Family::text);
    EXPECT_EQ(family_of("%PDF-1.7\n"), Family::pdf);
    EXPECT_EQ(family_of("<!--"), Family::text);
}

TEST(document_kind, formats_that_are_not_for_reading_are_unknown) {
    for (const char* raw : {"{\\rtf1", "<?xml version=\"1.0\"?><feed>", "<svg xmlns"})
        EXPECT_EQ(family_of(raw), Family::unknown) << raw;
}

TEST(document_kind, plain_text_shows_where_it_was_copied_from) {
    EXPECT_EQ(kind("- [Report](#) (May)\n- [Resolution](#) of it\n"), "wiki-page-text");
    EXPECT_EQ(kind("A | B |\n---|---|\n1 | 2 |\n"), "web-page-text");
    EXPECT_EQ(kind("Title\n\n28 May 2021 - Words.\n\nOther\n\n3 April 2021 - More words.\n"), "news-page-text");
    EXPECT_EQ(kind("\xe2\x80\xa2 one\n\xe2\x80\xa2 two\n"), "news-page-text");
    EXPECT_EQ(kind(wrapped), "text-mail");
    EXPECT_EQ(kind("From: Al\nSubject: x\n\nwords\n"), "text-mail");
    EXPECT_EQ(kind("Just words.\n"), "text");
    EXPECT_EQ(kind(""), "text");
}

TEST(document_kind, the_width_of_wrapped_text_is_found) {
    EXPECT_EQ(traits_of(lines_of(wrapped)).wrap_width, 73u);
    std::string sentences;
    for (int i = 0; i < 20; ++i) sentences += "This is a sentence of its own, on a line of its own.\n";
    EXPECT_EQ(traits_of(lines_of(sentences)).wrap_width, 0u);
}

} // namespace heed::intake
