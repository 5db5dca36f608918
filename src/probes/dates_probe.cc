// One event with two dates: a row of a table and a sentence that says the same words with another day.
#include "probes/finding.h"
#include "probes/words.h"
#include "probes/written_dates.h"

#include <algorithm>
#include <optional>

namespace heed::probes {
namespace {

using ledger::Passage;

constexpr std::size_t stems_min = 5; // fewer do not name one event
constexpr std::size_t stems_between_max = 2;
// These bound the work on hostile documents.
constexpr std::size_t sentences_max = 2'000;
constexpr std::size_t cells_max = 2'000;
constexpr std::size_t stems_max = 100;

struct Dated {
    const Passage* passage = nullptr;
    std::string_view words;
    domain::Date date;
    std::vector<std::string> stems;
};

// The one day that stands in it; nothing when there are several or none.
std::optional<WrittenDate> only_day(std::string_view text) {
    const auto dates = find_dates(text);
    if (dates.size() != 1 || !dates.front().date.is_day()) return {};
    return dates.front();
}

std::vector<Dated> dated_sentences(Passages passages) {
    std::vector<Dated> out;
    for (const Passage& passage : passages) {
        if (passage.kind == Passage::Kind::row || passage.kind == Passage::Kind::label) continue;
        for (const std::string_view sentence : sentences_of(passage.text))
            if (const auto day = only_day(sentence); day && out.size() < sentences_max) {
                out.push_back({&passage, sentence, day->date, stems_of(sentence)});
                if (out.back().stems.size() > stems_max) out.back().stems.resize(stems_max);
            }
    }
    return out;
}

// The cells of a row that has one day of its own: each of them may name what happened then.
std::vector<Dated> dated_cells(Passages passages) {
    std::vector<Dated> out;
    for (const Passage& passage : passages) {
        if (passage.kind != Passage::Kind::row || out.size() >= cells_max) continue;
        std::optional<domain::Date> day;
        std::size_t days = 0;
        for (const std::string& cell : passage.cells)
            if (const auto found = only_day(cell); found && found->size == cell.size()) {
                day = found->date;
                ++days;
            }
        if (days != 1) continue;
        for (const std::string& cell : passage.cells)
            if (auto stems = stems_of(cell);
                stems.size() >= stems_min && stems.size() <= stems_max && find_dates(cell).empty())
                out.push_back({&passage, passage.text, *day, std::move(stems)});
    }
    return out;
}

// The sentence has the words of the cell in their order, with hardly anything in between.
bool says_all_of(const std::vector<std::string>& sentence, const std::vector<std::string>& cell) {
    for (std::size_t start = 0; start + cell.size() <= sentence.size(); ++start) {
        const std::size_t end = std::min(sentence.size(), start + cell.size() + stems_between_max);
        std::size_t found = 0;
        for (std::size_t i = start; i < end && found < cell.size(); ++i)
            if (is_form_of(cell[found], sentence[i])) ++found;
        if (found == cell.size()) return true;
    }
    return false;
}

} // namespace

void probe_dates(Passages passages, std::vector<Finding>& findings) {
    const auto sentences = dated_sentences(passages);
    for (const Dated& cell : dated_cells(passages)) {
        const auto same = [&](const Dated& sentence) { return says_all_of(sentence.stems, cell.stems); };
        // What is told for this very day as well, as of a series of like events, is no contradiction.
        if (std::any_of(sentences.begin(), sentences.end(),
                        [&](const Dated& sentence) { return sentence.date == cell.date && same(sentence); }))
            continue;
        const auto other = std::find_if(sentences.begin(), sentences.end(), same);
        if (other == sentences.end()) continue;
        findings.push_back({Finding::Rule::two_dates,
                            {},
                            other->date.text(),
                            cell.date.text(),
                            {place_of(*other->passage, other->words), place_of(*cell.passage)}});
    }
}

} // namespace heed::probes
