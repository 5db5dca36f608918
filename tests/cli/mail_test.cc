// Mails, mailboxes and calendars into a record, on the files of tests/world.
#include "base/json.h"
#include "cli/program.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

namespace heed::testing_cli {
namespace {

std::string world(std::string_view name) {
    return std::string(HEED_SOURCE) + "/tests/world/" + std::string(name);
}

class Mails : public testing::Test {
protected:
    Ended run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", place.text("record")});
        return heed(arguments);
    }
    // All that is kept of documents.
    std::string kept() const {
        std::string all;
        for (const auto& [name, bytes] : files_in(place / "record")) all += bytes;
        return all;
    }
    Place place;
};

std::string key_of(std::string_view subject, std::string_view sender) {
    const auto json = parse_json(heed({"mail", world("mail/roads.mbox"), "--json"}).out);
    for (const Json& thread : json->find("items")->items)
        for (const Json& message : thread.find("messages")->items)
            if (message.text_at("subject") == subject && message.text_at("sender") == sender)
                return std::string(message.text_at("key"));
    return "none";
}

} // namespace

TEST_F(Mails, are_read_whatever_they_are_written_in) {
    const Ended reply = run({"intake", world("mail/reply.eml"), "--json"});
    EXPECT_EQ(reply.code, 0) << reply.err;
    EXPECT_TRUE(reply.says("these words are quoted from an earlier mail")) << reply.out;
    EXPECT_TRUE(reply.says("\\\"minutes.txt\\\" (text/plain, ")) << reply.out;
    EXPECT_TRUE(reply.says("\\\"pläne.zip\\\" (application/zip, 20 bytes)")) << reply.out;
    EXPECT_TRUE(
        run({"intake", world("mail/forward.eml")}).says("another mail is attached: \"Bridge inspections\""));
    const Ended old = run({"intake", world("mail/old.eml")});
    EXPECT_EQ(old.code, 0) << old.err;
    EXPECT_TRUE(old.says("the mail has no date")) << old.out;
    const std::string all = kept();
    for (const char* words : {"From: Åsa Brådland", "Re: Bridge inspections – costs", "The café by the bridge",
                              "Grüße vom Kanal", "The lock at the north quay is shut."})
        EXPECT_NE(all.find(words), std::string::npos) << words;
    EXPECT_EQ(all.find("harbour.example"), std::string::npos);
}

TEST_F(Mails, give_their_attachments_as_documents_when_asked) {
    const Ended taken = run({"intake", world("mail/reply.eml"), "--attachments"});
    EXPECT_EQ(taken.code, 0) << taken.err;
    EXPECT_TRUE(taken.says("captured reply.eml#1-minutes.txt as capture 1")) << taken.out;
    EXPECT_TRUE(
        taken.says("not taken in: reply.eml#2-pläne.zip: this kind of document is not read (application/zip)"))
        << taken.out;
    EXPECT_TRUE(run({"intake", world("mail/forward.eml"), "--attachments"})
                    .says("captured forward.eml#1-Bridge inspections"));
    EXPECT_NE(kept().find("Minutes of the bridge group…"), std::string::npos);
    EXPECT_NE(kept().find("The council adopts recommendation 7.1."), std::string::npos);
    EXPECT_TRUE(run({"intake", world("mail/reply.eml"), "--attachments"})
                    .says("already here: reply.eml#1-minutes.txt"));
}

TEST_F(Mails, of_a_mailbox_are_listed_once_and_in_threads) {
    const Ended listed = heed({"mail", world("mail/roads.mbox")});
    EXPECT_EQ(listed.code, 1); // one is no mail
    EXPECT_TRUE(listed.says("7 messages in 4 threads; 1 copies of others; 1 cannot be read")) << listed.out;
    EXPECT_TRUE(listed.says("\nBridge inspections (3)\n")) << listed.out;
    EXPECT_TRUE(listed.says("2024-03-01 09:00 +00:00  Åsa Brådland")) << listed.out;
    EXPECT_TRUE(listed.says("it stands there 2 times"));
    EXPECT_TRUE(listed.says("attached: costs.txt (text/plain, 11 bytes)")) << listed.out;
    EXPECT_TRUE(listed.says("it has no message id; its key is made of its bytes"));
    EXPECT_TRUE(listed.says("its date cannot be read"));
    EXPECT_TRUE(listed.says("another message has its id and other words"));
    EXPECT_TRUE(listed.says("line 2 is not in UTF-8")) << listed.out;
    EXPECT_TRUE(listed.says("cannot be read: it has no head that a mail has"));
    EXPECT_FALSE(listed.says("@")) << listed.out;
    const Ended some = heed(
        {"mail", world("mail/roads.mbox"), "--since", "2024-03-01", "--until", "2024-03-02", "--about", "poe"});
    EXPECT_TRUE(some.says("listed: 1 messages in 1 threads")) << some.out;
    EXPECT_EQ(heed({"mail", world("mail/roads.mbox"), "--since", "March"}).code, 2);
    EXPECT_EQ(heed({"mail", world("mail/reply.eml")}).code, 1);
}

