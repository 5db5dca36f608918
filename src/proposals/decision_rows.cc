#include "proposals/decision_rows.h"

#include "probes/status_table.h"
#include "proposals/action_rows.h"

#include <set>

namespace heed::proposals {

using probes::StatedAction;
using probes::StatedDecision;
using probes::StatusTable;

namespace {

class Rows {
public:
    Rows(probes::Passages passages, std::string_view review, const RoundIds& rounds,
         const probes::FinderWords& words)
        : m_passages(passages), m_review(review), m_rounds(rounds), m_words(words) {}

    std::vector<Proposal> take() {
        const auto decisions = probes::find_decisions(m_passages, m_words);
        const auto tables = probes::find_status_tables(m_passages, {}, m_words);
        for (const StatedAction& action : probes::find_actions(m_passages, m_words))
            if (action.approved) add_rest_of_table(action, decisions, tables);
        for (const StatedDecision& decision : decisions) add_recommendation(decision);
        for (const StatedDecision& decision : decisions) add_determination(decision);
        return std::move(m_out);
    }

private:
    void add_recommendation(const StatedDecision& decision) {
        const std::string id = m_review + '/' + decision.number;
        if (!m_told.insert(id).second) return;
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
    // the page decides then, or approves later: these are they.
    void add_rest_of_table(const StatedAction& action, const std::vector<StatedDecision>& decisions,
                           const std::vector<StatusTable>& tables) {
        std::set<std::string_view> listed;
        for (const StatedDecision& one : decisions) {
            const bool is_approved = one.outcome == domain::Outcome::approved;
            if (is_approved && one.on == action.on) return; // it has a list
            if (is_approved || one.on == action.on) listed.insert(one.number);
        }
        for (const StatusTable& table : tables) {
            std::vector<StatusTable::Row> rest;
            for (const auto& row : table.rows)
                if (!listed.contains(row.number)) rest.push_back(row);
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

    Proposal::Cells determination(const std::string& number, domain::Outcome outcome, Day on) const {
        return {{"id", m_review + '/' + number},
                {"round", m_rounds.on(on)},
                {"outcome", std::string(domain::name(outcome))},
                {"on", iso(on)}};
    }

    probes::Passages m_passages;
    std::string m_review;
    const RoundIds& m_rounds;
    const probes::FinderWords& m_words;
    std::set<std::string> m_told; // recommendations
    std::vector<Proposal> m_out;
};

} // namespace

std::vector<Proposal> decision_rows(probes::Passages passages, std::string_view review, const RoundIds& rounds,
                                    const probes::FinderWords& words) {
    return Rows(passages, review, rounds, words).take();
}

} // namespace heed::proposals
