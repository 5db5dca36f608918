#include "reports/chart_canvas.h"

#include "base/escape.h"
#include "reports/chart_text.h"

#include <cmath>
#include <optional>

namespace heed::reports {
namespace {

using Words = std::optional<std::string_view>;
using Number = std::optional<double>;

// Around a drawing that is a file of its own.
constexpr double margin = 20;

double tenth(double number) { return std::round(number * 10) / 10; }

double mirrored(double x, double width) { return width > 0 ? width - tenth(x) : tenth(x); }

Words unless_empty(std::string_view text) { return text.empty() ? Words() : Words(text); }
Number unless_zero(double number) { return number == 0 ? Number() : Number(number); }

// Classes, or what they stand for.
struct Dress {
    Dress(Paint paint, const Looks& looks, bool is_text = false) {
        if (paint == Paint::by_stylesheet) {
            classes = classes_of(looks);
        } else {
            style = is_text ? text_style_of(looks) : style_of(looks);
        }
    }
    Words css() const { return unless_empty(classes); }
    Words fill() const { return unless_empty(row(style.fill).light); }
    Words stroke() const { return unless_empty(row(style.stroke).light); }
    Number stroke_width() const { return unless_zero(style.stroke_width); }
    Number opacity() const { return unless_zero(style.opacity); }
    Number size() const { return unless_zero(style.size); }
    Number weight() const { return unless_zero(style.weight); }
    Number spacing() const { return unless_zero(tenth(style.size * style.spacing_em)); }
    Words dash(std::string_view own) const { return unless_empty(own.empty() ? style.dash : own); }

