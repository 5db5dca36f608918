// Whether bytes are HTML as write_clean_html() writes it, found by looking at every tag and not by parsing:
// what the reading process hands back is checked by this before it is believed, since a document might have
// taken it over.
#pragma once

#include "base/result.h"

#include <string_view>

namespace heed::intake {

// Every < begins one of the tags of the clean form, with its attributes exactly as they are written there.
Checked check_clean_html(std::string_view html);

} // namespace heed::intake
