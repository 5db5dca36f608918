#include "probes/stated_recommendations.h"

#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/words.h"

#include <algorithm>
#include <utility>

namespace heed::probes {
namespace {

constexpr std::size_t number_bytes_max = 40;

// Whole labels, in lower case without marks at the end.
constexpr std::pair<std::string_view, Aspect> labels[] = {
    {"number", Aspect::number},
    {"no", Aspect::number},
    {"nr", Aspect::number},
    {"#", Aspect::number},
    {"id", Aspect::number},
    {"rec", Aspect::number},
    {"ref", Aspect::number},
    {"recommendation number", Aspect::number},
    {"recommendation no", Aspect::number},
    {"title", Aspect::title},
    {"short title", Aspect::title},
    {"recommendation title", Aspect::title},
    {"wording", Aspect::wording},
    {"text", Aspect::wording},
    {"full text", Aspect::wording},
    {"recommendation text", Aspect::wording},
    {"text of the recommendation", Aspect::wording},
    {"owner", Aspect::addressee},
    {"owners", Aspect::addressee},
    {"addressee", Aspect::addressee},
    {"addressees", Aspect::addressee},
    {"addressed to", Aspect::addressee},
    {"directed to", Aspect::addressee},
    {"responsible", Aspect::addressee},
    {"responsible party", Aspect::addressee},
    {"responsible body", Aspect::addressee},
    {"category", Aspect::category},
    {"area", Aspect::category},
    {"theme", Aspect::category},
    {"outcome", Aspect::outcome},
    {"decision", Aspect::outcome},
    {"determination", Aspect::outcome},
    {"disposition", Aspect::outcome},
    {"action", Aspect::outcome},
};

// Labels that may say whose it is: "Priority set by the team", "Decision of the council".
constexpr std::pair<std::string_view, Aspect> words_in_labels[] = {
    {"priority", Aspect::priority},    {"rationale", Aspect::reason},       {"reason", Aspect::reason},
    {"justification", Aspect::reason}, {"decision", Aspect::outcome},       {"determination", Aspect::outcome},
    {"board action", Aspect::outcome}, {"council action", Aspect::outcome},
};
constexpr std::size_t label_words_max = 6;

} // namespace

std::optional<Aspect> aspect_of(std::string_view label) {
    std::string words = lower_ascii(trim(label));
    while (!words.empty() && (words.back() == ':' || words.back() == '.')) words.pop_back();
    for (const auto& [known, aspect] : labels)
        if (words == known) return aspect;
    if (count_words(words) > label_words_max) return {};
    for (const Word& word : words_of(words))
        for (const auto& [known, aspect] : words_in_labels)
            if (singular(word.text) == known) return aspect;
    for (const auto& [known, aspect] : words_in_labels)
        if (known.find(' ') != std::string_view::npos && words.find(known) != std::string::npos) return aspect;
    return {};
}

std::optional<std::string> number_alone(std::string_view text) {
    text = trim(text);
    const auto lists = find_number_lists(text);
    if (text.size() > number_bytes_max || lists.size() != 1 || lists[0].numbers.size() != 1) return {};
    const auto words = words_of(text);
    const bool alone = words.size() == 1 || (words.size() == 2 && singular(words[0].text).starts_with("rec"));
    if (!alone || lists[0].at + lists[0].size < text.size()) return {};
    return lists[0].numbers[0];
}

bool asks_for_something(std::string_view text) {
    for (const Word& word : words_of(text)) {
        const std::string small = lower_ascii(word.text);
        if (small == "should" || small == "shall" || small == "must") return true;
    }
    return false;
}

std::vector<StatedRecommendation> find_recommendations(Passages passages) {
    auto out = find_labelled_recommendations(passages);
    auto tables = find_recommendation_tables(passages);
    out.insert(out.end(), std::make_move_iterator(tables.begin()), std::make_move_iterator(tables.end()));
    return out;
}

} // namespace heed::probes
