#include "intake/calendar_events.h"

#include "intake/read_document.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string calendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}
std::string event(const std::string& lines) { return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n"; }

Reading read(const std::string& raw) {
    auto reading = read_document(raw);
    EXPECT_TRUE(reading) << reading.error().text();
    return reading.value_or({});
}

// The rows, cells parted by bars.
std::string rows(const Reading& reading) {
    std::string out;
    for (const Passage& passage : reading.passages) {
        if (passage.kind != Passage::Kind::row) continue;
        for (const std::string& cell : passage.cells) out += cell + '|';
        out += '\n';
    }
    return out;
}

std::string doubts(const Reading& reading) {
    std::string out;
    for (const Doubt& doubt : reading.doubts) out += doubt.where + ": " + doubt.words + '\n';
    return out;
}

} // namespace

TEST(calendar_events, are_rows_with_days_zone_and_place) {
    const Reading reading = read(calendar(
        event("UID:1\r\nSUMMARY:Plenary\r\n  call\r\nDTSTART;TZID=Europe/Berlin:20240506T103000\r\n"
              "DTEND;TZID=Europe/Berlin:20240506T120000\r\nLOCATION:Town hall\\, Harbour\r\n"
              "ATTENDEE;CN=Jo Doe:mailto:jo.doe@example.org\r\nDESCRIPTION:code 4711\r\n") +
        event("UID:2\r\nSUMMARY:Visit\r\nDTSTART;VALUE=DATE:20240603\r\nDTEND;VALUE=DATE:20240606\r\n")));
    EXPECT_EQ(reading.kind, DocumentKind::calendar);
    EXPECT_EQ(rows(reading),
              "Plenary call|2024-05-06|2024-05-06|10:30–12:00|Europe/Berlin|Town hall, Harbour||\n"
              "Visit|2024-06-03|2024-06-05|||||\n");
    EXPECT_EQ(doubts(reading), "");
    EXPECT_EQ(reading.stripped, std::vector<std::string>{"calendar-details"});
    for (const char* gone : {"jo.doe", "4711", "Jo Doe"}) EXPECT_EQ(reading.kept.find(gone), std::string::npos);
}

TEST(calendar_events, of_a_series_stand_one_by_one_and_moved_ones_in_their_place) {
    const Reading reading =
        read(calendar(event("UID:1\r\nSUMMARY:Call\r\nDTSTART;TZID=Europe/"
                            "Berlin:20240506T103000\r\nRRULE:FREQ=WEEKLY;UNTIL=20240527T215959Z\r\n"
                            "EXDATE;TZID=Europe/Berlin:20240520T103000\r\n") +
                      event("UID:1\r\nSUMMARY:Call\r\nRECURRENCE-ID;TZID=Europe/Berlin:20240513T103000\r\n"
                            "DTSTART;TZID=Europe/Berlin:20240514T140000\r\n")));
    EXPECT_EQ(rows(reading), "Call|2024-05-06|2024-05-06|10:30|Europe/Berlin|||\n"
                             "Call|2024-05-14|2024-05-14|14:00|Europe/Berlin||moved from 2024-05-13 10:30|\n"
                             "Call|2024-05-27|2024-05-27|10:30|Europe/Berlin|||\n");
    EXPECT_EQ(doubts(reading),
              "\"Call\" on 2024-05-14 14:00: it was moved; the series has it on 2024-05-13 10:30\n");
}

