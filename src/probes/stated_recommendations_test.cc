#include "probes/stated_recommendations.h"

#include "base/text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace heed::probes {
namespace {

using ledger::Passage;

// "# " is a heading, "- " an item, "= " the header of the table that begins, "| " a row of it, "|| " a row of a
// table without a header; cells are parted by " / ".
std::vector<Passage> page(std::initializer_list<std::string_view> lines) {
    std::vector<Passage> out;
    int table = 0;
    for (const std::string_view line : lines) {
        const std::string_view mark = line.substr(0, line.find(' '));
        const std::string words(line.substr(std::min(mark.size() + 1, line.size())));
        Passage passage{.text = words};
        if (mark == "#") passage.kind = Passage::Kind::heading;
        if (mark == "-") passage.kind = Passage::Kind::item;
        if (mark == "=" || mark == "|" || mark == "||") {
            passage.kind = mark == "=" ? Passage::Kind::label : Passage::Kind::row;
            if (mark == "=" || table == 0) ++table;
            passage.table = table;
            passage.text = replace_all(words, " / ", "\t");
            for (const std::string_view cell : split(passage.text, '\t')) passage.cells.emplace_back(cell);
        }
        if (mark != "=" && mark != "|" && mark != "||" && mark != "#" && mark != "-") passage.text = line;
        out.push_back(std::move(passage));
    }
    ledger::give_anchors(out);
    return out;
}

// "5.4 title=Words wording=Words", one recommendation a line.
std::string found(std::initializer_list<std::string_view> lines) {
    constexpr const char* names[] = {"number",   "title",    "wording", "addressee",
                                     "priority", "category", "outcome", "reason"};
    std::string out;
    for (const StatedRecommendation& one : find_recommendations(page(lines))) {
        out += one.number;
        for (std::size_t i = 1; i < aspects; ++i)
            if (one.said[i]) out += std::string(" ") + names[i] + '=' + one.said[i]->words;
        out += '\n';
    }
    return out;
}

} // namespace

TEST(stated_recommendations, labels_and_values_stand_below_a_recommendation) {
    EXPECT_EQ(
        found({"# Recommendation 5.4: Mend the bridge", "The office should mend it.", "It has waited.",
               "Owner: Roads office", "Priority: High", "Reason: It is old.",
               "# Recommendation 10.2 \xe2\x80\x93 Paint it", "Category: Looks"}),
        "5.4 title=Mend the bridge wording=The office should mend it. addressee=Roads office priority=High "
        "reason=It is old.\n10.2 title=Paint it category=Looks\n");
}

TEST(stated_recommendations, a_label_alone_names_what_comes_next) {
    EXPECT_EQ(found({"# Recommendation 5.4", "# Owner:", "The office",
                     "Recommendation 5.5: The office shall paint it."}),
              "5.4 addressee=The office\n5.5 wording=The office shall paint it.\n");
}

TEST(stated_recommendations, a_wording_goes_on_in_its_items) {
    EXPECT_EQ(
        found({"# Recommendation 5.4: Mend", "The office should:", "- look", "- mend", "Words.", "- other"}),
        "5.4 title=Mend wording=The office should: look mend\n");
}

TEST(stated_recommendations, a_table_without_header_may_hold_labels) {
    EXPECT_EQ(found({"|| Recommendation / 7.1", "|| Title / Plan it", "|| Addressed to / Office",
                     "|| Recommendation / 7.2", "|| Priority / Low"}),
              "7.1 title=Plan it addressee=Office\n7.2 priority=Low\n");
}

TEST(stated_recommendations, heads_of_columns_stand_in_any_order) {
    EXPECT_EQ(found({"= Outcome / No. / Reason / Title", "| Approved / 1.3 /  / Mend",
                     "| Rejected / 10.2 / Too dear. / Paint"}),
              "1.3 title=Mend outcome=Approved\n10.2 title=Paint outcome=Rejected reason=Too dear.\n");
    EXPECT_EQ(found({"= Recommendation / Council action / Priority set by the team",
                     "| Recommendation 3.3 / Approved / P1"}),
              "3.3 priority=P1 outcome=Approved\n");
    EXPECT_EQ(found({"= Rec / Recommendation", "| 3.3 / The office must mend it", "| 3.4 / It must paint it"}),
              "3.3 wording=The office must mend it\n3.4 wording=It must paint it\n");
}

TEST(stated_recommendations, what_only_mentions_a_number_says_nothing) {
    EXPECT_EQ(found({"Recommendation 5.4 was approved in May.", "Owner: Roads office"}), "");
    EXPECT_EQ(found({"Recommendation 5.4: Mend the bridge ........ 12"}), "");
    EXPECT_EQ(found({"# Recommendation 5.4", "# Another chapter", "Priority: High"}), "");
    EXPECT_EQ(found({"= Meeting / Owner", "| 4 May 2024 / Office"}), "");
    EXPECT_EQ(found({"= Number / Status / Priority", "| 5.4 / Done / High"}), "");
}

} // namespace heed::probes
