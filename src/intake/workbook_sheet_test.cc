#include "intake/workbook_sheet.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

const WorkbookShared shared{{"one", "=two", "line\nend"}, {false, true}, false};

std::string read(const std::string& rows, const std::string& more = "", const WorkbookShared& with = shared) {
    auto sheet = read_worksheet_rows(
        "s", "<worksheet><sheetData>" + rows + "</sheetData>" + more + "</worksheet>", with, CellsTaken::plain);
    if (!sheet) return sheet.error().text();
    const WorksheetText text = csv_of(std::move(*sheet));
    std::string out = text.csv;
    for (const std::string& doubt : text.doubts) out += "! " + doubt;
    return out;
}

std::string cell(const std::string& inside) { return read("<row r=\"1\"><c r=\"A1\"" + inside + "</c></row>"); }

} // namespace

TEST(workbook_sheet, cells_become_text_numbers_and_days) {
    EXPECT_EQ(cell(" t=\"s\"><v>0</v>"), "one\r\n");
    EXPECT_EQ(cell(" t=\"s\"><v>1</v>"), "'=two\r\n") << "as sheets guard what looks like a formula";
    EXPECT_EQ(cell(" t=\"inlineStr\"><is><t>a</t></is>"), "a\r\n");
    EXPECT_EQ(cell(" t=\"inlineStr\"><is><r><t>a</t></r><r><t> b</t></r></is>"), "a b\r\n");
    EXPECT_EQ(cell("><v>63</v>"), "63\r\n");
    EXPECT_EQ(cell("><v>5.1</v>"), "5.1\r\n");
    EXPECT_EQ(cell(" s=\"1\"><v>45416</v>"), "2024-05-04\r\n");
    EXPECT_EQ(cell(" t=\"b\"><v>1</v>"), "true\r\n");
    EXPECT_EQ(read("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43954</v></c></row>", "", {{}, {false, true}, true}),
              "2024-05-04\r\n")
        << "counted from 1904";
}

TEST(workbook_sheet, rows_keep_their_places) {
    EXPECT_EQ(read("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row>"
                   "<row r=\"3\"><c r=\"B3\"><v>2</v></c></row>"),
              "1,,3\r\n\r\n,2,\r\n");
    auto sheet =
        read_worksheet_rows("s",
                            "<worksheet><sheetData><row><c t=\"s\"><v>2</v></c></row><row><c><v>2</v></c>"
                            "</row></sheetData></worksheet>",
                            shared, CellsTaken::plain);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(csv_of(std::move(*sheet)).lines, (std::vector<std::size_t>{1, 3})) << "a cell of two lines";
    EXPECT_EQ(read("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
              "1\r\n! 1 hidden rows are read too (1)");
}

TEST(workbook_sheet, what_is_no_plain_value_is_refused_with_its_cell) {
    EXPECT_EQ(read("<row r=\"2\"><c r=\"AB2\"><f>1+1</f><v>2</v></c></row>"),
              "s!AB2: a formula; expected its value");
    EXPECT_EQ(cell(" t=\"e\"><v>#REF!</v>"), "s!A1: an error: #REF!");
    EXPECT_EQ(cell(" s=\"1\"><v>45416.5</v>"), "s!A1: a day with a time, or before March 1900; expected a day");
    EXPECT_EQ(cell(" s=\"1\"><v>60</v>"), "s!A1: a day with a time, or before March 1900; expected a day");
    EXPECT_EQ(cell(" t=\"s\"><v>9</v>"), "s!A1: a string that the workbook does not have");
    EXPECT_EQ(cell("><v>1e999</v>"), "s!A1: no number: 1e999");
    EXPECT_EQ(read("", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"),
              "s!A1:B2: merged cells; expected each value in a cell of its own");
    EXPECT_EQ(read("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"C2\"><v>7</v></c></row>"),
              "s!C2: words beside the columns that have a header: \"7\"");
    EXPECT_EQ(read("<row r=\"2\"/><row r=\"1\"/>"), "s: rows that are not in their order");
    EXPECT_EQ(read("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>"), "s: cells that are not in their order");
    EXPECT_EQ(read("<row r=\"1\"><c r=\"A7\"/></row>"), "s: cells that are not in their order");
    EXPECT_EQ(read_worksheet_rows("s", "<worksheet", shared, CellsTaken::plain).error().text(), "s: is no XML");
}

TEST(workbook_sheet, of_a_foreign_worksheet_is_read_what_a_reader_sees) {
    const auto sheet = read_worksheet_rows(
        "s",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        "<row r=\"3\" hidden=\"1\"><c r=\"B3\"><f>1+1</f><v>2</v></c><c r=\"C3\" t=\"e\"><v>#REF!</v></c>"
        "<c r=\"D3\" s=\"1\"><v>45416.5</v></c></row></sheetData>"
        "<mergeCells><mergeCell ref=\"A3:A5\"/></mergeCells></worksheet>",
        shared, CellsTaken::any);
    ASSERT_TRUE(sheet) << sheet.error().text();
    EXPECT_EQ(sheet->rows, (std::vector<SheetRow>{{1, {"1"}}, {3, {"", "2", "#REF!", "2024-05-04"}}}));
    EXPECT_EQ(sheet->merged, (std::vector<MergedCells>{{3, 5, 0, 0}}));
    EXPECT_EQ(sheet->doubts,
              (std::vector<std::string>{"1 hidden rows are read too (3)",
                                        "1 formulas: their last values are read (s!B3)",
                                        "1 errors stand in cells and are read as words (s!C3)"}));
    EXPECT_EQ(read_worksheet_rows("s",
                                  "<worksheet><mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells></worksheet>",
                                  shared, CellsTaken::any)
                  .error()
                  .text(),
              "s!B2:A1: merged cells that cannot be read");
}

TEST(workbook_sheet, columns_by_their_letters) {
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(701), "ZZ");
    EXPECT_EQ(column_letters(702), "AAA");
}

} // namespace heed::intake
