#include "reports/chart_flow_plan.h"
#include "reports/chart_samples.h"
#include "reports/chart_seen.h"

#include <gtest/gtest.h>
#include <set>

namespace heed::reports {
namespace {

using samples::day;

std::string svg(const FlowChart& flow, ChartForm form) { return svg_document(flow, {.id = "f", .form = form}); }

std::string in_page(const FlowChart& flow, ChartForm form) {
    std::string out;
    {
        Markup m(out);
        draw(m, flow, {.id = "f", .form = form});
    }
    return out;
}

constexpr ChartForm wide_forms[] = {ChartForm::wide, ChartForm::middle};

} // namespace

TEST(chart_flow, the_decisions_on_ssr2_are_described_by_their_numbers) {
    const SeenDrawing drawing(svg(samples::ssr2_flow_with_undated(), ChartForm::wide));
    EXPECT_EQ(drawing.text_of("desc"),
              "25 Jan 2021: 63 recommendations. 22 Jul 2021: 16 rejected, 34 pending, 13 approved. "
              "1 May 2022: 18 rejected, 31 pending, 14 approved. "
              "16 Nov 2022: 30 rejected, 10 pending, 23 approved. "
              "10 Sep 2023: 38 rejected, 1 pending, 24 approved. "
              "+1 approved, day not stated. 38 rejected, 0 pending, 25 approved.");
}

TEST(chart_flow, every_decision_and_what_it_changed_stands_over_the_bands) {
    const SeenDrawing drawing(svg(samples::ssr2_flow(), ChartForm::wide));
    for (const char* words : {"25 Jan 2021",
                              "Final report",
                              "63",
                              "recommendations",
                              "22 Jul 2021",
                              "13 approved",
                              "16 rejected",
                              "1 May 2022",
                              "+1 approved",
                              "16 Nov 2022",
                              "+12 rejected",
                              "10 Sep 2023",
                              "24 held, to seek clarity",
                              "31 pending",
                              "10 pending",
                              "38",
                              "1 pending",
                              "24",
                              "2021",
                              "2022",
                              "2023"})
        EXPECT_TRUE(drawing.says(words)) << words;
}

TEST(chart_flow, a_change_without_a_day_is_a_ring_and_no_bend) {
    const FlowChart without = samples::ssr2_flow(), with = samples::ssr2_flow_with_undated();
    for (const ChartForm form : FlowChart::forms) {
        const SeenDrawing before(svg(without, form)), after(svg(with, form));
        EXPECT_EQ(before.all("circle").size(), 0);
        EXPECT_EQ(after.all("circle").size(), 1);
        EXPECT_FALSE(after.says("1 pending"));
    }
    const SeenDrawing wide(svg(with, ChartForm::wide)), tall(svg(with, ChartForm::tall));
    EXPECT_TRUE(wide.says("25") && wide.says("day not stated"));
    EXPECT_TRUE(tall.says("25 approved") && tall.says("+1 approved, day not stated"));
    EXPECT_EQ(plan_of(with, 1060).edges, plan_of(without, 1060).edges);
}

TEST(chart_flow, a_past_day_shows_only_what_had_happened) {
    FlowChart flow = samples::ssr2_flow();
    flow.end_day = day("2022-06-30");
    for (const ChartForm form : FlowChart::forms) {
        const std::string drawn = svg(flow, form);
        EXPECT_EQ(drawn.find("2023"), std::string::npos);
        EXPECT_EQ(drawn.find("Nov"), std::string::npos);
        EXPECT_TRUE(SeenDrawing(drawn).says("31"));
    }
    flow.end_day = day("2021-03-01");
    const SeenDrawing nothing(svg(flow, ChartForm::wide));
    EXPECT_EQ(nothing.text_of("desc"), "25 Jan 2021: 63 recommendations.");
    EXPECT_TRUE(nothing.says("63"));
    EXPECT_EQ(nothing.all("path").size(), 1); // the year
}

TEST(chart_flow, quiet_years_at_the_end_are_left_out) {
    const FlowChart flow = samples::ssr2_flow();
    EXPECT_EQ(iso(quiet_end(flow, day("2026-11-20"))), "2024-03-08");
    EXPECT_EQ(iso(quiet_end(flow, day("2023-09-12"))), "2023-09-12");
    EXPECT_EQ(iso(quiet_end(flow, day("2022-04-30"))), "2022-01-18");
    EXPECT_EQ(iso(quiet_end(flow, day("2021-03-01"))), "2021-03-01");
}

TEST(chart_flow, time_is_true_to_scale) {
    const FlowPlan plan = plan_of(samples::ssr2_flow(), 1060);
    const double per_day = (plan.x[3] - plan.x[0]) / days_between(day("2021-07-22"), day("2023-09-10"));
    EXPECT_NEAR(plan.x[1] - plan.x[0], per_day * days_between(day("2021-07-22"), day("2022-05-01")), .001);
    EXPECT_NEAR(plan.x[2] - plan.x[0], per_day * days_between(day("2021-07-22"), day("2022-11-16")), .001);
    EXPECT_NEAR(plan.time.at(day("2022-05-01")), plan.x[1], .001);
    EXPECT_GE(plan.right - plan.x[3], 40);
}

TEST(chart_flow, bands_cover_the_total_after_every_step_and_time_never_runs_back) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const FlowChart flow = samples::ByChance(seed).flow();
        for (const ChartForm form : wide_forms) {
            const FlowPlan plan = plan_of(flow, width_of(form));
            double x = plan.steps.empty() ? 0 : plan.box;
            for (std::size_t step = 0; step < plan.steps.size(); ++step) {
                EXPECT_NEAR(plan.edges[step].front(), plan.top, 1e-9);
                EXPECT_NEAR(plan.edges[step].back(), plan.bottom, 1e-9);
                EXPECT_TRUE(std::is_sorted(plan.edges[step].begin(), plan.edges[step].end()));
                EXPECT_GE(plan.x[step] - plan.half_bend[step], x - 1e-9);
                x = plan.flat_from(step);
                EXPECT_GE(plan.flat_to(step), x - 1e-9);
            }
            EXPECT_LE(plan.right, plan.width);
        }
        if (HasFailure()) FAIL() << "seed " << seed;
    }
}

