// The words at the end of stacked bands: a large number with its word beside a thick band, one line with a
// leader beside a thin one, and a dashed ring for a change whose day nobody states.
//
// Always holds: labels keep the order of their bands, do not overlap when the range has ends_height(), and stay
// within their room.
#pragma once

#include "domain/vocabulary.h"
#include "reports/chart_canvas.h"

#include <cstdint>
#include <span>
#include <string>

namespace heed::reports {

struct ChartEnd {
    enum class Kind : std::uint8_t { count, undated };
    Kind kind = Kind::count;
    domain::Tone tone = domain::Tone::unknown;
    Strength strength = Strength::full;
    double centre = 0; // of the band, where it ends
    double thickness = 0;
    int number = 0;
    std::string word;  // under the number when it is large
    std::string words; // on one line, or what is undated
};

// A sample of the band's colour, or the mark of a change without a day, for words that stand apart from the
// bands.
void draw_sample(Canvas& canvas, const ChartEnd& end, Point centre);
void draw_undated_mark(Canvas& canvas, Point centre);

double ends_width(std::span<const ChartEnd> ends);
double ends_height(std::span<const ChartEnd> ends);

struct EndRoom {
    double x = 0; // where the bands end
    double width = 0;
    double top = 0;
    double bottom = 0;
};
void draw_ends(Canvas& canvas, std::span<const ChartEnd> ends, EndRoom room);

} // namespace heed::reports
