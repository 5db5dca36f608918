// Answers made readable for expected files, and differences of two texts shown.
#pragma once

#include <string>
#include <string_view>

namespace heed::testing_support {

std::string spread_json(std::string_view json); // one member a line, indented
// The words between tags of <main>, one line for each block; enough to see what a reader is told.
std::string text_of_main(std::string_view html);
// Lines that only one of both has, with - and +, and what stands around them.
std::string difference(std::string_view expected, std::string_view seen);

} // namespace heed::testing_support
