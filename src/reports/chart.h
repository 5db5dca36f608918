// What all charts share: how they are painted, how wide they are, which way they read.
//
// A chart is a plain struct whose words are already in the reader's language, and draw(Markup&, chart, manner)
// writes it as one <svg>. There are several drawings of one chart and the stylesheet shows the one that fits:
// a drawing that is only scaled gets letters that nobody can read. A hidden one leaves the accessibility tree.
//
// Always holds: geometry stands in attributes, never in `style`; every drawing is role=img with a title and,
// where numbers are drawn, a description that states them; letters are at least 12 pixels high where the form
// is shown.
#pragma once

#include "base/markup.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace heed::reports {

// by_stylesheet: for a page; classes, which the stylesheet colours for light and dark.
// by_attributes: for a file of its own; light colours in presentation attributes, an opaque ground, a margin.
enum class Paint : std::uint8_t { by_stylesheet, by_attributes };

// Which way people read. Time runs that way too, so right to left mirrors a drawing.
enum class Reading : std::uint8_t { left_to_right, right_to_left };

// Shown in a container of at least 59 rem, of 36 to 59 rem, and below (svg class "chart wide", ...).
enum class ChartForm : std::uint8_t { wide, middle, tall };

// The width of a form in its own units, which are pixels where it is shown at its natural size.
constexpr double width_of(ChartForm form) {
    switch (form) {
    case ChartForm::wide: return 1060;
    case ChartForm::middle: return 640;
    case ChartForm::tall: return 292;
    }
    return 0;
}

struct ChartManner {
    std::string_view id; // prefix of the ids in the drawing; unlike any other on the page
    Reading reading = Reading::left_to_right;
    ChartForm form = ChartForm::wide;
    Paint paint = Paint::by_stylesheet;
    std::string_view language; // BCP 47; a file of its own names it, a page has said it already
};

// Every drawing of a chart, for the stylesheet to choose from. Charts name the forms they have.
template <class Chart> void draw_forms(Markup& m, const Chart& chart, ChartManner manner) {
    for (const ChartForm form : Chart::forms) {
        manner.form = form;
        draw(m, chart, manner);
    }
}

// The bytes of an .svg file.
template <class Chart> std::string svg_document(const Chart& chart, ChartManner manner) {
    manner.paint = Paint::by_attributes;
    std::string out;
    {
        Markup m(out, Syntax::xml);
        m.begin_document();
        draw(m, chart, manner);
    }
    return out += '\n';
}

} // namespace heed::reports
