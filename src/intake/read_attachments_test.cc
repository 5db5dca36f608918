#include "intake/read_attachments.h"

#include <gtest/gtest.h>

namespace heed::intake {

TEST(read_attachments, come_back_from_their_process_as_they_were) {
    const std::vector<MailAttachment> two = {{"a.txt", "text/plain", "words\n"},
                                             {"", "image/png", std::string("\0\n", 2)}};
    const auto again = read_attachments_answer(write_attachments_answer(two));
    ASSERT_TRUE(again);
    ASSERT_EQ(again->size(), 2u);
    EXPECT_EQ((*again)[0].bytes, "words\n");
    EXPECT_EQ((*again)[1].bytes, std::string("\0\n", 2));
    EXPECT_FALSE(read_attachments_answer("[{\"bytes\":9,\"name\":\"\",\"type\":\"\"}]\nshort"));
    EXPECT_FALSE(read_attachments_answer("[]\nmore"));
    EXPECT_FALSE(read_attachments_answer(""));
}

TEST(read_attachments, text_comes_in_utf_8_and_names_without_folders) {
    const auto all =
        attachments_of("From: a\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
                       "text/plain\n\nhere\n"
                       "--b\nContent-Type: text/csv; charset=iso-8859-1; "
                       "name=\"../../caf.csv\"\nContent-Disposition: attachment\n\nca\xe9\n--b--\n");
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].name, "caf.csv");
    EXPECT_EQ(all[0].bytes, "caé");
}

TEST(read_attachments, only_what_can_be_read_is_readable) {
    EXPECT_TRUE(is_readable("words"));
    EXPECT_TRUE(is_readable("<p>words</p>"));
    EXPECT_TRUE(is_readable("BEGIN:VCALENDAR\n"));
    EXPECT_FALSE(is_readable("\x89PNG\r\n\x1a\n"));
    EXPECT_FALSE(is_readable("PK\x03\x04"));
    EXPECT_FALSE(is_readable(""));
}

} // namespace heed::intake
