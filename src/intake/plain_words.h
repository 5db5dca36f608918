// Text of wiki pages keeps traces of Markdown when it is copied: `[words](target)`, `**words**`,
// `<https://...>`. The words are what a reader saw; the marks are taken off.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace heed::intake {

// Links keep their words, pictures and targets go, paired emphasis and code marks go. What does not pair stays.
std::string plain_words(std::string_view markdown);

// How many `[words](target)` the text has: by this a text with traces of Markdown is known.
std::size_t count_marked_links(std::string_view text);

} // namespace heed::intake
