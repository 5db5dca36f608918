// Lines of iCalendar, folded as RFC 5545 section 3.1 asks: at most 75 octets and never within a character.
#pragma once

#include <string>
#include <string_view>

namespace heed::reports {

// The same content lines folded anew. libical 3.0.16 can put a fold between the CR and the LF of a line that
// just fills its last 75 octets; joining what it parted and folding again mends that.
std::string folded_anew(std::string_view calendar);

} // namespace heed::reports
