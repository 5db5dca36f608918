// Entity tags (RFC 9110 section 8.8.3) and the comparison that If-None-Match asks for.
#pragma once

#include <string>
#include <string_view>

namespace heed::web {

// The characters an opaque tag may have between its quotes. We leave out obs-text.
bool is_opaque_tag(std::string_view text);

// "abc" in quotes. Requires is_opaque_tag(opaque).
std::string quoted_tag(std::string_view opaque);

// Weak comparison of the quoted tag with each of the list, or with "*". A list that is not well formed matches
// up to the place where it breaks: the worst that follows is a full answer.
bool any_tag_matches(std::string_view if_none_match, std::string_view tag);

} // namespace heed::web
