#include "probes/finding.h"

#include <gtest/gtest.h>

namespace heed::probes {
namespace {

using ledger::Passage;

// "- " is an item, "a | b" a row, the rest text.
std::vector<Passage> page(std::initializer_list<std::string> lines) {
    std::vector<Passage> out;
    for (const std::string& line : lines) {
        Passage passage{.text = ledger::passage_words(line)};
        if (line.starts_with("- ")) {
            passage.kind = Passage::Kind::item;
            passage.text = ledger::passage_words(line.substr(2));
        } else if (line.find(" | ") != std::string::npos) {
            passage.kind = Passage::Kind::row;
            passage.table = 1;
            std::size_t start = 0;
            for (std::size_t bar; (bar = line.find(" | ", start)) != std::string::npos; start = bar + 3)
                passage.cells.push_back(line.substr(start, bar - start));
            passage.cells.push_back(line.substr(start));
            passage.text = ledger::row_text(passage.cells);
        }
        out.push_back(std::move(passage));
    }
    ledger::give_anchors(out);
    return out;
}

std::string found(std::initializer_list<std::string> lines) {
    std::string out;
    for (const Finding& finding : proofread(page(lines)))
        out += std::string(name(finding.rule)) + ' ' + finding.about + ": " + finding.stated + " / " +
               finding.found + " in " + std::to_string(finding.places.size()) + '\n';
    return out;
}

} // namespace

TEST(proofread, a_list_with_another_number_of_members) {
    EXPECT_EQ(found({"Reject 4 recommendations (2.1, 2.2 and 2.4);"}),
              "list-count recommendation: 4 / 3 in 1\n");
    EXPECT_EQ(found({"Reject 3 recommendations (2.1, 2.2 and 2.4);"}), "");
    EXPECT_EQ(found({"Reject 5 recommendations (2.1-2.4);"}), "list-count recommendation: 5 / 4 in 1\n");
    EXPECT_EQ(found({"The 63 recommendations were sent; 2.1, 2.2 and 2.3 came first."}), "") << "not its list";
}

TEST(proofread, parts_in_sentences_that_do_not_add_up) {
    EXPECT_EQ(found({"The Board took action on 3 pending recommendations. It approved one recommendation, and "
                     "rejected three recommendations."}),
              "parts-sum recommendation: 3 / 4 in 1\n");
    EXPECT_EQ(
        found({"The Board took action on three recommendations. The Board resolved to approve Recommendation "
               "5.4, and reject Recommendations 19.1 and 19.2."}),
        "");
    EXPECT_EQ(found({"Of 28 recommendations the staff approved three."}), "") << "one part is no whole";
}

TEST(proofread, items_that_do_not_add_up) {
    const std::string whole = "The Board acted on each of the 63 recommendations.";
    EXPECT_EQ(
        found({whole, "- 13 recommendations were accepted", "- 16 recommendations were rejected",
               "- 34 recommendations wait", "- 4 recommendations are likely", "- 30 recommendations are not"}),
        "")
        << "the last two are parts of the third";
    EXPECT_EQ(found({whole, "- 13 recommendations were accepted", "- 16 recommendations were rejected",
                     "- 33 recommendations wait"}),
              "parts-sum recommendation: 63 / 62 in 4\n");
    EXPECT_EQ(found({whole, "- 13 recommendations", "- nothing else"}), "") << "the items count other things";
}

TEST(proofread, one_event_with_two_dates) {
    const std::string sentence =
        "The Board acted on 10 March 2022 to defer the third review of names and numbers.";
    EXPECT_EQ(found({sentence, "Deferral | Deferral of the third review of names and numbers | 10 May 2022"}),
              "two-dates : 2022-03-10 / 2022-05-10 in 2\n");
    EXPECT_EQ(found({sentence, "Deferral | Deferral of the third review of names and numbers | 10 March 2022"}),
              "");
    EXPECT_EQ(found({sentence, "Deferral | Deferral of the fourth review of names and numbers | 10 May 2022"}),
              "");
    EXPECT_EQ(found({sentence, "Deferral | The third review | 10 May 2022"}), "") << "too few words to be sure";
    EXPECT_EQ(found({sentence, "Names | Numbers and names: the review, third deferral | 10 May 2022"}), "")
        << "the same words, not in their order";
}

TEST(proofread, rows_that_do_not_meet_the_definition_of_their_status) {
    const std::string complete = "- Complete: carried out in full, and documentation is available.";
    const std::string waiting = "- Not started: Work has not started because of a dependency on another one.";
    EXPECT_EQ(
        found({complete, waiting, "4.1 | Complete | Documentation is in progress.", "4.2 | Complete | N/A",
               "5.1 | Not started | There is a dependency on the other.", "5.4 | Not started | N/A"}),
        "no-documentation 4.1: complete / Documentation is in progress. in 2\n"
        "no-dependency 5.4: not started /  in 2\n");
    EXPECT_EQ(found({"4.1 | Complete | Documentation is in progress."}), "") << "the page demands nothing";
    EXPECT_EQ(found({complete, waiting, "4.1 | Complete | x", "4.1 | Not started | a dependency"}),
              "two-statuses 4.1: complete / not started in 2\n");
}

TEST(proofread, nothing_to_read_is_nothing_found) { EXPECT_TRUE(proofread({}).empty()); }

} // namespace heed::probes
