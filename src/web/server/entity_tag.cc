#include "web/server/entity_tag.h"

#include "base/ensure.h"
#include "base/text.h"

#include <algorithm>

namespace heed::web {

bool is_opaque_tag(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '!' || (c >= '#' && c <= '~'); });
}

std::string quoted_tag(std::string_view opaque) {
    ensure(is_opaque_tag(opaque), "an entity tag has a character that HTTP does not allow");
    std::string out = "\"";
    out.append(opaque);
    out += '"';
    return out;
}

bool any_tag_matches(std::string_view if_none_match, std::string_view tag) {
    std::string_view rest = trim(if_none_match);
    if (rest == "*") return true;
    while (!rest.empty()) {
        if (rest.starts_with("W/")) rest.remove_prefix(2);
        if (!rest.starts_with('"')) return false;
        const std::size_t close = rest.find('"', 1);
        if (close == std::string_view::npos) return false;
        if (rest.substr(0, close + 1) == tag) return true;
        rest = trim(rest.substr(close + 1));
        if (!rest.starts_with(',')) return false;
        while (rest.starts_with(',')) rest = trim(rest.substr(1));
    }
    return false;
}

} // namespace heed::web
