#include "intake/workbook_package.h"

#include "intake/read_workbook.h"

#include <gtest/gtest.h>
#include <map>
#include <zip.h>

namespace heed::intake {
namespace {

std::string zipped(const std::map<std::string, std::string>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* bytes = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(bytes);
    zip_t* archive = zip_open_from_source(bytes, ZIP_CREATE | ZIP_TRUNCATE, &error);
    for (const auto& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    zip_close(archive);
    zip_source_open(bytes);
    zip_source_seek(bytes, 0, SEEK_END);
    std::string out(static_cast<std::size_t>(zip_source_tell(bytes)), '\0');
    zip_source_seek(bytes, 0, SEEK_SET);
    zip_source_read(bytes, out.data(), out.size());
    zip_source_close(bytes);
    zip_source_free(bytes);
    return out;
}

std::string refused(const std::map<std::string, std::string>& parts) {
    const auto workbook = read_workbook(zipped(parts));
    return workbook ? "read" : workbook.error().text();
}

const std::string book = "<workbook><sheets><sheet name=\"rounds\" r:id=\"r1\"/></sheets></workbook>";
const std::string relations =
    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/></Relationships>";
const std::string sheet =
    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>id</t></is></c></row></sheetData></worksheet>";

} // namespace

TEST(workbook_package, a_small_workbook_is_read) {
    const auto workbook = read_workbook(zipped({{"xl/workbook.xml", book},
                                                {"xl/_rels/workbook.xml.rels", relations},
                                                {"xl/worksheets/a.xml", sheet}}));
    ASSERT_TRUE(workbook) << workbook.error().text();
    ASSERT_EQ(workbook->sheets.size(), 1u);
    EXPECT_EQ(workbook->sheets[0].name, "rounds");
    EXPECT_EQ(workbook->sheets[0].csv, "id\r\n");
    EXPECT_EQ(*read_workbook_answer(write_workbook_answer(workbook)), *workbook);
}

TEST(workbook_package, what_unpacks_to_too_much_is_refused) {
    const std::string large(part_bytes_max + 1, ' ');
    const std::string packed = zipped({{"xl/workbook.xml", large}});
    EXPECT_LT(packed.size(), 200'000u);
    EXPECT_EQ(refused({{"xl/workbook.xml", large}}),
              "xl/workbook.xml: unpacks to more than a workbook may hold");
}

TEST(workbook_package, more_entries_than_a_workbook_needs_are_refused) {
    std::map<std::string, std::string> parts;
    for (std::size_t i = 0; i <= package_entries_max; ++i) parts[std::to_string(i)] = "x";
    EXPECT_EQ(refused(parts), "the package has 2001 entries, and at most 2000 are read");
}

TEST(workbook_package, missing_and_broken_parts_are_named) {
    EXPECT_EQ(refused({{"x", "y"}}), "the workbook has no part xl/workbook.xml");
    EXPECT_EQ(refused({{"xl/workbook.xml", book}}), "the workbook has no part xl/_rels/workbook.xml.rels");
    EXPECT_EQ(refused({{"xl/workbook.xml", book}, {"xl/_rels/workbook.xml.rels", "<Relationships/>"}}),
              "rounds: has no part in the package");
    EXPECT_EQ(refused({{"xl/workbook.xml", "<workbook/>"}, {"xl/_rels/workbook.xml.rels", relations}}),
              "the workbook has no sheets");
    EXPECT_FALSE(read_workbook("no zip at all"));
    EXPECT_FALSE(read_workbook(""));
    std::string cut = zipped({{"xl/workbook.xml", book}});
    EXPECT_FALSE(read_workbook(cut.substr(0, cut.size() / 2)));
    EXPECT_FALSE(read_workbook_answer("{\"sheets\":[{}]}"));
    EXPECT_FALSE(read_workbook_answer("nothing"));
}

} // namespace heed::intake
