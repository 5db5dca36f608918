#include "proposals/word_rows.h"

#include "base/text.h"
#include "probes/status_table.h"
#include "probes/status_words.h"
#include "proposals/named_bodies.h"
#include "proposals/slugs.h"

#include <set>

namespace heed::proposals {

std::vector<Proposal> word_rows(probes::Passages passages, std::string_view review, views::Ask& ask,
                                const probes::FinderWords& words) {
    const auto statuses = probes::find_status_words(passages);
    std::set<std::string> labels;
    for (const probes::StatusWord& word : statuses) labels.insert(lower_ascii(word.label));
    std::optional<Day> on;
    for (const probes::StatusTable& table : probes::find_status_tables(passages, labels, words))
        if (table.on && (!on || *on < *table.on)) on = table.on;
    if (!on) return {};
    const NamedBodies bodies(ask);
    const std::string since = "../" + iso(*on), year = iso(*on).substr(0, 4);
    std::vector<Proposal> out;
    std::size_t order = 0;
    for (const probes::StatusWord& word : statuses) {
        Proposal proposal{.rule = "status-words", .sheet = "schemes"};
        proposal.cells = {{"id", "schemes/" + std::string(review) + "-status-" + year},
                          {"of", "implementation"},
                          {"on", since},
                          {"code", slug_of(word.label)},
                          {"label.en", word.label},
                          {"definition.en", std::string(word.definition)}};
        if (!word.means.empty()) proposal.cells.emplace_back("means", word.means);
        std::string demands;
        for (const std::string_view demand : word.demands)
            demands.append(demands.empty() ? "" : "; ").append(demand);
        if (!demands.empty()) proposal.cells.emplace_back("demands", demands);
        proposal.cells.emplace_back("order", std::to_string(++order));
        proposal.places = {{passages[word.passage].anchor, 0, words_from(passages[word.passage].text, 0)}};
        out.push_back(std::move(proposal));
    }
    for (const probes::PriorityLevels& found : probes::find_priority_levels(passages)) {
        const std::string body = bodies.in(passages[found.passage].text);
        for (std::size_t i = 0; i < found.levels.size(); ++i) {
            Proposal proposal{.rule = "status-words", .sheet = "schemes"};
            proposal.cells = {{"id", "schemes/" + std::string(review) + "-priority-" + year},
                              {"of", "priority"},
                              {"on", since},
                              {"code", found.levels[i]},
                              {"label.en", found.levels[i]},
                              {"order", std::to_string(i + 1)}};
            if (!body.empty()) proposal.cells.emplace_back("body", body);
            proposal.places = {{passages[found.passage].anchor, static_cast<std::uint32_t>(found.column),
                                words_from(found.words, 0)}};
            out.push_back(std::move(proposal));
        }
    }
    return out;
}

} // namespace heed::proposals