TEST_F(Mails, of_a_mailbox_are_taken_in_by_their_keys) {
    EXPECT_EQ(run({"intake", world("mail/roads.mbox")}).code, 2);
    const Ended folder = run({"intake", world("mail")}); // hinders no other
    EXPECT_EQ(folder.code, 1);
    EXPECT_TRUE(folder.says("not taken in: roads.mbox: it is a mailbox of 7 messages")) << folder.out;
    EXPECT_TRUE(folder.says("captured reply.eml as capture 1")) << folder.out;
    EXPECT_EQ(run({"intake", world("mail/roads.mbox"), "--message", "ffffffffffff"}).code, 1);
    const std::string key = key_of("[roads] Bridge inspections", "Bo Kim");
    const Ended one = run({"intake", world("mail/roads.mbox"), "--message", key.substr(0, 8)});
    EXPECT_EQ(one.code, 0) << one.err;
    EXPECT_TRUE(one.says("captured roads.mbox#" + key + " as capture 1")) << one.out;
    EXPECT_NE(kept().find("\nFrom here on the road is shut."), std::string::npos);
    const Ended thread = run({"intake", world("mail/roads.mbox"), "--thread", key});
    EXPECT_TRUE(thread.says("already here: roads.mbox#" + key)) << thread.out;
    EXPECT_EQ(std::count(thread.out.begin(), thread.out.end(), '#'), 3) << thread.out;
    const Ended all = run({"intake", world("mail/roads.mbox"), "--all", "--attachments", "--json"});
    EXPECT_EQ(all.code, 0) << all.err;
    EXPECT_TRUE(all.says("are left out: it has no head that a mail has")) << all.err;
    EXPECT_EQ(parse_json(all.out)->find("items")->items.size(), 8u) << all.out;
    EXPECT_EQ(kept().find("@harbour"), std::string::npos);
}

TEST_F(Mails, and_calendars_propose_meetings_that_are_known_again) {
    place.put("sheets/reviews.csv", "id,number,title.en,cites\nr1,R1,First review,S1\n");
    place.put("sheets/sources.csv", "id,code,title.en,dated,rank\nr1/sources/s1,S1,Calendar,2024-05-01,2\n");
    ASSERT_EQ(run({"import", place.text("sheets")}).code, 0);
    const Ended taken = run({"intake", world("calendar/meetings.ics"), "--source", "r1/sources/s1"});
    EXPECT_EQ(taken.code, 0) << taken.err;
    EXPECT_TRUE(taken.says("it was moved; the series has it on 2024-05-13 10:30")) << taken.out;
    EXPECT_TRUE(taken.says("its zone is not known: \"Quay/Nowhere\"")) << taken.out;
    EXPECT_FALSE(taken.says("its zone is not known: \"Europe")) << taken.out;
    EXPECT_EQ(kept().find("harbour.example"), std::string::npos);
    const std::vector<std::string> about = {"--review", "r1", "--source", "S1"};
    const auto with = [&](std::vector<std::string> first) {
        first.insert(first.end(), about.begin(), about.end());
        return run(first);
    };
    const Ended proposed = with({"propose"});
    EXPECT_TRUE(
        proposed.says("meetings         r1/meetings/plenary-call-of-the-review-team-2024-05-14  kind plenary"))
        << proposed.out;
    EXPECT_TRUE(proposed.says("on 2024-06-03  to 2024-06-05  place.en Town hall, Harbour")) << proposed.out;
    EXPECT_TRUE(proposed.says("kind face-to-face")) << proposed.out;
    EXPECT_FALSE(proposed.says("Webinar")) << proposed.out; // cancelled
    const Ended agreed = with({"accept", "--all", "new"});
    EXPECT_EQ(agreed.code, 0) << agreed.err;
    EXPECT_FALSE(with({"propose"}).says("\nnew:")) << with({"propose"}).out;
    EXPECT_EQ(run({"check-citations"}).code, 0) << run({"check-citations"}).out;
}

} // namespace heed::testing_cli
