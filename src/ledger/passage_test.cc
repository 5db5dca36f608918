#include "ledger/passage.h"

#include "base/digest.h"

#include <gtest/gtest.h>

namespace heed::ledger {
namespace {

std::vector<Passage> anchored(std::vector<Passage> passages) {
    give_anchors(passages);
    return passages;
}

} // namespace

TEST(passage, the_anchor_is_the_start_of_the_digest_of_its_words) {
    const auto passages = anchored({{.text = passage_words(" Two \t words\xc2\xa0here\n")}});
    EXPECT_EQ(passages[0].text, "Two words here");
    EXPECT_EQ(passages[0].anchor, hex(sha256("Two words here")).substr(0, 8));
}

TEST(passage, composed_and_decomposed_letters_have_one_anchor) {
    EXPECT_EQ(anchor_of(passage_words("Z\xcc\x8c"
                                      "arko")),
              anchor_of(passage_words("Žarko")));
}

TEST(passage, repeats_are_numbered_in_order) {
    const auto passages = anchored({{.text = "same"}, {.text = "other"}, {.text = "same"}, {.text = "same"}});
    EXPECT_EQ(passages[2].anchor, passages[0].anchor + "-2");
    EXPECT_EQ(passages[3].anchor, passages[0].anchor + "-3");
    EXPECT_EQ(passages[1].anchor.size(), 8u);
}

TEST(passage, a_row_is_hashed_as_printed_with_its_empty_cells) {
    const std::vector<std::string> printed = {" a  b ", "", "c", ""};
    EXPECT_EQ(row_text(printed), "a b\t\tc\t");
}

TEST(passage, the_file_is_canonical_lines_and_comes_back_the_same) {
    const auto passages = anchored(
        {{.kind = Passage::Kind::heading, .text = "A \"title\""},
         {.kind = Passage::Kind::label, .text = "No.\tWhat", .cells = {"No.", "What"}, .table = 1},
         {.kind = Passage::Kind::row, .text = "first\t", .cells = {"inherited", "first", ""}, .table = 1},
         {.text = "مراجعة الأمن"}});
    const std::string file = write_passages(passages);
    EXPECT_EQ(file.substr(0, file.find('\n')),
              R"({"kind":"heading","p":")" + passages[0].anchor + R"(","text":"A \"title\""})");
    EXPECT_NE(file.find(R"({"cells":["inherited","first",""],"kind":"row","p":")"), std::string::npos);
    const auto back = read_passages(file);
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_EQ(*back, passages);
    EXPECT_TRUE(read_passages("")->empty());
}

TEST(passage, of_a_printed_document_it_has_a_page) {
    std::vector<Passage> passages = {{.text = "Words.", .page = 12}};
    give_anchors(passages);
    const std::string file = write_passages(passages);
    EXPECT_NE(file.find("\"page\":12,"), std::string::npos) << file;
    const auto read = read_passages(file);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, passages);
    std::string none = file;
    none.replace(none.find("12"), 2, "0");
    EXPECT_FALSE(read_passages(none));
}

TEST(passage, a_file_that_was_changed_is_refused_with_its_line) {
    const std::string good = write_passages(anchored({{.text = "one"}, {.text = "two"}}));
    const auto refused = [&](std::string_view from, std::string_view to) {
        std::string file = good;
        file.replace(file.find(from), from.size(), to);
        const auto read = read_passages(file);
        return read ? std::string("accepted") : read.error().text();
    };
    EXPECT_EQ(refused("two", "tow"), "line 2: the anchor is not the one that the text gives");
    EXPECT_EQ(refused("\"kind\"", " \"kind\""), "line 1: not one object in canonical form");
    EXPECT_EQ(refused("\"kind\":\"text\"", "\"kind\":\"verse\""), "line 1: an unknown kind of passage");
    EXPECT_EQ(refused("\"kind\":\"text\"", "\"kind\":\"row\""),
              "line 1: a row has cells and the number of its table");
    EXPECT_EQ(refused("one", "o  e"), "line 1: text is in NFC with single spaces");
    EXPECT_EQ(refused("\"text\":\"one\"", "\"text\":\"one\",\"x\":1"),
              "line 1: a member that no passage has: x");
    EXPECT_FALSE(read_passages(good.substr(0, good.size() - 1)));
    EXPECT_FALSE(read_passages("{}\n"));
    EXPECT_FALSE(read_passages("[[[[]]]]\n"));
    EXPECT_FALSE(read_passages("\n"));
}

} // namespace heed::ledger
