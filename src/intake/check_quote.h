// A citation names a place and may quote exact words from it. This proves mechanically that the place exists in
// a capture and holds those words: the same letters, spaces aside, and whole words, so that "5.1" is not found
// in "15.1".
#pragma once

#include "base/result.h"
#include "ledger/passage.h"

#include <optional>
#include <span>
#include <string_view>

namespace heed::intake {

inline constexpr std::size_t quote_words_max = 12;

struct Citation {
    std::string_view anchor;
    std::optional<int> column = {}; // number of the header column, from 1
    std::string_view words = {};    // none: only the place is checked
};

// Requires passages with anchors. Without a column the words may stand anywhere in the passage.
Checked check_quote(std::span<const ledger::Passage> passages, const Citation& citation);

} // namespace heed::intake
