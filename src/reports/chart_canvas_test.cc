#include "reports/chart_canvas.h"

#include <gtest/gtest.h>

namespace heed::reports {
namespace {

std::string drawn(const ChartManner& manner) {
    std::string out;
    {
        Markup m(out, manner.paint == Paint::by_attributes ? Syntax::xml : Syntax::html);
        Canvas canvas(m, manner, {292, 100}, {"A & B", "all of it"});
        canvas.rect({Look::empty_box}, {10, 20, 30.04, 40}, {.radius = 3, .tip = "why"});
        canvas.line({Look::rule}, {10, 5}, {10, 15}, {.dash = "2 4"});
        canvas.path({Look::split}, canvas.trace().move({0, 1}).horizontal(9.96).curve({1, 2}, {3, 4}, {5, 6}));
        canvas.text({Look::second, Look::approved_text}, {12, 30}, "<9>", Anchor::end);
    }
    return out;
}

} // namespace

TEST(chart_canvas, a_drawing_in_a_page_has_classes) {
    EXPECT_EQ(
        drawn({.id = "x", .form = ChartForm::tall}),
        "<svg class=\"chart tall\" viewBox=\"0 0 292 100\" role=\"img\" "
        "aria-labelledby=\"x-tall-t x-tall-d\">"
        "<title id=\"x-tall-t\">A &amp; B</title><desc id=\"x-tall-d\">all of it</desc>"
        "<rect class=\"fn\" x=\"10\" y=\"20\" width=\"30\" height=\"40\" rx=\"3\"><title>why</title></rect>"
        "<path class=\"rule\" stroke-dasharray=\"2 4\" d=\"M10 5V15\"/>"
        "<path class=\"split\" d=\"M0 1H10C1 2 3 4 5 6\"/>"
        "<text class=\"t2 ta\" text-anchor=\"end\" x=\"12\" y=\"30\">&lt;9&gt;</text></svg>");
}

TEST(chart_canvas, a_drawing_of_its_own_has_colours) {
    EXPECT_EQ(
        drawn({.id = "x", .form = ChartForm::tall, .paint = Paint::by_attributes, .language = "en"}),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-20 -20 332 140\" width=\"332\" height=\"140\" "
        "role=\"img\" aria-labelledby=\"x-tall-t x-tall-d\" xml:lang=\"en\" font-family=\"Inter, system-ui, "
        "-apple-system, &#39;Segoe UI&#39;, Roboto, &#39;Noto Sans&#39;, &#39;Noto Sans Arabic&#39;, "
        "&#39;Noto Sans SC&#39;, sans-serif\">"
        "<title id=\"x-tall-t\">A &amp; B</title><desc id=\"x-tall-d\">all of it</desc>"
        "<rect fill=\"#ffffff\" x=\"-20\" y=\"-20\" width=\"332\" height=\"140\"/>"
        "<rect fill=\"#eeece6\" stroke=\"#85888a\" x=\"10\" y=\"20\" width=\"30\" height=\"40\" rx=\"3\">"
        "<title>why</title></rect>"
        "<path stroke=\"#85888a\" stroke-width=\"1\" stroke-dasharray=\"2 4\" d=\"M10 5V15\"/>"
        "<path fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.5\" d=\"M0 1H10C1 2 3 4 5 6\"/>"
        "<text fill=\"#0d6466\" font-size=\"13.5\" text-anchor=\"end\" x=\"12\" y=\"30\">&lt;9&gt;</text>"
        "</svg>");
}

TEST(chart_canvas, from_right_to_left_everything_is_mirrored) {
    EXPECT_EQ(
        drawn({.id = "x", .reading = Reading::right_to_left}),
        "<svg class=\"chart wide\" viewBox=\"0 0 292 100\" role=\"img\" aria-labelledby=\"x-t x-d\" "
        "direction=\"rtl\"><title id=\"x-t\">A &amp; B</title><desc id=\"x-d\">all of it</desc>"
        "<rect class=\"fn\" x=\"252\" y=\"20\" width=\"30\" height=\"40\" rx=\"3\"><title>why</title></rect>"
        "<path class=\"rule\" stroke-dasharray=\"2 4\" d=\"M282 5V15\"/>"
        "<path class=\"split\" d=\"M292 1H282C291 2 289 4 287 6\"/>"
        "<text class=\"t2 ta\" text-anchor=\"end\" x=\"280\" y=\"30\">&lt;9&gt;</text></svg>");
}

TEST(chart_canvas, a_drawing_without_description_is_named_by_its_title) {
    std::string out;
    {
        Markup m(out);
        Canvas(m, {.id = "x"}, {1060, 1}, {"T", ""});
    }
    EXPECT_EQ(out, "<svg class=\"chart wide\" viewBox=\"0 0 1060 1\" role=\"img\" aria-labelledby=\"x-t\">"
                   "<title id=\"x-t\">T</title></svg>");
}

} // namespace heed::reports
