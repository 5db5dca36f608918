// What a page says that the record says otherwise: decisions listed by number, and statuses in tables, each for
// the day that the page names.
#include "probes/record_probe.h"

#include "base/text.h"
#include "probes/stated_decisions.h"
#include "probes/status_table.h"
#include "views/definitions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace heed::probes {
namespace {

using domain::Outcome;
using ledger::Passage;
using Rule = Finding::Rule;

class RecordProbe {
public:
    RecordProbe(const AskedAt& asked_at, std::string_view review, std::vector<Finding>& findings)
        : m_asked_at(asked_at), m_review(review), m_findings(findings) {
        // Of all times: on the last day every definition has begun.
        const auto ask = asked_at(day_of({9999, 12, 31}));
        for (const auto& word : views::all_definitions(views::definitions_of(*ask, ask->moment.find(review))))
            if (word.of == "implementation" && !word.means.empty() && !word.label.text.empty())
                m_statuses.emplace(lower_ascii(word.label.text), word.means);
    }

    void probe(Passages passages) {
        for (const StatedDecision& stated : find_decisions(passages)) probe_decision(passages, stated);
        std::set<std::string> words;
        for (const auto& [label, means] : m_statuses) words.insert(label);
        for (const StatusTable& table : find_status_tables(passages, words))
            for (const StatusTable::Row& row : table.rows)
                if (table.on) probe_status(passages[row.passage], *table.on, row.number, table.status);
    }

private:
    views::Ask& ask(Day day) {
        auto& there = m_asks[day.number];
        if (!there) there = m_asked_at(day);
        return *there;
    }

    std::optional<views::ItemLine> line(views::Ask& ask, const std::string& number) {
        const views::ThingId item = ask.moment.find(m_review + '/' + number);
        if (item == views::none || !ask.moment.state(item).is_there()) return {};
        return views::item_line(ask, item);
    }

    void probe_decision(Passages passages, const StatedDecision& stated) {
        views::Ask& then = ask(stated.on);
        const auto item = line(then, stated.number);
        if (!item || item->decision.undetermined || item->disputed) return;
        const Outcome held = domain::row(item->decision.outcome).counted_as;
        if (held != stated.outcome)
            add(Rule::other_decision, passages[stated.passage], stated.on, stated.number, name(stated.outcome),
                name(held), then, item->decision.event);
    }

    void probe_status(const Passage& row, Day day, const std::string& number, std::size_t column) {
        views::Ask& then = ask(day);
        const auto item = line(then, number);
        if (!item || item->disputed || item->implementation.event == views::none) return;
        const auto meaning = m_statuses.find(lower_ascii(row.cells[column]));
        if (meaning == m_statuses.end()) return;
        const std::string_view held = name(item->implementation.status);
        if (meaning->second != held)
            add(Rule::other_status, row, day, number, meaning->second, held, then, item->implementation.event);
    }

    void add(Rule rule, const Passage& passage, Day day, const std::string& number, std::string_view stated,
             std::string_view held, views::Ask& ask, views::EventNo event) {
        Finding finding{rule, number, std::string(stated), std::string(held), {place_of(passage)}};
        finding.on = iso(day);
        for (const views::Cited& cite : event == views::none ? std::vector<views::Cited>() : ask.cites(event))
            finding.places.push_back(
                {std::string(cite.source.address) + (cite.passage.empty() ? "" : " #" + cite.passage),
                 std::string(cite.quote)});
        m_findings.push_back(std::move(finding));
    }

    const AskedAt& m_asked_at;
    std::string m_review;
    std::vector<Finding>& m_findings;
    std::map<std::int32_t, std::unique_ptr<views::Ask>> m_asks;
    // The words that bodies use for a status, and what each means now, or meant last.
    std::map<std::string, std::string> m_statuses;
};

} // namespace

std::vector<Finding> compare_with_record(Passages passages, std::string_view review, const AskedAt& asked_at) {
    std::vector<Finding> findings;
    RecordProbe(asked_at, review, findings).probe(ledger::own_words(passages));
    return findings;
}

} // namespace heed::probes
