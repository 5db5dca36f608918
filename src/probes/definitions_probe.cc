// Rows that do not meet what the page itself says a status means.
#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/finding.h"
#include "probes/words.h"

#include <algorithm>
#include <map>

namespace heed::probes {
namespace {

using ledger::Passage;
using Rule = Finding::Rule;

constexpr std::size_t label_bytes_max = 40;
constexpr std::size_t definitions_max = 50;

struct Definition {
    std::string label; // in lower case
    const Passage* passage = nullptr;
    std::vector<Rule> demands;
};

bool says(std::string_view sentence, std::initializer_list<std::string_view> any) {
    const std::string lower = lower_ascii(sentence);
    return std::any_of(any.begin(), any.end(),
                       [&](std::string_view words) { return lower.find(words) != std::string::npos; });
}

bool denies(std::string_view sentence) {
    return says(sentence, {"in progress", "under way", "underway", "not yet", "pending", "is being", "will be",
                           "to follow"});
}

std::vector<Rule> demands_of(std::string_view meaning) {
    std::vector<Rule> out;
    for (const std::string_view sentence : sentences_of(meaning)) {
        if (says(sentence, {"documentation"}) && says(sentence, {"available"}) &&
            !says(sentence, {"not available"}))
            out.push_back(Rule::no_documentation);
        if (says(sentence, {"because of a depend", "depends on", "dependent on", "due to a depend"}))
            out.push_back(Rule::no_dependency);
        if (says(sentence, {"work has started", "work has begun"})) out.push_back(Rule::no_work);
    }
    return out;
}

// "Done: carried out, and documentation of it is available."
std::vector<Definition> definitions_in(Passages passages) {
    std::vector<Definition> out;
    for (const Passage& passage : passages) {
        const std::size_t colon = passage.text.find(": ");
        if (passage.kind == Passage::Kind::row || colon == std::string::npos || colon == 0 ||
            colon > label_bytes_max)
            continue;
        auto demands = demands_of(std::string_view(passage.text).substr(colon + 2));
        if (!demands.empty() && out.size() < definitions_max)
            out.push_back({lower_ascii(passage.text.substr(0, colon)), &passage, std::move(demands)});
    }
    return out;
}

// What the row says against the demand; nothing when it meets it or does not say.
std::optional<std::string> unmet(const Passage& row, Rule demand) {
    bool names_dependency = false;
    for (const std::string& cell : row.cells)
        for (const std::string_view sentence : sentences_of(cell)) {
            if (demand == Rule::no_documentation && says(sentence, {"documentation"}) && denies(sentence))
                return std::string(trim(sentence));
            if (demand == Rule::no_work && says(sentence, {"work has not started", "work has not begun"}))
                return std::string(trim(sentence));
            names_dependency = names_dependency || says(sentence, {"dependency", "dependencies", "depends",
                                                                   "dependent", "waits for"});
        }
    return demand == Rule::no_dependency && !names_dependency ? std::optional(std::string()) : std::nullopt;
}

std::string number_in(const Passage& row) {
    const auto lists = find_number_lists(row.cells.front());
    return lists.size() == 1 && lists.front().numbers.size() == 1 &&
                   lists.front().size == row.cells.front().size()
               ? lists.front().numbers.front()
               : std::string();
}

const Definition* definition_of(const Passage& row, const std::vector<Definition>& definitions) {
    for (const Definition& definition : definitions)
        for (const std::string& cell : row.cells)
            if (lower_ascii(cell) == definition.label) return &definition;
    return nullptr;
}

} // namespace

void probe_definitions(Passages passages, std::vector<Finding>& findings) {
    const auto definitions = definitions_in(passages);
    if (definitions.empty()) return;
    std::map<std::pair<int, std::string>, std::pair<const Passage*, const Definition*>> seen;
    for (const Passage& row : passages) {
        if (row.kind != Passage::Kind::row || row.cells.empty()) continue;
        const Definition* status = definition_of(row, definitions);
        if (status == nullptr) continue;
        const std::string number = number_in(row);
        const auto [before, is_first] = seen.try_emplace({row.table, number}, &row, status);
        if (!number.empty() && !is_first && before->second.second->label != status->label)
            findings.push_back({Rule::two_statuses,
                                number,
                                before->second.second->label,
                                status->label,
                                {place_of(*before->second.first), place_of(row)}});
        for (const Rule demand : status->demands)
            if (const auto words = unmet(row, demand))
                findings.push_back(
                    {demand, number, status->label, *words, {place_of(row), place_of(*status->passage)}});
    }
}

} // namespace heed::probes
