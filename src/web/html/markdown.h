// Markdown, as announcements, notes and reasons may use it (CommonMark, by cmark).
//
// The text is taken apart by the library and put together by our own builder, so only elements named in
// markdown.cc can come out, with no attributes but those written there. HTML in the text is shown as text,
// pictures become their descriptions, and links lead only to the web or to paths of this site.
#pragma once

#include "base/markup.h"

#include <functional>
#include <string>
#include <string_view>

namespace heed::web {

struct MarkdownOptions {
    int top_heading = 2; // what "# ..." becomes; deeper ones follow
    // The href for "/r1" and its like; absent: as it stands. The part behind '#' comes along.
    std::function<std::string(std::string_view path)> inside = {};
};

// Requires UTF-8. Safe for any text.
Safe markdown(std::string_view text, const MarkdownOptions& options = {});

// The same text without marks, for descriptions: its first words up to about so many bytes.
std::string markdown_words(std::string_view text, std::size_t bytes_max);

} // namespace heed::web
