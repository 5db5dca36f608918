#include "probes/finder_words.h"

#include "base/text.h"
#include "probes/phrases.h"
#include "probes/words.h"

#include <algorithm>

namespace heed::probes {

using domain::Outcome;

namespace {

constexpr std::size_t bytes_before_max = 160;
constexpr std::size_t words_before_outcome_max = 5; // "13 of the proposals were"

} // namespace

std::optional<Outcome> FinderWords::outcome_before(std::string_view text, std::size_t at) const {
    if (outcomes.empty()) return {};
    const std::size_t begin = at < bytes_before_max ? 0 : at - bytes_before_max;
    std::string_view front = text.substr(begin, at - begin);
    const auto cut = [&] {
        while (!front.empty() && std::string_view(" :(").find(front.back()) != std::string_view::npos)
            front.remove_suffix(1);
    };
    cut();
    if (const auto words = words_of(front); !words.empty() && is_item(singular(words.back().text))) {
        front = front.substr(0, words.back().at);
        cut();
    }
    std::optional<Outcome> found;
    std::size_t longest = 0;
    for (const auto& [phrase, outcome] : outcomes)
        if (phrase.size() <= front.size() && phrase.size() > longest &&
            find_phrase(front, phrase, front.size() - phrase.size()) == front.size() - phrase.size())
            found = outcome, longest = phrase.size();
    return found;
}

std::optional<Outcome> FinderWords::outcome_behind(std::string_view text) const {
    if (outcomes.empty()) return {};
    const auto words = words_of(text);
    for (std::size_t i = 1; i < words.size() && i <= words_before_outcome_max && !words[i].after_stop; ++i) {
        const std::string before = lower_ascii(words[i - 1].text);
        if (before != "was" && before != "were" && !is_item(singular(before))) continue;
        std::optional<Outcome> found;
        std::size_t longest = 0;
        for (const auto& [phrase, outcome] : outcomes)
            if (phrase.size() > longest &&
                find_phrase(text.substr(words[i].at, phrase.size() + 1), phrase) == 0)
                found = outcome, longest = phrase.size();
        if (found) return found;
    }
    return {};
}

bool FinderWords::is_item(std::string_view word) const {
    return word == "recommendation" || std::find(items.begin(), items.end(), word) != items.end();
}

} // namespace heed::probes
