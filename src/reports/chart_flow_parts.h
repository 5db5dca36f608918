// What the drawings of a flow have in common: its steps up to the end day, and its words.
#pragma once

#include "reports/chart_canvas.h"
#include "reports/chart_flow.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::reports {

// Only the steps on or before the end day.
std::span<const FlowChart::Step> shown_steps(const FlowChart& flow);

std::vector<int> numbers_of(std::span<const FlowChart::Count> counts);
std::string words_of(const FlowChart& flow, std::size_t band, const FlowChart::Count& count);
std::string total_words_of(const FlowChart& flow);

// The counts that stand at the end of the drawing; none when nothing was decided.
std::span<const FlowChart::Count> final_counts_of(const FlowChart& flow);

// The band which the undated changes leave; nothing when they leave none that is drawn.
std::optional<std::size_t> source_of_undated(const FlowChart& flow);

// "22 Jul 2021: 16 rejected, 34 pending, 13 approved. ..."
std::string description_of(const FlowChart& flow, Reading reading);

void draw_wide_flow(Markup& m, const FlowChart& flow, const ChartManner& manner);
void draw_tall_flow(Markup& m, const FlowChart& flow, const ChartManner& manner);

} // namespace heed::reports
