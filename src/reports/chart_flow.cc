#include "reports/chart_flow.h"

#include "base/ensure.h"
#include "reports/chart_flow_parts.h"
#include "reports/chart_sentence.h"

#include <algorithm>

namespace heed::reports {

Day quiet_end(const FlowChart& flow, Day as_of) {
    std::optional<Day> last;
    for (const FlowChart::Step& step : flow.steps)
        if (step.day <= as_of) last = std::max(last.value_or(step.day), step.day);
    if (!last) return as_of;
    return std::min(as_of, last->plus(std::max(180, days_between(flow.start_day, *last) / 9)));
}

void draw(Markup& m, const FlowChart& flow, const ChartManner& manner) {
    const std::size_t bands = flow.bands.size();
    for (const FlowChart::Step& step : flow.steps)
        ensure(step.counts.size() == bands, "a step has a count for every band");
    ensure(flow.final_counts.empty() || flow.final_counts.size() == bands,
           "every band has a final count or none");
    for (const FlowChart::Part& part : flow.parts) ensure(part.band < bands, "a part is of a band");
    if (manner.form == ChartForm::tall)
        draw_tall_flow(m, flow, manner);
    else
        draw_wide_flow(m, flow, manner);
}

std::span<const FlowChart::Step> shown_steps(const FlowChart& flow) {
    const auto end = std::find_if(flow.steps.begin(), flow.steps.end(),
                                  [&](const FlowChart::Step& step) { return step.day > flow.end_day; });
    return {flow.steps.begin(), end};
}

std::vector<int> numbers_of(std::span<const FlowChart::Count> counts) {
    std::vector<int> numbers;
    for (const FlowChart::Count& count : counts) numbers.push_back(count.count);
    return numbers;
}

std::string words_of(const FlowChart& flow, std::size_t band, const FlowChart::Count& count) {
    return count.words.empty() ? std::to_string(count.count) + ' ' + flow.bands[band].word : count.words;
}

std::string total_words_of(const FlowChart& flow) {
    return flow.total_words.empty() ? std::to_string(flow.total) + ' ' + flow.total_word : flow.total_words;
}

std::span<const FlowChart::Count> final_counts_of(const FlowChart& flow) {
    if (!flow.final_counts.empty()) return flow.final_counts;
    const auto steps = shown_steps(flow);
    return steps.empty() ? std::span<const FlowChart::Count>() : steps.back().counts;
}

std::optional<std::size_t> source_of_undated(const FlowChart& flow) {
    const auto steps = shown_steps(flow);
    if (flow.undated.empty() || steps.empty()) return {};
    const auto finals = final_counts_of(flow);
    std::optional<std::size_t> source;
    int most = 0;
    for (std::size_t band = 0; band < flow.bands.size(); ++band) {
        const int left = steps.back().counts[band].count - finals[band].count;
        if (left > most) {
            most = left;
            source = band;
        }
    }
    return source;
}

std::string description_of(const FlowChart& flow, Reading reading) {
    if (!flow.description.empty()) return flow.description;
    ChartSentences all(reading);
    all.sentence(flow.start_label).add(total_words_of(flow));
    for (const FlowChart::Step& step : shown_steps(flow)) {
        all.sentence(step.label);
        for (std::size_t band = 0; band < flow.bands.size(); ++band)
            all.add(words_of(flow, band, step.counts[band]));
    }
    if (!flow.undated.empty()) {
        all.sentence({});
        for (const FlowChart::Change& change : flow.undated) all.add(change.words);
        all.sentence({});
        const auto finals = final_counts_of(flow);
        for (std::size_t band = 0; band < finals.size(); ++band) all.add(words_of(flow, band, finals[band]));
    }
    return all.text();
}

} // namespace heed::reports
