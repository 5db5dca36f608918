#include "base/csv.h"

#include <gtest/gtest.h>

namespace heed {
namespace {

std::vector<std::vector<std::string>> read_all(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    CsvReader reader(text);
    while (!reader.at_end()) {
        auto row = reader.next();
        rows.push_back(row ? row->cells : std::vector<std::string>{"refused: " + row.error().text()});
    }
    return rows;
}

} // namespace

TEST(csv, quotes_commas_and_line_ends_read_back) {
    std::string out;
    CsvWriter csv(out);
    csv.cell("a").cell("b,c").cell("say \"x\"").cell("two\r\nlines").cell("").end_row();
    csv.cell("1").cell("").cell("").cell("").cell("z").end_row();
    EXPECT_EQ(read_all(out), (std::vector<std::vector<std::string>>{
                                 {"a", "b,c", "say \"x\"", "two\r\nlines", ""}, {"1", "", "", "", "z"}}));
}

TEST(csv, another_delimiter_parts_cells_and_a_comma_does_not) {
    CsvReader reader("a;\"b;c\";1,5\rd;e;f\r", {.delimiter = ';'});
    EXPECT_EQ(reader.next()->cells, (std::vector<std::string>{"a", "b;c", "1,5"}));
    EXPECT_EQ(reader.next()->cells, (std::vector<std::string>{"d", "e", "f"}));
    EXPECT_TRUE(reader.at_end());
}

TEST(csv, lines_are_counted_through_quoted_line_ends) {
    CsvReader reader("a,\"x\ny\"\r\nb,c\n");
    EXPECT_EQ(reader.next()->line, 1u);
    EXPECT_EQ(reader.next()->line, 3u);
    EXPECT_TRUE(reader.at_end());
}

TEST(csv, a_bad_row_names_its_line_and_the_next_is_read) {
    EXPECT_EQ(read_all("a,\"b\"c\nd,e\n"),
              (std::vector<std::vector<std::string>>{{"refused: line 1: text stands behind a closing quote"},
                                                     {"d", "e"}}));
    EXPECT_EQ(read_all("a\n\"b"),
              (std::vector<std::vector<std::string>>{{"a"}, {"refused: line 2: a quoted cell does not end"}}));
    EXPECT_EQ(read_all(std::string("a\0b\n", 4))[0][0], "refused: line 1: a NUL byte");
}

TEST(csv, a_huge_cell_is_refused) {
    const std::string huge(200'000, 'x');
    EXPECT_EQ(read_all(huge + ",b\nc\n")[0][0], "refused: line 1: a cell is longer than 65535 bytes");
    EXPECT_EQ(read_all("\"" + huge + "\",b\nc\n")[1][0], "c");
}

TEST(csv, formulas_are_guarded_and_guards_come_off_once) {
    for (const char* cell : {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "'x", "''x", "plain", ""}) {
        const std::string guarded = guard_formula(cell);
        EXPECT_EQ(unguard_formula(guarded), cell);
    }
    EXPECT_EQ(guard_formula("=1"), "'=1");
    EXPECT_EQ(guard_formula("a=1"), "a=1");
}

TEST(csv, a_byte_order_mark_is_skipped) { EXPECT_EQ(read_all("\xef\xbb\xbfid,x\n")[0][0], "id"); }

} // namespace heed
