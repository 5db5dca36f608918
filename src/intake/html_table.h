// Tables of HTML: which hold data and which are layout, and the rows of data.
//
// A table is data when it holds no other table, is not declared to be presentation, and two rows or more have
// words in two cells or more; or it has a caption or header cells. Everything else only places things on the
// page: its cells are read one after the other.
#pragma once

#include "intake/html_blocks.h"
#include "intake/html_tree.h"

#include <cstdint>
#include <vector>

namespace heed::intake {

// Answers in constant or linear time after one walk. The tree outlives it.
class TableJudge {
public:
    explicit TableJudge(const HtmlTree& tree);
    bool is_data(std::uint32_t table) const;

private:
    bool has_words(std::uint32_t node) const { return m_words[m_tree.nodes[node].end] > m_words[node]; }

    const HtmlTree& m_tree;
    std::vector<std::uint32_t> m_words;  // visible texts in front of each node
    std::vector<std::uint32_t> m_tables; // tables in front of each node
};

// Appends the rows of a data table as blocks. The header row is a label. In a table without one, a row of which
// a cell holds several paragraphs is no row but a label and what it names: those are blocks of their own.
void append_data_table(const HtmlTree& tree, std::uint32_t table, BlockReader& reader, HtmlBlocks& out);

// The cells of the rows of one table under its columns: cells that reach over several rows are repeated, and
// with a header cells that reach over several columns are followed by empty ones.
std::vector<std::vector<std::string>> aligned_cells(std::span<const HtmlBlock> rows);

} // namespace heed::intake
