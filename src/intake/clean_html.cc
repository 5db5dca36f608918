#include "intake/clean_html.h"

#include "base/escape.h"
#include "intake/html_table.h"

#include <algorithm>
#include <span>

namespace heed::intake {
namespace {

std::string number_attribute(std::string_view name, std::size_t number) {
    return number > 1 ? ' ' + std::string(name) + "=\"" + std::to_string(number) + '"' : std::string();
}

class HtmlWriter {
public:
    explicit HtmlWriter(std::string_view language) {
        m_out = "<!DOCTYPE html>\n<html";
        if (!language.empty()) m_out += " lang=\"" + escaped(language) + '"';
        m_out += "><meta charset=\"utf-8\">\n<body dir=\"auto\">\n";
    }

    void add(const HtmlBlock& block) {
        if (!block.row.empty()) return add_row(block);
        switch (block.kind) {
        case Passage::Kind::heading: {
            // The page that shows this has the first heading.
            const char level = static_cast<char>('0' + std::clamp(block.heading_level + 1, 2, 6));
            return add_element(std::string("h") + level, "", block.html);
        }
        case Passage::Kind::item: return add_element("li", "ul", block.html);
        case Passage::Kind::quote: return add_element("blockquote", "", block.html);
        case Passage::Kind::text:
        case Passage::Kind::row: return add_element("p", "", block.html);
        case Passage::Kind::label:
            return add_element("p", "", "<strong>" + escaped(block.text, Place::text) + "</strong>");
        }
    }

    std::string finish() {
        stand_in("", 0);
        return std::move(m_out) + "</html>\n";
    }

private:
    // Ends and begins the list or table around what comes next.
    void stand_in(std::string_view around, int table) {
        if (around == m_around && table == m_table) return;
        if (!m_around.empty()) m_out += "</" + m_around + ">\n";
        m_around = around;
        m_table = table;
        if (!m_around.empty()) m_out += '<' + m_around + ">\n";
    }

    void add_element(std::string_view tag, std::string_view around, std::string_view html) {
        stand_in(around, 0);
        m_out.append("<").append(tag).append(">").append(html).append("</").append(tag).append(">\n");
    }

    void add_row(const HtmlBlock& block) {
        stand_in("table", block.table);
        const std::string tag = block.kind == Passage::Kind::label ? "th" : "td";
        m_out += "<tr>";
        for (const HtmlCell& cell : block.row) {
            m_out += '<' + tag + number_attribute("colspan", cell.columns) +
                     number_attribute("rowspan", cell.rows) + '>';
            m_out += cell.html + "</" + tag + '>';
        }
        m_out += "</tr>\n";
    }

    std::string m_out;
    std::string m_around;
    int m_table = 0;
};

bool is_row_of(const HtmlBlock& block, int table) { return !block.row.empty() && block.table == table; }

} // namespace

std::string write_clean_html(const std::vector<HtmlBlock>& blocks, std::string_view language) {
    HtmlWriter writer(language);
    for (const HtmlBlock& block : blocks) writer.add(block);
    return writer.finish();
}

std::vector<Passage> passages_of(const std::vector<HtmlBlock>& blocks) {
    std::vector<Passage> passages;
    for (std::size_t i = 0; i < blocks.size();) {
        if (blocks[i].row.empty()) {
            passages.push_back({.kind = blocks[i].kind, .text = blocks[i].text, .table = blocks[i].table});
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < blocks.size() && is_row_of(blocks[end], blocks[i].table)) ++end;
        const auto rows = std::span(blocks).subspan(i, end - i);
        auto cells = aligned_cells(rows);
        for (std::size_t n = 0; n < rows.size(); ++n) {
            std::vector<std::string> printed;
            for (const HtmlCell& cell : rows[n].row) printed.push_back(cell.text);
            passages.push_back({.kind = rows[n].kind,
                                .text = row_text(printed),
                                .cells = std::move(cells[n]),
                                .table = rows[n].table});
        }
        i = end;
    }
    return passages;
}

} // namespace heed::intake