TEST(calendar_events, what_is_not_stated_is_doubted) {
    const std::string said = doubts(read(calendar(
        event("UID:1\r\nSUMMARY:Floats\r\nDTSTART:20240611T090000\r\n") +
        event("UID:2\r\nSUMMARY:Nowhere\r\nDTSTART;TZID=Quay/Nowhere:20240612T090000\r\n") +
        event("SUMMARY:Nameless\r\nDTSTART:20240614T090000Z\r\n") +
        event("UID:4\r\nSUMMARY:Off\r\nSTATUS:CANCELLED\r\nDTSTART:20240615T090000Z\r\n") +
        event("UID:5\r\nSUMMARY:Never\r\nDTSTART:20240231T090000Z\r\n") +
        event("UID:6\r\nSUMMARY:Back\r\nDTSTART:20240616T090000Z\r\nDTEND:20240615T090000Z\r\n") +
        event("UID:7\r\nSUMMARY:Alone\r\nRECURRENCE-ID:20240617T090000Z\r\nDTSTART:20240617T090000Z\r\n") +
        event("UID:8\r\nSEQUENCE:1\r\nSUMMARY:Twice\r\nDTSTART:20240618T090000Z\r\n") +
        event("UID:8\r\nSEQUENCE:2\r\nSUMMARY:Twice\r\nDTSTART:20240619T090000Z\r\n"))));
    for (const char* words :
         {"\"Floats\" on 2024-06-11 09:00: its time has no zone",
          "\"Nowhere\" on 2024-06-12 09:00: its zone is not known",
          "\"Nameless\" on 2024-06-14 09:00: it has no UID", "\"Off\" on 2024-06-15 09:00: it is cancelled",
          "\"Never\": it has no start that can be read",
          "\"Back\" on 2024-06-16 09:00: it ends before it begins",
          "\"Alone\" on 2024-06-17 09:00: it is one of a series that is not in the calendar",
          "\"Twice\" on 2024-06-18 09:00: it stands there twice"})
        EXPECT_NE(said.find(words), std::string::npos) << words << '\n' << said;
}

TEST(calendar_events, a_zone_that_the_calendar_defines_is_known) {
    const std::string zone =
        "BEGIN:VTIMEZONE\r\nTZID:Harbour Time\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    const std::string meeting =
        event("UID:1\r\nSUMMARY:x\r\nDTSTART;TZID=Harbour Time:20240613T230000\r\nDURATION:PT2H\r\n");
    const Reading reading = read(calendar(meeting + zone));
    EXPECT_EQ(rows(reading), "x|2024-06-13|2024-06-14|23:00–01:00|Harbour Time|||\n");
    EXPECT_EQ(doubts(reading), "");
}

TEST(calendar_events, of_rules_without_end_are_bounded) {
    const auto of = [](const std::string& rule) {
        return read(
            calendar(event("UID:1\r\nSUMMARY:x\r\nDTSTART:20240101T090000Z\r\nRRULE:" + rule + "\r\n")));
    };
    const auto count = [&](const std::string& rule) {
        const std::string all = rows(of(rule));
        return std::count(all.begin(), all.end(), '\n');
    };
    EXPECT_EQ(count("FREQ=MONTHLY"), 60);
    EXPECT_NE(doubts(of("FREQ=MONTHLY")).find("it recurs without an end; the first 60 are listed"),
              std::string::npos);
    EXPECT_EQ(count("FREQ=DAILY;COUNT=100000"), 500);
    EXPECT_EQ(count("FREQ=SECONDLY"), 1);
    EXPECT_EQ(count("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), 1);
    EXPECT_EQ(count("FREQ=WEEKLY;COUNT=3"), 3);
    EXPECT_EQ(count("nonsense"), 1);
    std::string never;
    for (int i = 0; i < 12; ++i)
        never += event("UID:" + std::to_string(i) +
                       "\r\nSUMMARY:x\r\nDTSTART:20240101T090000Z\r\n"
                       "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31\r\n");
    EXPECT_NE(doubts(read(calendar(never))).find("too many rules of the calendar fall on no day"),
              std::string::npos);
}

TEST(calendar_events, depth_and_lines_are_bounded) {
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "BEGIN:VCALENDAR\r\n";
    const auto refused = read_document(deep);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text(), "line 6: components are nested deeper than 5");
    EXPECT_FALSE(read_document(calendar("X-A:" + std::string(200'000, 'x') + "\r\n")));
    std::string cr = calendar(event("UID:1\r\nSUMMARY:x\r\nDTSTART:20240101T090000Z\r\n"));
    std::erase(cr, '\n');
    EXPECT_EQ(rows(read(cr)), "x|2024-01-01|2024-01-01|09:00|UTC|||\n");
}

} // namespace heed::intake
