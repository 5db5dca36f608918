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
    EXPECT_EQ(found({"Decline 4 proposals (2.1, 2.2 and 2.4);"}), "list-count proposal: 4 / 3 in 1\n");
    EXPECT_EQ(found({"Decline 3 proposals (2.1, 2.2 and 2.4);"}), "");
    EXPECT_EQ(found({"Decline 5 proposals (2.1-2.4);"}), "list-count proposal: 5 / 4 in 1\n");
    EXPECT_EQ(found({"All 40 proposals were sent; 2.1, 2.2 and 2.3 came first."}), "") << "not its list";
}

TEST(proofread, parts_in_sentences_that_do_not_add_up) {
    EXPECT_EQ(found({"There were 5 proposals. The council adopted one proposal and declined three proposals."}),
              "parts-sum proposal: 5 / 4 in 1\n");
    EXPECT_EQ(
        found({"Three recommendations came up in June. The council chose to adopt Recommendation 7.4, and "
               "decline Recommendations 8.1 and 8.2."}),
        "");
    EXPECT_EQ(found({"Of 28 proposals the staff adopted three."}), "") << "one part is no whole";
}

TEST(proofread, items_that_do_not_add_up) {
    const std::string whole = "The council had 40 proposals before it.";
    EXPECT_EQ(found({whole, "- 12 proposals were adopted", "- 8 proposals were declined", "- 20 proposals wait",
                     "- 5 proposals of these are likely", "- 15 proposals of these are not"}),
              "")
        << "the last two are parts of the third";
    EXPECT_EQ(
        found({whole, "- 12 proposals were adopted", "- 8 proposals were declined", "- 19 proposals wait"}),
        "parts-sum proposal: 40 / 39 in 4\n");
    EXPECT_EQ(found({whole, "- 12 proposals", "- nothing else"}), "") << "the items count other things";
}

TEST(proofread, one_event_with_two_dates) {
    const std::string sentence =
        "On 4 May 2031 the council chose to postpone the fourth audit of roads and bridges.";
    EXPECT_EQ(found({sentence, "Delay | Postponement of the fourth audit of roads and bridges | 4 July 2031"}),
              "two-dates : 2031-05-04 / 2031-07-04 in 2\n");
    EXPECT_EQ(found({sentence, "Delay | Postponed fourth audit of roads and bridges | 4 July 2031"}),
              "two-dates : 2031-05-04 / 2031-07-04 in 2\n");
    EXPECT_EQ(found({sentence, "Delay | Postponed fourth audit of roads and bridges | 4 May 2031"}), "");
    EXPECT_EQ(found({sentence, "Delay | Postponed fifth audit of roads and bridges | 4 July 2031"}), "");
    EXPECT_EQ(found({sentence, "Delay | The fourth audit | 4 July 2031"}), "") << "too few words to be sure";
    EXPECT_EQ(found({sentence, "Roads | Bridges and roads: the audit, fourth to postpone | 4 July 2031"}), "")
        << "the same words, not in their order";
}

TEST(proofread, rows_that_do_not_meet_the_definition_of_their_status) {
    const std::string complete = "- Done: carried out, and documentation of it is available.";
    const std::string waiting = "- Waiting: nothing was begun, due to a dependency on other work.";
    EXPECT_EQ(found({complete, waiting, "4.1 | Done | Documentation will be sent.", "4.2 | Done | N/A",
                     "5.1 | Waiting | It depends on the survey.", "5.4 | Waiting | N/A"}),
              "no-documentation 4.1: done / Documentation will be sent. in 2\n"
              "no-dependency 5.4: waiting /  in 2\n");
    EXPECT_EQ(found({"4.1 | Done | Documentation will be sent."}), "") << "the page demands nothing";
    EXPECT_EQ(found({complete, waiting, "4.1 | Done | x", "4.1 | Waiting | a dependency"}),
              "two-statuses 4.1: done / waiting in 2\n");
}

TEST(proofread, nothing_to_read_is_nothing_found) { EXPECT_TRUE(proofread({}).empty()); }

} // namespace heed::probes
