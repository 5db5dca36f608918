#include "intake/clean_html.h"
#include "intake/html_table.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string passages(std::string_view html) {
    const auto tree = parse_html(html);
    EXPECT_TRUE(tree) << tree.error().text();
    if (!tree) return "";
    std::string out;
    for (const Passage& passage : passages_of(BlockReader(*tree, {}).read().blocks)) {
        out += (passage.table > 0 ? std::to_string(passage.table) + " " : "") +
               std::string(name(passage.kind)) + ": " + replace_all(passage.text, "\t", "~");
        for (const std::string& cell : passage.cells)
            out += (&cell == &passage.cells.front() ? " = " : "|") + cell;
        out += '\n';
    }
    return out;
}

} // namespace

TEST(html_table, a_header_row_names_the_columns) {
    EXPECT_EQ(passages("<table><caption>List</caption><tr><th>No.<th>What<tr><td>1<td>a<tr><td>2<td></table>"),
              "1 label: List\n1 label: No.~What = No.|What\n1 row: 1~a = 1|a\n1 row: 2~ = 2|\n");
    EXPECT_EQ(passages("<table><tr><td><b>No.</b><td><b>What</b><tr><td>1<td>a</table>"),
              "1 label: No.~What = No.|What\n1 row: 1~a = 1|a\n");
}

TEST(html_table, cells_over_several_rows_are_inherited_and_over_several_columns_leave_room) {
    EXPECT_EQ(
        passages("<table><tr><th>Phase<th>What<th>When<tr><td "
                 "rowspan=2>One<td>a<td>May<tr><td>b<td>June<tr><td colspan=2>Two<td>July</table>"),
        "1 label: Phase~What~When = Phase|What|When\n1 row: One~a~May = One|a|May\n1 row: b~June = One|b|June\n"
        "1 row: Two~July = Two||July\n");
}

TEST(html_table, a_row_with_paragraphs_in_a_cell_is_a_label_and_what_it_names) {
    EXPECT_EQ(passages("<table><tr><td><b>Open:</b><td>May<tr><td><b>Overview:</b><td><p>One.</p><ul><li>two</"
                       "ul></table>"),
              "1 row: Open:~May = Open:|May\n1 label: Overview:\ntext: One.\nitem: two\n");
    EXPECT_EQ(passages("<table><tr><th>A<th>B<tr><td>1<td><p>One.</p><p>Two.</p></table>"),
              "1 label: A~B = A|B\n1 row: 1~One. Two. = 1|One. Two.\n");
}

TEST(html_table, layout_tables_are_dissolved) {
    EXPECT_EQ(passages("<table><tr><td>left<td>right</table>"), "text: left\ntext: right\n");
    EXPECT_EQ(passages("<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>x<tr><td>y<td>z</table>"),
              "1 row: a~b = a|b\n1 row: c~d = c|d\ntext: x\ntext: y\ntext: z\n");
    EXPECT_EQ(passages("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>"),
              "text: a\ntext: b\ntext: c\ntext: d\n");
    EXPECT_EQ(passages("<table><tr><td>&nbsp;<tr><td><img src=x></table>"), "");
}

TEST(html_table, rows_and_cells_that_say_nothing_are_left_out) {
    EXPECT_EQ(passages("<table><tr><td>a<td>b<tr><td>&nbsp;<td><tr><td>c<td>d</table>"),
              "1 row: a~b = a|b\n1 row: c~d = c|d\n");
    EXPECT_EQ(passages("<table><tr><td>a<td>b<tr style='display:none'><td>x<td>y<tr><td>c<td>d</table>"),
              "1 row: a~b = a|b\n1 row: c~d = c|d\n");
}

TEST(html_table, spans_and_widths_are_bounded) {
    std::string wide = "<table><tr>";
    for (int i = 0; i < 100; ++i) wide += "<td>c" + std::to_string(i);
    wide += "<tr><td>a<td>b</table>";
    EXPECT_EQ(passages(wide).find("row:"), std::string::npos);
    EXPECT_EQ(passages("<table><tr><th>A<th colspan=99999999>B<tr><td>1<td>2</table>").find("row:"),
              std::string::npos);
    EXPECT_NE(
        passages("<table><tr><td rowspan=4000000000>a<td>b<tr><td>c<td>d</table>").find("row: c~d = a|c|d"),
        std::string::npos);
}

} // namespace heed::intake
