#include "reports/chart_look.h"

#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace heed::reports {
namespace {

enum class Theme { light, dark };

struct Colour {
    double red, green, blue;
};

Colour colour(Token token, Theme theme) {
    const std::string_view hex = theme == Theme::light ? row(token).light : row(token).dark;
    const auto part = [&](std::size_t at) {
        return std::stoi(std::string(hex.substr(at, 2)), nullptr, 16) / 255.0;
    };
    return {part(1), part(3), part(5)};
}

Colour blend(Colour over, Colour ground, double opacity) {
    const auto mix = [&](double a, double b) { return a * opacity + b * (1 - opacity); };
    return {mix(over.red, ground.red), mix(over.green, ground.green), mix(over.blue, ground.blue)};
}

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(Colour c) {
    const auto linear = [](double part) {
        return part <= .04045 ? part / 12.92 : std::pow((part + .055) / 1.055, 2.4);
    };
    return .2126 * linear(c.red) + .7152 * linear(c.green) + .0722 * linear(c.blue);
}

double contrast(Colour a, Colour b) {
    const double lighter = std::max(luminance(a), luminance(b)), darker = std::min(luminance(a), luminance(b));
    return (lighter + .05) / (darker + .05);
}

double contrast(const Style& text, Token ground, Theme theme) {
    return contrast(colour(text.fill, theme), colour(ground, theme));
}

constexpr domain::Tone tones[] = {domain::Tone::unknown, domain::Tone::approved, domain::Tone::rejected,
                                  domain::Tone::pending, domain::Tone::progress};
constexpr double text_least = 4.5; // WCAG 2.2, 1.4.3
constexpr double shape_least = 3;  // 1.4.11, and large text

} // namespace

TEST(chart_look, text_can_be_read_on_its_band) {
    for (const Theme theme : {Theme::light, Theme::dark})
        for (const domain::Tone tone : tones)
            for (const Strength strength : {Strength::full, Strength::light})
                for (const Look size : {Look::strong, Look::big}) {
                    const Style text = text_style_of({text_on(tone, strength), size});
                    for (const Style& ground :
                         {style_of({fill_of(tone, strength)}), style_of(standing(tone, strength))})
                        EXPECT_GE(contrast(text, ground.fill, theme), text_least)
                            << domain::name(tone) << (theme == Theme::dark ? " dark" : " light");
                }
}

TEST(chart_look, small_text_can_be_read_on_its_band) {
    for (const Theme theme : {Theme::light, Theme::dark})
        for (const domain::Tone tone : tones)
            EXPECT_GE(
                contrast(text_style_of({text_on(tone), Look::second}), style_of({fill_of(tone)}).fill, theme),
                tone == domain::Tone::progress ? 0 : text_least)
                << domain::name(tone);
}

TEST(chart_look, text_of_a_tone_can_be_read_on_the_figure) {
    for (const Theme theme : {Theme::light, Theme::dark}) {
        for (const domain::Tone tone : tones)
            for (const Look size : {Look::plain, Look::second, Look::strong, Look::big})
                EXPECT_GE(contrast(text_style_of({text_of(tone), size}), Token::surface, theme), text_least);
        EXPECT_GE(contrast(text_style_of({Look::on_bar}), style_of({Look::bar_on}).fill, theme), text_least);
        EXPECT_GE(contrast(text_style_of({Look::second}), Token::unknown_bg, theme), text_least);
        EXPECT_GE(contrast(text_style_of({Look::big}), Token::unknown_bg, theme), text_least);
    }
}

TEST(chart_look, ink_can_be_read_on_a_ribbon) {
    for (const Theme theme : {Theme::light, Theme::dark})
        for (const domain::Tone tone : tones) {
            const Style ribbon = style_of({Look::ribbon, fill_of(tone)});
            const Colour ground =
                blend(colour(ribbon.fill, theme), colour(Token::surface, theme), ribbon.opacity);
            EXPECT_GE(contrast(colour(Token::ink, theme), ground), text_least) << domain::name(tone);
        }
}

TEST(chart_look, a_shape_that_stands_alone_can_be_seen) {
    for (const Theme theme : {Theme::light, Theme::dark})
        for (const domain::Tone tone : tones)
            for (const Strength strength : {Strength::full, Strength::light}) {
                const Style shape = style_of(standing(tone, strength));
                const Token seen = shape.stroke == Token::unset ? shape.fill : shape.stroke;
                EXPECT_GE(contrast(colour(seen, theme), colour(Token::surface, theme)), shape_least);
            }
}

TEST(chart_look, every_row_stands_at_the_place_of_its_value) {
    std::set<std::string_view> classes;
    for (std::size_t i = 0; i < looks().size(); ++i) {
        EXPECT_EQ(static_cast<std::size_t>(looks()[i].value), i);
        EXPECT_TRUE(classes.insert(looks()[i].css_class).second) << looks()[i].css_class;
    }
    for (std::size_t i = 0; i < tokens().size(); ++i) EXPECT_EQ(static_cast<std::size_t>(tokens()[i].value), i);
}

TEST(chart_look, the_later_rule_wins_however_classes_are_named) {
    EXPECT_EQ(classes_of({Look::on_pending, Look::plain, Look::second}), "onp t2");
    EXPECT_EQ(text_style_of({Look::on_pending, Look::second}).fill, Token::on_pending);
    EXPECT_EQ(text_style_of({Look::second, Look::on_pending}).fill, Token::on_pending);
    EXPECT_EQ(text_style_of({Look::second, Look::on_pending}).size, 13.5);
    EXPECT_EQ(text_style_of({Look::plain}).size, 15);
}

} // namespace heed::reports
