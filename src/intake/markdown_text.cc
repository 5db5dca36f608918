#include "intake/markdown_text.h"

#include "intake/pipe_table.h"
#include "intake/plain_words.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cstdlib>
#include <memory>

namespace heed::intake {
namespace {

// "## Words"; not "#words" and not a line of number signs.
bool is_marked_heading(std::string_view line) {
    const std::size_t marks = line.find_first_not_of('#');
    return marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ';
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

} // namespace

bool is_markdown(std::string_view raw) {
    const auto lines = lines_of(raw);
    std::size_t headings = 0, other = 0, items = 0, fences = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        fences += is_fence(line);
        if (fences % 2 == 1) continue;
        headings += is_marked_heading(line);
        items += bullet_size(line) > 0;
        other += count_marked_links(line);
        other += i > 0 && is_table_rule(line) && lines[i - 1].text.find('|') != std::string_view::npos;
    }
    return headings >= 2 || (headings == 1 && (other >= 1 || items >= 2 || fences >= 2));
}

std::string markdown_to_html(std::string_view raw) {
    cmark_gfm_core_extensions_ensure_registered();
    constexpr int options = CMARK_OPT_UNSAFE; // what HTML stands in it is judged by who reads the HTML
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(options),
                                                                             &cmark_parser_free);
    for (const char* name : {"table", "strikethrough"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), raw.data(), raw.size());
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> tree(cmark_parser_finish(parser.get()),
                                                                       &cmark_node_free);
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_render_html(tree.get(), options, cmark_parser_get_syntax_extensions(parser.get())), &std::free);
    return html.get();
}

} // namespace heed::intake
