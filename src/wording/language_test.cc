#include "wording/language.h"

#include <gtest/gtest.h>

namespace heed::wording {
namespace {

void check(std::string_view path, Language language, std::string_view rest) {
    const LocalPath local = parse_path(path);
    EXPECT_EQ(local.language, language) << path;
    EXPECT_EQ(local.path, rest) << path;
}

} // namespace

TEST(language, the_table_is_in_the_order_of_the_enum) {
    for (std::size_t i = 0; i < languages().size(); ++i) {
        EXPECT_EQ(static_cast<std::size_t>(languages()[i].value), i);
        EXPECT_EQ(parse_language(languages()[i].code), languages()[i].value);
    }
    EXPECT_EQ(languages().size(), 6u);
    EXPECT_EQ(parse_language("de"), std::nullopt);
    EXPECT_EQ(parse_language(""), std::nullopt);
}

TEST(language, english_and_arabic_have_catalogues) {
    EXPECT_TRUE(is_available(Language::en));
    EXPECT_TRUE(is_available(Language::ar));
    EXPECT_TRUE(is_right_to_left(Language::ar));
    EXPECT_FALSE(is_right_to_left(Language::zh));
    EXPECT_EQ(row(Language::ar).own_name, "العربية");
}

TEST(language, a_prefix_chooses_the_language) {
    check("/", Language::en, "/");
    check("/reviews", Language::en, "/reviews");
    check("/ar", Language::ar, "/");
    check("/ar/", Language::ar, "/");
    check("/ar/reviews/5.4", Language::ar, "/reviews/5.4");
    check("/ar/ar", Language::ar, "/ar");
}

TEST(language, what_only_looks_like_a_prefix_is_english) {
    check("/arx", Language::en, "/arx");
    check("/AR/x", Language::en, "/AR/x");
    check("/en/x", Language::en, "/en/x");
    check("ar/x", Language::en, "ar/x");
    check("/xx/ar", Language::en, "/xx/ar");
    check("", Language::en, "/");
    for (const LanguageRow& language : languages())
        if (!is_available(language.value)) check(language.prefix, Language::en, language.prefix);
}

TEST(language, an_address_leads_back_to_its_language) {
    for (const Language language : available_languages())
        for (const std::string_view path : {"/", "/reviews", "/reviews/5.4"})
            check(path_in(language, path), language, path);
    EXPECT_EQ(path_in(Language::en, "/x"), "/x");
    EXPECT_EQ(path_in(Language::ar, "/x"), "/ar/x");
}

} // namespace heed::wording
