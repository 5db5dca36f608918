// A table of a few columns that reads as a list of small cards on a phone and stays a table for screen readers.
//
//     StackTable table(m, w.words("claims.caption"), {w.words("list.number"), ...});
//     auto row = table.row();
//     table.head(...);                          // the first cell names the row
//     auto td = table.cell(1);                  // labelled on phones with the words of its column
#pragma once

#include "web/pages/page.h"

#include <string_view>
#include <vector>

namespace heed::web {

enum class CaptionShown : std::uint8_t { yes, no };

class StackTable {
public:
    StackTable(Markup& m, std::string_view caption, std::vector<std::string_view> columns,
               CaptionShown shown = CaptionShown::no);

    Markup::Element row() { return m_out.open("tr", {{"role", "row"}}); }
    Markup::Element head() { return m_out.open("th", {{"role", "rowheader"}, {"scope", "row"}}); }
    Markup::Element head(std::string_view cls) {
        return m_out.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", cls}});
    }
    Markup::Element cell(std::size_t column) { return cell(column, {}); }
    Markup::Element cell(std::size_t column, std::string_view cls);
    void number(std::size_t column, std::string_view number); // at the end of its cell
    void empty(std::size_t column);                           // left out on phones

private:
    static Markup::Element body(Markup& m, std::string_view caption,
                                const std::vector<std::string_view>& columns, CaptionShown shown);
    Markup& m_out;
    std::vector<std::string_view> m_columns;
    Markup::Element m_scroll, m_table, m_body;
};

// The list of other forms of a page.
void other_forms(Markup& m, Page& page);
// "2.1, 2.2 and 2.3", each a link.
struct NumberLink {
    std::string_view number, address;
};
Safe number_links(Page& page, const std::vector<NumberLink>& items);

} // namespace heed::web
