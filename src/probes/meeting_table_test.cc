#include "probes/meeting_table.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::probes {
namespace {

using ledger::Passage;

// The first line is the header; cells are parted by bars.
std::vector<Passage> table(std::initializer_list<std::string_view> lines) {
    std::vector<Passage> passages;
    for (const std::string_view line : lines) {
        Passage row{.kind = passages.empty() ? Passage::Kind::label : Passage::Kind::row, .table = 1};
        for (const std::string_view cell : split(line, '|')) row.cells.emplace_back(cell);
        row.text = ledger::row_text(row.cells);
        passages.push_back(std::move(row));
    }
    ledger::give_anchors(passages);
    return passages;
}

// "2024-05-06 to 2024-05-07 cancelled", one a line.
std::string found(const std::vector<Passage>& passages) {
    std::string out;
    for (const MeetingTable& meetings : find_meeting_tables(passages))
        for (const MeetingTable::Row& row : meetings.rows)
            out += row.on.text() + (row.to ? " to " + row.to->text() : "") +
                   (row.cancelled ? " cancelled" : "") + (row.tentative ? " tentative" : "") + '\n';
    return out;
}

} // namespace

TEST(meeting_table, rows_are_meetings_with_their_days_and_state) {
    EXPECT_EQ(found(table({"Meeting|First day|Last day|Time|Zone|Place|State", "Call|2024-05-06|2024-05-06||||",
                           "Visit|2024-06-03|2024-06-05||||tentative",
                           "Webinar|2024-06-10|2024-06-10||||cancelled"})),
              "2024-05-06\n2024-06-03 to 2024-06-05 tentative\n2024-06-10 cancelled\n");
    EXPECT_EQ(found(table({"Date|Call|Venue", "6 May 2024|Second call|Town hall", "3 June 2024||Town hall"})),
              "2024-05-06\n"); // a row without a title is none
}

TEST(meeting_table, other_tables_and_unclear_days_are_none) {
    EXPECT_EQ(found(table({"Activity|Date", "Call for drivers|6 May 2024"})), "");
    EXPECT_EQ(found(table({"Meeting|Chair", "Call|Bo"})), "");
    EXPECT_EQ(found(table({"Meeting|Date", "Call|03/04/2024", "Other|soon"})), "");
}

} // namespace heed::probes
