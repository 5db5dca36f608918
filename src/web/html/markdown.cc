#include "web/html/markdown.h"

#include "base/text.h"
#include "web/html/outside_address.h"

#include <algorithm>
#include <cmark-gfm.h>
#include <memory>

namespace heed::web {
namespace {

constexpr int depth_max = 24; // deeper text is shown without its marks

using Tree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Tree parse(std::string_view text) {
    return {cmark_parse_document(text.data(), text.size(), CMARK_OPT_VALIDATE_UTF8), &cmark_node_free};
}

std::string_view literal_of(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text == nullptr ? std::string_view() : std::string_view(text);
}

// All words below a node, in one line.
void append_words(cmark_node* top, std::string& out) {
    cmark_iter* iter = cmark_iter_new(top);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node* node = cmark_iter_get_node(iter);
        const cmark_node_type type = cmark_node_get_type(node);
        if (event == CMARK_EVENT_EXIT) {
            if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) out += ' ';
            continue;
        }
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) out += ' ';
        out += literal_of(node);
    }
    cmark_iter_free(iter);
}

class Writer {
public:
    Writer(Markup& m, const MarkdownOptions& options) : m_m(m), m_options(options) {}

    void children(cmark_node* node, int depth) {
        for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child))
            write(child, depth);
    }

private:
    void within(TagName name, cmark_node* node, int depth) {
        auto element = m_m.open(name);
        children(node, depth);
    }

    void write(cmark_node* node, int depth) {
        if (depth > depth_max) {
            std::string words;
            append_words(node, words);
            m_m.text(words);
            return;
        }
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE) {
            m_m.text(literal_of(node));
        } else if (type == CMARK_NODE_SOFTBREAK) {
            m_m.text("\n");
        } else if (type == CMARK_NODE_LINEBREAK) {
            m_m.single("br");
        } else if (type == CMARK_NODE_CODE) {
            m_m.element("code", {}, literal_of(node));
        } else if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
            auto pre = m_m.open("pre");
            m_m.element("code", {}, literal_of(node));
        } else if (type == CMARK_NODE_EMPH) {
            within("em", node, depth + 1);
        } else if (type == CMARK_NODE_STRONG) {
            within("strong", node, depth + 1);
        } else if (type == CMARK_NODE_LINK) {
            link(node, depth + 1);
        } else if (type == CMARK_NODE_PARAGRAPH) {
            paragraph(node, depth + 1);
        } else if (type == CMARK_NODE_HEADING) {
            heading(node, depth + 1);
        } else if (type == CMARK_NODE_BLOCK_QUOTE) {
            within("blockquote", node, depth + 1);
        } else if (type == CMARK_NODE_LIST) {
            list(node, depth + 1);
        } else if (type == CMARK_NODE_ITEM) {
            within("li", node, depth + 1);
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            m_m.single("hr");
        } else {
            children(node, depth + 1); // a picture's description, and whatever a later version may know
        }
    }

    void link(cmark_node* node, int depth) {
        const char* url = cmark_node_get_url(node);
        const std::string_view target = url == nullptr ? std::string_view() : std::string_view(url);
        const bool inside = target.starts_with('/') && !target.starts_with("//") &&
                            target.find_first_of("\\\"<> ") == std::string_view::npos;
        if (inside) {
            const std::size_t hash = std::min(target.find('#'), target.size());
            const std::string path(target.substr(0, hash));
            const std::string href =
                (m_options.inside ? m_options.inside(path) : path) + std::string(target.substr(hash));
            auto a = m_m.open("a", {{"href", href}});
            return children(node, depth);
        }
        const auto outside = outside_address(target);
        if (!outside) return children(node, depth);
        auto a = m_m.open("a", {{"href", *outside}, {"rel", "external"}});
        children(node, depth);
    }

    void paragraph(cmark_node* node, int depth) {
        cmark_node* above = cmark_node_parent(node);
        cmark_node* list = above == nullptr ? nullptr : cmark_node_parent(above);
        if (list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
            cmark_node_get_list_tight(list) != 0)
            return children(node, depth);
        within("p", node, depth);
    }

    void heading(cmark_node* node, int depth) {
        const int level = std::clamp(m_options.top_heading + cmark_node_get_heading_level(node) - 1, 2, 6);
        within(level == 2   ? TagName("h2")
               : level == 3 ? TagName("h3")
               : level == 4 ? TagName("h4")
               : level == 5 ? TagName("h5")
                            : TagName("h6"),
               node, depth);
    }

    void list(cmark_node* node, int depth) {
        if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return within("ul", node, depth);
        const int start = cmark_node_get_list_start(node);
        auto ol = m_m.open("ol", {{"start", start == 1 ? std::nullopt : std::optional<int>(start)}});
        children(node, depth);
    }

    Markup& m_m;
    const MarkdownOptions& m_options;
};

} // namespace

Safe markdown(std::string_view text, const MarkdownOptions& options) {
    const Tree tree = parse(text);
    return fragment([&](Markup& m) { Writer(m, options).children(tree.get(), 0); });
}

std::string markdown_words(std::string_view text, std::size_t bytes_max) {
    const Tree tree = parse(text);
    std::string words;
    append_words(tree.get(), words);
    words = collapse_space(words);
    if (words.size() <= bytes_max) return words;
    const std::size_t end = words.rfind(' ', bytes_max);
    words.resize(end == std::string::npos ? 0 : end);
    return words.empty() ? words : words + "…";
}

} // namespace heed::web
