#include "intake/take_in.h"

#include "intake/check_citations.h"
#include "support/small_house.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

using As = Taken::As;
using testing_support::SmallHouse;

const std::string page = "Page of the review\n\nThe Board approved recommendation 1 on 1 March 2025.\n";

Taken take_one(SmallHouse& house, const std::string& file, const std::string& bytes) {
    auto taken = take_in(house.house(), {{file, bytes}}, read_document);
    EXPECT_EQ(taken.size(), 1u);
    return taken.front();
}

std::string anchor_of_second(const Taken& taken) { return taken.reading.passages.at(1).anchor; }

void name_review(SmallHouse& house, const std::string& source, const std::string& cites) {
    house.import({{"reviews.csv", "id,number,title.en,cites\r\nr1,R1,First review," + source + "\r\n"},
                  {"bodies.csv", "id,name.en,cites\r\nbodies/board,Board,\"" + source + cites + "\"\r\n"}});
}

} // namespace

TEST(take_in, bytes_that_nobody_captured_name_a_source_by_their_digest) {
    SmallHouse house("2026-03-01");
    const Taken taken = take_one(house, "page.txt", page);
    EXPECT_EQ(taken.as, As::source_capture);
    EXPECT_EQ(taken.source, "sources/" + hex(sha256(page)).substr(0, 16));
    EXPECT_EQ(taken.cap, 1);
    EXPECT_EQ(house.house().snapshot()->size, 2u);
    EXPECT_EQ(house.store().get_file(sha256(page)), page);
}

TEST(take_in, the_same_bytes_again_record_nothing) {
    SmallHouse house("2026-03-01");
    take_one(house, "page.txt", page);
    EXPECT_EQ(take_one(house, "other-name.txt", page).as, As::known);
    EXPECT_EQ(house.house().snapshot()->size, 2u);
}

TEST(take_in, an_erased_file_comes_back_with_its_bytes) {
    SmallHouse house("2026-03-01");
    take_one(house, "page.txt", page);
    house.store().erase_file(sha256(page));
    EXPECT_EQ(take_one(house, "page.txt", page).as, As::restored);
    EXPECT_EQ(house.store().get_file(sha256(page)), page);
    EXPECT_EQ(house.house().snapshot()->size, 2u);
}

TEST(take_in, a_file_of_the_same_name_is_a_further_capture_of_its_source) {
    SmallHouse house("2026-03-01");
    const Taken first = take_one(house, "page.txt", page);
    const Taken second = take_one(house, "page.txt", page + "\nIt was carried out.\n");
    EXPECT_EQ(second.as, As::capture);
    EXPECT_EQ(second.source, first.source);
    EXPECT_EQ(second.cap, 2);
}

TEST(take_in, two_files_with_the_same_bytes_are_one_capture) {
    SmallHouse house("2026-03-01");
    const auto taken = take_in(house.house(), {{"a.txt", page}, {"b.txt", page}}, read_document);
    EXPECT_EQ(taken[0].as, As::source_capture);
    EXPECT_EQ(taken[1].as, As::known);
    EXPECT_EQ(house.house().snapshot()->size, 2u);
}

TEST(take_in, a_refused_document_hinders_no_other) {
    SmallHouse house("2026-03-01");
    const Reader read = [](std::string_view raw, const Hints& hints) -> Result<Reading> {
        if (raw == "bad") return refuse("it cannot be read");
        return read_document(raw, hints);
    };
    const auto taken = take_in(house.house(), {{"bad.txt", "bad"}, {"page.txt", page}}, read);
    EXPECT_EQ(taken[0].as, As::refused);
    EXPECT_EQ(taken[0].problem.text(), "it cannot be read");
    EXPECT_EQ(taken[1].as, As::source_capture);
    EXPECT_FALSE(house.store().get_file(sha256("bad")));
}

TEST(take_in, what_the_record_says_of_a_capture_is_never_changed) {
    SmallHouse house("2026-03-01");
    take_one(house, "page.txt", page);
    const Reader read = [](std::string_view raw, const Hints& hints) {
        auto reading = read_document(raw, hints);
        reading->passages.pop_back();
        return reading;
    };
    const auto taken = take_in(house.house(), {{"page.txt", page}}, read);
    EXPECT_EQ(taken[0].as, As::refused);
    EXPECT_NE(taken[0].problem.text().find("gives something else"), std::string::npos);
    EXPECT_EQ(house.house().snapshot()->size, 2u);
}

TEST(check_citations, a_place_that_holds_the_words_holds) {
    SmallHouse house("2026-03-01");
    const Taken taken = take_one(house, "page.txt", page);
    name_review(house, taken.source, " #" + anchor_of_second(taken) + " \"\"approved recommendation 1\"\"");
    const auto check = check_citations(house.house().now(), house.store());
    EXPECT_EQ(check.holding, 1u);
    EXPECT_EQ(check.not_captured, 1u);
    EXPECT_TRUE(check.wrong.empty());
}

TEST(check_citations, words_that_do_not_stand_there_are_named_with_their_event) {
    SmallHouse house("2026-03-01");
    const Taken taken = take_one(house, "page.txt", page);
    house.import({{"reviews.csv", "id,number,title.en,cites\r\nr1,R1,First review,\"" + taken.source + " #" +
                                      anchor_of_second(taken) + " \"\"rejected recommendation 1\"\"\"\r\n"}});
    const auto check = check_citations(house.house().now(), house.store());
    ASSERT_EQ(check.wrong.size(), 1u);
    EXPECT_EQ(check.wrong[0].about, "r1");
    EXPECT_EQ(check.wrong[0].type, "review.open");
    EXPECT_EQ(check.wrong[0].quote, "rejected recommendation 1");
}

TEST(check_citations, what_is_not_stored_is_not_checked_and_says_so) {
    SmallHouse house("2026-03-01");
    const Taken taken = take_one(house, "page.txt", page);
    house.import({{"reviews.csv", "id,number,title.en,cites\r\nr1,R1,First review,\"" + taken.source + " #" +
                                      anchor_of_second(taken) + " \"\"The Board approved\"\"\"\r\n"}});
    house.store().erase_file(sha256(ledger::write_passages(taken.reading.passages)));
    const auto check = check_citations(house.house().now(), house.store());
    EXPECT_EQ(check.not_stored, 1u);
    EXPECT_EQ(check.holding, 0u);
    EXPECT_TRUE(check.wrong.empty());
}

} // namespace heed::intake
