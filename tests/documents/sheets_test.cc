// docs/sheets.md against the table of sheets: every sheet and every column. Its examples are read by the same
// import as anybody's sheets, and the words it quotes are the words that import says.
#include "base/text.h"
#include "documents/document.h"
#include "ledger/sheets.h"
#include "reports/sheets_out.h"
#include "support/small_house.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace heed::testing_support {
namespace {

constexpr std::string_view wrong = "csv wrong ";

const Document& document() {
    static const Document read = read_document("docs/sheets.md");
    return read;
}

std::set<std::string> columns_of(const ledger::Sheet& sheet) {
    std::set<std::string> out;
    for (const std::string_view column : sheet.columns())
        out.insert('`' + std::string(column) + (sheet.is_text(column) ? ".en`" : "`"));
    return out;
}

// The sheets of the examples: every block "csv NAME.csv".
std::vector<actions::ImportFile> examples() {
    std::vector<actions::ImportFile> out;
    for (const Fence& fence : document().fences)
        if (fence.label.starts_with("csv ") && !fence.label.starts_with(wrong))
            out.push_back({fence.label.substr(4), fence.body});
    return out;
}

} // namespace

TEST(sheets_document, has_every_sheet_and_every_column_and_no_other) {
    for (const ledger::Sheet& sheet : ledger::sheets()) {
        const auto section = document().section("### " + std::string(sheet.name));
        ASSERT_FALSE(section.empty()) << "docs/sheets.md lacks the heading: ### " << sheet.name;
        std::set<std::string> said;
        for (const std::string& line : section)
            if (line.starts_with("| `")) said.insert(table_cells(line).front());
        std::string missing;
        for (const std::string& column : columns_of(sheet))
            if (!said.contains(column)) missing += "| " + column + " | ... |\n";
        EXPECT_TRUE(missing.empty()) << "docs/sheets.md, " << sheet.name << ", lacks the rows\n" << missing;
        for (const std::string& column : said)
            EXPECT_TRUE(columns_of(sheet).contains(column)) << sheet.name << " has no column " << column;
    }
    for (const std::string& line : document().lines_with("### "))
        EXPECT_NE(ledger::find_sheet(line.substr(4)), nullptr) << "there is no sheet " << line.substr(4);
}

TEST(sheets_document, has_an_example_of_every_sheet) {
    for (const ledger::Sheet& sheet : ledger::sheets()) {
        const std::string file = std::string(sheet.name) + ".csv";
        const auto all = examples();
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](auto& one) { return one.name == file; })) << file;
    }
}

TEST(sheets_document, its_examples_are_one_record_that_import_takes) {
    SmallHouse house("2026-03-01T10:00:00Z");
    EXPECT_EQ(house.try_import(examples()), "");
    EXPECT_EQ(house.get("/r1/5.4").status, 200);
}

TEST(sheets_document, its_examples_come_out_as_they_went_in) {
    const auto exported = [](SmallHouse& house) {
        views::WordBook words(house.store());
        std::vector<actions::ImportFile> out;
        for (const auto& file : reports::export_sheets(house.house().now(), words))
            out.push_back({file.name, file.bytes});
        return out;
    };
    SmallHouse first("2026-03-01T10:00:00Z"), second("2026-04-01T10:00:00Z");
    first.import(examples());
    const auto sheets = exported(first);
    EXPECT_EQ(sheets.size(), ledger::sheets().size());
    second.import(sheets);
    const auto again = exported(second);
    ASSERT_EQ(again.size(), sheets.size());
    for (std::size_t i = 0; i < sheets.size(); ++i)
        EXPECT_EQ(again[i].bytes, sheets[i].bytes) << sheets[i].name;
}

// A block "csv wrong NAME.csv" is followed by a block "text" with what import says of it.
TEST(sheets_document, quotes_what_import_says_of_a_wrong_sheet) {
    SmallHouse house("2026-03-01T10:00:00Z");
    house.import(examples());
    std::size_t tried = 0;
    const auto& fences = document().fences;
    for (std::size_t i = 0; i + 1 < fences.size(); ++i) {
        if (!fences[i].label.starts_with(wrong)) continue;
        ASSERT_EQ(fences[i + 1].label, "text") << "behind line " << fences[i].line;
        EXPECT_EQ(house.try_import({{fences[i].label.substr(wrong.size()), fences[i].body}}),
                  fences[i + 1].body)
            << "docs/sheets.md, line " << fences[i].line;
        ++tried;
    }
    EXPECT_GT(tried, 5u);
}

} // namespace heed::testing_support
