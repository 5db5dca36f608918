#include "proposals/decision_rows.h"

#include "probes/stated_decisions.h"
#include "probes/status_table.h"
#include "probes/written_dates.h"
#include "proposals/named_bodies.h"
#include "views/rounds.h"

#include <algorithm>
#include <map>

namespace heed::proposals {

using probes::StatedAction;
using probes::StatedDecision;

namespace {

// "4 May 2031", as the passage writes it.
Place day_place(const ledger::Passage& passage) {
    Place place{passage.anchor, 0, {}};
    for (const probes::WrittenDate& date : probes::find_dates(passage.text))
        if (place.quote.empty()) place.quote = passage.text.substr(date.at, date.size);
    return place;
}

Place sum_place(probes::Passages passages, const StatedAction::Sum& sum) {
    const ledger::Passage& passage = passages[sum.passage];
    return {passage.anchor, 0, passage.text.substr(sum.at, sum.size)};
}

class Rows {
public:
    Rows(probes::Passages passages, std::string_view review, views::Ask& ask)
        : m_passages(passages), m_review(review), m_ask(ask), m_bodies(ask) {
        const views::ThingId id = ask.moment.find(review);
        for (const views::ThingId round : ask.moment.things(id, domain::ThingKind::action))
            if (const auto line = views::round_line(ask, round); line && line->is_dated())
                m_rounds.emplace(line->sure, std::string(line->round.address));
    }

    std::vector<Proposal> take() {
        const auto actions = probes::find_actions(m_passages);
        const auto decisions = probes::find_decisions(m_passages);
        for (const StatedAction& action : actions) add_round(action);
        for (const StatedAction& action : actions) add_rest_of_table(action, decisions);
        for (const StatedDecision& decision : decisions) add_recommendation(decision);
        for (const StatedDecision& decision : decisions) add_determination(decision);
        return std::move(m_out);
    }

private:
    std::string round_on(Day day) const {
        const auto known = m_rounds.find(day.number);
        return known != m_rounds.end() ? known->second : m_review + "/actions/" + iso(day);
    }

    void add_round(const StatedAction& action) {
        const std::string body = m_bodies.acting_in(m_passages[action.dated].text);
        if (body.empty()) return; // who acted is not known
        Proposal row{.rule = "action-numbers", .sheet = "rounds"};
        row.cells = {{"id", round_on(action.on)}, {"on", iso(action.on)}, {"body", body}};
        const auto add = [&](std::string column, const std::optional<StatedAction::Sum>& sum) {
            if (!sum) return;
            row.cells.emplace_back(std::move(column), std::to_string(sum->count));
            row.places.push_back(sum_place(m_passages, *sum));
        };
        add("acts_on", action.acted);
        add("approved", action.approved);
        add("rejected", action.rejected);
        add("pending", action.pending);
        row.places.push_back(day_place(m_passages[action.dated]));
        m_out.push_back(std::move(row));
    }

    void add_recommendation(const StatedDecision& decision) {
        const std::string id = m_review + '/' + decision.number;
        if (!m_told.try_emplace(id, true).second) return;
        m_out.push_back({.rule = "decision-list",
                         .sheet = "recommendations",
                         .cells = {{"id", id}, {"number", decision.number}},
                         .places = {{m_passages[decision.passage].anchor, 0, decision.number}}});
    }

    void add_determination(const StatedDecision& decision) {
        Proposal row{.rule = "decision-list", .sheet = "determinations"};
        row.cells = determination(decision.number, decision.outcome, decision.on);
        row.places = {{m_passages[decision.passage].anchor, 0, decision.number}};
        if (decision.dated != decision.passage) row.places.push_back(day_place(m_passages[decision.dated]));
        m_out.push_back(std::move(row));
    }

    // An action approved so many without a list, and a table of statuses has just as many rows that no list on
    // the page decides: these are they.
    void add_rest_of_table(const StatedAction& action, const std::vector<StatedDecision>& decisions) {
        const auto is_listed = [&](const std::string& number) {
            return std::any_of(decisions.begin(), decisions.end(), [&](const StatedDecision& one) {
                return one.number == number && one.outcome == domain::Outcome::approved;
            });
        };
        const auto lists_its_own = [&](const StatedDecision& one) {
            return one.on == action.on && one.outcome == domain::Outcome::approved;
        };
        if (!action.approved || std::any_of(decisions.begin(), decisions.end(), lists_its_own)) return;
        for (const probes::StatusTable& table : probes::find_status_tables(m_passages)) {
            std::vector<probes::StatusTable::Row> rest;
            for (const auto& row : table.rows)
                if (!is_listed(row.number)) rest.push_back(row);
            if (static_cast<std::int64_t>(rest.size()) != action.approved->count) continue;
            for (const auto& row : rest) {
                Proposal proposal{.rule = "rest-of-table", .sheet = "determinations"};
                proposal.cells = determination(row.number, domain::Outcome::approved, action.on);
                proposal.places = {
                    sum_place(m_passages, *action.approved),
                    {m_passages[row.passage].anchor, static_cast<std::uint32_t>(table.number + 1), row.number},
                    day_place(m_passages[action.dated])};
                m_out.push_back(std::move(proposal));
            }
        }
    }

    std::vector<std::pair<std::string, std::string>> determination(const std::string& number,
                                                                   domain::Outcome outcome, Day on) const {
        return {{"id", m_review + '/' + number},
                {"round", round_on(on)},
                {"outcome", std::string(domain::name(outcome))},
                {"on", iso(on)}};
    }

    probes::Passages m_passages;
    std::string m_review;
    views::Ask& m_ask;
    NamedBodies m_bodies;
    std::map<std::int32_t, std::string> m_rounds; // by day
    std::map<std::string, bool> m_told;
    std::vector<Proposal> m_out;
};

} // namespace

std::vector<Proposal> decision_rows(probes::Passages passages, std::string_view review, views::Ask& ask) {
    return Rows(passages, review, ask).take();
}

} // namespace heed::proposals
