// Which heed this is.
#pragma once

#include <string_view>

namespace heed::cli {

std::string_view version();  // "0.1.0"
std::string_view build_id(); // changes with every build of this program

} // namespace heed::cli
