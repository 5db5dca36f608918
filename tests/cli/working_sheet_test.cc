// Sheets that go out to be edited and come back: exactly the edited rows become events.
#include "cli/program.h"

#include <gtest/gtest.h>

namespace heed::testing_cli {
namespace {

class WorkingSheets : public testing::Test {
protected:
    void SetUp() override {
        make_small_record(place);
        ASSERT_EQ(run({"export", "--working", "--to", place.text("work")}).code, 0);
    }
    Ended run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", place.text("record")});
        return heed(arguments);
    }
    Ended import(const std::string& path = "work") const { return run({"import", place.text(path)}); }
    // Puts other words in the place of some, in one sheet.
    void edit(const std::string& sheet, const std::string& from, const std::string& to) const {
        std::string bytes = bytes_of(place / ("work/" + sheet + ".csv"));
        const std::size_t at = bytes.find(from);
        ASSERT_NE(at, std::string::npos) << bytes;
        place.put("work/" + sheet + ".csv", bytes.replace(at, from.size(), to));
    }
    std::string implementation_now() const {
        run({"export", "--to", place.text("now")});
        return bytes_of(place / "now/implementation.csv");
    }
    Place place;
};

} // namespace

TEST_F(WorkingSheets, that_nobody_edited_change_nothing) {
    const Ended back = import();
    EXPECT_EQ(back.code, 0) << back.err;
    EXPECT_TRUE(back.says("rows are recorded already; nothing to record")) << back.out;
}

TEST_F(WorkingSheets, give_one_event_for_one_edited_row) {
    edit("implementation", "begun", "done");
    const Ended back = import();
    EXPECT_EQ(back.code, 0) << back.err;
    EXPECT_TRUE(back.says("recorded 2 events")) << back.out; // it, and the import itself
    EXPECT_TRUE(back.says("1 implementation.report")) << back.out;
    EXPECT_NE(implementation_now().find("done"), std::string::npos);
    EXPECT_EQ(implementation_now().find("begun"), std::string::npos) << "it is corrected, not doubled";
    EXPECT_TRUE(import().says("nothing to record")) << "the same sheet once more";
}

TEST_F(WorkingSheets, do_not_overwrite_what_was_changed_since) {
    edit("implementation", "begun", "done");
    ASSERT_EQ(import().code, 0);
    edit("implementation", "2022-06-30,done", "2022-07-31,done");
    const Ended back = import();
    EXPECT_EQ(back.code, 1);
    EXPECT_TRUE(back.says("implementation.csv, line 2, column corrects")) << back.err;
    EXPECT_TRUE(back.says("export again and look")) << back.err;
    EXPECT_EQ(implementation_now().find("2022-07-31"), std::string::npos);
}

TEST_F(WorkingSheets, withdraw_nothing_that_they_leave_out) {
    const std::string sheet = bytes_of(place / "work/recommendations.csv");
    place.put("work/recommendations.csv", sheet.substr(0, sheet.find("r1/5.2")));
    EXPECT_TRUE(import().says("nothing to record"));
}

TEST_F(WorkingSheets, may_be_one_workbook) {
    EXPECT_EQ(run({"export", "--working", "--xlsx", place.text("work.xlsx")}).code, 0);
    const std::string book = bytes_of(place / "work.xlsx");
    EXPECT_TRUE(book.starts_with("PK")) << "a package as OOXML has it";
    EXPECT_EQ(run({"export", "--working", "--xlsx", place.text("again.xlsx")}).code, 0);
    EXPECT_EQ(bytes_of(place / "again.xlsx"), book) << "the same record, the same bytes";
    const Ended nowhere = run({"export", "--xlsx", place.text("no/such/folder.xlsx")});
    EXPECT_EQ(nowhere.code, 5);
    EXPECT_TRUE(nowhere.says("cannot write")) << nowhere.err;
    EXPECT_NE(run({"export", "--working"}).code, 0);
}

TEST_F(WorkingSheets, come_back_as_a_workbook) {
    ASSERT_EQ(run({"export", "--working", "--xlsx", place.text("work.xlsx")}).code, 0);
    const Ended back = import("work.xlsx");
    EXPECT_EQ(back.code, 0) << back.err;
    EXPECT_TRUE(back.says("rows are recorded already; nothing to record")) << back.out;
    const Ended fresh = heed({"import", place.text("work.xlsx"), "--data", place.text("fresh")});
    EXPECT_EQ(fresh.code, 1) << "its events are not in another record";
    EXPECT_TRUE(fresh.says("work.xlsx, sheet ") && fresh.says(", cell ")) << fresh.err;
    ASSERT_EQ(run({"export", "--xlsx", place.text("plain.xlsx")}).code, 0);
    EXPECT_EQ(heed({"import", place.text("plain.xlsx"), "--data", place.text("fresh")}).code, 0);
    EXPECT_EQ(heed({"export", "--to", place.text("a"), "--data", place.text("fresh")}).code, 0);
    EXPECT_EQ(run({"export", "--to", place.text("b")}).code, 0);
    EXPECT_EQ(files_in(place / "a"), files_in(place / "b"));
}

TEST_F(WorkingSheets, stand_in_a_workbook_or_in_a_file_and_not_in_both) {
    ASSERT_EQ(run({"export", "--working", "--xlsx", place.text("work.xlsx")}).code, 0);
    const Ended refused = run({"import", place.text("work.xlsx"), place.text("work/rounds.csv")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.says("rounds.csv stands in a workbook and in another file")) << refused.err;
}

TEST_F(WorkingSheets, of_another_record_are_refused_within_bounds) {
    const std::string bytes = bytes_of(place / "work/implementation.csv");
    const std::size_t row = bytes.find("r1/");
    std::string many = bytes.substr(0, row);
    for (int i = 0; i < 300; ++i) many += bytes.substr(row, bytes.rfind(',') + 1 - row) + "999\r\n";
    place.put("work/implementation.csv", many);
    const Ended refused = import();
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.says("at least 200 problems; nothing was recorded")) << refused.err.substr(0, 300);
}

TEST_F(WorkingSheets, are_refused_when_they_are_no_workbook) {
    place.put("bad.xlsx", "PK\x03\x04 no more");
    const Ended refused = import("bad.xlsx");
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.says("bad.xlsx: no workbook (XLSX)")) << refused.err;
}

TEST_F(WorkingSheets, name_events_of_their_own_record) {
    edit("implementation", "begun", "done");
    std::string bytes = bytes_of(place / "work/implementation.csv");
    const std::size_t comma = bytes.rfind(',');
    place.put("work/implementation.csv", bytes.substr(0, comma + 1) + "0\r\n");
    EXPECT_TRUE(import().says("event 0 is source.name of r1/sources/s1, and not what this row is"))
        << import().err;
    place.put("work/implementation.csv", bytes.substr(0, comma + 1) + "999\r\n");
    EXPECT_TRUE(import().says("event 999 is not in this record")) << import().err;
    place.put("work/implementation.csv", bytes.substr(0, comma + 1) + "x\r\n");
    EXPECT_TRUE(import().says("the number of the event that this row was exported from")) << import().err;
}

} // namespace heed::testing_cli
