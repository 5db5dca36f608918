#include "probes/stated_decisions.h"

#include "probes/status_table.h"

#include <gtest/gtest.h>

namespace heed::probes {
namespace {

using ledger::Passage;

// Lines that begin with "- " are items, with "| " rows of one table, with "= " its header.
std::vector<Passage> page(std::initializer_list<std::string_view> lines) {
    std::vector<Passage> out;
    for (std::string_view line : lines) {
        Passage passage;
        if (line.starts_with("- ")) passage.kind = Passage::Kind::item;
        if (line.starts_with("= ")) passage.kind = Passage::Kind::label;
        if (line.starts_with("| ")) passage.kind = Passage::Kind::row;
        if (passage.kind != Passage::Kind::text) line.remove_prefix(2);
        passage.text = line;
        if (passage.kind == Passage::Kind::label || passage.kind == Passage::Kind::row) passage.table = 1;
        if (passage.kind == Passage::Kind::row)
            for (std::size_t at = 0; at != std::string_view::npos;) {
                const std::size_t tab = line.find('\t', at);
                passage.cells.emplace_back(line.substr(at, tab == std::string_view::npos ? tab : tab - at));
                at = tab == std::string_view::npos ? tab : tab + 1;
            }
        out.push_back(std::move(passage));
    }
    ledger::give_anchors(out);
    return out;
}

std::string decisions(std::initializer_list<std::string_view> lines) {
    std::string out;
    for (const StatedDecision& one : find_decisions(page(lines)))
        out += one.number + ' ' + std::string(name(one.outcome)) + ' ' + iso(one.on) + '\n';
    return out;
}

std::string actions(std::initializer_list<std::string_view> lines) {
    std::string out;
    const auto passages = page(lines);
    for (const StatedAction& one : find_actions(passages)) {
        out += iso(one.on);
        const auto add = [&](std::string_view word, const std::optional<StatedAction::Sum>& sum) {
            if (!sum) return;
            out += ' ' + std::string(word) + ' ' + std::to_string(sum->count) + " \"" +
                   passages[sum->passage].text.substr(sum->at, sum->size) + '"';
        };
        add("on", one.acted);
        add("approved", one.approved);
        add("rejected", one.rejected);
        add("pending", one.pending);
        out += '\n';
    }
    return out;
}

} // namespace

TEST(stated_decisions, numbers_beside_an_outcome_have_the_day_of_their_sentence) {
    EXPECT_EQ(
        decisions({"On 4 May 2031 the council adopted Recommendations 7.1-7.2, and declined Recommendation "
                   "8.1 at once."}),
        "7.1 approved 2031-05-04\n7.2 approved 2031-05-04\n8.1 rejected 2031-05-04\n");
    EXPECT_EQ(decisions({"The council adopted Recommendation 7.1."}), "") << "no day";
    EXPECT_EQ(decisions({"From 4 May 2031 to 6 May 2031 it adopted Recommendation 7.1."}), "") << "which day?";
    EXPECT_EQ(decisions({"On 4 May 2031 it read Recommendation 7.1."}), "") << "no outcome";
}

TEST(stated_decisions, items_have_the_day_of_the_text_that_introduces_them) {
    EXPECT_EQ(
        decisions({"On 4 May 2031 the council chose to:", "- Decline 2 proposals (7.1, 7.2);",
                   "- Place 2 proposals (8.1, 8.3) among the pending.", "Nothing else.", "- Decline 9.1"}),
        "7.1 rejected 2031-05-04\n7.2 rejected 2031-05-04\n8.1 pending 2031-05-04\n8.3 pending 2031-05-04\n");
}

TEST(stated_decisions, an_action_in_numbers) {
    EXPECT_EQ(
        actions({"On 4 May 2031 the council took action on 40 recommendations. It adopted twelve "
                 "recommendations and declined five recommendations."}),
        "2031-05-04 on 40 \"40 recommendations\" approved 12 \"adopted twelve recommendations\" rejected 5 "
        "\"declined five recommendations\"\n");
    EXPECT_EQ(
        actions({"On 4 May 2031 the council took action on 40 recommendations:",
                 "- 12 Recommendations were adopted by the council.",
                 "- 5 Recommendations were declined for want of money.", "- 3 Recommendations were declined.",
                 "- 20 Recommendations were placed among the pending, see the paper of 4 May 2031."}),
        "2031-05-04 on 40 \"40 recommendations\" approved 12 \"12 Recommendations\" pending 20 \"20 "
        "Recommendations\"\n")
        << "two parts were declined: which number is the whole is not sure";
    EXPECT_EQ(actions({"On 4 May 2031 the team wrote 40 recommendations."}), "");
}

TEST(status_table, columns_are_told_by_their_heads_and_cells) {
    const auto tables = find_status_tables(page(
        {"= Priority (by the council)\tRec #\tWhat is asked, description\tStatus\tUpdate as of 30 June 2031",
         "| P1\t7.1\tMend the bridge\tDone\tN/A", "| P2\t7.2\tMend the road\tBegun\tSoon", "| \ttotal\t\t\t"}));
    ASSERT_EQ(tables.size(), 1u);
    const StatusTable& table = tables[0];
    EXPECT_EQ(table.number, 1u);
    EXPECT_EQ(table.priority, 0u);
    EXPECT_EQ(table.wording, 2u);
    EXPECT_EQ(table.status, 3u);
    EXPECT_EQ(table.update, 4u);
    EXPECT_EQ(iso(table.on.value()), "2031-06-30");
    ASSERT_EQ(table.rows.size(), 2u) << "a row of totals has no number";
    EXPECT_EQ(table.rows[1].number, "7.2");
}

TEST(status_table, its_statuses_may_be_told_by_their_words_alone) {
    const auto rows = page({"= Rec #\tBy June\tOwner", "| 7.1\tDone\tStaff", "| 7.2\tBegun\tStaff"});
    EXPECT_TRUE(find_status_tables(rows).empty());
    const auto tables = find_status_tables(rows, {"done", "begun"});
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].status, 1u);
}

TEST(status_table, is_none_without_numbers_or_statuses) {
    EXPECT_TRUE(find_status_tables(page({"= Phase\tStatus", "| One\tDone", "| Two\tDone"})).empty());
    EXPECT_TRUE(find_status_tables(page({"= Rec #\tPage", "| 7.1\t4", "| 7.2\t5"})).empty());
    EXPECT_TRUE(find_status_tables(page({"| 7.1\tDone"})).empty()) << "no header";
}

} // namespace heed::probes
