// What a site asks of programs that fetch its pages (robots.txt, RFC 9309).
#pragma once

#include <string_view>

namespace heed::post {

// Whether the program of that name may fetch the path (with its query). The group that names the program holds,
// else the one for all; in it the longest rule that fits, and of two equally long ones the one that allows.
// Whatever is no rule is passed over, so any text can be read. Takes time in proportion to the text.
bool robots_allow(std::string_view robots, std::string_view program, std::string_view path);

} // namespace heed::post