    std::string classes;
    Style style;
};

std::string id_of(const ChartManner& manner, std::string_view suffix) {
    std::string id(manner.id);
    if (manner.form == ChartForm::middle) id += "-middle";
    if (manner.form == ChartForm::tall) id += "-tall";
    return id += suffix;
}

std::string_view class_of(ChartForm form) {
    switch (form) {
    case ChartForm::wide: return "chart wide";
    case ChartForm::middle: return "chart middle";
    case ChartForm::tall: return "chart tall";
    }
    return {};
}

std::string view_box(const ChartManner& manner, Extent extent) {
    const double around = manner.paint == Paint::by_attributes ? margin : 0;
    std::string box;
    for (const double number :
         {-around, -around, extent.width + 2 * around, tenth(extent.height) + 2 * around}) {
        if (!box.empty()) box += ' ';
        append_decimal(box, number);
    }
    return box;
}

Markup::Element open_svg(Markup& m, const ChartManner& manner, Extent extent, ChartWords words) {
    const bool alone = manner.paint == Paint::by_attributes;
    const std::string title = id_of(manner, "-t");
    const std::string labels = words.description.empty() ? title : title + ' ' + id_of(manner, "-d");
    const Words direction = manner.reading == Reading::right_to_left ? Words("rtl") : Words();
    return m.open("svg", {{"xmlns", alone ? Words("http://www.w3.org/2000/svg") : Words()},
                          {"class", alone ? Words() : Words(class_of(manner.form))},
                          {"viewBox", view_box(manner, extent)},
                          {"width", alone ? Number(extent.width + 2 * margin) : Number()},
                          {"height", alone ? Number(tenth(extent.height) + 2 * margin) : Number()},
                          {"role", "img"},
                          {"aria-labelledby", labels},
                          {"direction", direction},
                          {"xml:lang", alone ? unless_empty(manner.language) : Words()},
                          {"font-family", alone ? Words(chart_faces) : Words()}});
}

} // namespace

Trace& Trace::put(char command) { return m_data += command, *this; }

Trace& Trace::put(Point point) {
    append_decimal(m_data, mirrored(point.x, m_mirror));
    m_data += ' ';
    append_decimal(m_data, tenth(point.y));
    return *this;
}

Trace& Trace::move(Point to) { return put('M').put(to); }
Trace& Trace::line(Point to) { return put('L').put(to); }
Trace& Trace::close() { return put('Z'); }

Trace& Trace::horizontal(double x) {
    append_decimal(put('H').m_data, mirrored(x, m_mirror));
    return *this;
}

Trace& Trace::vertical(double y) {
    append_decimal(put('V').m_data, tenth(y));
    return *this;
}

Trace& Trace::curve(Point first_handle, Point second_handle, Point to) {
    return put('C').put(first_handle).put(' ').put(second_handle).put(' ').put(to);
}

Canvas::Canvas(Markup& markup, const ChartManner& manner, Extent extent, ChartWords words)
    : m_markup(markup),
      m_paint(manner.paint),
      m_extent(extent),
      m_mirror(manner.reading == Reading::right_to_left ? extent.width : 0),
      m_svg(open_svg(markup, manner, extent, words)) {
    markup.element("title", {{"id", id_of(manner, "-t")}}, words.title);
    if (!words.description.empty()) markup.element("desc", {{"id", id_of(manner, "-d")}}, words.description);
    if (m_paint == Paint::by_attributes)
        markup.single("rect", {{"fill", row(Token::surface).light},
                               {"x", -margin},
                               {"y", -margin},
                               {"width", extent.width + 2 * margin},
                               {"height", tenth(extent.height) + 2 * margin}});
}

double Canvas::x_of(double x) const { return mirrored(x, m_mirror); }

void Canvas::close_with_tip(TagName name, Attributes attributes, std::string_view tip) {
    if (tip.empty()) {
        m_markup.single(name, attributes);
    } else {
        const auto element = m_markup.open(name, attributes);
        m_markup.element("title", {}, tip);
    }
}

void Canvas::rect(const Looks& looks, Rect at, const Trim& trim) {
    const Dress dress(m_paint, looks);
    const double left = tenth(at.x), right = tenth(at.x + at.width);
    close_with_tip("rect",
                   {{"class", dress.css()},
                    {"fill", dress.fill()},
                    {"stroke", dress.stroke()},
                    {"stroke-width", dress.stroke_width()},
                    {"stroke-dasharray", dress.dash(trim.dash)},
                    {"x", x_of(m_mirror > 0 ? right : left)},
                    {"y", tenth(at.y)},
                    {"width", right - left},
                    {"height", tenth(at.height)},
                    {"rx", unless_zero(trim.radius)}},
                   trim.tip);
}

void Canvas::circle(const Looks& looks, Point centre, double radius, const Trim& trim) {
    const Dress dress(m_paint, looks);
    close_with_tip("circle",
                   {{"class", dress.css()},
                    {"fill", dress.fill()},
                    {"stroke", dress.stroke()},
                    {"stroke-width", dress.stroke_width()},
                    {"stroke-dasharray", dress.dash(trim.dash)},
                    {"cx", x_of(centre.x)},
                    {"cy", tenth(centre.y)},
                    {"r", radius}},
                   trim.tip);
}

void Canvas::write_path(const Looks& looks, std::string_view data, const Trim& trim, Filling filling) {
    const Dress dress(m_paint, looks);
    close_with_tip("path",
                   {{"class", dress.css()},
                    {"fill", filling == Filling::never ? Words("none") : dress.fill()},
                    {"stroke", dress.stroke()},
                    {"stroke-width", dress.stroke_width()},
                    {"stroke-dasharray", dress.dash(trim.dash)},
                    {"opacity", dress.opacity()},
                    {"d", data}},
                   trim.tip);
}

void Canvas::path(const Looks& looks, const Trace& trace, const Trim& trim) {
    write_path(looks, trace.data(), trim, Filling::as_looks_say);
}

void Canvas::curve(const Looks& looks, const Trace& trace, const Trim& trim) {
    write_path(looks, trace.data(), trim, Filling::never);
}

void Canvas::line(const Looks& looks, Point from, Point to, const Trim& trim) {
    Trace drawn = trace().move(from);
    if (from.y == to.y)
        drawn.horizontal(to.x);
    else if (from.x == to.x)
        drawn.vertical(to.y);
    else
        drawn.line(to);
    write_path(looks, drawn.data(), trim, Filling::as_looks_say);
}

void Canvas::text(const Looks& looks, Point baseline, std::string_view text, Anchor anchor) {
    const Dress dress(m_paint, looks, true);
    m_markup.element("text",
                     {{"class", dress.css()},
                      {"fill", dress.fill()},
                      {"font-size", dress.size()},
                      {"font-weight", dress.weight()},
                      {"letter-spacing", dress.spacing()},
                      {"text-anchor", anchor == Anchor::start    ? Words()
                                      : anchor == Anchor::middle ? Words("middle")
                                                                 : Words("end")},
                      {"x", x_of(baseline.x)},
                      {"y", tenth(baseline.y)}},
                     text);
}

void Canvas::count(const Looks& looks, Point baseline, int number, std::string_view word, Anchor anchor) {
    const Dress dress(m_paint, looks, true), strong(m_paint, {Look::strong}, true);
    const auto element = m_markup.open("text", {{"class", dress.css()},
                                                {"fill", dress.fill()},
                                                {"font-size", dress.size()},
                                                {"text-anchor", anchor == Anchor::start    ? Words()
                                                                : anchor == Anchor::middle ? Words("middle")
                                                                                           : Words("end")},
                                                {"x", x_of(baseline.x)},
                                                {"y", tenth(baseline.y)}});
    m_markup.element("tspan",
                     {{"class", strong.css()}, {"font-size", strong.size()}, {"font-weight", strong.weight()}},
                     std::to_string(number));
    m_markup.text(" ").text(word);
}

} // namespace heed::reports
