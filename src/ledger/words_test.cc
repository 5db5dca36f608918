#include "ledger/change.h"
#include "ledger/words.h"

#include "base/digest.h"

#include <gtest/gtest.h>

namespace heed::ledger {
namespace {

Json by_language(std::string_view text) { return Json::object({{"en", Json::of(text)}}); }

Draft draft() {
    Draft out;
    out.event.type = Type::note_record;
    out.event.about = "r1";
    out.event.set(Field::kind, "slip");
    out.event.cites = {{"r1/sources/s1", "", 0, 0}};
    out.words = {{WordsName::text, Json::object({{"text", by_language("The year looks wrong.")}})},
                 {WordsName::quotes, Json::array({Json::of("22 February 2023")})}};
    out.where = "notes row 2";
    return out;
}

const std::string deed = "d:" + std::string(26, '1');

} // namespace

// The disclosure of RFC 9901 section 4.2.1 and its digest of section 4.2.3.
TEST(words, the_digest_of_the_rfc_9901_example) {
    const auto bytes = parse_base64("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0");
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, R"(["_26bc4LT-ac6q2KI6cBW5es", "family_name", "Möbius"])");
    EXPECT_EQ(digest_of(Disclosure{WordsName::person, *bytes}), "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
}

TEST(words, salts_hide_equal_words_and_open_again) {
    SeededChance chance(1);
    const Json value = Json::object({{"title", by_language("x")}});
    const auto a = disclose(WordsName::text, value, chance);
    const auto b = disclose(WordsName::text, value, chance);
    ASSERT_TRUE(a && b);
    EXPECT_NE(digest_of(*a), digest_of(*b));
    EXPECT_EQ(*open_disclosure(a->bytes), value);
    EXPECT_FALSE(open_disclosure("[]"));
}

TEST(words, a_change_holds_sorted_digests_and_no_words) {
    SeededChance chance(1);
    std::vector<Draft> drafts;
    drafts.push_back(draft());
    const auto change = draft_change(std::move(drafts), deed, 7, chance);
    ASSERT_TRUE(change);
    const Core& core = change->cores.at(0);
    ASSERT_EQ(core.event.sd.size(), 2u);
    EXPECT_LT(core.event.sd[0], core.event.sd[1]);
    EXPECT_EQ(leaf_bytes(core.event).find("year"), std::string::npos);
    EXPECT_EQ(digest_of(*change), digest_of(*change));
}

TEST(words, what_the_words_may_not_hold_is_refused_with_its_row) {
    const auto problem = [](auto change) {
        SeededChance chance(1);
        std::vector<Draft> drafts(1, draft());
        change(drafts[0]);
        const auto result = draft_change(std::move(drafts), deed, 0, chance);
        return result ? std::string("none") : result.error().at(0).text();
    };
    EXPECT_EQ(problem([](Draft&) {}), "none");
    EXPECT_EQ(problem([](Draft& d) { d.words[1].second.items[0].text = "a b c d e f g h i j k l m"; }),
              "notes row 2, quotes: \"a b c d e f g h i j k l m...\" is longer than twelve words");
    EXPECT_EQ(problem([](Draft& d) { d.words[1].second.items.clear(); }),
              "notes row 2, quotes: one quotation, perhaps empty, stands beside each citation");
    EXPECT_EQ(problem([](Draft& d) { d.words[0].second.members[0].first = "title"; }),
              "notes row 2, title: has no place in the words of note.record");
    EXPECT_EQ(problem([](Draft& d) { d.words[0].second.members[0].second = by_language("Z\xcc\x8c"); }),
              "notes row 2, text.en: is not in normalisation form C");
    EXPECT_EQ(
        problem([](Draft& d) { d.words[0].second.members[0].second = by_language(std::string(70'000, 'x')); }),
        "notes row 2, text: is longer than 65,535 bytes; a longer text is a file");
    EXPECT_EQ(problem([](Draft& d) {
                  d.words.push_back({WordsName::person, Json::object({{"name", Json::of("x")}})});
              }),
              "notes row 2, note.record: holds no person");
}

TEST(words, languages_are_tags) {
    for (const char* tag : {"en", "ar", "pt-BR", "zh-Hans"}) EXPECT_TRUE(is_language(tag)) << tag;
    for (const char* tag : {"", "e", "english", "EN", "en_GB", "en-"}) EXPECT_FALSE(is_language(tag)) << tag;
}

} // namespace heed::ledger
