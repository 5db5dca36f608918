// HTML to blocks: what a reader sees, one after the other, with the little form that is kept of it.
//
// Links keep their targets only when they are the same for every reader; pictures, scripts and looks are gone.
// Tables are read as data or dissolved as layout (html_table.h).
#pragma once

#include "intake/html_tree.h"
#include "intake/reading.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace heed::intake {

struct HtmlCell {
    std::string text = {}; // in the form of passage_words()
    std::string html = {};
    std::size_t columns = 1, rows = 1; // colspan, rowspan
};

struct HtmlBlock {
    Passage::Kind kind = Passage::Kind::text;
    std::string text = {};          // in the form of passage_words(); of rows: empty
    std::string html = {};          // the same words with links and emphasis, escaped
    bool emphasised = false;        // all of it is strong
    int heading_level = 0;          // 1 to 6
    std::vector<HtmlCell> row = {}; // of a row, or of the label that is a header row
    int table = 0;
    bool quoted = false; // of an earlier mail
};

struct HtmlBlocks {
    std::vector<HtmlBlock> blocks;
    std::set<std::string_view> stripped; // codes
    std::vector<Doubt> doubts;
    int tables = 0;
};

class TableJudge;

// In a mail, what its program marks as an earlier mail are quotes; elsewhere they are paragraphs like others.
enum class Quotations { plain, marked };

class BlockReader {
public:
    // `trackers` are hosts whose links all lose their targets. Both outlive the reader.
    BlockReader(const HtmlTree& tree, const std::set<std::string>& trackers,
                Quotations quotations = Quotations::plain);

    HtmlBlocks read();

    // The blocks of one subtree without its tables; what a table's cell holds.
    std::vector<HtmlBlock> read_cell(std::uint32_t node);

private:
    struct Part { // an open element that shows in the kept form
        std::uint32_t end = 0;
        std::string open, close;
        bool strong = false, written = false;
    };

    void read_range(std::uint32_t from, std::uint32_t end, const TableJudge* tables);
    void enter(std::uint32_t index);
    bool leads_to_tracker(std::string_view target) const;
    void leave_until(std::uint32_t index);
    void enter_link(const HtmlNode& link, std::uint32_t index);
    void add_text(std::string_view text);
    void end_block();
    Passage::Kind kind_here() const;
    bool is_in_quotation() const;

    const HtmlTree& m_tree;
    const std::set<std::string>& m_trackers;
    Quotations m_quotations;
    HtmlBlocks m_out;
    std::vector<Part> m_parts;
    std::vector<std::uint32_t> m_blocks_open; // indexes of open block elements
    std::string m_text, m_html;
    bool m_all_strong = true;
};

// Words with what is private taken out; `html` is replaced by the plain words where that changes anything.
void clean_block(std::string& text, std::string& html, std::set<std::string_view>& stripped);

} // namespace heed::intake
