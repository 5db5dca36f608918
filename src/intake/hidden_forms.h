// The forms in which text can stand hidden inside other text: percent-encoding, HTML entities,
// quoted-printable, backslash escapes, hex, base64 and base64url at any alignment, and each of these inside
// another.
//
// A mail may carry its reader's address in base64 inside a percent-encoded parameter of a picture's address;
// whoever looks for that address has to look at every such form.
#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace heed::intake {

// Shows the text itself (nesting 0) and every hidden form of it, up to five inside one another. Work is bounded
// by the size of the text; text made to exceed that is refused, since nothing could be said about it.
Checked each_form(std::string_view text, const std::function<void(std::string_view form, int nesting)>& show);

} // namespace heed::intake
