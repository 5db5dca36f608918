#include "intake/html_blocks.h"

#include "base/escape.h"
#include "base/text.h"
#include "intake/clean_text.h"
#include "intake/html_look.h"
#include "intake/html_table.h"
#include "intake/link_judgement.h"
#include "intake/quotations.h"
#include "intake/text_lines.h"

#include <algorithm>

namespace heed::intake {
namespace {

std::string words_of(const HtmlTree& tree, std::uint32_t index) {
    std::string words;
    for (std::uint32_t i = index; i < tree.nodes[index].end && words.size() < 4096; ++i)
        words += tree.nodes[i].text;
    return passage_words(words);
}

bool has_words(std::string_view text) { return !without_indent(text).empty(); }

} // namespace

BlockReader::BlockReader(const HtmlTree& tree, const std::set<std::string>& trackers, Quotations quotations)
    : m_tree(tree), m_trackers(trackers), m_quotations(quotations) {}

HtmlBlocks BlockReader::read() {
    for (const HtmlNode& node : m_tree.nodes) add_stripped_codes(node, m_out.stripped);
    if (m_tree.has_comments) m_out.stripped.insert(stripped::presentation);
    const TableJudge tables(m_tree);
    read_range(0, static_cast<std::uint32_t>(m_tree.nodes.size()), &tables);
    return std::move(m_out);
}

std::vector<HtmlBlock> BlockReader::read_cell(std::uint32_t node) {
    // Data tables hold no tables, so this is never entered from within itself.
    BlockReader inner(m_tree, m_trackers);
    inner.read_range(node, m_tree.nodes[node].end, nullptr);
    m_out.stripped.merge(inner.m_out.stripped);
    return std::move(inner.m_out.blocks);
}

// Without a judge of tables every table is taken for layout.
void BlockReader::read_range(std::uint32_t from, std::uint32_t end, const TableJudge* tables) {
    for (std::uint32_t i = from; i < end;) {
        leave_until(i);
        const HtmlNode& node = m_tree.nodes[i];
        if (node.is_text()) {
            add_text(node.text);
            ++i;
        } else if (is_hidden(node)) {
            if (has_words(words_of(m_tree, i)) && node.tag != "style" && node.tag != "script" &&
                node.tag != "head")
                m_out.stripped.insert(stripped::hidden_text);
            i = node.end;
        } else if (tables != nullptr && node.tag == "table" && tables->is_data(i)) {
            end_block();
            const std::size_t before = m_out.blocks.size();
            append_data_table(m_tree, i, *this, m_out);
            if (is_in_quotation())
                for (std::size_t n = before; n < m_out.blocks.size(); ++n) m_out.blocks[n].quoted = true;
            i = node.end;
        } else {
            enter(i++);
        }
    }
    leave_until(end);
    end_block();
}

void BlockReader::enter(std::uint32_t index) {
    const HtmlNode& node = m_tree.nodes[index];
    if (is_block(node.tag)) {
        end_block();
        m_blocks_open.push_back(index);
        if (node.tag == "table") m_out.stripped.insert(stripped::presentation);
    } else if (node.tag == "br") {
        m_text += '\n';
        if (has_words(m_text)) m_html += "<br>";
    } else if (node.tag == "a") {
        enter_link(node, index);
    } else if (const std::string_view emphasis = emphasis_of(node.tag); !emphasis.empty()) {
        const std::string tag(emphasis);
        m_parts.push_back({node.end, '<' + tag + '>', "</" + tag + '>', emphasis == "strong", false});
    }
}

void BlockReader::enter_link(const HtmlNode& link, std::uint32_t index) {
    const std::string_view target = trim(link.attribute("href"));
    if (target.empty()) return;
    const std::string words = words_of(m_tree, index);
    switch (judge_link({.target = target, .words = words})) {
    case LinkFate::plain:
        if (leads_to_tracker(target)) {
            m_out.stripped.insert(stripped::link_ids);
        } else if (const auto safe = safe_link(target)) {
            m_parts.push_back({link.end, "<a href=\"" + escaped(*safe) + "\">", "</a>", false, false});
        }
        break;
    case LinkFate::tracked: m_out.stripped.insert(stripped::link_ids); break;
    case LinkFate::shown_address:
    case LinkFate::private_address: m_out.stripped.insert(stripped::private_address); break;
    case LinkFate::unsubscribe: m_out.stripped.insert(stripped::unsubscribe); break;
    case LinkFate::unusable: m_out.stripped.insert(stripped::presentation); break;
    }
}

// Also where the name of a tracker's host is only part of it: t.example.org, where example.org redirects.
bool BlockReader::leads_to_tracker(std::string_view target) const {
    const std::string lower = lower_ascii(target);
    return std::any_of(m_trackers.begin(), m_trackers.end(),
                       [&](const std::string& host) { return lower.find(host) != std::string::npos; });
}

// Ends what does not reach `index`.
void BlockReader::leave_until(std::uint32_t index) {
    while (!m_parts.empty() && m_parts.back().end <= index) {
        if (m_parts.back().written) m_html += m_parts.back().close;
        m_parts.pop_back();
    }
    while (!m_blocks_open.empty() && m_tree.nodes[m_blocks_open.back()].end <= index) {
        end_block();
        m_blocks_open.pop_back();
    }
}

void BlockReader::add_text(std::string_view text) {
    m_text += text;
    if (!has_words(text)) {
        m_html += text;
        return;
    }
    bool strong = false;
    for (Part& part : m_parts) {
        strong = strong || part.strong;
        if (!part.written) m_html += part.open;
        part.written = true;
    }
    m_all_strong = m_all_strong && strong;
    m_html += escaped(text, Place::text);
}

void BlockReader::end_block() {
    for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
        if (part->written) m_html += part->close;
        part->written = false;
    }
    HtmlBlock block{.text = passage_words(m_text), .html = passage_words(m_html)};
    while (block.html.ends_with("<br>"))
        block.html = passage_words(block.html.substr(0, block.html.size() - 4));
    block.emphasised = m_all_strong;
    m_text.clear();
    m_html.clear();
    m_all_strong = true;
    if (block.text.empty()) return;
    block.kind = kind_here();
    block.quoted = is_in_quotation();
    if (block.kind == Passage::Kind::heading)
        for (const std::uint32_t open : m_blocks_open)
            if (const std::string& tag = m_tree.nodes[open].tag;
                tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6')
                block.heading_level = tag[1] - '0';
    if (block.kind == Passage::Kind::text && block.emphasised && looks_like_heading(block.text)) {
        block.kind = Passage::Kind::heading;
        block.heading_level = 1;
    }
    if (block.kind == Passage::Kind::heading)
        for (const std::string_view mark : {"<strong>", "</strong>"})
            block.html = replace_all(block.html, mark, "");
    clean_block(block.text, block.html, m_out.stripped);
    m_out.blocks.push_back(std::move(block));
}

bool BlockReader::is_in_quotation() const {
    return m_quotations == Quotations::marked &&
           std::any_of(m_blocks_open.begin(), m_blocks_open.end(),
                       [&](std::uint32_t open) { return is_quotation(m_tree.nodes[open]); });
}

Passage::Kind BlockReader::kind_here() const {
    for (auto open = m_blocks_open.rbegin(); open != m_blocks_open.rend(); ++open) {
        const std::string& tag = m_tree.nodes[*open].tag;
        if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') return Passage::Kind::heading;
        if (tag == "li") return Passage::Kind::item;
        if (tag == "dt") return Passage::Kind::label;
        if (tag == "td" || tag == "table") break;
    }
    return Passage::Kind::text;
}

void clean_block(std::string& text, std::string& html, std::set<std::string_view>& stripped) {
    CleanedText cleaned = clean_words(text);
    stripped.insert(cleaned.stripped.begin(), cleaned.stripped.end());
    if (cleaned.stripped.empty()) return;
    text = passage_words(cleaned.text);
    html = escaped(text, Place::text);
}

} // namespace heed::intake
