// A passage is the smallest place that can be cited: a heading, a paragraph, an item of a list, a row of a
// table.
//
// Its anchor is made of its words alone (FORMAT part 8), so that the same passage has the same anchor in every
// capture and anchors do not move when reading improves. A file of passages is written once for each capture
// and never again.
#pragma once

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::ledger {

inline constexpr std::size_t passages_max = 100'000;
inline constexpr std::size_t passage_bytes_max = 1 << 20;
inline constexpr std::size_t passages_file_bytes_max = 64 << 20;
inline constexpr std::size_t columns_max = 64;

struct Passage {
    // label: words that name other words: the header row of a table, the left side of "label: paragraphs".
    // quote: words of an earlier mail that this one repeats; what they say is not said here.
    enum class Kind { heading, text, item, row, label, quote };

    std::string anchor = {};
    Kind kind = Kind::text;
    std::string text = {};               // as printed; the printed cells of a row are parted by TAB
    std::vector<std::string> cells = {}; // of a row: aligned with the header, inherited cells filled in
    int table = 0;                       // number of the table in its document, from 1; 0 is none
    int row = 0;                         // of a spreadsheet, the number of the row, from 1; 0 is none
    int page = 0;                        // where it begins, from 1; 0: the document has no pages

    bool operator==(const Passage&) const = default;
};

std::string_view name(Passage::Kind kind);

// The form in which words are hashed and compared: NFC, white space collapsed, trimmed. Requires UTF-8.
std::string passage_words(std::string_view text);

// The printed cells, each in that form, parted by TAB, empty ones included.
std::string row_text(std::span<const std::string> printed_cells);

// The first 8 hex digits of SHA-256. Requires text made by passage_words() or row_text().
std::string anchor_of(std::string_view text);

// Those that the document says itself: quotations are left out.
std::vector<Passage> own_words(std::span<const Passage> passages);

// Gives every passage its anchor in order, `-2` and so on for repeats.
void give_anchors(std::vector<Passage>& passages);

// One line of canonical JSON a passage. Requires anchors.
std::string write_passages(std::span<const Passage> passages);

// Only what write_passages() writes: every line canonical, every anchor the one its text gives.
Result<std::vector<Passage>> read_passages(std::string_view file);

} // namespace heed::ledger
