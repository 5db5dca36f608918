#include "intake/mailbox_split.h"

#include "intake/foreign_bytes.h"

#include <gtest/gtest.h>
#include <sstream>

namespace heed::intake {
namespace {

const std::string mark = "From al at example.org  Mon Mar  4 10:11:12 2024\n";

std::string message(int n, std::size_t bytes = 10) {
    return mark + "Subject: " + std::to_string(n) + "\n\n" + std::string(bytes, 'x') + "\n\n";
}

} // namespace

TEST(mailbox_split, a_message_begins_with_a_line_that_has_day_and_time) {
    EXPECT_TRUE(is_mailbox(mark));
    EXPECT_TRUE(is_mailbox("From - Mon Mar 04 10:11:12 2024\r\n"));
    EXPECT_FALSE(is_mailbox("From: al\nSubject: x\n"));
    EXPECT_FALSE(is_mailbox("From here on the road is shut since 2024\n"));
    const std::string text = message(1) + "From here on.\n\n" + message(2);
    EXPECT_EQ(message_starts(text), (std::vector<std::size_t>{0, message(1).size() + 15}));
    // Not behind an empty line: words of the mail.
    EXPECT_EQ(message_starts(mark + "Subject: x\n\nwords\n" + mark).size(), 1u);
    std::string cr = message(1) + message(2);
    std::replace(cr.begin(), cr.end(), '\n', '\r');
    EXPECT_EQ(message_starts(cr).size(), 2u);
}

TEST(mailbox_split, a_message_is_as_it_was_sent) {
    EXPECT_EQ(message_of(mark + "Subject: x\n\nwords\n>From here\n>>From there\n> From\n\n"),
              "Subject: x\n\nwords\nFrom here\n>From there\n> From\n");
    EXPECT_EQ(message_of("From a Mon Mar  4 10:11:12 2024\r\nSubject: x\r\n\r\nwords\r\n\r\n"),
              "Subject: x\r\n\r\nwords\r\n");
}

TEST(mailbox_split, pieces_are_whole_messages) {
    std::string file;
    for (int i = 0; i < 60; ++i) file += message(i, 200'000);
    std::istringstream in(file);
    MailboxPieces pieces(in);
    std::string again;
    std::size_t count = 0;
    while (const auto piece = pieces.next()) {
        EXPECT_EQ(piece->at, again.size());
        EXPECT_LE(piece->bytes.size(), std::size_t{8} << 20);
        count += message_starts(piece->bytes).size();
        again += piece->bytes;
    }
    EXPECT_TRUE(again == file);
    EXPECT_EQ(count, 60u);
}

TEST(mailbox_split, a_message_that_is_too_long_is_passed_over) {
    const std::string file = message(1) + message(2, document_bytes_max + 5'000'000) + message(3);
    std::istringstream in(file);
    MailboxPieces pieces(in);
    std::string kept;
    std::uint64_t passed = 0, end = 0;
    while (const auto piece = pieces.next()) {
        EXPECT_EQ(piece->at, end);
        end += piece->size;
        if (piece->bytes.size() != piece->size) passed += piece->size;
        kept += piece->bytes;
    }
    EXPECT_TRUE(kept == message(1) + message(3));
    EXPECT_EQ(passed, message(2, document_bytes_max + 5'000'000).size());
    EXPECT_EQ(end, file.size());
}

} // namespace heed::intake
