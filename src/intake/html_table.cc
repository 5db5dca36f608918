#include "intake/html_table.h"

#include "base/text.h"
#include "intake/html_look.h"
#include "intake/text_lines.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::size_t rowspan_max = 1000;

bool is_cell(const HtmlNode& node) { return node.tag == "td" || node.tag == "th"; }

std::size_t span_of(const HtmlNode& cell, std::string_view name, std::size_t at_most) {
    const auto number = parse_number(trim(cell.attribute(name)));
    return number && *number > 1 ? std::min(static_cast<std::size_t>(*number), at_most) : 1;
}

struct ReadRow {
    std::vector<HtmlCell> cells;
    std::vector<std::vector<HtmlBlock>> blocks; // of each cell
    bool all_header = true;                     // cells with words are th, or wholly strong
    std::size_t with_words = 0;
};

HtmlCell joined_cell(const HtmlNode& node, const std::vector<HtmlBlock>& blocks) {
    HtmlCell cell{.columns = span_of(node, "colspan", columns_max),
                  .rows = span_of(node, "rowspan", rowspan_max)};
    for (const HtmlBlock& block : blocks) {
        cell.text += (cell.text.empty() ? "" : " ") + block.text;
        cell.html += (cell.html.empty() ? "" : "<br>") + block.html;
    }
    return cell;
}

ReadRow read_row(const HtmlTree& tree, std::uint32_t row, BlockReader& reader) {
    ReadRow read;
    for (std::uint32_t i = row + 1; i < tree.nodes[row].end; ++i) {
        const HtmlNode& node = tree.nodes[i];
        if (node.parent != row || !is_cell(node) || is_hidden(node)) continue;
        read.blocks.push_back(reader.read_cell(i));
        read.cells.push_back(joined_cell(node, read.blocks.back()));
        if (read.cells.back().text.empty()) continue;
        ++read.with_words;
        const auto& blocks = read.blocks.back();
        const bool strong =
            std::all_of(blocks.begin(), blocks.end(), [](const HtmlBlock& b) { return b.emphasised; });
        read.all_header = read.all_header && (node.tag == "th" || strong);
    }
    return read;
}

std::vector<ReadRow> read_rows(const HtmlTree& tree, std::uint32_t table, BlockReader& reader) {
    std::vector<ReadRow> rows;
    for (std::uint32_t i = table + 1; i < tree.nodes[table].end; ++i)
        if (tree.nodes[i].tag == "tr" && !is_hidden(tree.nodes[i])) rows.push_back(read_row(tree, i, reader));
    std::erase_if(rows, [](const ReadRow& row) { return row.with_words == 0; });
    return rows;
}

bool has_header(const std::vector<ReadRow>& rows) {
    return rows.size() >= 2 && rows[0].with_words >= 2 && rows[0].all_header &&
           !std::all_of(rows.begin(), rows.end(), [](const ReadRow& row) { return row.all_header; });
}

bool is_too_wide(const ReadRow& row) {
    std::size_t columns = 0;
    for (const HtmlCell& cell : row.cells) columns += cell.columns;
    return columns > columns_max;
}

void append_parts(ReadRow& row, int table, HtmlBlocks& out) {
    for (std::size_t i = 0; i < row.blocks.size(); ++i) {
        auto& blocks = row.blocks[i];
        const bool names = blocks.size() == 1 && (blocks[0].emphasised || blocks[0].text.ends_with(':'));
        for (HtmlBlock& block : blocks) {
            if (names) {
                block.kind = Passage::Kind::label;
                block.table = table;
            }
            out.blocks.push_back(std::move(block));
        }
    }
}

} // namespace

