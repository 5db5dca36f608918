// The smaller charts: that they say what they were given.
#include "reports/chart_samples.h"
#include "reports/chart_seen.h"

#include <gtest/gtest.h>

namespace heed::reports {
namespace {

using domain::Tone;
using samples::day;

template <class Chart> SeenDrawing seen(const Chart& chart, ChartForm form) {
    return SeenDrawing(svg_document(chart, {.id = "x", .form = form}));
}

BarChart first_action() {
    return {.title = "What the Board decided on 22 July 2021",
            .groups = {
                {Tone::approved, "Approved 13", {{13, ""}}},
                {Tone::pending,
                 "Pending 34",
                 {{4, "likely to be approved"}, {24, "held, to seek clarity"}, {6, "likely to be rejected"}}},
                {Tone::rejected, "Rejected 16", {{10, ""}, {6, ""}}}}};
}

PhasesChart phases() {
    using Kind = PhasesChart::Kind;
    return {.title = "Phases",
            .from = day("2016-01-01"),
            .to = day("2024-09-10"),
            .rows = {{"Team at work",
                      {{Kind::activity, day("2017-02-14"), day("2017-10-15"), ""},
                       {Kind::pause, day("2017-10-15"), day("2018-06-07"), "paused"},
                       {Kind::activity, day("2018-06-07"), day("2021-01-25"), "restarted 7 Jun 2018"}},
                      {},
                      {{day("2018-12-01"), day("2021-01-25"), "said in 2018"}},
                      ""},
                     {"Board action",
                      {{Kind::activity, day("2021-01-25"), {}, ""}},
                      {{day("2021-07-22"), "first action"}, {day("2030-01-01"), "beyond"}},
                      {},
                      "1 pending"}}};
}

AlluvialChart between_two_days() {
    return {.title = "Between two days",
            .from_label = "22 Jul 2021",
            .to_label = "10 Sep 2023",
            .from = {{Tone::rejected, 16, "rejected"},
                     {Tone::pending, 34, "pending"},
                     {Tone::approved, 13, "approved"}},
            .to = {{Tone::rejected, 38, "rejected"},
                   {Tone::pending, 1, "pending"},
                   {Tone::approved, 24, "approved"}},
            .ribbons = {{0, 0, 16, ""}, {1, 0, 22, "+22"}, {1, 1, 1, ""}, {1, 2, 11, "+11"}, {2, 2, 13, ""}}};
}

DependencyChart around_5_4() {
    using Kind = DependencyChart::Kind;
    return {.title = "5.2 builds on 5.1",
            .nodes = {{"NIST framework move", "outside this review", Kind::outside},
                      {"5.1", "approved", Kind::item},
                      {"5.2", "approved", Kind::item},
                      {"5.3", "later decision not itemised", Kind::unknown},
                      {"5.4", "approved", Kind::here}},
            .edges = {{0, 1, "blocks"}, {1, 2, "basis for"}, {0, 2, ""}}};
}

} // namespace

TEST(chart_bar, every_part_has_its_number) {
    const SeenDrawing wide = seen(first_action(), ChartForm::wide);
    for (const char* words : {"Approved 13", "Pending 34", "Rejected 16", "13", "4", "24", "6", "10"})
        EXPECT_TRUE(wide.says(words)) << words;
    EXPECT_EQ(wide.text_of("desc"),
              "Approved 13. Pending 34: 4 likely to be approved, 24 held, to seek clarity, "
              "6 likely to be rejected. Rejected 16: 10, 6.");
    const SeenDrawing tall = seen(first_action(), ChartForm::tall);
    EXPECT_TRUE(tall.says("held, to seek clarity") && tall.says("24"));
    EXPECT_EQ(tall.all("rect").size(), 1 + 6);
}

TEST(chart_bar, the_number_of_a_narrow_part_stays_in_the_title_of_its_group) {
    BarChart bar = first_action();
    bar.groups[1].parts = {{1, "unclear"}, {3'000, "held"}};
    const SeenDrawing wide = seen(bar, ChartForm::wide);
    EXPECT_TRUE(wide.says("3000"));
    EXPECT_FALSE(wide.says("1"));
    EXPECT_NE(svg_document(bar, {.id = "x"}).find("<title>Pending 34: 1 unclear, 3000 held.</title>"),
              std::string::npos);
}

TEST(chart_phases, words_stand_in_their_bar_or_behind_the_last_mark) {
    const SeenDrawing wide = seen(phases(), ChartForm::wide);
    for (const char* words : {"Team at work", "paused", "restarted 7 Jun 2018", "1 pending", "2016", "2024"})
        EXPECT_TRUE(wide.says(words)) << words;
    EXPECT_EQ(wide.all("circle").size(), 1);   // what lies beyond the axis is not drawn
    EXPECT_EQ(wide.all("rect").size(), 1 + 3); // the ground, and the bars without an open end
    for (const SeenElement* text : wide.all("text"))
        if (text->text == "restarted 7 Jun 2018") {
            EXPECT_EQ(text->get("fill"), "#ffffff");
        }
}

TEST(chart_phases, a_forecast_is_joined_to_the_day_it_came) {
    PhasesChart chart = phases();
    const auto joined = [&] { return seen(chart, ChartForm::wide).all("path").size(); };
    const std::size_t with = joined();
    chart.rows[0].forecasts[0].came = {};
    EXPECT_EQ(joined(), with - 1);
    chart.rows[0].forecasts.clear();
    EXPECT_EQ(joined(), with - 2);
}

TEST(chart_alluvial, both_days_and_what_changed_are_told) {
    for (const ChartForm form : AlluvialChart::forms) {
        const SeenDrawing drawing = seen(between_two_days(), form);
        for (const char* words : {"22 Jul 2021", "10 Sep 2023", "+22", "+11"}) EXPECT_TRUE(drawing.says(words));
        EXPECT_EQ(drawing.all("path").size(), 5);
        EXPECT_EQ(drawing.text_of("desc"),
                  "22 Jul 2021: 16 rejected, 34 pending, 13 approved. 10 Sep 2023: 38 rejected, 1 pending, "
                  "24 approved. rejected → rejected: 16. pending → rejected: 22. pending → pending: 1. "
                  "pending → approved: 11. approved → approved: 13.");
    }
    EXPECT_TRUE(seen(between_two_days(), ChartForm::wide).says("38 rejected"));
}

TEST(chart_dependencies, boxes_stand_right_of_what_they_wait_on) {
    const SeenDrawing drawing = seen(around_5_4(), ChartForm::wide);
    const auto boxes = drawing.all("rect"); // after the ground, in the order of the nodes
    ASSERT_EQ(boxes.size(), 1 + 5);
    EXPECT_LT(boxes[1]->number("x"), boxes[2]->number("x"));
    EXPECT_LT(boxes[2]->number("x"), boxes[3]->number("x"));
    EXPECT_EQ(boxes[4]->get("stroke-dasharray"), "4 4");
    EXPECT_EQ(boxes[5]->get("stroke-width"), "2");
    EXPECT_TRUE(drawing.says("blocks") && drawing.says("basis for"));
    EXPECT_EQ(drawing.text_of("desc"),
              "NIST framework move: outside this review. 5.1: approved. 5.2: approved. "
              "5.3: later decision not itemised. 5.4: approved. NIST framework move → 5.1: blocks. "
              "5.1 → 5.2: basis for. NIST framework move → 5.2.");
}

TEST(chart_dependencies, what_cannot_be_read_is_not_drawn) {
    DependencyChart chart = around_5_4();
    EXPECT_TRUE(has_room(chart, ChartForm::wide));
    EXPECT_FALSE(has_room(chart, ChartForm::tall));
    for (std::size_t i = 4; i < 9; ++i) {
        chart.nodes.push_back({"next", "", DependencyChart::Kind::item});
        chart.edges.push_back({i, i + 1, "then"});
    }
    EXPECT_FALSE(has_room(chart, ChartForm::wide)); // too long a chain
    std::string out;
    {
        Markup m(out);
        draw_forms(m, chart, {.id = "x"});
    }
    EXPECT_EQ(out, "");
    EXPECT_FALSE(has_room({}, ChartForm::wide));
}

TEST(chart_series, every_period_is_told) {
    const SeriesChart chart{.title = "Implementation by quarter",
                            .kinds = {{Tone::unknown, Strength::full, "not started"},
                                      {Tone::progress, Strength::light, "in progress"},
                                      {Tone::progress, Strength::full, "complete"}},
                            .periods = {{"Q1", "2022", {9, 4, 1}}, {"Q2", "2022", {7, 5, 2}}}};
    for (const ChartForm form : SeriesChart::forms) {
        const SeenDrawing drawing = seen(chart, form);
        for (const char* words : {"Q1", "Q2", "2022", "9", "7", "5"}) EXPECT_TRUE(drawing.says(words)) << words;
        EXPECT_EQ(drawing.text_of("desc"), "Q1 2022: 9 not started, 4 in progress, 1 complete. "
                                           "Q2 2022: 7 not started, 5 in progress, 2 complete.");
    }
}

} // namespace heed::reports
