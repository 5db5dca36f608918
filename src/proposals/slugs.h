// Names of things that pages name only in words.
#pragma once

#include <string>
#include <string_view>

namespace heed::proposals {

// "Board action, July" -> "board-action-july": letters and digits of ASCII, at most forty.
std::string slug_of(std::string_view text);

} // namespace heed::proposals
