#include "intake/mail_address.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

std::string found(std::string_view text, Written written = Written::plain) {
    std::string out;
    for (const AddressSpan& span : find_addresses(text, written))
        out += (out.empty() ? "" : " ") + span.address + "=" + std::string(text.substr(span.start, span.size));
    return out;
}

} // namespace

TEST(mail_address, plain_addresses_are_found_in_anything) {
    EXPECT_EQ(found("write to Jo.Doe+x@Example.org."), "jo.doe+x@example.org=Jo.Doe+x@Example.org");
    EXPECT_EQ(found("<mailto:a@b.co.uk?subject=x>"), "a@b.co.uk=a@b.co.uk");
    EXPECT_EQ(found("1:22:jo@example.org,al@example.net"),
              "jo@example.org=jo@example.org al@example.net=al@example.net");
    EXPECT_EQ(found("žarko@příklad.cz"), "žarko@příklad.cz=žarko@příklad.cz");
}

TEST(mail_address, what_is_no_address_is_left) {
    for (const char* text : {"logo@2x.png", "@name", "medium.com/@name", "a@b", "a@b.1", "a@.org", "x @y.org",
                             "a.@b.org", "@", ""})
        EXPECT_EQ(found(text), "") << text;
}

TEST(mail_address, addresses_in_words_are_found_when_asked_for) {
    EXPECT_EQ(found("jo.doe at example.org (Jo Doe)"), "");
    EXPECT_EQ(found("jo.doe at example.org (Jo Doe)", Written::plain_or_in_words),
              "jo.doe@example.org=jo.doe at example.org");
    EXPECT_EQ(found("jo (at) example.org", Written::plain_or_in_words), "jo@example.org=jo (at) example.org");
    EXPECT_EQ(found("jo[AT]example.org", Written::plain_or_in_words), "jo@example.org=jo[AT]example.org");
    EXPECT_EQ(found("the meeting at headquarters", Written::plain_or_in_words), "");
}

TEST(mail_address, mailboxes_for_anybody_are_known) {
    EXPECT_TRUE(is_at_public_provider("jo@Gmail.com"));
    EXPECT_TRUE(is_at_public_provider("jo@yahoo.co.uk"));
    EXPECT_FALSE(is_at_public_provider("secretariat@example.org"));
    EXPECT_FALSE(is_at_public_provider("jo@mail.example.org"));
}

} // namespace heed::intake
