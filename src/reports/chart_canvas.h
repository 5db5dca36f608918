// One drawing under the pen. Charts are laid out as if everybody read from left to right; the canvas mirrors
// what is drawn for those who read from right to left, so no chart knows about it.
//
// Always holds: the drawing is one <svg> with role, title and description, opened and closed by the canvas;
// coordinates are rounded to a tenth; in a mirrored drawing x becomes width - x, and text begins at the right.
#pragma once

#include "reports/chart.h"
#include "reports/chart_look.h"

#include <string>
#include <string_view>

namespace heed::reports {

struct Point {
    double x = 0;
    double y = 0;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

struct Extent {
    double width = 0;
    double height = 0;
};

// Where the text stands as seen from its point, in the direction of reading.
enum class Anchor : std::uint8_t { start, middle, end };

// What only some shapes have.
struct Trim {
    double radius = 0;     // of the corners of a rectangle
    std::string_view dash; // "3 3"
    std::string_view tip;  // seen when the pointer rests on the shape
};

struct ChartWords {
    std::string_view title;
    std::string_view description; // none when empty
};

// The data of a path. Made by a canvas, which knows whether it is mirrored.
class Trace {
public:
    Trace& move(Point to);
    Trace& line(Point to);
    Trace& horizontal(double x);
    Trace& vertical(double y);
    Trace& curve(Point first_handle, Point second_handle, Point to);
    Trace& close();
    std::string_view data() const { return m_data; }

private:
    friend class Canvas;
    explicit Trace(double mirror) : m_mirror(mirror) {}
    Trace& put(char command);
    Trace& put(Point point);

    std::string m_data;
    double m_mirror; // the width of the drawing when it is mirrored, otherwise 0
};

class Canvas {
public:
    Canvas(Markup& markup, const ChartManner& manner, Extent extent, ChartWords words);

    void rect(const Looks& looks, Rect at, const Trim& trim = {});
    void circle(const Looks& looks, Point centre, double radius, const Trim& trim = {});
    void line(const Looks& looks, Point from, Point to, const Trim& trim = {});
    void path(const Looks& looks, const Trace& trace, const Trim& trim = {});
    void curve(const Looks& looks, const Trace& trace, const Trim& trim = {}); // never filled
    void text(const Looks& looks, Point baseline, std::string_view text, Anchor anchor = Anchor::start);
    // A strong number with its word behind it.
    void count(const Looks& looks, Point baseline, int number, std::string_view word,
               Anchor anchor = Anchor::start);

    Trace trace() const { return Trace(m_mirror); }
    double width() const { return m_extent.width; }

private:
    enum class Filling : std::uint8_t { as_looks_say, never };
    void write_path(const Looks& looks, std::string_view data, const Trim& trim, Filling filling);
    double x_of(double x) const;
    void close_with_tip(TagName name, Attributes attributes, std::string_view tip);

    Markup& m_markup;
    Paint m_paint;
    Extent m_extent;
    double m_mirror;
    Markup::Element m_svg;
};

} // namespace heed::reports
