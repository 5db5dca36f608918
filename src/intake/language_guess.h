// A guess at the language of a text, for the languages in which such documents are mostly published: ar en es
// fr ru zh.
#pragma once

#include <string>
#include <string_view>

namespace heed::intake {

// Empty when the words do not say clearly enough. Requires UTF-8.
std::string guess_language(std::string_view text);

} // namespace heed::intake
