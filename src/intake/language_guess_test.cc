#include "intake/language_guess.h"

#include <gtest/gtest.h>

namespace heed::intake {

TEST(language_guess, common_words_and_scripts_tell) {
    EXPECT_EQ(guess_language("The panel sent the report to the board, and the board will act on it with the "
                             "staff of the office."),
              "en");
    EXPECT_EQ(
        guess_language(
            "El equipo de los expertos y las partes por el informe que una revisión del plan para los días"),
        "es");
    EXPECT_EQ(
        guess_language(
            "Le comité et les membres des groupes pour une revue dans le rapport du conseil et aux parties"),
        "fr");
    EXPECT_EQ(guess_language("فريق المراجعة قدم التقرير (SSR)"), "ar");
    EXPECT_EQ(guess_language("Группа представила отчёт"), "ru");
    EXPECT_EQ(guess_language("审查小组 提出 SSR2 建议"), "zh");
}

TEST(language_guess, little_says_nothing) {
    EXPECT_EQ(guess_language(""), "");
    EXPECT_EQ(guess_language("5.1 N/A"), "");
    EXPECT_EQ(guess_language("the report"), "");
}

} // namespace heed::intake
