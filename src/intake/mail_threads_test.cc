#include "intake/mail_threads.h"

#include "intake/read_mailbox.h"

#include <gtest/gtest.h>
#include <sstream>

namespace heed::intake {
namespace {

std::string mail(const std::string& headers, const std::string& body) {
    return "From a at example.org  Mon Mar  4 10:11:12 2024\n" + headers + "\n" + body + "\n\n";
}

MailList list(const std::string& file) { return list_threads(list_mails(file)); }

// "subject: 1 2 | subject: 3", messages by their number in the list.
std::string threads(const MailList& list) {
    std::string out;
    for (const MailThread& thread : list.threads) {
        out += (out.empty() ? "" : " | ") + thread.subject + ':';
        for (const std::size_t i : thread.messages) out += ' ' + std::to_string(i);
    }
    return out;
}

const std::string first =
    mail("From: Al <al@x.org>\nDate: 1 Mar 2024 10:00 +0000\nSubject: Bridges\nMessage-ID: <1@x>\n", "one");
const std::string second = mail(
    "From: b at x.org (Bo)\nDate: 2 Mar 2024 10:00 +0000\nSubject: Re: [roads] Bridges\nMessage-ID: <2@x>\n"
    "In-Reply-To: <1@x>\n",
    "two");

} // namespace

TEST(mail_threads, answers_belong_to_what_they_answer) {
    EXPECT_EQ(threads(list(second + first)), "Bridges: 1 0");
    const auto of = [](std::string_view n, const std::string& more) {
        return mail("From: A\nDate: " + std::string(n) + " Mar 2024 10:00 +0000\nMessage-ID: <" +
                        std::string(n) + "@x>\n" + more,
                    std::string(n));
    };
    // Two answer one that is not there; the third begins anew.
    EXPECT_EQ(threads(list(of("1", "References: <gone@x>\nSubject: Re: a\n") +
                           of("2", "In-Reply-To: <gone@x>\nSubject: b\n") + of("3", "Subject: a\n"))),
              "a: 0 1 | a: 2");
    // By subject only where it says that it answers and does not say what.
    EXPECT_EQ(
        threads(list(of("1", "Subject: a\n") + of("2", "Subject: AW: [x] A\n") + of("3", "Subject: a\n"))),
        "a: 0 1 | a: 2");
    // In a circle.
    EXPECT_EQ(
        threads(list(of("1", "References: <2@x>\nSubject: a\n") + of("2", "References: <1@x>\nSubject: b\n"))),
        "a: 0 1");
}

TEST(mail_threads, a_message_is_listed_once) {
    const std::string other_way =
        "From x Mon Mar  4 10:11:12 2024\nReceived: by y\n" + second.substr(second.find('\n') + 1);
    const MailList once = list(first + second + other_way);
    EXPECT_EQ(once.messages.size(), 2u);
    EXPECT_EQ(once.copies.at(1), 1u);
    const std::string nameless = mail("From: Al\nDate: 1 Mar 2024 10:00 +0000\nSubject: x\n", "no id");
    EXPECT_EQ(list(nameless + nameless).messages.size(), 1u);
    EXPECT_EQ(list(nameless).messages[0].key, list(first + nameless).messages[1].key);
    EXPECT_EQ(list(nameless).messages[0].doubts.front(), "it has no message id; its key is made of its bytes");
}

TEST(mail_threads, one_id_with_two_wordings_is_two_messages) {
    const MailList two = list(
        first + mail("From: Al\nDate: 3 Mar 2024 10:00 +0000\nSubject: Other\nMessage-ID: <1@x>\n", "new"));
    ASSERT_EQ(two.messages.size(), 2u);
    EXPECT_NE(two.messages[0].key, two.messages[1].key);
    EXPECT_NE(two.messages[1].doubts.back().find("other words"), std::string::npos);
}

TEST(mail_threads, a_message_is_found_by_the_front_of_its_key) {
    const MailList two = list(first + second);
    const std::string key = two.messages[1].key;
    EXPECT_EQ(key.size(), 12u);
    EXPECT_EQ(two.find(key), &two.messages[1]);
    EXPECT_EQ(two.find(key.substr(0, 6)), &two.messages[1]);
    EXPECT_EQ(two.find(key.substr(0, 5)), nullptr);
    EXPECT_EQ(two.find("ffffffffffff"), nullptr);
}

TEST(mail_threads, names_are_listed_without_addresses) {
    const MailList two = list(first + second);
    EXPECT_EQ(two.messages[0].sender, "Al");
    EXPECT_EQ(two.messages[1].sender, "Bo");
    EXPECT_EQ(list(mail("From: jo.doe@x.org\nSubject: ask jo.doe@gmail.com\n", "x")).messages[0].sender, "");
    EXPECT_EQ(list(mail("From: jo.doe@x.org\nSubject: ask jo.doe@gmail.com\n", "x")).messages[0].subject,
              "ask [address removed]");
}

TEST(mail_threads, a_list_comes_back_the_same_from_its_process) {
    const auto entries = list_mails(first + second +
                                    mail("Subject: x\nFrom: a\nContent-Type: text/plain; name=p.txt\n"
                                         "Content-Disposition: attachment\n",
                                         "y") +
                                    "From x Mon Mar  4 10:11:12 2024\n\nno head\n");
    ASSERT_EQ(entries.size(), 4u);
    EXPECT_EQ(entries[2].attachments, (std::vector<ListedAttachment>{{"p.txt", "text/plain", 2}}));
    EXPECT_EQ(entries[3].problem, "it has no head that a mail has");
    const auto again = read_entries(write_entries(entries));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, entries);
    EXPECT_FALSE(read_entries("nothing\n"));
}

TEST(mail_threads, a_message_that_cannot_be_read_hinders_no_other) {
    std::istringstream file(first + second);
    const auto entries = read_mailbox(file, 0, [&](std::string_view piece) -> Result<std::vector<MailEntry>> {
        if (piece.find("two") != std::string_view::npos) return refuse("it takes too long");
        return list_mails(piece);
    });
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[0].subject, "Bridges");
    EXPECT_EQ(entries[1].problem, "it takes too long");
    EXPECT_EQ(entries[1].at, first.size());
}

} // namespace heed::intake
