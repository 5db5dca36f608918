#include "intake/clean_html_check.h"

#include "base/escape.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace heed::intake {
namespace {

constexpr std::array<std::string_view, 19> plain_tags = {
    "p",     "h2", "h3",        "h4", "h5",     "h6", "ul", "li",
    "table", "tr", "th",        "td", "strong", "em", "br", "!DOCTYPE html",
    "html",  "a",  "blockquote"};

bool is_plain(std::string_view tag) {
    if (tag.starts_with('/')) tag.remove_prefix(1);
    return tag != "a" && std::find(plain_tags.begin(), plain_tags.end(), tag) != plain_tags.end();
}

// Takes `name="value"` off the front and returns the value; nothing when something else stands there.
std::optional<std::string_view> take_attribute(std::string_view& rest, std::string_view name) {
    const std::string start = ' ' + std::string(name) + "=\"";
    if (!rest.starts_with(start)) return {};
    const std::size_t end = rest.find('"', start.size());
    if (end == std::string_view::npos) return {};
    const std::string_view value = rest.substr(start.size(), end - start.size());
    rest.remove_prefix(end + 1);
    return value;
}

bool is_link(std::string_view tag) {
    if (!tag.starts_with("a ")) return false;
    std::string_view rest = tag.substr(1);
    const auto target = take_attribute(rest, "href");
    return target && rest.empty() && !target->starts_with('/') && safe_link(*target);
}

bool is_spanning_cell(std::string_view tag) {
    if (!tag.starts_with("td ") && !tag.starts_with("th ")) return false;
    std::string_view rest = tag.substr(2);
    for (const std::string_view name : {"colspan", "rowspan"})
        if (const auto number = take_attribute(rest, name); number && !parse_number(*number)) return false;
    return rest.empty();
}

bool is_head_tag(std::string_view tag) {
    if (tag == "meta charset=\"utf-8\"" || tag == "body dir=\"auto\"" || tag == "/a") return true;
    if (!tag.starts_with("html ")) return false;
    std::string_view rest = tag.substr(4);
    const auto language = take_attribute(rest, "lang");
    return language && rest.empty() && language->find_first_of("<>&'") == std::string_view::npos;
}

} // namespace

Checked check_clean_html(std::string_view html) {
    if (!html.starts_with("<!DOCTYPE html>\n<html")) return refuse("not the beginning of clean HTML");
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        if (end == std::string_view::npos) return refuse("a tag without an end", "byte " + std::to_string(at));
        const std::string_view tag = html.substr(at + 1, end - at - 1);
        if (!is_plain(tag) && !is_link(tag) && !is_spanning_cell(tag) && !is_head_tag(tag))
            return refuse("a tag that clean HTML does not have", "byte " + std::to_string(at));
    }
    return Done{};
}

} // namespace heed::intake
