// Captures of one source: what a further one changed, which facts are for a look, and what is not taken in.
#include "intake/take_in.h"

#include "support/reading.h"
#include "support/small_house.h"
#include "views/source_changes.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

using As = Taken::As;
using testing_support::SmallHouse;

const std::string before = "Works on the roads\n\nMill Lane is to be closed in May.\n\n"
                           "The bridge at the quay was painted.\n\nThe north gate stands.\n";
const std::string after = "Works on the roads\n\nMill Lane is to be closed in June.\n\n"
                          "The north gate stands.\n\nThe weir was asked for.\n";

std::string quoted(std::string_view anchor, std::string_view words) {
    return " #" + std::string(anchor) + " \"\"" + std::string(words) + "\"\"";
}

class Captures : public testing::Test {
protected:
    Captures() {
        house.import({{"sources.csv", "id,code,title.en,rank\r\nr1/sources/s1,S1,Roads,2\r\n"},
                      {"reviews.csv", "id,number,title.en,cites\r\nr1,R1,First review,S1\r\n"}});
    }
    Taken take(const std::string& bytes, bool even_so = false, bool when_changed = false) {
        return take_in(house.house(), {{"roads.txt", bytes, "r1/sources/s1", even_so, when_changed}},
                       read_document)
            .front();
    }
    std::string anchor_in(const Taken& taken, std::string_view words) {
        for (const Passage& passage : taken.reading.passages)
            if (passage.text.find(words) != std::string::npos) return passage.anchor;
        ADD_FAILURE() << "no passage with " << words;
        return {};
    }
    void state(const std::string& body, const std::string& cites) {
        house.import({{"bodies.csv", "id,name.en,cites\r\nbodies/" + body + "," + body + ",\"r1/sources/s1" +
                                         cites + "\"\r\n"}});
    }
    // "bodies/a changed stands", one a line.
    std::string looks() {
        auto ask = house.ask();
        views::PassageBook book(house.store());
        const auto source = views::source_view(ask, ask.moment.find("r1/sources/s1"));
        std::string out;
        for (const views::ToLookAt& look : views::to_look_at(*source, book))
            out += std::string(look.citing->about.address) + ' ' + std::string(views::name(look.fate)) +
                   (look.words_stand ? " stands\n" : "\n");
        return out;
    }
    SmallHouse house{"2026-03-01"};
};

} // namespace

TEST_F(Captures, facts_whose_passage_changed_or_vanished_are_for_a_look) {
    const Taken first = take(before);
    state("a", quoted(anchor_in(first, "Mill"), "closed in May"));
    state("b", quoted(anchor_in(first, "Mill"), "Mill Lane"));
    state("c", quoted(anchor_in(first, "quay"), "was painted"));
    state("d", quoted(anchor_in(first, "gate"), "north gate"));
    EXPECT_EQ(looks(), "");
    EXPECT_EQ(take(after).as, As::capture);
    EXPECT_EQ(looks(), "bodies/a changed\nbodies/b changed stands\nbodies/c vanished\n");
}

TEST_F(Captures, a_fact_that_cites_the_later_capture_too_has_been_looked_at) {
    const Taken first = take(before), second = take(after);
    state("a", quoted(anchor_in(first, "Mill"), "Mill Lane") + " | r1/sources/s1@2" +
                   quoted(anchor_in(second, "Mill"), "Mill Lane"));
    state("b", quoted(anchor_in(first, "Mill"), "Mill Lane"));
    EXPECT_EQ(looks(), "bodies/b changed stands\n");
}

TEST_F(Captures, the_page_of_changes_marks_words_and_names_facts) {
    const Taken first = take(before);
    state("a", quoted(anchor_in(first, "Mill"), "closed in May"));
    take(after);
    const auto page = house.get("/r1/sources/s1/changes");
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.body.find("<del><span class=\"vh\" lang=\"en\">taken out:</span> May.</del>"),
              std::string::npos);
    EXPECT_NE(page.body.find("<ins><span class=\"vh\" lang=\"en\">put in:</span> June.</ins>"),
              std::string::npos);
    EXPECT_NE(page.body.find("href=\"/bodies/a\""), std::string::npos);
    EXPECT_NE(page.body.find("Passages: 1 changed, 1 vanished, 1 new and 2 kept."), std::string::npos);
    EXPECT_NE(house.get("/r1/sources/s1").body.find("id=\"look\""), std::string::npos);
    EXPECT_EQ(house.get("/ar/r1/sources/s1/changes").status, 200);
}

TEST_F(Captures, the_changes_as_data) {
    const Taken first = take(before);
    state("a", quoted(anchor_in(first, "Mill"), "closed in May"));
    take(after);
    const auto json = parse_json(house.get("/r1/sources/s1/changes.json?from=1&to=2").body);
    ASSERT_TRUE(json);
    EXPECT_EQ(json->find("counts")->find("changed")->number, 1);
    EXPECT_EQ(json->find("total")->number, 3);
    const Json& look = json->find("to_look_at")->items.at(0);
    EXPECT_EQ(look.text_at("about"), "/bodies/a");
    EXPECT_EQ(look.text_at("became"), "changed");
    EXPECT_FALSE(look.find("words_stand")->yes);
    const auto source = parse_json(house.get("/r1/sources/s1.json").body);
    EXPECT_EQ(source->find("to_look_at")->items.size(), 1u);
}

TEST_F(Captures, captures_that_are_not_there_are_not_compared) {
    EXPECT_EQ(house.get("/r1/sources/s1/changes").status, 200);
    take(before);
    EXPECT_EQ(house.get("/r1/sources/s1/changes").status, 200);
    take(after);
    for (const char* query : {"from=2&to=1", "from=1&to=3", "from=x", "to=0", "from=2&to=2", "to=99999999999"})
        EXPECT_EQ(house.get(std::string("/r1/sources/s1/changes?") + query).status, 404) << query;
    EXPECT_EQ(house.get("/r1/sources/s9/changes").status, 404);
    EXPECT_EQ(house.get("/r1/sources/s1/nothing").status, 404);
}

TEST_F(Captures, a_capture_that_forgets_is_not_taken_in_unless_somebody_says_so) {
    take(before);
    const auto size = house.house().snapshot()->size;
    const Taken wall = take("Access denied\n\nAsk the keeper of the site.\n");
    EXPECT_EQ(wall.as, As::forgetful);
    EXPECT_EQ(wall.forgotten.words(), "4 of 4 passages");
    EXPECT_EQ(wall.cap, 1);
    EXPECT_EQ(house.house().snapshot()->size, size);
    EXPECT_FALSE(house.store().get_file(sha256("Access denied\n\nAsk the keeper of the site.\n")));
    EXPECT_EQ(take("Access denied\n\nAsk the keeper of the site.\n", true).as, As::capture);
}

TEST_F(Captures, other_bytes_with_the_same_passages_can_be_passed_over) {
    take(before);
    EXPECT_EQ(take(before + "\n\n", false, true).as, As::unchanged);
    EXPECT_EQ(take(before + "\n\n").as, As::capture);
}

TEST_F(Captures, a_page_that_says_again_what_it_said_has_changed_too) {
    take(before);
    take(after);
    EXPECT_EQ(take(before).as, As::known);
    const Taken back = take(before, false, true);
    EXPECT_EQ(back.as, As::capture);
    EXPECT_EQ(back.cap, 3);
    EXPECT_EQ(take(before, false, true).as, As::unchanged);
}

} // namespace heed::intake
