// HTML as a flat list of nodes in document order, parsed by the rules of browsers (gumbo) within bounds.
//
// Flat, so that nothing that walks it needs recursion: the subtree of node i is [i, nodes[i].end). The parser
// gets its memory from a limited store; when that is used up, or elements nest too deeply, the document is
// refused.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::intake {

inline constexpr std::size_t html_bytes_max = 4 << 20;
inline constexpr std::size_t html_depth_max = 512;
inline constexpr std::size_t html_nodes_max = 400'000;

struct HtmlNode {
    std::string tag = {}; // lower case; empty: text
    std::string text = {};
    std::vector<std::pair<std::string, std::string>> attributes = {};
    std::uint32_t parent = 0; // its index; the first node is its own
    std::uint32_t end = 0;    // the index behind its subtree

    bool is_text() const { return tag.empty(); }
    bool has(std::string_view name) const;
    std::string_view attribute(std::string_view name) const; // empty when absent
};

struct HtmlTree {
    std::vector<HtmlNode> nodes;
    bool has_comments = false;
    bool had_wide_blanks = false; // no-break spaces stood in tags where blanks belong
};

// Requires UTF-8 without NUL. HTML that was copied as text may have no-break spaces inside its tags, which
// would make one unknown element of `<div class="x">`; there they are read as blanks.
Result<HtmlTree> parse_html(std::string_view html);

} // namespace heed::intake
