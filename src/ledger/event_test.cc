#include "ledger/leaf_reader.h"

#include <gtest/gtest.h>

namespace heed::ledger {
namespace {

using enum Field;

Event determination() {
    Event event;
    event.type = Type::determination_record;
    event.about = "r1/10.1";
    event.on = *domain::parse_date("2021-07-22");
    event.set(outcome, "approved");
    event.set(category, "approved-subject-to-prioritisation");
    event.set(round, "r1/actions/2021-07-22");
    event.cites = {{"r1/sources/s4", "77b0e41d", 1, 0}};
    event.deed = "d:" + std::string(26, '0');
    event.at = *parse_instant("2026-11-20T10:00:23.123Z");
    return event;
}

} // namespace

// The second example of docs/format.md, byte for byte.
TEST(event, the_leaf_is_the_canonical_form) {
    EXPECT_EQ(
        leaf_bytes(determination()),
        R"({"about":"r1/10.1","at":"2026-11-20T10:00:23.123Z","by":"a:00000000",)"
        R"("cites":[{"cap":1,"p":"77b0e41d","src":"r1/sources/s4"}],"deed":"d:00000000000000000000000000",)"
        R"("on":"2021-07-22","type":"determination.record","v":1,)"
        R"("val":{"category":"approved-subject-to-prioritisation","outcome":"approved","round":"r1/actions/2021-07-22"}})");
    EXPECT_TRUE(check_form(determination()));
}

TEST(event, the_core_has_neither_time_nor_approvals) {
    Event event = determination();
    event.ok = {"a:k3m9x2pq"};
    const std::string core = core_bytes(event);
    EXPECT_EQ(core.find("\"at\""), std::string::npos);
    EXPECT_EQ(core.find("\"ok\""), std::string::npos);
    EXPECT_NE(leaf_bytes(event).find(R"("ok":["a:k3m9x2pq"])"), std::string::npos);
}

TEST(event, every_form_of_member_reads_back) {
    Event event = determination();
    event.type = Type::source_capture;
    event.about = "r1/sources/s3";
    event.cites.clear();
    event.val.clear();
    const std::string digest(64, 'a');
    event.set(cap, std::int64_t{1});
    event.set(lang, "en");
    event.set(raw_sha256, digest);
    event.set(kept, Kept{"text/html", digest, 9114});
    event.set(passages, Passages{41, digest});
    event.set(rules, std::int64_t{1});
    event.set(stripped, std::vector<std::string>{"pixel", "link-ids"});
    event.sd = {"b7e", "x90"};
    ASSERT_TRUE(check_form(event)) << check_form(event).error().text();
    const auto again = parse_leaf(leaf_bytes(event));
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(leaf_bytes(*again), leaf_bytes(event));

    Event meeting = determination();
    meeting.type = Type::meeting_record;
    meeting.about = "r1/meetings/41";
    meeting.to = *domain::parse_date("2021-07-24");
    meeting.val.clear();
    meeting.set(planned, true);
    meeting.set(
        days, std::vector<domain::Date>{*domain::parse_date("2021-07-22"), *domain::parse_date("2021-07-24")});
    meeting.corrects = 7;
    ASSERT_TRUE(check_form(meeting));
    EXPECT_EQ(leaf_bytes(*parse_leaf(leaf_bytes(meeting))), leaf_bytes(meeting));
}

TEST(event, bytes_that_are_not_canonical_are_refused) {
    const std::string leaf = leaf_bytes(determination());
    ASSERT_TRUE(parse_leaf(leaf));
    for (std::size_t i = 0; i < leaf.size(); ++i) {
        EXPECT_FALSE(parse_leaf(leaf.substr(0, i))) << i;
        std::string spaced = leaf;
        spaced.insert(i, " ");
        const auto read =
            parse_leaf(spaced); // a blank inside a string may still be a string, never the same event
        EXPECT_TRUE(!read || leaf_bytes(*read) != leaf) << i;
    }
    EXPECT_FALSE(parse_leaf(leaf + "\n"));
    EXPECT_FALSE(parse_leaf("{}"));
}

TEST(event, an_unknown_type_or_version_is_told_apart_from_damage) {
    std::string leaf = leaf_bytes(determination());
    LeafView view;
    std::string other = leaf;
    other.replace(other.find("determination.record"), 20, "determination.revoke");
    EXPECT_TRUE(read_leaf(other, view));
    EXPECT_FALSE(view.known);
    EXPECT_EQ(view.about, "r1/10.1");
    other = leaf;
    for (const char* later : {"\"v\":2", "\"v\":10"}) {
        other = leaf;
        other.replace(other.find("\"v\":1"), 5, later);
        EXPECT_TRUE(read_leaf(other, view)) << later;
        EXPECT_FALSE(view.known) << later;
    }
}

TEST(event, places_and_digests_that_heed_would_not_write_are_damage) {
    LeafView view;
    const std::string leaf = leaf_bytes(determination());
    const auto refused = [&](std::string_view from, std::string_view to) {
        std::string other = leaf;
        const std::size_t at = other.find(from);
        if (at == std::string::npos) return false;
        other.replace(at, from.size(), to);
        return !read_leaf(other, view);
    };
    EXPECT_TRUE(refused("\"p\":\"", "\"p\":\"z"));
    EXPECT_TRUE(refused("\"cap\":1,", ""));
}

TEST(event, a_form_that_the_table_does_not_have_is_refused) {
    const auto refused = [](auto change) {
        Event event = determination();
        change(event);
        return !check_form(event);
    };
    EXPECT_TRUE(refused([](Event& e) { e.about = "r1"; }));
    EXPECT_TRUE(refused([](Event& e) { e.cites.clear(); }));
    EXPECT_TRUE(refused([](Event& e) { e.on.reset(); }));
    EXPECT_TRUE(refused([](Event& e) { e.to = e.on; }));
    EXPECT_TRUE(refused([](Event& e) { e.set(outcome, "two words"); }));
    EXPECT_TRUE(refused([](Event& e) { e.set(round, "Not/An/Address"); }));
    EXPECT_TRUE(refused([](Event& e) { e.set(level, "P1"); }));
    EXPECT_TRUE(refused([](Event& e) { e.val.erase(e.val.begin() + 1); }));
    EXPECT_TRUE(refused([](Event& e) { e.cites[0].passage = "77B0E41D"; }));
    EXPECT_TRUE(refused([](Event& e) { e.cites[0].cap = 0; }));
    EXPECT_TRUE(refused([](Event& e) { e.cites[0].source = "r1/actions/1"; }));
    EXPECT_TRUE(refused([](Event& e) { e.voids = 3; }));
    EXPECT_TRUE(refused([](Event& e) { e.deed = "d:short"; }));
}

TEST(event, an_end_before_its_beginning_is_refused) {
    Event event = determination();
    event.type = Type::dependency_record;
    event.val.clear();
    event.set(to, "r1/5.4");
    event.on = *domain::parse_date("2022-02-10");
    for (const auto& [end, fits] : {std::pair("2022-02-09", false), std::pair("2022-02-10", true),
                                    std::pair("2022-02", true), std::pair("2022-01", false)}) {
        event.to = *domain::parse_date(end);
        EXPECT_EQ(check_form(event).has_value(), fits) << end;
    }
}

TEST(event, the_slot_says_which_fact_it_is_about) {
    Event event = determination();
    EXPECT_EQ(slot_text(event), "determination.record:r1/actions/2021-07-22");
    event.type = Type::priority_assign;
    event.val.clear();
    event.set(rater, "bodies/community");
    EXPECT_EQ(slot_text(event), "priority.assign:bodies/community,2021-07-22");
    event.type = Type::phase_record;
    EXPECT_EQ(slot_text(event), "phase.record");
}

} // namespace heed::ledger
