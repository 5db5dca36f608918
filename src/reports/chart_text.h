// How wide text will be, guessed without a font: labels are placed by the server, which draws nothing.
//
// The guess is generous: Latin letters are as wide as in DejaVu Sans, one of the widest faces in use, and other
// scripts have a width per letter. So what has room here has room everywhere, and only seldom too much of it.
// Requires: valid UTF-8.
#pragma once

#include "reports/chart_look.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heed::reports {

double text_width(std::string_view text, const Style& style);
double text_width(std::string_view text, const Looks& looks);

// The text itself when it fits, otherwise its beginning and an ellipsis. The whole text stands in the
// description of the drawing and in the table beside it.
std::string fitted(std::string_view text, const Looks& looks, double width);

// Broken at blanks into at most so many lines; the last one is cut when the rest does not fit.
std::vector<std::string> wrapped(std::string_view text, const Looks& looks, double width,
                                 std::size_t lines_max);

// What a line of text takes above and below its baseline, in parts of its size.
inline constexpr double ascent_em = .8;
inline constexpr double descent_em = .25;

} // namespace heed::reports
