#include "probes/counted_things.h"
#include "probes/words.h"
#include "probes/written_dates.h"

#include <gtest/gtest.h>

namespace heed::probes {
namespace {

std::string dates(std::string_view text) {
    std::string out;
    for (const WrittenDate& date : find_dates(text))
        out += date.date.text() + " <" + std::string(text.substr(date.at, date.size)) + ">\n";
    return out;
}

std::string counts(std::string_view text) {
    std::string out;
    for (const Count& count : find_counts(text))
        out += std::to_string(count.number) + ' ' + count.thing +
               (count.deed.empty() ? "" : " by " + count.deed) + '\n';
    return out;
}

std::string lists(std::string_view text) {
    std::string out;
    for (const NumberList& list : find_number_lists(text)) {
        for (const std::string& number : list.numbers) out += number + ' ';
        out += (list.deed.empty() ? "" : "by " + list.deed) + '\n';
    }
    return out;
}

} // namespace

TEST(words, numbers_and_hyphens_stay_whole) {
    std::string out;
    for (const Word& word : words_of("On 5.4, e-mail org's team. (It ended.)"))
        out += std::string(word.text) + (word.after_stop ? "<" : "") + ' ';
    EXPECT_EQ(out, "On< 5.4 e-mail< org's team It< ended ");
}

TEST(words, sentences_end_at_a_stop_before_a_blank) {
    EXPECT_EQ(sentences_of("Section 4.6 holds. Does it? Yes").size(), 3u);
    EXPECT_TRUE(sentences_of("  ").empty());
}

TEST(words, forms_of_one_word) {
    EXPECT_TRUE(is_form_of("defer", "deferral"));
    EXPECT_FALSE(is_form_of("re", "report"));
    EXPECT_EQ(stems_of("The Boards of the review"), (std::vector<std::string>{"board", "review"}));
}

TEST(written_dates, the_forms_people_use) {
    EXPECT_EQ(dates("on 10 March 2022 to"), "2022-03-10 <10 March 2022>\n");
    EXPECT_EQ(dates("March 10, 2022 and 30 Jun 2016"),
              "2022-03-10 <March 10, 2022>\n2016-06-30 <30 Jun 2016>\n");
    EXPECT_EQ(dates("07 June 2018, the 3rd of it, 2022-03-10"),
              "2018-06-07 <07 June 2018>\n2022-03-10 <2022-03-10>\n");
    EXPECT_EQ(dates("in June 2024 and Sept 2023"), "2024-06 <June 2024>\n2023-09 <Sept 2023>\n");
    EXPECT_EQ(dates("1st May 2022"), "2022-05-01 <1st May 2022>\n");
}

TEST(written_dates, what_is_no_day_or_could_be_two_is_left) {
    for (const char* text : {"31 February 2022", "03/04/2005", "10. March. 2022", "may be 2022 of them",
                             "version 10, March", "2022-02-30", ""})
        EXPECT_EQ(dates(text), "") << text;
}

TEST(counted_things, digits_and_words) {
    EXPECT_EQ(counts("all of the 40 final recommendations"), "40 recommendation by the\n");
    EXPECT_EQ(counts("adopted nine proposals and declined twenty-one of the items"),
              "9 proposal by adopted\n21 item by declined\n");
    EXPECT_EQ(counts("approved one recommendation, and"), "1  by approved\n");
    EXPECT_TRUE(find_counts("approved one recommendation").front().is_of("recommendation"));
    EXPECT_EQ(counts("On 4 May 2031 under section 4.6"), "");
}

TEST(counted_things, lists_of_numbers) {
    EXPECT_EQ(lists("(2.1, 2.2 and 2.4)"), "2.1 2.2 2.4 \n");
    EXPECT_EQ(lists("reject Recommendations 18.1-18.3 and approve Recommendation 5.4"),
              "18.1 18.2 18.3 by reject\n5.4 by approve\n");
    EXPECT_EQ(lists("18.1\xe2\x80\x93"
                    "18.2"),
              "18.1 18.2 \n");
    EXPECT_EQ(lists("Section 4.6, 1.10.2, 3.0, 18.3-18.1, 1.1-1.999"), "");
}

} // namespace heed::probes
