#include "intake/read_document.h"

#include "base/digest.h"
#include "base/text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace heed::intake {
namespace {

Reading read(std::string_view raw) {
    auto reading = read_document(raw);
    EXPECT_TRUE(reading) << reading.error().text();
    return reading.value_or({});
}

std::string refused(std::string_view raw) {
    const auto reading = read_document(raw);
    return reading ? "read" : reading.error().text();
}

std::string words(const Reading& reading) {
    std::string out;
    for (const Passage& passage : reading.passages) out += passage.text + '\n';
    return out;
}

std::string codes(const Reading& reading) {
    std::string out;
    for (const std::string& code : reading.stripped) out += (out.empty() ? "" : " ") + code;
    return out;
}

bool doubts(const Reading& reading, std::string_view start) {
    return std::any_of(reading.doubts.begin(), reading.doubts.end(),
                       [&](const Doubt& d) { return d.words.starts_with(start); });
}

constexpr std::string_view private_address = "jo.doe@example.org";

} // namespace

TEST(read_document, text_in_which_nothing_is_private_is_kept_as_it_came) {
    const std::string raw = "\xef\xbb\xbfTitle\r\n\r\nWords of it.\r\n";
    const Reading reading = read(raw);
    EXPECT_EQ(reading.kept, raw);
    EXPECT_EQ(reading.media, "text/plain");
    EXPECT_EQ(codes(reading), "");
    EXPECT_EQ(words(reading), "Title\nWords of it.\n");
    EXPECT_EQ(reading.passages[1].anchor, anchor_of("Words of it."));
}

TEST(read_document, what_is_taken_out_is_named_and_nowhere_left) {
    const std::string pixel =
        "https://t.example.net/open?k=2&who=" + base64("77:4:" + std::string(private_address));
    const Reading reading = read("<div id=\"m_555000111222333444x\"><p>The <a "
                                 "href=\"https://t.example.net/kT4mB9xWq7Zr2LdV8sYc3Hn\">report</a> is out.</p>"
                                 "<img src=\"" +
                                 pixel + "\" width=\"1\"></div>");
    EXPECT_EQ(reading.kind, DocumentKind::html_mail);
    EXPECT_EQ(words(reading), "The report is out.\n");
    EXPECT_EQ(codes(reading), "element-ids link-ids pixel presentation private-address");
    for (const char* trace : {"example", "kT4m", "5550", "img", "href"})
        EXPECT_EQ(reading.kept.find(trace), std::string::npos) << trace;
}

TEST(read_document, an_address_in_visible_words_stays_and_is_doubted) {
    const Reading reading = read("Write to panel-input@example.org about it.\n");
    EXPECT_EQ(words(reading), "Write to panel-input@example.org about it.\n");
    EXPECT_TRUE(doubts(reading, "a mail address stands in the words"));
}

TEST(read_document, an_address_of_a_private_mailbox_goes_also_from_visible_words) {
    for (const char* raw : {"Ask jo.doe@gmail.com.\n", "<p>Ask jo.<b>doe</b>&#64;gmail&period;com.</p>"}) {
        const Reading reading = read(raw);
        EXPECT_EQ(words(reading), "Ask [address removed].\n");
        EXPECT_NE(codes(reading).find("private-address"), std::string::npos);
        EXPECT_TRUE(doubts(reading, "something private was taken out"));
    }
}

TEST(read_document, the_head_of_a_mail_loses_its_addresses) {
    const Reading reading = read(
        "Delivered-To: jo.doe@example.org\nFrom: Al Roe <al.roe@example.net>\nSubject: Report\n\nIt is out.\n");
    EXPECT_EQ(words(reading), "From: Al Roe\nSubject: Report\nIt is out.\n");
    EXPECT_EQ(reading.kept, "From: Al Roe\nSubject: Report\n\nIt is out.\n");
    EXPECT_EQ(codes(reading), "mail-headers");
}

TEST(read_document, a_document_that_would_keep_something_private_is_refused) {
    // Hidden where cleaning does not look: base64 in plain text, hex, a word of a language nobody reads.
    EXPECT_EQ(refused("Words.\n" + base64(private_address) + "\n"),
              "kept bytes: a private mail address would be kept; nothing is stored");
    EXPECT_EQ(refused("see%20jo.doe%40example.org\n"),
              "kept bytes: a private mail address would be kept; nothing is stored");
    EXPECT_EQ(refused("{\\rtf1 jo.doe@example.org"),
              "kept bytes: a private mail address would be kept; nothing is stored");
    EXPECT_NE(refused("<p title=\"jo.doe@example.org\">See jo.doe%40example.org</p>").find("would be kept"),
              std::string::npos);
}

TEST(read_document, an_address_split_by_entities_or_encoded_twice_is_found) {
    const std::string twice = percent_encode(base64(private_address));
    for (const std::string& raw :
         {"<p>x<a href=\"https://example.org/p?u=" + twice + "\">y</a></p>",
          std::string("<p>x<a href=\"mailto:jo&#46;doe&#x40;example&#46;org\">y</a></p>"),
          "<p>x<span data-user=\"" + percent_encode(percent_encode(private_address)) + "\">y</span></p>"}) {
        const Reading reading = read(raw);
        EXPECT_EQ(words(reading), "xy\n");
        EXPECT_EQ(reading.kept.find("href"), std::string::npos) << raw;
    }
}

TEST(read_document, repeats_have_numbers) {
    const Reading reading = read("Same.\nSame.\nSame.\n");
    EXPECT_EQ(reading.passages[1].anchor, reading.passages[0].anchor + "-2");
    EXPECT_EQ(reading.passages[2].anchor, reading.passages[0].anchor + "-3");
}

TEST(read_document, line_ends_and_direction_of_writing_do_not_matter) {
    EXPECT_EQ(words(read("a b.\r\n\r\nc d.\r\n")), words(read("a b.\n\nc d.\n")));
    const Reading arabic = read("<html lang=\"ar\" dir=\"rtl\"><p>قدم فريق المراجعة تقريره.</p></html>");
    EXPECT_EQ(arabic.language, "ar");
    EXPECT_EQ(words(arabic), "قدم فريق المراجعة تقريره.\n");
    EXPECT_NE(arabic.kept.find("<html lang=\"ar\">"), std::string::npos);
}

TEST(read_document, limits_are_told_in_words) {
    EXPECT_EQ(refused(std::string(300'000, 'x')), "read");
    EXPECT_EQ(refused(std::string(passage_bytes_max + 1, 'x')),
              "passage number 1: longer than 1048576 bytes without a break");
    std::string lines;
    for (std::size_t i = 0; i <= passages_max; ++i) lines += "x\n";
    EXPECT_EQ(refused(lines), "the document has more than 100000 passages");
    EXPECT_EQ(refused(std::string("a\0b", 3)), "byte 1: a NUL byte: this is no text, or not in UTF-8");
}

TEST(read_document, what_is_not_recognised_has_no_passages_and_a_doubt) {
    const Reading reading = read("{\\rtf1\n");
    EXPECT_EQ(reading.kind, DocumentKind::unknown);
    EXPECT_TRUE(reading.passages.empty());
    EXPECT_TRUE(doubts(reading, "this kind of document is not recognised"));
    EXPECT_TRUE(doubts(read(""), "there is nothing to read in it"));
}

} // namespace heed::intake
