// What holds for every drawing of every chart, whatever its data: tried with charts by chance.
#include "reports/chart_samples.h"
#include "reports/chart_seen.h"

#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>

namespace heed::reports {
namespace {

// More are tried with HEED_SEEDS=5000.
std::uint64_t seeds() {
    const char* const wanted = std::getenv("HEED_SEEDS");
    return wanted == nullptr ? 25 : std::strtoull(wanted, nullptr, 10);
}

template <class Chart> std::string drawn(const Chart& chart, ChartForm form, Reading reading, Paint paint) {
    std::string out;
    {
        Markup m(out, Syntax::xml);
        draw(m, chart, {.id = "x", .reading = reading, .form = form, .paint = paint});
    }
    return out;
}

void expect_sound(const SeenDrawing& drawing, const std::string& svg) {
    EXPECT_TRUE(drawing.is_balanced());
    EXPECT_EQ(svg.find("nan"), std::string::npos);
    EXPECT_EQ(svg.find("inf\""), std::string::npos);
    EXPECT_EQ(svg.find("style="), std::string::npos);
    EXPECT_EQ(svg.find("class="), std::string::npos);
    const SeenElement& root = drawing.elements()[0];
    EXPECT_EQ(root.name, "svg");
    EXPECT_EQ(root.get("role"), "img");
    std::string ids;
    for (const char* name : {"title", "desc"})
        for (const SeenElement* element : drawing.all(name))
            if (!element->get("id").empty()) ids += (ids.empty() ? "" : " ") + element->get("id");
    EXPECT_EQ(root.get("aria-labelledby"), ids);
}

// Texts lie within the drawing and not on each other; letters are at least 12 pixels high where the form is at
// its narrowest (chart.h; a phone 320 pixels wide leaves 262 to a figure).
void expect_readable(const SeenDrawing& drawing, ChartForm form) {
    const auto view = SeenDrawing::numbers_in(drawing.elements()[0].get("viewBox"));
    const double width = view[2] - 40, height = view[3] - 40;
    EXPECT_EQ(width, width_of(form));
    const double narrowest = form == ChartForm::wide ? 59 * 16 : form == ChartForm::middle ? 36 * 16 : 262;
    const std::vector<SeenBox> boxes = drawing.text_boxes();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        EXPECT_GE(boxes[i].left, -.3) << boxes[i].text;
        EXPECT_LE(boxes[i].right, width + .3) << boxes[i].text;
        EXPECT_GE(boxes[i].top, -.3) << boxes[i].text;
        EXPECT_LE(boxes[i].bottom, height + .3) << boxes[i].text;
        for (std::size_t k = 0; k < i; ++k)
            if (boxes[i].meets(boxes[k])) ADD_FAILURE() << boxes[i].text << " meets " << boxes[k].text;
    }
    for (const char* name : {"text", "tspan"})
        for (const SeenElement* text : drawing.all(name))
            EXPECT_GE(text->number("font-size") * narrowest / width, 12);
}

void expect_within(const SeenDrawing& drawing) {
    const auto view = SeenDrawing::numbers_in(drawing.elements()[0].get("viewBox"));
    const double width = view[2] - 40, height = view[3] - 40;
    for (const SeenElement& shape : drawing.elements()) {
        if (shape.name == "rect" && shape.get("fill") != "#ffffff") {
            EXPECT_GE(shape.number("x"), -.1);
            EXPECT_GE(shape.number("y"), -.1);
            EXPECT_GE(shape.number("width"), 0);
            EXPECT_GE(shape.number("height"), 0);
            EXPECT_LE(shape.number("x") + shape.number("width"), width + .1);
            EXPECT_LE(shape.number("y") + shape.number("height"), height + .1);
        }
        const SeenDrawing::PathPlaces places = SeenDrawing::places_in(shape.get("d"));
        const auto expect_from_to = [&](const std::vector<double>& numbers, double most) {
            for (const double number : numbers)
                if (number < -.6 || number > most + .6) ADD_FAILURE() << shape.get("d");
        };
        expect_from_to(places.x, width);
        expect_from_to(places.y, height);
    }
}

// The same shapes in the same order, each at the other side.
void expect_mirrored(const SeenDrawing& one, const SeenDrawing& other, double width) {
    ASSERT_EQ(one.elements().size(), other.elements().size());
    for (std::size_t i = 1; i < one.elements().size(); ++i) {
        const SeenElement &a = one.elements()[i], &b = other.elements()[i];
        EXPECT_EQ(a.name, b.name);
        if (a.name == "text" || a.name == "circle") {
            const char* x = a.name == "text" ? "x" : "cx";
            EXPECT_NEAR(a.number(x), width - b.number(x), .01);
            EXPECT_EQ(a.get("text-anchor"), b.get("text-anchor")); // it follows the direction
            EXPECT_EQ(a.text, b.text);
        } else if (a.name == "rect" && a.number("x") != -20) {
            EXPECT_NEAR(a.number("x"), width - b.number("x") - b.number("width"), .01);
        } else if (a.name == "path") {
            const SeenDrawing::PathPlaces from = SeenDrawing::places_in(a.get("d"));
            const SeenDrawing::PathPlaces to = SeenDrawing::places_in(b.get("d"));
            EXPECT_EQ(from.y, to.y);
            ASSERT_EQ(from.x.size(), to.x.size());
            for (std::size_t k = 0; k < from.x.size(); ++k)
                if (std::abs(from.x[k] - (width - to.x[k])) > .02) ADD_FAILURE() << a.get("d");
        }
        EXPECT_EQ(a.get("y"), b.get("y"));
    }
}

template <class Chart> void expect_everything(const Chart& chart) {
    for (const ChartForm form : Chart::forms) {
        const std::string ltr = drawn(chart, form, Reading::left_to_right, Paint::by_attributes);
        const std::string rtl = drawn(chart, form, Reading::right_to_left, Paint::by_attributes);
        if (ltr.empty()) {
            EXPECT_TRUE(rtl.empty());
            continue;
        }
        const SeenDrawing one(ltr), other(rtl);
        for (const auto& [drawing, svg] : {std::pair(&one, &ltr), std::pair(&other, &rtl)}) {
            expect_sound(*drawing, *svg);
            expect_readable(*drawing, form);
            expect_within(*drawing);
        }
        expect_mirrored(one, other, width_of(form));
        const std::string page = drawn(chart, form, Reading::left_to_right, Paint::by_stylesheet);
        EXPECT_EQ(page.find("fill=\"#"), std::string::npos);
        EXPECT_EQ(page.find("font-"), std::string::npos);
        EXPECT_EQ(SeenDrawing(page).all("text").size(), one.all("text").size());
    }
}

template <class Make> void try_all(Make&& make) {
    const std::uint64_t all = seeds();
    for (std::uint64_t seed = 1; seed <= all; ++seed) {
        samples::ByChance chance(seed);
        expect_everything(make(chance));
        if (testing::Test::HasFailure()) FAIL() << "seed " << seed;
    }
}

} // namespace

TEST(chart_random, flows) {
    try_all([](samples::ByChance& chance) { return chance.flow(); });
}
TEST(chart_random, bars) {
    try_all([](samples::ByChance& chance) { return chance.bar(); });
}
TEST(chart_random, phases) {
    try_all([](samples::ByChance& chance) { return chance.phases(); });
}
TEST(chart_random, alluvials) {
    try_all([](samples::ByChance& chance) { return chance.alluvial(); });
}
TEST(chart_random, dependencies) {
    try_all([](samples::ByChance& chance) { return chance.dependencies(); });
}
TEST(chart_random, series) {
    try_all([](samples::ByChance& chance) { return chance.series(); });
}

} // namespace heed::reports
