#include "intake/cell_lines.h"
#include "intake/pipe_table.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string joined(const std::vector<std::string>& cells) {
    std::string out;
    for (const std::string& cell : cells) out += (&cell == &cells.front() ? "" : "|") + cell;
    return out;
}

// One line a passage: kind, text with TAB as ~, cells.
std::string shown(const std::optional<PrintedTable>& table) {
    if (!table) return "none";
    std::vector<Passage> passages;
    std::vector<Doubt> doubts;
    append_table(*table, 1, passages, doubts);
    std::string out;
    for (const Passage& passage : passages) {
        std::string text = passage.text;
        for (char& c : text)
            if (c == '\t') c = '~';
        out += std::string(name(passage.kind)) + " " + text + " = " + joined(passage.cells) + "\n";
    }
    for (const Doubt& doubt : doubts) out += doubt.where + ": " + doubt.words + "\n";
    return out;
}

std::string pipe(std::string_view text) { return shown(read_pipe_table(lines_of(text))); }
std::string one_a_line(std::string_view text) { return shown(read_cell_lines(lines_of(text))); }

} // namespace

TEST(table_rows, a_table_with_bars_is_read_as_printed) {
    EXPECT_EQ(pipe("| No. | What |\n|:---|---:|\n| 1 | a \\| b |\n| 2 | |\nafter"),
              "label No.~What = No.|What\nrow 1~a | b = 1|a | b\nrow 2~ = 2|\n");
    EXPECT_EQ(pipe("No. | What\n---|---\n1 | a\n"), "label No.~What = No.|What\nrow 1~a = 1|a\n");
    EXPECT_EQ(pipe("No rule | here\n1 | 2"), "none");
    EXPECT_EQ(pipe("AR | ES | FR"), "none");
}

TEST(table_rows, a_row_without_its_first_cell_takes_it_from_above_and_keeps_its_words) {
    const std::string table = "Phase | Activity | Date | Papers |\n---|---|---|---|\n"
                              "Prepare | Call | 30 Jun 2016 | |\n"
                              "Second call | 12 Aug 2016 | ||\n"
                              "Hear | Hearing | 3 Feb 2017 | list |\n"
                              "Closing | 4 Feb 2017 | ||\n"
                              "Decide | Vote | 5 May 2017 |";
    EXPECT_EQ(pipe(table), "label Phase~Activity~Date~Papers = Phase|Activity|Date|Papers\n"
                           "row Prepare~Call~30 Jun 2016~ = Prepare|Call|30 Jun 2016|\n"
                           "row Second call~12 Aug 2016~~ = Prepare|Second call|12 Aug 2016|\n"
                           "row Hear~Hearing~3 Feb 2017~list = Hear|Hearing|3 Feb 2017|list\n"
                           "row Closing~4 Feb 2017~~ = Hear|Closing|4 Feb 2017|\n"
                           "row Decide~Vote~5 May 2017 = Decide|Vote|5 May 2017|\n"
                           "table 1: 2 rows have lost their first cells and take them from the row above, as "
                           "the column of dates shows\n");
}

TEST(table_rows, two_lost_cells_are_taken_together) {
    EXPECT_NE(pipe("A | B | C | D |\n---|---|---|---|\na | b | c | 2016-06-30 |\nc2 | 2016-07-01 | | |")
                  .find("row c2~2016-07-01~~ = a|b|c2|2016-07-01\n"),
              std::string::npos);
}

TEST(table_rows, a_row_that_is_not_shifted_for_certain_stays_as_printed) {
    // The date in the first row stands in its place; the second row has no date, the third has words behind it.
    EXPECT_EQ(pipe("A | B | D | E |\n---|---|---|---|\na | b | 1 May 2020 | x |\nc | d | soon | |\ne | 2 May "
                   "2020 | f | g |"),
              "label A~B~D~E = A|B|D|E\nrow a~b~1 May 2020~x = a|b|1 May 2020|x\nrow c~d~soon~ = c|d|soon|\n"
              "row e~2 May 2020~f~g = e|2 May 2020|f|g\n");
    EXPECT_NE(pipe("A | B |\n---|---|\na | b | c |").find("table 1, line 3: this row has more cells"),
              std::string::npos);
}

TEST(table_rows, one_cell_a_line_with_three_and_with_five_columns) {
    EXPECT_EQ(one_a_line("No. |\nState |\nNote |\nR1.1 |\ndone |\nN/A |\nR1.2 |\nopen |\n12 |\nend"),
              "label No.~State~Note = No.|State|Note\nrow R1.1~done~N/A = R1.1|done|N/A\nrow R1.2~open~12 = "
              "R1.2|open|12\n");
    std::string text = "# |\nState |\nLevel |\nWhat |\nUpdate |\n";
    for (int i = 1; i <= 7; ++i)
        text += std::to_string(i) + ".1 |\nopen |\nP" + std::to_string(i % 3) + " |\nwords of it |\nN/A |\n";
    const auto table = read_cell_lines(lines_of(text));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.size(), 8u);
    EXPECT_EQ(joined(table->rows[7].cells), "7.1|open|P1|words of it|N/A");
    EXPECT_TRUE(table->has_header);
}

TEST(table_rows, one_cell_a_line_may_lack_a_header_or_a_period) {
    EXPECT_EQ(one_a_line("1 |\na |\n2 |\nb |\n3 |\nc |"), "row 1~a = 1|a\nrow 2~b = 2|b\nrow 3~c = 3|c\n");
    EXPECT_EQ(one_a_line("Workspace |\nSchedule |\nFacts |"),
              "row Workspace = Workspace\nrow Schedule = Schedule\nrow Facts = Facts\n"
              "table 1, line 1: the lines end in bars like the cells of a table, but no number of columns "
              "fits; each is "
              "read as a row of its own\n");
    EXPECT_EQ(one_a_line("only one |\ntext"), "none");
}

TEST(table_rows, too_many_columns_are_no_table) {
    std::string wide;
    for (int i = 0; i < 300; ++i) wide += "x|";
    EXPECT_EQ(pipe(wide + "\n" + "---|---|\n"), "none");
}

} // namespace heed::intake
