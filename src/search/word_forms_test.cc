#include "search/typed_query.h"

#include <gtest/gtest.h>

namespace heed::search {
namespace {

std::string stem_of(std::string_view word) { return Stemmer().stem(fold_word(word)); }

std::string words_of(std::string_view text) {
    WordReader reader;
    std::string out;
    for (const Word& word : reader.words(text)) out += (out.empty() ? "" : " ") + word.word;
    return out;
}

std::string codes_of(std::string_view text) {
    WordReader reader;
    std::string out;
    for (const Code& code : reader.codes(text)) out += (out.empty() ? "" : " ") + code.code;
    return out;
}

// word, "phrase", -without, ~plain, <code>
std::string read(std::string_view typed) {
    WordReader reader;
    std::string out;
    const TypedQuery query = read_typed(typed, reader);
    for (const TypedPart& part : query.parts) {
        if (!out.empty()) out += ' ';
        if (part.without) out += '-';
        if (part.plain) out += '~';
        std::string words;
        for (const Word& word : part.words) words += (words.empty() ? "" : " ") + word.word;
        out += part.exact || part.words.size() > 1 ? '"' + words + '"' : words;
        if (!part.code.empty()) out += '<' + part.code + '>';
    }
    return out + (query.cut ? " ..." : "");
}

} // namespace

TEST(word_forms, case_and_accents_do_not_matter) {
    EXPECT_EQ(fold_word("Žarko"), "zarko");
    EXPECT_EQ(fold_word("ＳＡＣ"), "sac");
    EXPECT_EQ(fold_word("Straße"), "strasse");
    EXPECT_EQ(fold_word("Board’s"), "board's");
}

TEST(word_forms, arabic_letters_have_one_spelling) {
    EXPECT_EQ(fold_word("أمن"), fold_word("امن"));
    EXPECT_EQ(fold_word("إجراء"), fold_word("اجراء"));
    EXPECT_EQ(fold_word("آلية"), fold_word("الية"));
    EXPECT_EQ(fold_word("مُرَاجَعَة"), fold_word("مراجعة"));
    EXPECT_EQ(fold_word("مراجـــعة"), fold_word("مراجعه"));
    EXPECT_EQ(fold_word("على"), fold_word("علي"));
    EXPECT_EQ(fold_word("٥٫٤"), "5.4");
}

TEST(word_forms, stems_join_what_belongs_together) {
    EXPECT_EQ(stem_of("recommendations"), stem_of("recommended"));
    for (const char* word : {"مراجعة", "المراجعات", "مراجعات", "والمراجعة"})
        EXPECT_EQ(stem_of(word), stem_of("المراجعة")) << word;
    for (const char* word : {"توصية", "توصيات", "بالتوصيات"})
        EXPECT_EQ(stem_of(word), stem_of("التوصية")) << word;
    EXPECT_NE(stem_of("توصية"), stem_of("مراجعة"));
    EXPECT_EQ(stem_of("2021.07.22.13"), "2021.07.22.13");
}

TEST(word_forms, any_bytes_are_folded) {
    EXPECT_EQ(fold_word(""), "");
    EXPECT_EQ(fold_word("..."), "");
    EXPECT_EQ(fold_word("\xff\xfe"), "");
    EXPECT_EQ(fold_word(std::string_view("a\0b", 3)), "ab");
    EXPECT_LE(fold_word(std::string(10'000, 'x')).size(), 64u);
    std::string long_arabic;
    for (int i = 0; i < 1000; ++i) long_arabic += "ش";
    EXPECT_EQ(fold_word(long_arabic).size(), 64u);
}

TEST(words_in, words_and_numbers_are_parted) {
    EXPECT_EQ(words_of("The Board's 5.4, on 22 July."), "the board's 5.4 on 22 july");
    EXPECT_EQ(words_of("قرّر المجلس."), "قرر المجلس");
    EXPECT_EQ(words_of("resolution 2021.07.22.13"), "resolution 2021.07.22.13");
    EXPECT_EQ(words_of(""), "");
}

TEST(words_in, codes_are_kept_whole) {
    EXPECT_EQ(codes_of("See r1/5.4 (CC.1), 2021-07-22; and S4."), "r1/5.4 cc.1 2021-07-22 s4");
    EXPECT_EQ(codes_of("no number here"), "");
    EXPECT_EQ(codes_of(std::string(100, '9')), "");
}

TEST(typed_query, is_read_part_by_part) {
    EXPECT_EQ(read("key rollover"), "key rollover");
    EXPECT_EQ(read("\"key rollover\" -signed"), "\"key rollover\" -signed");
    EXPECT_EQ(read("the key of it"), "~the key ~of ~it");
    EXPECT_EQ(read("co-chair"), "\"co chair\"");
    EXPECT_EQ(read("5.4"), "5.4<5.4>");
    EXPECT_EQ(read("CC.1"), "\"cc 1\"<cc.1>");
    EXPECT_EQ(read("«قرار المجلس»"), "\"قرار المجلس\"");
}

TEST(typed_query, what_is_odd_still_reads) {
    EXPECT_EQ(read(""), "");
    EXPECT_EQ(read("   \t "), "");
    EXPECT_EQ(read("\"\" -- * ??? AND( )"), "and");
    EXPECT_EQ(read("the of and"), "the of and");
    EXPECT_EQ(read("\"never closed"), "\"never closed\"");
    EXPECT_EQ(read("wild*"), "wild");
    EXPECT_EQ(read(std::string_view("a\0b", 3)), "~a b");
    EXPECT_EQ(read("\xff\xfe\xc3("), "");
}

TEST(typed_query, only_so_much_is_looked_for) {
    std::string many;
    for (int i = 0; i < 40; ++i) many += "w" + std::to_string(i) + " ";
    EXPECT_TRUE(read(many).ends_with(" ..."));
    EXPECT_TRUE(read(std::string(10'000, 'a')).ends_with(" ..."));
    WordReader reader;
    EXPECT_LE(read_typed(many, reader).parts.size(), typed_words_max);
}

} // namespace heed::search
