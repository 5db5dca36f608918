#include "intake/html_tree.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <gumbo.h>
#include <map>
#include <memory>
#include <new>

namespace heed::intake {
namespace {

constexpr std::size_t store_bytes_max = 384 << 20;
constexpr std::size_t block_bytes = 256 << 10;
constexpr std::size_t attribute_bytes_max = 64 << 10;

// Memory for the parser, freed as a whole: gumbo frees a tree by recursion, and does not look whether it got
// memory. So when the store is used up, the parser is left by longjmp; it is C and holds nothing else.
class ParserStore {
public:
    ParserStore() { m_blocks.reserve(store_bytes_max / block_bytes + 1); }

    std::jmp_buf used_up;

    void* take(std::size_t bytes) {
        bytes = (bytes + 15) & ~std::size_t{15};
        if (bytes > m_left) {
            const std::size_t size = std::max(bytes, block_bytes);
            if (size > m_bytes_left) std::longjmp(used_up, 1);
            add_block(size);
        }
        void* taken = m_at;
        m_at += bytes;
        m_left -= bytes;
        return taken;
    }

private:
    // No exception may pass through the parser either: C code has no way to unwind.
    void add_block(std::size_t size) {
        char* block = new (std::nothrow) char[size];
        if (block == nullptr) std::longjmp(used_up, 1);
        m_blocks.emplace_back(block);
        m_bytes_left -= size;
        m_at = block;
        m_left = size;
    }

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char* m_at = nullptr;
    std::size_t m_left = 0;
    std::size_t m_bytes_left = store_bytes_max;
};

void* take_from(void* store, std::size_t bytes) { return static_cast<ParserStore*>(store)->take(bytes); }
void keep(void*, void*) {}

// Nothing when the store is used up. The tree lives as long as the store.
const GumboNode* parse_in(ParserStore& store, std::string_view html) {
    if (setjmp(store.used_up) != 0) return nullptr;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take_from;
    options.deallocator = keep;
    options.userdata = &store;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

constexpr std::array<std::string_view, 33> never_nested = {
    "a",     "p",      "li",    "td",  "th",    "tr",   "dt",   "dd",    "option", "tbody", "thead",
    "tfoot", "br",     "img",   "hr",  "input", "meta", "link", "base",  "area",   "col",   "embed",
    "param", "source", "track", "wbr", "html",  "body", "head", "title", "script", "style", "textarea"};

// Refuses what is plainly nested too deeply before the parser spends time on it: open tags without their end
// tags.
Checked check_nesting(std::string_view html) {
    std::map<std::string, std::size_t, std::less<>> open;
    std::size_t depth = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const bool closing = html.substr(at + 1, 1) == "/";
        const std::size_t start = at + (closing ? 2 : 1);
        const std::size_t end = std::min(html.find_first_of(" \t\r\n\f/>", start), html.size());
        if (end - start == 0 || end - start > 32 || html[start] == '!' || html[start] == '?') continue;
        const std::string name = lower_ascii(html.substr(start, end - start));
        if (std::find(never_nested.begin(), never_nested.end(), name) != never_nested.end()) continue;
        if (!closing) {
            ++open[name];
            if (++depth > html_depth_max)
                return refuse("more than " + std::to_string(html_depth_max) + " elements inside one another",
                              "byte " + std::to_string(at));
        } else if (const auto found = open.find(name); found != open.end() && found->second > 0) {
            --found->second;
            --depth;
        }
    }
    return Done{};
}

constexpr std::string_view wide_blank = "\xc2\xa0";

// Turns no-break spaces inside of tags into blanks; a tag ends at the first > that is not quoted.
std::string with_blanks_in_tags(std::string_view html) {
    std::string out;
    char quote = '\0';
    bool in_tag = false;
    for (std::size_t i = 0; i < html.size(); ++i) {
        const char c = html[i];
        const char next = i + 1 < html.size() ? html[i + 1] : ' ';
        if (!in_tag) {
            in_tag = c == '<' && (next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'));
        } else if (html.substr(i, 2) == wide_blank) {
            out += ' ';
            ++i;
            continue;
        } else if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = html[i - 1] == '=' ? c : '\0';
        } else if (c == '>') {
            in_tag = false;
        }
        out += c;
    }
    return out;
}

std::string tag_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return lower_ascii(
        std::string_view(piece.data == nullptr ? "" : piece.data, std::min<std::size_t>(piece.length, 64)));
}

const GumboVector* children_of(const GumboNode& node) {
    const bool element = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
    return element ? &node.v.element.children : nullptr;
}

class Flattener {
public:
    Result<HtmlTree> flatten(const GumboNode& root) {
        add(root, 0);
        m_open.push_back({&root, 0, 0});
        while (!m_open.empty()) {
            const Open top = m_open.back();
            const GumboVector* children = children_of(*top.node);
            if (children == nullptr || top.next == children->length) {
                m_tree.nodes[top.index].end = static_cast<std::uint32_t>(m_tree.nodes.size());
                m_open.pop_back();
                continue;
            }
            ++m_open.back().next;
            const auto& child = *static_cast<const GumboNode*>(children->data[top.next]);
            if (child.type == GUMBO_NODE_COMMENT) m_tree.has_comments = true;
            if (child.type == GUMBO_NODE_COMMENT || child.type == GUMBO_NODE_DOCUMENT) continue;
            if (m_tree.nodes.size() == html_nodes_max) return refuse("more elements than a document may have");
            if (m_open.size() == html_depth_max)
                return refuse("more than " + std::to_string(html_depth_max) + " elements inside one another");
            const std::uint32_t index = add(child, top.index);
            if (children_of(child) != nullptr) m_open.push_back({&child, index, 0});
        }
        return std::move(m_tree);
    }

private:
    struct Open {
        const GumboNode* node;
        std::uint32_t index;
        unsigned next; // child
    };

