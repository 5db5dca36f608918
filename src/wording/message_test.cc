#include "wording/message.h"

#include "base/clock.h"
#include "wording/icu_oracle.h"

#include <gtest/gtest.h>

namespace heed::wording {
namespace {

const Numerals& english() {
    static const Numerals numerals(Language::en);
    return numerals;
}

std::string said(std::string_view pattern, std::initializer_list<Arg> args,
                 const Numerals& numerals = english()) {
    const auto message = parse_message(pattern);
    if (!message) return "refused: " + message.error().text();
    std::string out;
    const Checked done = say(out, *message, {args.begin(), args.size()}, numerals);
    return done ? out : "problem: " + done.error().what;
}

std::string html(std::string_view pattern, std::initializer_list<Arg> args) {
    const auto message = parse_message(pattern);
    return std::string(fragment([&](Markup& m) {
                           EXPECT_TRUE(say(m, *message, {args.begin(), args.size()}, english()));
                       }).view());
}

void check_refused(std::string_view pattern, std::string_view why) {
    const auto message = parse_message(pattern);
    ASSERT_FALSE(message) << pattern;
    EXPECT_NE(message.error().text().find(why), std::string::npos) << message.error().text();
}

// A pattern of random pieces, as deep as `depth`; some of them are not patterns at all.
std::string random_pattern(SeededChance& chance, int depth) {
    static constexpr std::string_view pieces[] = {"a",    " ",   "'",     "''", "'{'", "'{",    "#",
                                                  "|",    "'#'", "<&\">", "ت",  "{n}", "{t}",   "{ n }",
                                                  "it's", "'|'", "}'",    "و",  "+",   "{t}{n}"};
    std::string pattern;
    for (std::uint64_t i = 1 + chance.below(4); i > 0; --i) {
        const std::uint64_t kind = depth > 0 ? chance.below(5) : 2;
        if (kind == 0) {
            pattern += "{n, plural, ";
            for (const std::string_view form : {"=0", "=7", "zero", "one", "two", "few", "many"})
                if (chance.below(2) == 0)
                    pattern += std::string(form) + "{" + random_pattern(chance, depth - 1) + "} ";
            pattern += "other {" + random_pattern(chance, depth - 1) + "}}";
        } else if (kind == 1) {
            pattern += "{s, select, a {" + random_pattern(chance, depth - 1) + "} b{" +
                       random_pattern(chance, depth - 1) + "} other{" + random_pattern(chance, depth - 1) +
                       "}}";
        } else {
            pattern += pieces[chance.below(std::size(pieces))];
        }
    }
    return pattern;
}

} // namespace

TEST(message, arguments_are_put_in_their_places) {
    EXPECT_EQ(said("from {a} to {b}, {a}", {{"b", "x"}, {"a", std::string("y")}, {"unused", 1}}),
              "from y to x, y");
    EXPECT_EQ(said("{n}", {{"n", 1234567}}), "1,234,567");
    EXPECT_EQ(said("{n}", {{"n", -1}}), "-1");
    EXPECT_EQ(said("{n}", {{"n", INT64_MIN}}), "-9,223,372,036,854,775,808");
}

TEST(message, a_plural_takes_the_form_of_its_number) {
    constexpr std::string_view pattern = "{n, plural, =0 {none} one {# day in {place}} other {# days}}";
    EXPECT_EQ(said(pattern, {{"n", 0}, {"place", "x"}}), "none");
    EXPECT_EQ(said(pattern, {{"n", 1}, {"place", "x"}}), "1 day in x");
    EXPECT_EQ(said(pattern, {{"n", 1283}, {"place", "x"}}), "1,283 days");
}

TEST(message, arabic_has_six_forms) {
    const Numerals arabic(Language::ar);
    constexpr std::string_view pattern =
        "{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}";
    for (const auto& [n, form] : {std::pair(0, "zero"),
                                  {1, "one"},
                                  {2, "two"},
                                  {3, "few"},
                                  {10, "few"},
                                  {11, "many"},
                                  {99, "many"},
                                  {100, "other"},
                                  {101, "other"},
                                  {102, "other"},
                                  {103, "few"},
                                  {111, "many"},
                                  {1000, "other"},
                                  {1003, "few"},
                                  {1'000'011, "many"},
                                  {-3, "few"}})
        EXPECT_EQ(said(pattern, {{"n", n}}, arabic), form) << n;
    EXPECT_EQ(said("{n}", {{"n", 1234}}, arabic), "1,234");
}

TEST(message, a_select_takes_other_when_no_name_fits) {
    constexpr std::string_view pattern = "{x, select, a {A {n, plural, one {#} other {#s}}} other {#}}";
    EXPECT_EQ(said(pattern, {{"x", "a"}, {"n", 3}}), "A 3s");
    EXPECT_EQ(said(pattern, {{"x", "b"}, {"n", 3}}), "#");
}

TEST(message, apostrophes_quote_as_in_icu) {
    EXPECT_EQ(said("it's '{'{n}'}' ''x''", {{"n", 1}}), "it's {1} 'x'");
}

TEST(message, text_is_escaped_in_markup_and_safe_is_not) {
    const Safe chip = fragment([](Markup& m) { m.open("b").text("<24>"); });
    EXPECT_EQ(html("R&D: {a} {b} {n} \"{c}\"", {{"a", "<i>"}, {"b", chip}, {"n", 1234}, {"c", "<br>"_safe}}),
              "R&amp;D: &lt;i&gt; <b>&lt;24&gt;</b> 1,234 &quot;<br>&quot;");
    EXPECT_EQ(html("{n, plural, one {<#>} other {#s & {a}}}", {{"n", 2}, {"a", "'"}}), "2s &amp; &#39;");
}

TEST(message, what_is_missing_or_of_the_wrong_kind_is_named) {
    EXPECT_EQ(said("{a}", {{"b", 1}}), "problem: has no value for {a}");
    EXPECT_EQ(said("{n, plural, one {{a}} other {}}", {{"n", 5}}), "problem: has no value for {a}");
    EXPECT_EQ(said("{n, plural, other {}}", {{"n", "5"}}), "problem: needs a number for {n}");
    EXPECT_EQ(said("{n, select, other {}}", {{"n", 5}}), "problem: needs text for {n}");
    EXPECT_EQ(said("{a}", {{"a", "<br>"_safe}}), "problem: takes no markup for {a} as plain text");
}

TEST(message, arguments_are_listed_with_their_use) {
    using enum Message::Use;
    const auto message = parse_message("{a} {n} {n, plural, other {{b}}} {s, select, other {{s}}}");
    ASSERT_TRUE(message);
    EXPECT_EQ(message->arguments,
              (std::vector<Message::Argument>{
                  {"a", shown}, {"n", chooses_plural}, {"b", shown}, {"s", chooses_branch}}));
}

TEST(message, what_heed_does_not_speak_is_refused_with_its_place) {
    check_refused("{n, number}", "at \"n, number}\"");
    check_refused("{d, date, short}", "plural or a select");
    check_refused("{n, selectordinal, one {#st} other {#th}}", "plural or a select");
    check_refused("{n, choice, 0#none|1#one}", "plural or a select");
    check_refused("{0}", "names, not numbers");
    check_refused("{n, plural, offset:1 one {#} other {#}}", "no offset");
    check_refused("{n, plural, =1.5 {#} other {#}}", "counts are whole");
    check_refused("{n, plural, several {#} other {#}}", "plural forms");
    check_refused("{n, plural, other {}} {n, select, other {}}", "cannot be both");
    check_refused("{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}", "too many");
    for (const std::string_view broken :
         {"{", "}{", "{n", "{n, plural}", "{n, plural, one {x}}", "{a b}", "{n, select, a {x}}", "{}"})
        check_refused(broken, "not a message pattern");
    EXPECT_TRUE(parse_message("}"));
}

TEST(message, random_patterns_read_as_icu_reads_them) {
    SeededChance chance(20210722);
    int understood = 0;
    for (int i = 0; i < 400; ++i) {
        const std::string pattern = random_pattern(chance, 3);
        const Language language = languages()[chance.below(languages().size())].value;
        const Numerals numerals(language);
        const auto message = parse_message(pattern);
        for (const std::int64_t n : {0, 1, 2, 3, 7, 11, 100, 1234, -5, 1'000'000})
            for (const std::string_view s : {"a", "b", "c"}) {
                const Arg args[] = {{"n", n}, {"s", s}, {"t", "T'{x}#"}};
                const auto expected = said_by_icu(pattern, args, language);
                ASSERT_EQ(message.has_value(), expected.has_value()) << pattern;
                if (!message) continue;
                std::string out;
                ASSERT_TRUE(say(out, *message, args, numerals));
                ASSERT_EQ(out, *expected) << pattern << " " << n << " " << code(language);
                ++understood;
            }
    }
    EXPECT_GT(understood, 3'000);
}

} // namespace heed::wording
