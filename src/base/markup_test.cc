#include "base/markup.h"

#include <gtest/gtest.h>
#include <type_traits>

namespace heed {
namespace {

template <class Write> std::string html(Write&& write, Syntax syntax = Syntax::html) {
    std::string out;
    {
        Markup m(out, syntax);
        write(m);
    }
    return out;
}

template <class Write> std::string xml(Write&& write) { return html(write, Syntax::xml); }

// Text never turns into markup.
static_assert(!std::is_convertible_v<std::string, SafeView> && !std::is_convertible_v<const char*, SafeView>);
static_assert(!std::is_constructible_v<SafeView, std::string_view> &&
              !std::is_constructible_v<Safe, std::string>);
static_assert(!std::is_convertible_v<Safe, std::string_view> &&
              !std::is_convertible_v<SafeView, std::string_view>);
static_assert(!std::is_copy_constructible_v<Markup> && !std::is_move_constructible_v<Markup::Element>);
static_assert(sizeof(Attribute) == 24 && sizeof(TagName) == 16);

} // namespace

TEST(markup, elements_close_where_their_scope_ends) {
    const std::string title = "Plain <report>";
    EXPECT_EQ(html([&](Markup& m) {
                  auto list = m.open("ul");
                  {
                      auto item = m.open("li", {{"class", "x"}});
                      m.open("a", {{"href", {"/r", "/", "5.4"}}}).text(title).text("!").number(-3);
                      m.text(" ").add("<br>"_safe);
                  }
                  m.element("li").element("li", {{"class", "y"}}, "b & c").element("li", {}, "<i>d</i>"_safe);
              }),
              "<ul><li class=\"x\"><a href=\"/r/5.4\">Plain &lt;report&gt;!-3</a> <br></li>"
              "<li></li><li class=\"y\">b &amp; c</li><li><i>d</i></li></ul>");
}

TEST(markup, attributes_are_escaped_whatever_they_are_made_of) {
    const std::string owned = "\"><script>";
    const std::optional<std::string> maybe = "Tom & Ann";
    EXPECT_EQ(html([&](Markup& m) {
                  m.single("input",
                           {{"value", owned}, {"title", maybe}, {"alt", "'<'"}, {"src", {owned, "&", owned}}});
              }),
              "<input value=\"&quot;&gt;&lt;script&gt;\" title=\"Tom &amp; Ann\" alt=\"&#39;&lt;&#39;\" "
              "src=\"&quot;&gt;&lt;script&gt;&amp;&quot;&gt;&lt;script&gt;\">");
}

TEST(markup, attributes_may_be_absent) {
    const char* none = nullptr;
    EXPECT_EQ(html([&](Markup& m) {
                  m.single("input", {{"id", none},
                                     {"title", nullptr},
                                     {"alt", std::nullopt},
                                     {"lang", std::optional<std::string_view>()},
                                     {"checked", false},
                                     {"width", std::optional<int>()},
                                     {"href", safe_link("javascript:alert(1)")}});
                  m.single("input", {{"id", "x"},
                                     {"value", ""},
                                     {"checked", true},
                                     {"width", std::optional(3)},
                                     {"name", std::string()},
                                     {"href", safe_link("/x")}});
              }),
              "<input><input id=\"x\" value=\"\" checked width=\"3\" name=\"\" href=\"/x\">");
}

TEST(markup, numbers_in_attributes_are_whole_or_have_two_decimals) {
    EXPECT_EQ(
        html([](Markup& m) {
            m.single(
                "rect",
                {{"x", 149.4}, {"y", -0.251}, {"width", 1060}, {"height", std::size_t{7}}, {"rx", INT64_MIN}});
        }),
        "<rect x=\"149.4\" y=\"-0.25\" width=\"1060\" height=\"7\" rx=\"-9223372036854775808\"/>");
}

TEST(markup, html_and_xml_end_empty_elements_in_their_own_ways) {
    const auto write = [](Markup& m) {
        m.begin_document();
        m.single("input", {{"disabled", true}})
            .single("use", {{"href", "#mk"}})
            .element("script", {{"src", "/x.js"}});
    };
    EXPECT_EQ(html(write),
              "<!DOCTYPE html>\n<input disabled><use href=\"#mk\"/><script src=\"/x.js\"></script>");
    EXPECT_EQ(xml(write), "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                          "<input disabled=\"disabled\"/><use href=\"#mk\"/><script src=\"/x.js\"></script>");
}

TEST(markup, names_of_xml_and_of_aria_are_names) {
    EXPECT_EQ(xml([](Markup& m) {
                  m.element("atom:link", {{"xml:lang", "ar"}, {"aria-label", "x"}, {"viewBox", "0 0"}});
              }),
              "<atom:link xml:lang=\"ar\" aria-label=\"x\" viewBox=\"0 0\"></atom:link>");
}

TEST(markup, an_element_can_be_chosen_while_running) {
    for (const int level : {2, 3})
        EXPECT_EQ(html([&](Markup& m) { m.element(level == 2 ? TagName("h2") : TagName("h3"), {}, "x"); }),
                  level == 2 ? "<h2>x</h2>" : "<h3>x</h3>");
}

TEST(markup, it_goes_on_behind_what_was_there) {
    std::string out = "before a text too long to live inside the string, ";
    {
        Markup m(out);
        EXPECT_TRUE(out.empty());
        m.text("x");
        EXPECT_EQ(m.written(), "before a text too long to live inside the string, x");
    }
    Markup(out).number(1).decimal(2.5);
    EXPECT_EQ(out, "before a text too long to live inside the string, x12.5");
}

TEST(markup, long_text_and_long_attributes_arrive_whole) {
    for (const std::size_t size : {511u, 512u, 513u, 5'000u, 100'000u}) {
        std::string text;
        while (text.size() < size) text += text.size() % 7 == 0 ? "ت&" : "\uff0c<\xef\xbf\xbf";
        const std::string in_text = escaped(text, Place::text), in_attribute = escaped(text);
        std::string out;
        out.reserve(size % 2 == 0 ? 200 : 0);
        {
            Markup m(out);
            m.element("p", {{"title", text}, {"alt", {text, text}}}, text);
        }
        EXPECT_EQ(out, "<p title=\"" + in_attribute + "\" alt=\"" + in_attribute + in_attribute + "\">" +
                           in_text + "</p>");
    }
}

TEST(markup, every_length_of_everything_fits_the_room_that_was_made) {
    for (std::size_t size = 0; size < 700; ++size) {
        const std::string text(size, '"'), plain(size, 'x');
        std::string quotes;
        for (std::size_t i = 0; i < size; ++i) quotes += "&quot;";
        const std::string made = html([&](Markup& m) {
            m.open("b", {{"id", text}, {"alt", plain}, {"title", true}}).text(plain);
        });
        EXPECT_EQ(made, "<b id=\"" + quotes + "\" alt=\"" + plain + "\" title>" + plain + "</b>");
    }
}

TEST(markup, a_fragment_is_trusted_and_can_be_handed_on) {
    const std::string name = "<5.4>";
    const Safe chip = fragment([&](Markup& m) { m.open("bdi").text(name); });
    EXPECT_EQ(chip.view(), "<bdi>&lt;5.4&gt;</bdi>");
    const Safe literal = "<hr>"_safe;
    EXPECT_EQ(html([&](Markup& m) { m.open("p").add(chip).add(literal).add(SafeView()); }),
              "<p><bdi>&lt;5.4&gt;</bdi><hr></p>");
    EXPECT_EQ(html([&](Markup& m) {
                  m.element("p", {{"title", chip.view()}}, chip);
              }),
              "<p title=\"&lt;bdi&gt;&amp;lt;5.4&amp;gt;&lt;/bdi&gt;\"><bdi>&lt;5.4&gt;</bdi></p>");
}

TEST(markup, a_string_has_one_builder_at_a_time) {
    EXPECT_DEATH(
        {
            std::string out;
            Markup first(out);
            Markup(out).text("x");
            first.text("y");
        },
        "one builder at a time");
}

} // namespace heed
