// What a calendar of the record promises to programs that subscribe to it.
#include "support/small_house.h"

#include <gtest/gtest.h>
#include <set>

namespace heed::testing_support {
namespace {

const std::vector<actions::ImportFile> sheets = {
    {"sources.csv", "id,code,kind,title.en,rank\nr1/sources/s1,S1,web-page,Page,2\n"},
    {"reviews.csv", "id,number,title.en,title.ar,cites\nr1,R1,First review,المراجعة الأولى,S1\n"},
    {"milestones.csv",
     "id,review,title.en,title.ar,what,on,cites\n"
     "r1/milestones/a,r1,\"Published; with a comma, and a long title that does not fit into one line at all\","
     "نُشر التقرير الأول عن أعمال المراجعة وما تلاها من قرارات وإجراءات في السنة نفسها,published,2025-03-01,S1\n"
     "r1/milestones/b,r1,Known by its month,,published,2025-04,S1\n"},
    {"comments.csv", "id,review,title.en,on,to,closes,zone,cites\n"
                     "r1/comments/summer,r1,In summer,2025-06-02,2025-07-01,17:00,America/New_York,S1\n"
                     "r1/comments/nowhere,r1,Zone not stated,2025-06-02,2025-07-02,17:00,,S1\n"},
};

std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
    return text;
}

// The lines of the event with that UID.
std::string event(const std::string& calendar, const std::string& uid) {
    const std::string text = unfolded(calendar);
    const auto at = text.find("UID:" + uid + "\r\n");
    if (at == std::string::npos) return {};
    const auto begin = text.rfind("BEGIN:VEVENT", at), end = text.find("END:VEVENT", at);
    return text.substr(begin, end - begin);
}

bool has(const std::string& text, const std::string& line) {
    return text.find("\r\n" + line + "\r\n") != std::string::npos;
}

constexpr auto milestone = "r1/milestones/a#milestone.record.published@heed";

TEST(Calendar, lines_end_with_crlf_and_hold_at_most_75_octets_of_whole_letters) {
    SmallHouse house("2026-03-01T10:00:00Z");
    house.import(sheets);
    for (const char* address : {"/r1/calendar.ics", "/ar/r1/calendar.ics"}) {
        const std::string text = house.get(address).body;
        bool folded = false;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = text.find("\r\n", at);
            ASSERT_NE(end, std::string::npos);
            const std::string line = text.substr(at, end - at);
            EXPECT_LE(line.size(), 75u) << line;
            EXPECT_EQ(line.find('\n'), std::string::npos);
            folded = folded || line.starts_with(' ');
            const std::string content = line.starts_with(' ') ? line.substr(1) : line;
            const bool inside = !content.empty() && (static_cast<unsigned char>(content[0]) & 0xC0) == 0x80;
            EXPECT_FALSE(inside) << "begins in the middle of a letter: " << line;
            at = end + 2;
        }
        EXPECT_TRUE(folded);
    }
}

TEST(Calendar, a_day_is_a_date_and_a_stated_hour_an_instant) {
    SmallHouse house("2026-03-01T10:00:00Z");
    house.import(sheets);
    const std::string text = house.get("/r1/calendar.ics").body;
    const std::string day = event(text, milestone);
    EXPECT_TRUE(has(day, "DTSTART;VALUE=DATE:20250301")) << day;
    EXPECT_TRUE(has(day, "DTEND;VALUE=DATE:20250302")) << day;
    EXPECT_TRUE(has(day, "DTSTAMP:20260301T100000Z")) << day;
    const std::string instant = event(text, "r1/comments/summer#closing@heed");
    EXPECT_TRUE(has(instant, "DTSTART:20250701T210000Z")) << instant;
    EXPECT_EQ(instant.find("DTEND"), std::string::npos);
    const std::string no_zone = event(text, "r1/comments/nowhere#closing@heed");
    EXPECT_TRUE(has(no_zone, "DTSTART;VALUE=DATE:20250702")) << no_zone;
}

TEST(Calendar, what_is_known_by_its_month_stands_in_no_calendar_and_is_counted) {
    SmallHouse house("2026-03-01T10:00:00Z");
    house.import(sheets);
    EXPECT_EQ(house.get("/r1/calendar.ics").body.find("milestones/b"), std::string::npos);
    EXPECT_NE(house.get("/r1/calendar.json").body.find("\"without_day\":1"), std::string::npos);
}

TEST(Calendar, a_correction_keeps_the_uid_and_raises_the_sequence) {
    SmallHouse house("2026-03-01T10:00:00Z");
    house.import(sheets);
    const std::string before = event(house.get("/r1/calendar.ics").body, milestone);
    EXPECT_TRUE(has(before, "SEQUENCE:0")) << before;
    views::Ask ask = house.ask();
    const auto fact = ask.moment.fact(ask.moment.find("r1/milestones/a"), ledger::Type::milestone_record);
    ASSERT_TRUE(fact);
    house.set_time("2026-03-02T10:00:00Z");
    EXPECT_EQ(house.correct(fact->lead(), "2025-03-04"), "");
    const std::string after = event(house.get("/r1/calendar.ics").body, milestone);
    EXPECT_TRUE(has(after, "SEQUENCE:1")) << after;
    EXPECT_TRUE(has(after, "DTSTART;VALUE=DATE:20250304")) << after;
    EXPECT_TRUE(has(after, "DTSTAMP:20260302T100000Z")) << after;
    EXPECT_EQ(event(house.get("/r1/calendar.ics?known=2026-03-01").body, milestone), before);
}

TEST(Calendar, every_language_has_the_same_uids) {
    SmallHouse house("2026-03-01T10:00:00Z");
    house.import(sheets);
    const auto uids = [&](const char* address) {
        std::multiset<std::string> out;
        const std::string text = unfolded(house.get(address).body);
        for (auto at = text.find("\r\nUID:"); at != std::string::npos; at = text.find("\r\nUID:", at + 1))
            out.insert(text.substr(at + 2, text.find("\r\n", at + 2) - at - 2));
        return out;
    };
    const auto english = uids("/r1/calendar.ics");
    EXPECT_EQ(english, uids("/ar/r1/calendar.ics"));
    EXPECT_EQ(english, uids("/calendar.ics"));
    EXPECT_EQ(english.size(), 3u);
}

} // namespace
} // namespace heed::testing_support
