// What must not be kept, taken out of plain text: tracked links, addresses of private persons, the headers of a
// mail.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace heed::intake {

// What stands in the place of what was taken out.
inline constexpr std::string_view address_removed = "[address removed]";
inline constexpr std::string_view link_removed = "[link removed]";

struct CleanedText {
    std::string text;
    std::set<std::string_view> stripped; // codes of reading.h; empty: the text is as it was
};

// Takes out what the words of one passage may hold. Also for words of HTML.
CleanedText clean_words(std::string_view words);

// The same for a whole document, with the head of a mail cleaned when `head_bytes` > 0: so many first bytes are
// it.
CleanedText clean_text(std::string_view raw, std::size_t head_bytes);

} // namespace heed::intake