    std::uint32_t add(const GumboNode& node, std::uint32_t parent) {
        const auto index = static_cast<std::uint32_t>(m_tree.nodes.size());
        HtmlNode made{.parent = parent, .end = index + 1};
        if (children_of(node) == nullptr) {
            made.text = node.v.text.text;
        } else {
            made.tag = tag_of(node.v.element);
            if (made.tag.empty()) made.tag = "unknown";
            const GumboVector& attributes = node.v.element.attributes;
            for (unsigned i = 0; i < attributes.length; ++i) {
                const auto& attribute = *static_cast<const GumboAttribute*>(attributes.data[i]);
                const std::string_view value = attribute.value;
                made.attributes.emplace_back(lower_ascii(attribute.name), value.substr(0, attribute_bytes_max));
            }
        }
        m_tree.nodes.push_back(std::move(made));
        return index;
    }

    HtmlTree m_tree;
    std::vector<Open> m_open;
};

} // namespace

bool HtmlNode::has(std::string_view name) const {
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == name; });
}

std::string_view HtmlNode::attribute(std::string_view name) const {
    for (const auto& [key, value] : attributes)
        if (key == name) return value;
    return {};
}

Result<HtmlTree> parse_html(std::string_view html) {
    if (html.size() > html_bytes_max)
        return refuse("HTML of " + std::to_string(html.size()) + " bytes; at most " +
                      std::to_string(html_bytes_max) + " are read");
    if (auto bounded = check_nesting(html); !bounded) return bounded.refusal();
    std::string repaired;
    if (html.find(wide_blank) != std::string_view::npos) repaired = with_blanks_in_tags(html);
    const bool had_wide_blanks = !repaired.empty() && repaired != html;
    ParserStore store;
    const GumboNode* root = parse_in(store, had_wide_blanks ? std::string_view(repaired) : html);
    if (root == nullptr) return refuse("parsing it needs more memory than a document may have");
    auto tree = Flattener().flatten(*root);
    if (tree) tree->had_wide_blanks = had_wide_blanks;
    return tree;
}

} // namespace heed::intake
