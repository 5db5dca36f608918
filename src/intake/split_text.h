// Plain text to passages: a paragraph, an item, a heading, a row of a table each.
#pragma once

#include "intake/document_kind.h"

#include <span>
#include <vector>

namespace heed::intake {

struct SplitText {
    std::vector<Passage> passages; // without anchors
    std::vector<Doubt> doubts;
};

// In text whose lines were broken to fit a width, lines that belong together are joined: a line goes on in the
// next one when that one's first word would not have fitted, or when no sentence ends and the next begins with
// a small letter. In other text every line is a paragraph.
//
// `head` first lines are headers of a mail: one label each. Lines behind ">" and those from the number
// `quoted_from` on, where it is not 0, are quotes, unless there is nothing else.
SplitText split_text(std::span<const Line> lines, const TextTraits& traits, std::size_t head = 0,
                     std::size_t quoted_from = 0);

} // namespace heed::intake
