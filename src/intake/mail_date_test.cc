#include "intake/mail_date.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string read(std::string_view words) {
    const auto date = read_mail_date(words);
    return date ? iso(date->at) + ' ' + std::to_string(date->offset_minutes) : "nothing";
}

} // namespace

TEST(mail_date, is_read_as_mail_programs_write_it) {
    EXPECT_EQ(read("Mon, 04 Mar 2024 10:12:40 +0100 (CET)"), "2024-03-04T09:12:40.000Z 60");
    EXPECT_EQ(read("4 Mar 2024 10:12 -0530"), "2024-03-04T15:42:00.000Z -330");
    EXPECT_EQ(read("Mon, 4 March 99 10:12:40 GMT"), "1999-03-04T10:12:40.000Z 0");
    EXPECT_EQ(read("Mon,4 Mar 2024 10:12:40 PST"), "2024-03-04T18:12:40.000Z -480");
}

TEST(mail_date, a_day_that_does_not_exist_is_none) {
    for (const char* words : {"", "31 Feb 2024 10:00:00 +0000", "yesterday", "4 Mar 2024",
                              "4 Mar 2024 25:00 +0000", "03/04/2024 10:00", "4 Mar 1904 10:00 +0000"})
        EXPECT_EQ(read(words), "nothing") << words;
}

} // namespace heed::intake
