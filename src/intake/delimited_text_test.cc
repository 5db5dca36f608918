#include "intake/delimited_text.h"
#include "intake/sheet_document.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string told(std::string_view text) {
    const auto delimiter = delimiter_of(text);
    return delimiter ? std::string(1, *delimiter) : "none";
}

Reading read(std::string_view raw) {
    const auto sheet = read_sheet_document(raw);
    EXPECT_TRUE(sheet && *sheet);
    return sheet && *sheet ? (*sheet)->reading : Reading{};
}

} // namespace

TEST(delimited_text, the_dialect_is_told_by_looking) {
    EXPECT_EQ(told("No,What,When\n1,Lights,2024\n2,\"Quays, all\",2025\n"), ",");
    EXPECT_EQ(told("No;What;When\r\n1;Lights, all;1,5\r\n2;Quays;2,5\r\n"), ";");
    EXPECT_EQ(told("No\tWhat\n1\tLights\n2\tQuays\n"), "\t");
    EXPECT_EQ(told("No|What|When\r1|Lights|2024\r2|Quays|2025\r"), "|");
    EXPECT_EQ(told("sep=;\nNo;What\n1;Lights\n"), ";");
    EXPECT_EQ(told("\xef\xbb\xbfNo,What,When\n1,Lights,2024\n"), ",");
}

TEST(delimited_text, sentences_and_drawn_tables_are_none) {
    EXPECT_EQ(told("The council met, and spoke, and left.\nIt came again, and stayed, and slept.\n"), "none");
    EXPECT_EQ(told("Dear all,\nthe quays are wet,\nkeep away,\n"), "none");
    EXPECT_EQ(told("| No | What |\n|---|---|\n| 1 | Lights |\n| 2 | Quays |\n"), "none");
    EXPECT_EQ(told("No,What\n1,Lights\n"), "none") << "two columns in two lines may be anything";
    EXPECT_EQ(told("a,b,c\n1,\"never ends\n"), "none");
    EXPECT_EQ(told(""), "none");
}

TEST(delimited_text, other_encodings_of_spreadsheets_are_read) {
    const auto utf16 = decode_delimited(std::string_view("\xff\xfeN\0o\0\t\0W\0h\0a\0t\0\t\0C\0\n\0"
                                                         "1\0\t\0\xe9\0\t\0x\0\n\0",
                                                         34));
    ASSERT_TRUE(utf16);
    EXPECT_EQ(utf16->text, "No\tWhat\tC\n1\té\tx\n");
    const auto windows = decode_delimited("No;What;When\n1;caf\xe9;2024\n");
    ASSERT_TRUE(windows);
    EXPECT_EQ(windows->text, "No;What;When\n1;café;2024\n");
    EXPECT_FALSE(decode_delimited("a caf\xe9 by the quay")) << "only what is a spreadsheet then";
    EXPECT_FALSE(decode_delimited("No;What;When\n1;café;2024\n")) << "UTF-8 needs nothing";
}

TEST(delimited_text, rows_become_passages_with_their_numbers) {
    const Reading reading =
        read("Roads, state at 4 May 2031;;\n;;\nRef;What;State\n1.1;Light the quays;Done\n;;\n1.2; "
             "Paint  them ;Begun\n");
    EXPECT_EQ(name(reading.kind), "delimited");
    EXPECT_EQ(reading.media, "text/csv");
    ASSERT_EQ(reading.passages.size(), 4u);
    EXPECT_EQ(reading.passages[0].text, "Roads, state at 4 May 2031");
    EXPECT_EQ(reading.passages[0].row, 1);
    EXPECT_EQ(reading.passages[1].kind, Passage::Kind::label);
    EXPECT_EQ(reading.passages[1].row, 3);
    EXPECT_EQ(reading.passages[3].cells, (std::vector<std::string>{"1.2", "Paint them", "Begun"}));
    EXPECT_EQ(reading.passages[3].row, 6);
}

TEST(delimited_text, a_private_address_is_not_kept) {
    const Reading reading = read("Ref,What,Who\n1.1,Lights,ann.quay@gmail.com\n1.2,Quays,Ben\n");
    EXPECT_EQ(reading.kept.find("ann.quay"), std::string::npos);
    EXPECT_EQ(reading.passages[1].text.find("ann.quay"), std::string::npos);
    EXPECT_EQ(reading.stripped, (std::vector<std::string>{"private-address"}));
}

} // namespace heed::intake
