#include "probes/status_words.h"

#include "base/text.h"
#include "probes/phrases.h"
#include "probes/words.h"

namespace heed::probes {

using ledger::Passage;

namespace {

constexpr std::size_t label_words_max = 4;
constexpr unsigned levels_max = 10;

// "Done: carried out" -> the byte of the colon or dash that parts word and definition.
std::size_t parting(std::string_view text) {
    for (const std::string_view one : {": ", " - ", " \xe2\x80\x93 "})
        if (const std::size_t at = text.find(one); at != std::string_view::npos)
            if (at > 0 && count_words(text.substr(0, at)) <= label_words_max) return at;
    return std::string_view::npos;
}

std::string_view meaning_of(std::string_view definition) {
    if (has_any(definition,
                {"has not started", "has not begun", "not yet started", "not yet begun", "no work"}))
        return "not_started";
    if (has_any(definition, {"in full", "fully implemented", "completed", "has been implemented"}))
        return "declared_complete";
    if (has_any(definition,
                {"work has started", "work has begun", "is under way", "is underway", "is ongoing"}))
        return "in_progress";
    if (has_any(definition, {"on hold", "paused", "suspended"})) return "on_hold";
    return {};
}

std::vector<std::string_view> demands_of(std::string_view definition, std::string_view means) {
    std::vector<std::string_view> out;
    if (has_phrase(definition, "documentation") &&
        has_any(definition, {"documentation is available", "documentation available", "documented"}))
        out.push_back("document");
    if (has_phrase(definition, "dependency") && means == "not_started") out.push_back("dependency");
    if (means == "in_progress") out.push_back("work-begun");
    return out;
}

// "P1" and "P4": the letters they share and the numbers.
std::vector<std::string> levels_between(std::string_view first, std::string_view last) {
    if (first.size() != 2 || last.size() != 2 || first[0] != last[0]) return {};
    const auto from = parse_number(first.substr(1)), to = parse_number(last.substr(1));
    if (!from || !to || *from == *to) return {};
    std::vector<std::string> out;
    const long long step = *from < *to ? 1 : -1;
    for (long long level = *from;; level += step) {
        out.push_back(std::string(1, first[0]) + std::to_string(level));
        if (level == *to || out.size() > levels_max) return out;
    }
}

} // namespace

std::vector<StatusWord> find_status_words(Passages passages) {
    std::vector<StatusWord> out;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const bool introduces = passages[i].kind == Passage::Kind::text && passages[i].text.ends_with(':') &&
                                has_any(passages[i].text, {"status", "statuses", "state of play"});
        if (!introduces) continue;
        std::vector<StatusWord> words;
        for (std::size_t item = i + 1; item < passages.size() && passages[item].kind == Passage::Kind::item;
             ++item) {
            const std::string_view text = passages[item].text;
            const std::size_t at = parting(text);
            if (at == std::string_view::npos) continue;
            StatusWord word{.passage = item,
                            .label = std::string(trim(text.substr(0, at))),
                            .definition = {},
                            .means = {},
                            .demands = {}};
            word.definition = trim(text.substr(text.find(' ', at + (text[at] == ' '))));
            const std::string_view first = sentences_of(word.definition).front();
            word.means = meaning_of(first);
            word.demands = demands_of(first, word.means);
            words.push_back(std::move(word));
        }
        if (words.size() > 1) out.insert(out.end(), words.begin(), words.end());
    }
    return out;
}

std::vector<PriorityLevels> find_priority_levels(Passages passages) {
    std::vector<PriorityLevels> out;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].kind != Passage::Kind::label) continue;
        std::size_t column = 0;
        for (const std::string_view head : split(passages[i].text, '\t')) {
            ++column;
            const std::size_t high = find_phrase(head, "highest"), low = find_phrase(head, "lowest");
            if (high == std::string_view::npos || low == std::string_view::npos || low < high ||
                !has_phrase(head, "priority"))
                continue;
            const auto is_level = [](std::string_view word) {
                return word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= '0' && word[1] <= '9';
            };
            std::string_view first, last;
            std::size_t at = 0, end = 0;
            for (const Word& word : words_of(head)) {
                if (word.at < high && is_level(word.text) && first.empty()) first = word.text, at = word.at;
                if (word.at > high && is_level(word.text) && last.empty()) last = word.text;
                if (word.at <= low) end = word.at + word.text.size();
            }
            auto levels = levels_between(first, last);
            if (levels.size() > 1 && levels.size() <= levels_max)
                out.push_back({i, column, std::move(levels), head.substr(at, end - at)});
        }
    }
    return out;
}

} // namespace heed::probes
