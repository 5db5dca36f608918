#include "intake/html_look.h"

#include "base/text.h"
#include "intake/link_judgement.h"
#include "intake/reading.h"

#include <algorithm>
#include <array>

namespace heed::intake {
namespace {

constexpr std::array<std::string_view, 23> hidden_tags = {
    "head",   "script",   "style", "template", "noscript", "svg",      "math",   "iframe",
    "object", "embed",    "audio", "video",    "canvas",   "select",   "option", "textarea",
    "input",  "datalist", "title", "link",     "meta",     "noframes", "map"};
constexpr std::array<std::string_view, 45> block_tags = {
    "address", "article", "aside", "blockquote", "body", "caption",  "center",     "dd",     "details",
    "dialog",  "dir",     "div",   "dl",         "dt",   "fieldset", "figcaption", "figure", "footer",
    "form",    "h1",      "h2",    "h3",         "h4",   "h5",       "h6",         "header", "hgroup",
    "hr",      "html",    "li",    "main",       "menu", "nav",      "ol",         "p",      "pre",
    "section", "summary", "table", "tbody",      "td",   "tfoot",    "th",         "thead",  "tr"};
constexpr std::array<std::string_view, 8> active_tags = {"script", "iframe", "object", "embed",
                                                         "form",   "input",  "select", "textarea"};

template <std::size_t n> bool is_one_of(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// A style without blanks, in lower case: "display:none!important".
std::string style_of(const HtmlNode& node) {
    std::string style = lower_ascii(node.attribute("style"));
    std::erase_if(style, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    return style;
}

bool is_styled_away(const HtmlNode& node) {
    if (node.has("hidden")) return true;
    if (!node.has("style")) return false;
    const std::string style = style_of(node);
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos ||
           style.find("mso-hide:all") != std::string::npos;
}

bool loads_from_outside(std::string_view value) {
    return value.find("//") != std::string_view::npos && split_address(trim(value)).has_value();
}

} // namespace

bool is_hidden(const HtmlNode& node) { return is_one_of(hidden_tags, node.tag) || is_styled_away(node); }

bool is_block(std::string_view tag) { return is_one_of(block_tags, tag); }

std::string_view emphasis_of(std::string_view tag) {
    if (tag == "strong" || tag == "b") return "strong";
    if (tag == "em" || tag == "i") return "em";
    return {};
}

void add_stripped_codes(const HtmlNode& node, std::set<std::string_view>& codes) {
    if (is_one_of(active_tags, node.tag)) codes.insert(stripped::active);
    if (node.tag == "style" || node.tag == "link" || node.tag == "font") codes.insert(stripped::presentation);
    if (node.tag == "img" &&
        judge_link({.target = node.attribute("src"), .words = {}}) == LinkFate::private_address)
        codes.insert(stripped::private_address);
    if (node.tag == "img" || node.tag == "image" || node.tag == "source")
        codes.insert(is_pixel(node)                              ? stripped::pixel
                     : loads_from_outside(node.attribute("src")) ? stripped::remote_image
                                                                 : stripped::presentation);
    for (const auto& [name, value] : node.attributes) {
        if (name == "id" || name == "name")
            codes.insert(stripped::element_ids);
        else if (name.starts_with("on"))
            codes.insert(stripped::active);
        else if (name == "background" ||
                 (name == "style" && lower_ascii(value).find("url(") != std::string::npos))
            codes.insert(stripped::remote_image);
        else if (name != "href" && name != "src" && name != "lang" && name != "dir" && name != "colspan" &&
                 name != "rowspan")
            codes.insert(stripped::presentation);
    }
}

bool is_pixel(const HtmlNode& image) {
    const auto tiny = [&](std::string_view name) {
        const std::string_view value = trim(image.attribute(name));
        return value == "0" || value == "1" || value == "2" || value == "1px" || value == "0px";
    };
    if (tiny("width") || tiny("height") || is_styled_away(image)) return true;
    const std::string style = style_of(image);
    for (const std::string_view size : {"width:1px", "width:0", "height:1px", "height:0"})
        if (style.starts_with(size) || style.find(';' + std::string(size)) != std::string::npos) return true;
    switch (judge_link({.target = image.attribute("src"), .words = {}})) {
    case LinkFate::tracked:
    case LinkFate::private_address:
    case LinkFate::unsubscribe: return true;
    case LinkFate::plain:
    case LinkFate::shown_address:
    case LinkFate::unusable: break;
    }
    return false;
}

std::string visible_words(const HtmlTree& tree) {
    std::string words;
    for (std::size_t i = 0; i < tree.nodes.size();) {
        const HtmlNode& node = tree.nodes[i];
        if (node.is_text()) {
            words += node.text;
        } else if (is_hidden(node)) {
            i = node.end;
            continue;
        } else if (is_block(node.tag) || node.tag == "br" || node.tag == "img") {
            words += '\n';
        }
        ++i;
        // Behind a block the next words begin anew.
        for (std::size_t open = node.is_text() ? node.parent : i - 1; open > 0 && tree.nodes[open].end == i;
             open = tree.nodes[open].parent)
            if (is_block(tree.nodes[open].tag)) words += '\n';
    }
    return words;
}

bool has_mail_signs(const HtmlTree& tree) {
    for (const HtmlNode& node : tree.nodes) {
        if (node.tag == "img" && is_pixel(node)) return true;
        if (node.tag == "a" &&
            judge_link({.target = node.attribute("href"), .words = {}}) == LinkFate::unsubscribe)
            return true;
        const std::string marks = lower_ascii(node.attribute("class"));
        for (const std::string_view sign :
             {"gmail_", "mso", "moz-cite", "moz-email", "yahoo_quoted", "applemail"})
            if (marks.find(sign) != std::string::npos) return true;
        const std::string_view id = node.attribute("id");
        if (id.starts_with("m_") && id.size() > 12 && id[2] >= '0' && id[2] <= '9') return true;
    }
    return false;
}

} // namespace heed::intake
