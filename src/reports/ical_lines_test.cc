#include "reports/ical_lines.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::reports {
namespace {

TEST(ical_lines, every_length_is_folded_and_joins_to_what_it_was) {
    for (std::size_t length = 1; length < 320; ++length) {
        const std::string line = "UID:" + std::string(length, 'x') + "\r\nEND:VEVENT\r\n";
        const std::string folded = folded_anew(line);
        EXPECT_EQ(replace_all(folded, "\r\n ", ""), line);
        for (const std::string_view part : split(std::string_view(folded), "\r\n")) {
            EXPECT_LE(part.size(), 75u) << length;
            EXPECT_EQ(part.find_first_of("\r\n"), part.npos) << length;
        }
    }
}

TEST(ical_lines, characters_stay_whole) {
    std::string line = "SUMMARY:";
    for (int i = 0; i < 60; ++i) line += i % 2 == 0 ? "ق" : "x";
    const std::string folded = folded_anew(line + "\r\n");
    for (const std::string_view part : split(std::string_view(folded), "\r\n"))
        EXPECT_TRUE(is_utf8(part)) << part;
}

TEST(ical_lines, a_fold_within_a_line_end_is_mended) {
    EXPECT_EQ(folded_anew("UID:\r\n abc@heed\r\r\n \nEND:VEVENT\r\n"), "UID:abc@heed\r\nEND:VEVENT\r\n");
}

} // namespace
} // namespace heed::reports
