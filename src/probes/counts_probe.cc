// Lists that do not have as many members as is stated, and parts that do not add up to their whole.
#include "probes/counted_things.h"
#include "probes/finding.h"
#include "probes/words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace heed::probes {
namespace {

using ledger::Passage;

constexpr std::size_t list_min = 3;                 // fewer are named in passing
constexpr std::size_t bytes_before_list = 4;        // " (" or ": "
constexpr std::size_t passage_bytes_max = 16 << 10; // longer ones are no sentences
constexpr std::size_t parts_max = 200;

// What a body does with a recommendation. Their numbers add up to how many it acted on.
constexpr std::array<std::string_view, 8> outcomes = {"accept", "adopt", "approv", "declin",
                                                      "reject", "plac",  "defer",  "pend"};

bool is_outcome(std::string_view deed) {
    return std::any_of(outcomes.begin(), outcomes.end(),
                       [&](std::string_view outcome) { return deed.starts_with(outcome); });
}

// "Decline 4 proposals (2.1, 2.2, ...)".
void probe_list(const Passage& passage, std::vector<Finding>& findings) {
    const auto counts = find_counts(passage.text);
    for (const NumberList& list : find_number_lists(passage.text)) {
        if (list.numbers.size() < list_min) continue;
        const auto before = std::find_if(counts.rbegin(), counts.rend(), [&](const Count& count) {
            return !count.thing.empty() && count.at + count.size < list.at;
        });
        if (before == counts.rend() || before->number == list.numbers.size()) continue;
        // Only its own words may stand between a number and its list.
        const auto between = std::string_view(passage.text).substr(before->at, list.at - before->at);
        const auto words = words_of(between);
        const bool belongs =
            words.size() >= 2 && singular(words.back().text) == before->thing &&
            list.at - before->at - words.back().at - words.back().text.size() <= bytes_before_list;
        if (!belongs) continue;
        findings.push_back({Finding::Rule::list_count,
                            before->thing,
                            std::to_string(before->number),
                            std::to_string(list.numbers.size()),
                            {place_of(passage, std::string_view(passage.text).substr(before->at))}});
    }
}

// "Five proposals were heard. The council adopted two proposals and declined three".
void probe_sentences(const Passage& passage, std::vector<Finding>& findings) {
    const Count* whole = nullptr;
    std::uint64_t sum = 0;
    std::vector<std::string> deeds;
    const auto counts = find_counts(passage.text);
    const auto add = [&](const std::string& deed, std::uint64_t number) {
        sum += number;
        if (std::find(deeds.begin(), deeds.end(), deed) == deeds.end()) deeds.push_back(deed);
    };
    for (const Count& count : counts) {
        if (whole == nullptr && !is_outcome(count.deed) && !count.thing.empty()) whole = &count;
        if (whole != nullptr && is_outcome(count.deed) && count.is_of(whole->thing))
            add(count.deed, count.number);
    }
    for (const NumberList& list : find_number_lists(passage.text))
        if (whole != nullptr && list.at > whole->at && is_outcome(list.deed))
            add(list.deed, list.numbers.size());
    if (whole == nullptr || deeds.size() < 2 || sum == whole->number) return;
    findings.push_back({Finding::Rule::parts_sum,
                        whole->thing,
                        std::to_string(whole->number),
                        std::to_string(sum),
                        {place_of(passage)}});
}

// The first count of these things in the passage.
std::optional<std::uint32_t> first_count(const Passage& passage, std::string_view thing) {
    for (const Count& count : find_counts(passage.text))
        if (count.is_of(thing)) return count.number;
    return {};
}

// Items behind one that they add up to are its own parts.
std::uint64_t sum_of(std::vector<std::uint64_t> parts) {
    for (std::size_t i = parts.size(); i-- > 0;) {
        std::uint64_t behind = 0;
        for (std::size_t end = i + 1; end < parts.size(); ++end) {
            behind += parts[end];
            if (behind != parts[i] || end == i + 1) continue;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                        parts.begin() + static_cast<std::ptrdiff_t>(end) + 1);
            break;
        }
    }
    std::uint64_t sum = 0;
    for (const std::uint64_t part : parts) sum += part;
    return sum;
}

// "There were nine proposals" in front of items that each have a number of them.
void probe_items(Passages passages, std::size_t at, std::vector<Finding>& findings) {
    const auto counts = find_counts(passages[at].text);
    const auto whole =
        std::find_if(counts.begin(), counts.end(), [](const Count& count) { return !count.thing.empty(); });
    if (whole == counts.end()) return;
    std::vector<std::uint64_t> parts;
    Finding finding{
        Finding::Rule::parts_sum, whole->thing, std::to_string(whole->number), {}, {place_of(passages[at])}};
    for (std::size_t i = at + 1; i < passages.size() && passages[i].kind == Passage::Kind::item; ++i) {
        const auto part = first_count(passages[i], whole->thing);
        if (!part) return; // a list of something else
        parts.push_back(*part);
        finding.places.push_back(place_of(passages[i]));
    }
    if (parts.size() < 2 || parts.size() > parts_max) return;
    const std::uint64_t sum = sum_of(parts);
    if (sum == whole->number) return;
    finding.found = std::to_string(sum);
    findings.push_back(std::move(finding));
}

} // namespace

void probe_counts(Passages passages, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].kind == Passage::Kind::row || passages[i].kind == Passage::Kind::label ||
            passages[i].text.size() > passage_bytes_max)
            continue;
        probe_list(passages[i], findings);
        probe_sentences(passages[i], findings);
        if (passages[i].kind != Passage::Kind::item) probe_items(passages, i, findings);
    }
}

} // namespace heed::probes