TableJudge::TableJudge(const HtmlTree& tree)
    : m_tree(tree), m_words(tree.nodes.size() + 1, 0), m_tables(tree.nodes.size() + 1, 0) {
    std::uint32_t hidden_until = 0;
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
        const HtmlNode& node = tree.nodes[i];
        if (!node.is_text() && i >= hidden_until && is_hidden(node)) hidden_until = node.end;
        const bool words = node.is_text() && i >= hidden_until && !without_indent(node.text).empty();
        m_words[i + 1] = m_words[i] + (words ? 1 : 0);
        m_tables[i + 1] = m_tables[i] + (node.tag == "table" ? 1 : 0);
    }
}

bool TableJudge::is_data(std::uint32_t table) const {
    const HtmlNode& node = m_tree.nodes[table];
    const std::string role = lower_ascii(node.attribute("role"));
    if (role == "presentation" || role == "none" || m_tables[node.end] - m_tables[table] > 1) return false;
    std::size_t rows = 0, header_cells = 0, in_row = 0;
    for (std::uint32_t i = table + 1; i < node.end; ++i) {
        const HtmlNode& inner = m_tree.nodes[i];
        if (inner.tag == "caption" || inner.tag == "th") header_cells += has_words(i);
        if (inner.tag == "tr") in_row = 0;
        if (is_cell(inner) && has_words(i) && ++in_row == 2) ++rows;
    }
    return rows >= 2 || (rows >= 1 && header_cells > 0);
}

void append_data_table(const HtmlTree& tree, std::uint32_t table, BlockReader& reader, HtmlBlocks& out) {
    auto rows = read_rows(tree, table, reader);
    const bool too_wide = std::any_of(rows.begin(), rows.end(), is_too_wide);
    const int number = ++out.tables;
    if (too_wide)
        out.doubts.push_back({"too wide for a table; its cells are read one after the other",
                              "table " + std::to_string(number)});
    for (std::uint32_t i = table + 1; i < tree.nodes[table].end; ++i)
        if (tree.nodes[i].tag == "caption")
            for (HtmlBlock& block : reader.read_cell(i)) {
                block.kind = Passage::Kind::label;
                block.table = number;
                out.blocks.push_back(std::move(block));
            }
    const bool header = has_header(rows);
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const bool several = std::any_of(rows[n].blocks.begin(), rows[n].blocks.end(),
                                         [](const auto& b) { return b.size() > 1; });
        if (too_wide || (!header && several)) {
            append_parts(rows[n], number, out);
            continue;
        }
        out.blocks.push_back({.kind = header && n == 0 ? Passage::Kind::label : Passage::Kind::row,
                              .row = std::move(rows[n].cells),
                              .table = number});
    }
}

std::vector<std::vector<std::string>> aligned_cells(std::span<const HtmlBlock> rows) {
    struct Reaching {
        std::size_t rows = 0;
        std::string text;
    };
    std::vector<Reaching> above;
    std::vector<std::vector<std::string>> out;
    const bool header = !rows.empty() && rows[0].kind == Passage::Kind::label;
    for (const HtmlBlock& block : rows) {
        std::vector<std::string> cells;
        const auto take_from_above = [&] {
            while (cells.size() < above.size() && above[cells.size()].rows > 0) {
                --above[cells.size()].rows;
                cells.push_back(above[cells.size()].text);
            }
        };
        for (const HtmlCell& cell : block.row) {
            take_from_above();
            for (std::size_t i = 0; i < (header ? cell.columns : 1) && cells.size() < columns_max; ++i) {
                if (above.size() <= cells.size()) above.resize(cells.size() + 1);
                above[cells.size()] = {cell.rows - 1, i == 0 ? cell.text : std::string()};
                cells.push_back(i == 0 ? cell.text : std::string());
            }
        }
        take_from_above();
        const std::size_t columns = header && !out.empty() ? out[0].size() : 0;
        while (columns > 0 && cells.size() > columns && cells.back().empty()) cells.pop_back();
        cells.resize(std::max(cells.size(), columns));
        out.push_back(std::move(cells));
    }
    return out;
}

} // namespace heed::intake
