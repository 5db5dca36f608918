// Addresses outside this site, as somebody wrote them into the record: only those of the web become links.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heed::web {

// The address in ASCII when it is http or https with a host; nothing for anything else ("javascript:", "data:",
// "//host", blanks, controls).
std::optional<std::string> outside_address(std::string_view text);

} // namespace heed::web
