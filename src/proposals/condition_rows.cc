#include "proposals/condition_rows.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace heed::proposals {
namespace {

constexpr std::pair<std::string_view, std::string_view> conditions[] = {
    {"prioriti", "prioritisation"}, {"risk", "risk"}, {"cost", "cost"}, {"implementation", "implementation"}};

// "subject to prioritization, risk assessment, and costing": each part up to its comma.
std::vector<std::string_view> parts_of(std::string_view text) {
    const std::string lower = lower_ascii(text);
    const std::size_t subject = lower.find("subject to ");
    if (subject == std::string::npos) return {};
    const std::size_t from = subject + std::string_view("subject to ").size();
    const std::size_t end = std::min(lower.find_first_of(";.", from), lower.size());
    std::vector<std::string_view> out;
    for (std::string_view part : split(text.substr(from, end - from), ',')) {
        part = trim(part);
        if (part.starts_with("and ")) part.remove_prefix(4);
        if (!part.empty()) out.push_back(part);
    }
    return out;
}

} // namespace

std::vector<Proposal> condition_rows(const PassagesByAnchor& passages, const std::vector<Proposal>& proposals) {
    std::vector<Proposal> out;
    for (const Proposal& proposal : proposals) {
        if (proposal.sheet != "determinations" || proposal.cell("outcome") != "approved") continue;
        const ledger::Passage* passage = passages.at(proposal.places.front().anchor);
        for (const std::string_view part : parts_of(passage->text))
            for (const auto& [word, code] : conditions) {
                if (lower_ascii(part).find(word) == std::string::npos) continue;
                out.push_back({.rule = "subject-to",
                               .sheet = "conditions",
                               .cells = {{"id", std::string(proposal.cell("id"))},
                                         {"round", std::string(proposal.cell("round"))},
                                         {"code", std::string(code)},
                                         {"on", std::string(proposal.cell("on"))}},
                               .places = {{passage->anchor, 0, words_from(part, 0)}}});
                break;
            }
    }
    return out;
}

} // namespace heed::proposals
