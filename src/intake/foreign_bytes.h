// The first look at bytes from outside: are they a PDF, or text in UTF-8 that may be read at all? Anything else
// is refused with the place of the byte and a word on what it seems to be, so that a person knows what to
// convert.
#pragma once

#include "base/result.h"

#include <string_view>

namespace heed::intake {

inline constexpr std::size_t document_bytes_max = 16 << 20;

Checked check_foreign_bytes(std::string_view raw);

} // namespace heed::intake
