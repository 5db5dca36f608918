#include "probes/finding.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace heed::probes {
namespace {

constexpr std::size_t words_bytes_max = 240;

} // namespace

std::string_view name(Finding::Rule rule) {
    switch (rule) {
    case Finding::Rule::list_count: return "list-count";
    case Finding::Rule::parts_sum: return "parts-sum";
    case Finding::Rule::two_dates: return "two-dates";
    case Finding::Rule::two_statuses: return "two-statuses";
    case Finding::Rule::no_documentation: return "no-documentation";
    case Finding::Rule::no_dependency: return "no-dependency";
    case Finding::Rule::no_work: return "no-work";
    case Finding::Rule::other_decision: return "other-decision";
    case Finding::Rule::other_status: return "other-status";
    }
    return {};
}

Finding::Place place_of(const ledger::Passage& passage) { return place_of(passage, passage.text); }

Finding::Place place_of(const ledger::Passage& passage, std::string_view words) {
    const std::string_view front = front_of(trim(words), words_bytes_max);
    return {passage.anchor, replace_all(front, "\t", " | ") + (front.size() < trim(words).size() ? "..." : "")};
}

std::vector<Finding> proofread(Passages all_passages) {
    const std::vector<ledger::Passage> passages = ledger::own_words(all_passages);
    std::vector<Finding> findings;
    probe_counts(passages, findings);
    probe_dates(passages, findings);
    probe_definitions(passages, findings);
    std::map<std::string_view, std::size_t> order;
    for (std::size_t i = 0; i < passages.size(); ++i) order.emplace(passages[i].anchor, i);
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return order.at(a.places.front().anchor) < order.at(b.places.front().anchor);
    });
    return findings;
}

} // namespace heed::probes
