#include "ledger/citation_text.h"

#include <gtest/gtest.h>

namespace heed::ledger {

TEST(citation_text, every_form_reads_back) {
    for (const char* cell :
         {"S4", "S4 #c2d10b9e", "S4 #c2d10b9e [2]", "S4 #c2d10b9e [2] \"exact words\"", "S4@2 #3f9a1c02-3",
          "r1/sources/s9 \"a \"\"quoted\"\" | word\" | S1 #77b0e41d", ""}) {
        const auto parsed = parse_citations(cell);
        ASSERT_TRUE(parsed) << cell << ": " << parsed.error().text();
        EXPECT_EQ(citations_cell(*parsed), cell);
    }
    EXPECT_EQ(parse_citations("S4 #c2d10b9e [2] \"x\"")->at(0), (CitationText{"S4", "c2d10b9e", 1, 2, "x"}));
}

TEST(citation_text, what_is_none_names_the_character) {
    for (const char* cell : {"|", "S4 |", "S4 #c2d10b9e [x]", "S4 #c2d10b9e [0]", "S4@2", "S4@x #c2d10b9e",
                             "S4 \"open", "S4 \"\"", "S4 #c2d10b9e S5", "#c2d10b9e"})
        EXPECT_FALSE(parse_citations(cell)) << cell;
    EXPECT_EQ(parse_citations("S4 #c2d10b9e S5").error().what,
              "at character 14 of \"S4 #c2d10b9e S5\": expected | before the next source");
}

} // namespace heed::ledger
