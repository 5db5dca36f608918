#include "web/pages/flow_chart.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;
using domain::Signal;
using reports::FlowChart;
using views::Counts;
using wording::DateForm;

namespace {

// What stays rejected or goes elsewhere lies above, what is to be carried out below; what moves lies between.
constexpr Outcome top_to_bottom[] = {Outcome::rejected,       Outcome::withdrawn,        Outcome::superseded,
                                     Outcome::passed_through, Outcome::submitted,        Outcome::pending,
                                     Outcome::in_principle,   Outcome::approved_in_part, Outcome::approved};

class Drawn {
public:
    Drawn(Page& page, const views::ReviewView& review) : m_page(page), m_w(page.w), m_review(review) {}

    std::optional<FlowChart> chart() {
        if (!m_review.submitted || !gather_steps()) return {};
        gather_outcomes();
        start();
        for (const Outcome outcome : m_outcomes)
            m_flow.bands.push_back({domain::row(outcome).tone, band(outcome)});
        const Counts* before = nullptr;
        for (const views::RoundLine* round : m_rounds) {
            step(*round, before);
            before = &round->after;
        }
        parts();
        afterwards();
        m_flow.end_day = reports::quiet_end(m_flow, m_page.moment().as_of());
        return std::move(m_flow);
    }

private:
    // The dated acts, one for each day: the last of a day has its counts.
    bool gather_steps() {
        for (const views::RoundLine& round : m_review.rounds) {
            if (!round.is_dated()) continue;
            if (!round.on.date->is_day() || round.after.total() != m_review.counts.total()) return false;
            if (!m_rounds.empty() && day_of(*m_rounds.back()) == day_of(round))
                m_rounds.back() = &round;
            else
                m_rounds.push_back(&round);
        }
        const std::optional<Day> from = m_review.submitted->first();
        return !m_rounds.empty() && from && *from < day_of(*m_rounds.front());
    }

    void gather_outcomes() {
        for (const Outcome outcome : top_to_bottom) {
            const bool occurs =
                std::any_of(m_rounds.begin(), m_rounds.end(),
                            [&](const views::RoundLine* round) { return round->after[outcome] > 0; });
            if (occurs || m_review.counts[outcome] > 0) m_outcomes.push_back(outcome);
        }
    }

    void start() {
        const domain::Date& from = *m_review.submitted;
        const std::string_view unit = m_review.items == m_review.recommendations ? "recommendations" : "items";
        m_flow.total = static_cast<int>(m_review.counts.total());
        m_flow.total_word = m_w.words("flow.unit", {{"n", m_flow.total}, {"unit", unit}});
        m_flow.total_words = m_w.words("flow.whole", {{"total", m_flow.total}, {"unit", unit}});
        m_flow.title =
            m_w.words("flow.chart", {{"total", m_flow.total}, {"unit", unit}, {"review", m_review.number}});
        m_flow.start_day = *from.first();
        m_flow.start_label = m_w.date(from, DateForm::brief);
        halve(m_flow.start_label, m_flow.start_short_label, m_flow.start_year_label);
        m_flow.start_caption = m_w.words("flow.start");
    }

    void step(const views::RoundLine& round, const Counts* before) {
        const domain::Date& on = *round.on.date;
        FlowChart::Step step{.day = day_of(round), .label = m_w.date(on, DateForm::brief)};
        halve(step.label, step.short_label, step.year_label);
        for (const Outcome outcome : m_outcomes) step.counts.push_back(count(outcome, round.after[outcome]));
        // What was decided, from the bottom band up: approvals are read first.
        for (auto outcome = m_outcomes.rbegin(); outcome != m_outcomes.rend(); ++outcome) {
            if (!domain::is_final(*outcome)) continue;
            const std::int64_t more = round.after[*outcome] - (before == nullptr ? 0 : (*before)[*outcome]);
            if (more <= 0) continue;
            step.changes.push_back({domain::row(*outcome).tone, before == nullptr
                                                                    ? words("flow.n", *outcome, more)
                                                                    : words("flow.plus", *outcome, more)});
        }
        m_flow.steps.push_back(std::move(step));
    }

    // What the first act said about the items it held.
    void parts() {
        const auto held = std::find(m_outcomes.begin(), m_outcomes.end(), Outcome::pending);
        if (held == m_outcomes.end()) return;
        std::int64_t sum = 0;
        for (const Signal signal : {Signal::likely_reject, Signal::unclear, Signal::likely_approve})
            for (const auto& [round, category] : m_review.categories) {
                if (round.round.thing != m_rounds.front()->round.thing ||
                    category.outcome != Outcome::pending || category.signal != signal || !category.total)
                    continue;
                sum += *category.total;
                const std::string_view name = signal == Signal::likely_approve  ? "likely"
                                              : signal == Signal::likely_reject ? "unlikely"
                                                                                : "unclear";
                m_flow.parts.push_back(
                    {static_cast<std::size_t>(held - m_outcomes.begin()), static_cast<int>(*category.total),
                     m_w.words("flow.part", {{"n", m_w.number(*category.total)}, {"signal", name}})});
            }
        if (sum != m_rounds.front()->after[Outcome::pending]) m_flow.parts.clear();
    }

    // What has changed since the last day on which anything is known to have been decided.
    void afterwards() {
        const Counts& last = m_rounds.back()->after;
        if (last.outcomes == m_review.counts.outcomes) return;
        for (const Outcome outcome : m_outcomes) {
            m_flow.final_counts.push_back(count(outcome, m_review.counts[outcome]));
            const std::int64_t more = m_review.counts[outcome] - last[outcome];
            if (more > 0 && domain::is_final(outcome))
                m_flow.undated.push_back({domain::row(outcome).tone, words("flow.undated", outcome, more)});
        }
    }

    static Day day_of(const views::RoundLine& round) { return *round.on.date->first(); }
    // "22 Jul 2021" in two lines, where there is little room.
    static void halve(const std::string& label, std::string& first, std::string& second) {
        const auto space = label.rfind(' ');
        first = label.substr(0, space);
        if (space != std::string::npos) second = label.substr(space + 1);
    }
    std::string band(Outcome outcome) const { // keys: flow.band.*
        return std::string(m_w.words({"flow.band.", domain::name(outcome)}));
    }
    std::string words(const wording::Key& key, Outcome outcome, std::int64_t n) const {
        return m_w.words(key, {{"n", m_w.number(n)}, {"band", band(outcome)}});
    }
    FlowChart::Count count(Outcome outcome, std::int64_t n) const {
        return {static_cast<int>(n), words("flow.n", outcome, n)};
    }

    Page& m_page;
    const wording::Wording& m_w;
    const views::ReviewView& m_review;
    std::vector<const views::RoundLine*> m_rounds;
    std::vector<Outcome> m_outcomes;
    FlowChart m_flow;
};

} // namespace

std::optional<FlowChart> flow_chart(Page& page, const views::ReviewView& review) {
    return Drawn(page, review).chart();
}

} // namespace heed::web