// Whatever stands alone as a number is the total, a count, or a year.
TEST(chart_flow, the_numbers_drawn_are_the_numbers_given) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const FlowChart flow = samples::ByChance(seed).flow();
        std::set<std::string> known = {std::to_string(flow.total)};
        for (const FlowChart::Step& step : shown_steps(flow))
            for (const FlowChart::Count& count : step.counts) known.insert(std::to_string(count.count));
        for (const FlowChart::Count& count : flow.final_counts) known.insert(std::to_string(count.count));
        for (int year = 2020; year < 2060; ++year) known.insert(std::to_string(year));
        for (const ChartForm form : FlowChart::forms) {
            const SeenDrawing drawing(svg(flow, form));
            for (const SeenElement* text : drawing.all("text"))
                if (!text->text.empty() && text->text.find_first_not_of("0123456789") == std::string::npos) {
                    EXPECT_TRUE(known.contains(text->text)) << text->text << ", seed " << seed;
                }
            // Every count at the end is told: large, or in words on a line.
            const auto finals = final_counts_of(flow);
            const std::string all = drawing.text_of("desc");
            for (std::size_t band = 0; band < finals.size(); ++band)
                EXPECT_NE(all.find(words_of(flow, band, finals[band])), std::string::npos) << "seed " << seed;
        }
    }
}

TEST(chart_flow, one_decision_on_one_item_is_drawn_like_this) {
    FlowChart flow{.title = "T",
                   .start_day = day("2021-01-25"),
                   .start_label = "25 Jan",
                   .start_short_label = "25 Jan",
                   .start_year_label = "2021",
                   .total = 1,
                   .total_word = "item"};
    flow.bands = {{domain::Tone::rejected, "rejected"}, {domain::Tone::approved, "approved"}};
    flow.steps = {{day("2021-07-22"), "22 Jul 2021", "22 Jul", "2021", {{0, ""}, {1, ""}}, {}}};
    flow.end_day = day("2021-07-22");
    EXPECT_EQ(
        in_page(flow, ChartForm::tall),
        "<svg class=\"chart tall\" viewBox=\"0 0 292 166\" role=\"img\" "
        "aria-labelledby=\"f-tall-t f-tall-d\"><title id=\"f-tall-t\">T</title>"
        "<desc id=\"f-tall-d\">25 Jan: 1 item. 22 Jul 2021: 0 rejected, 1 approved.</desc>"
        "<text class=\"t3\" x=\"0\" y=\"31\">25 Jan</text><text class=\"t2\" x=\"0\" y=\"48\">2021</text>"
        "<rect class=\"fn\" x=\"66.6\" y=\"8\" width=\"224.9\" height=\"50\" rx=\"3\"/>"
        "<text class=\"t3\" text-anchor=\"middle\" x=\"179.3\" y=\"39\">1 item</text>"
        "<path class=\"fa\" d=\"M66.6 74V138H292V74Z\"/>"
        "<text class=\"t3\" x=\"0\" y=\"104\">22 Jul</text><text class=\"t2\" x=\"0\" y=\"121\">2021</text>"
        "<text class=\"ona big\" text-anchor=\"middle\" x=\"179.3\" y=\"112\">1</text>"
        "<text class=\"ta t3\" x=\"66.6\" y=\"158\">approved</text></svg>");
}

} // namespace heed::reports
