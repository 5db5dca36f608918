#include "views/action_report.h"

#include "views/action_list.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;

namespace {

enum class Same : std::uint8_t { place, source };

void add_cites(std::vector<Cited>& to, const std::vector<Cited>& from, Same same = Same::place) {
    const std::vector<Cited> there = to;
    for (const Cited& cite : from)
        if (std::none_of(there.begin(), there.end(), [&](const Cited& c) {
                return c.source.thing == cite.source.thing &&
                       (same == Same::source || c.passage == cite.passage);
            }))
            to.push_back(cite);
}

class Reporter {
public:
    Reporter(Ask& ask, ActionReport& report) : m_ask(ask), m_record(ask.record()), m_report(report) {}

    void totals() {
        const ThingId round = m_report.action.line.round.thing;
        std::vector<EventNo> published = m_ask.moment.mentions(round, Field::round);
        std::sort(published.begin(), published.end());
        for (const EventNo event : published) {
            if (m_record.event(event).type != Type::total_publish) continue;
            const EventView view(m_record, event);
            if (const auto n = view.number(Field::count))
                total(std::string(view.code(Field::what)), *n, view.code(Field::unit), event);
        }
        if (const auto fact = m_ask.moment.fact(round, Type::round_record))
            for (const EventNo event : fact->claims) {
                const EventView view(m_record, event);
                const std::pair<Field, std::string> figures[] = {{Field::acts_on, "acted-on"},
                                                                 {Field::approved, "decision:approved"},
                                                                 {Field::rejected, "decision:rejected"},
                                                                 {Field::pending, "decision:pending"}};
                for (const auto& [field, what] : figures)
                    if (const auto n = view.number(field)) total(what, *n, {}, event);
            }
        std::stable_sort(
            m_report.totals.begin(), m_report.totals.end(),
            [](const RoundTotal& a, const RoundTotal& b) { return place_of(a.what) < place_of(b.what); });
    }

    void reasons_and_conditions() {
        for (const RoundItem& item : m_report.action.items) {
            for (const Fact& fact :
                 m_ask.moment.facts(item.item, Machine::decision, Type::determination_record)) {
                if (!is_of_round(fact)) continue;
                const Phrase reason = m_ask.text(fact, "reason");
                if (!reason.empty()) m_report.reasons.push_back({item, reason, m_ask.cites(fact)});
            }
            for (const Fact& fact :
                 m_ask.moment.facts(item.item, ledger::row(Type::condition_set).machine, Type::condition_set))
                if (is_of_round(fact)) condition(item, fact);
        }
    }

    void clocks() {
        const RoundLine& line = m_report.action.line;
        for (const ObligationView& duty : obligations_of(m_ask, line.review)) {
            if (duty.rule != "consider") continue;
            const bool met_here = std::any_of(duty.met_by.begin(), duty.met_by.end(), [&](const auto& met) {
                return met.by.thing == line.round.thing;
            });
            if (!met_here) continue;
            for (const ObligationBase& base : duty.bases) {
                if (!base.on.date || !base.due) continue;
                ActionClock clock{.base = *base.on.date, .due = *base.due, .from = base.base};
                if (base.due->is_day() && line.on.date && line.on.date->is_day())
                    clock.days = days_between(*base.due->first(), *line.on.date->first());
                clock.cites = base.cites;
                m_report.clocks.push_back(std::move(clock));
            }
        }
    }

private:
    static int place_of(std::string_view what) {
        static constexpr std::string_view order[] = {"acted-on", "decision:approved", "decision:pending",
                                                     "decision:rejected"};
        const auto* const found = std::find(std::begin(order), std::end(order), what);
        return static_cast<int>(found - std::begin(order));
    }

    bool is_of_round(const Fact& fact) const {
        return std::any_of(fact.claims.begin(), fact.claims.end(), [&](EventNo claim) {
            return thing_of(m_record, claim, Field::round) == m_report.action.line.round.thing;
        });
    }

    std::int64_t itemised(std::string_view what) const {
        const auto& items = m_report.action.items;
        const auto count = [&](const auto& matches) {
            return static_cast<std::int64_t>(std::count_if(items.begin(), items.end(), matches));
        };
        if (what == "acted-on") return static_cast<std::int64_t>(items.size());
        if (what.starts_with("decision:")) {
            const auto outcome = domain::parse_outcome(what.substr(9));
            return count([&](const RoundItem& item) {
                return outcome &&
                       (item.outcome == *outcome || domain::row(item.outcome).counted_as == *outcome);
            });
        }
        return count([&](const RoundItem& item) { return "category:" + std::string(item.category) == what; });
    }

    void total(const std::string& what, std::int64_t published, std::string_view unit, EventNo event) {
        for (RoundTotal& one : m_report.totals)
            if (one.what == what && one.published == published &&
                (unit.empty() || one.unit.empty() || one.unit == unit)) {
                if (one.unit.empty()) one.unit = unit;
                // A claim about the whole act cites for all its figures; a source that states this one by
                // itself has said it better.
                add_cites(one.cites, m_ask.cites(event), unit.empty() ? Same::source : Same::place);
                return;
            }
        RoundTotal one{.what = what, .published = published, .itemised = itemised(what), .unit = unit};
        const auto named = static_cast<std::int64_t>(m_report.action.items.size());
        // A category compares only where the body's categories of all items are named.
        const bool is_category = what.starts_with("category:");
        const bool all_in_categories =
            std::all_of(m_report.action.items.begin(), m_report.action.items.end(),
                        [](const RoundItem& item) { return !item.category.empty(); });
        one.is_comparable = named > 0 && named >= m_report.action.line.acts_on.value_or(named) &&
                            (!is_category || all_in_categories) &&
                            (unit != "recommendation" || !m_report.has_parts);
        add_cites(one.cites, m_ask.cites(event));
        m_report.totals.push_back(std::move(one));
    }

    void condition(const RoundItem& item, const Fact& fact) {
        const std::string_view code = EventView(m_record, fact.lead()).code(Field::code);
        const Phrase text = m_ask.text(fact, "text");
        for (ConditionLine& line : m_report.conditions)
            if (line.code == code && line.text.text == text.text) {
                line.items.push_back(item);
                add_cites(line.cites, m_ask.cites(fact));
                return;
            }
        m_report.conditions.push_back({code, text, {item}, m_ask.cites(fact)});
    }

    Ask& m_ask;
    const Record& m_record;
    ActionReport& m_report;
};

} // namespace

std::optional<ActionReport> action_report(Ask& ask, ThingId round) {
    auto action = action_view(ask, round);
    if (!action) return {};
    ActionReport report{.action = std::move(*action)};
    report.has_parts = counts_parts(ask.moment, report.action.line.review);
    report.held = held_items(ask, report.action);
    Reporter reporter(ask, report);
    reporter.totals();
    reporter.reasons_and_conditions();
    reporter.clocks();
    report.disputes = disputes_about(ask, round);
    report.notes = notes_about(ask, round);
    return report;
}

} // namespace heed::views
