#include "intake/plain_words.h"

#include <gtest/gtest.h>

namespace heed::intake {

TEST(plain_words, a_link_keeps_its_words) {
    EXPECT_EQ(plain_words("see the [final report](#) (25 May)"), "see the final report (25 May)");
    EXPECT_EQ(plain_words("[a](https://x.org/w_(y))[b](#)"), "ab");
    EXPECT_EQ(plain_words("\"[Scorecard: [draft] of May](#)\"."), "\"Scorecard: [draft] of May\".");
    EXPECT_EQ(plain_words("![logo](x.png)words [**bold**](#)"), "words bold");
    EXPECT_EQ(plain_words("See <https://example.org/x> for more"), "See https://example.org/x for more");
}

TEST(plain_words, paired_marks_go_and_others_stay) {
    EXPECT_EQ(plain_words("**13 were accepted; all.** The rest"), "13 were accepted; all. The rest");
    EXPECT_EQ(plain_words("## Title"), "Title");
    for (const char* text : {"[no link] (see above)", "[x](two words)", "5 ** 3", "a ** b ** c", "#5 is open",
                             "[open", "a <b> c", "__init"})
        EXPECT_EQ(plain_words(text), text);
}

TEST(plain_words, marked_links_are_counted) {
    EXPECT_EQ(count_marked_links("[a](#) [b] (c) [d](e)"), 2u);
    EXPECT_EQ(count_marked_links(std::string(20000, '[')), 0u);
}

} // namespace heed::intake
