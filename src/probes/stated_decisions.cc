#include "probes/stated_decisions.h"

#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/words.h"
#include "probes/written_dates.h"

namespace heed::probes {

using domain::Outcome;
using ledger::Passage;

namespace {

constexpr std::size_t no_introduction = SIZE_MAX;

// Calls `each` with every text and item, the day that it is about, and the passage that names the day.
template <class Each> void each_dated(Passages passages, Each each) {
    std::optional<Day> introduced;
    std::size_t introduction = no_introduction;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        if (passage.kind == Passage::Kind::row || passage.kind == Passage::Kind::label) continue;
        const auto own = day_in(passage.text);
        if (passage.kind != Passage::Kind::item) {
            introduced = own;
            introduction = i;
        }
        if (own && own != introduced)
            each(i, *own, i);
        else if (introduced)
            each(i, *introduced, introduction);
    }
}

// "took action on", "acted on" in front of a number, within its sentence.
bool says_acted(std::string_view before) {
    const std::size_t stop = before.rfind(". ");
    const std::string text = lower_ascii(stop == std::string_view::npos ? before : before.substr(stop));
    return text.find("action on ") != std::string::npos || text.find("acted on ") != std::string::npos;
}

constexpr std::size_t clause_bytes_max = 200;

// "13 proposals were accepted": the outcome behind the number; "13 proposals" alone has none.
std::optional<Outcome> outcome_behind(std::string_view text, const Count& count,
                                      const FinderWords& body_words) {
    if (const auto own = body_words.outcome_behind(text.substr(count.at, clause_bytes_max))) return own;
    const auto words = words_of(text.substr(count.at));
    for (std::size_t i = 1; i + 1 < words.size() && i < 6 && !words[i].after_stop; ++i) {
        const std::string verb = lower_ascii(words[i].text);
        if (verb == "was" || verb == "were") return outcome_of(lower_ascii(words[i + 1].text), text);
    }
    return {};
}

// From the verb or number to the thing that is counted.
StatedAction::Sum sum_of(const Passage& passage, std::size_t at, const Count& count, bool with_verb,
                         const FinderWords& body_words) {
    const std::string_view text = passage.text;
    std::size_t first = count.at, last = count.at + count.size;
    if (with_verb)
        for (const Word& word : words_of(text))
            if (word.at < count.at) first = word.at;
    for (const Word& word : words_of(text.substr(count.at))) {
        if (word.at > 0 && word.after_stop) break;
        last = count.at + word.at + word.text.size();
        if (word.at > 0 && body_words.is_item(singular(word.text))) break;
        if (last - first > 60) {
            last = count.at + count.size;
            break;
        }
    }
    return {count.number, at, first, last - first};
}

class Actions {
public:
    Actions(Passages passages, const FinderWords& words) : m_passages(passages), m_words(words) {}

    std::vector<StatedAction> take() {
        each_dated(m_passages, [&](std::size_t at, Day on, std::size_t dated) { read(at, on, dated); });
        std::vector<StatedAction> out;
        for (Open& open : m_open) {
            for (auto& [outcome, sums] : open.sums) {
                const bool is_counted =
                    outcome == Outcome::approved || outcome == Outcome::rejected || outcome == Outcome::pending;
                if (sums.size() != 1 || !is_counted)
                    continue; // several parts of one whole: which is meant is not sure
                (outcome == Outcome::approved   ? open.action.approved
                 : outcome == Outcome::rejected ? open.action.rejected
                                                : open.action.pending) = sums.front();
            }
            if (open.action.has_numbers()) out.push_back(std::move(open.action));
        }
        return out;
    }

private:
    struct Open {
        StatedAction action;
        std::vector<std::pair<Outcome, std::vector<StatedAction::Sum>>> sums;
    };

    void read(std::size_t at, Day on, std::size_t dated) {
        const std::string_view text = m_passages[at].text;
        for (const Count& count : find_counts(text)) {
            const std::string_view before = text.substr(0, count.at);
            if (at == dated && count.is_of_items(m_words) && says_acted(before) && is_closed(at)) {
                m_open.push_back(
                    {{.on = on, .dated = at, .acted = sum_of(m_passages[at], at, count, false, m_words)}, {}});
                continue;
            }
            if (m_open.empty() || m_open.back().action.dated != dated) continue;
            auto outcome = outcome_before(count.deed, text, count.at, m_words);
            const bool with_verb = outcome.has_value();
            if (!outcome && count.is_of_items(m_words)) outcome = outcome_behind(text, count, m_words);
            if (outcome) put(*outcome, sum_of(m_passages[at], at, count, with_verb, m_words));
        }
    }

    // One passage tells one action.
    bool is_closed(std::size_t at) const { return m_open.empty() || m_open.back().action.dated != at; }

    void put(Outcome outcome, StatedAction::Sum sum) {
        for (auto& [known, sums] : m_open.back().sums)
            if (known == outcome) return sums.push_back(sum);
        m_open.back().sums.push_back({outcome, {sum}});
    }

    Passages m_passages;
    const FinderWords& m_words;
    std::vector<Open> m_open;
};

} // namespace

std::optional<Outcome> outcome_of(std::string_view verb, std::string_view text) {
    if (verb.starts_with("approv") || verb.starts_with("accept") || verb.starts_with("adopt"))
        return Outcome::approved;
    if (verb.starts_with("reject") || verb.starts_with("declin")) return Outcome::rejected;
    if (verb.starts_with("plac") && lower_ascii(text).find("pending") != std::string::npos)
        return Outcome::pending;
    return {};
}

std::optional<Outcome> outcome_before(std::string_view verb, std::string_view text, std::size_t at,
                                      const FinderWords& words) {
    const auto own = words.outcome_before(text, at);
    return own ? own : outcome_of(verb, text);
}

std::optional<Day> day_in(std::string_view text) {
    std::optional<Day> day;
    for (const WrittenDate& date : find_dates(text)) {
        if (!date.date.is_day() || (day && *day != *date.date.first())) return {};
        day = date.date.first();
    }
    return day;
}

std::vector<StatedDecision> find_decisions(Passages passages, const FinderWords& words) {
    std::vector<StatedDecision> out;
    each_dated(passages, [&](std::size_t at, Day on, std::size_t dated) {
        const std::string_view text = passages[at].text;
        const auto counts = find_counts(text);
        for (const NumberList& list : find_number_lists(text, words)) {
            auto outcome = outcome_before(list.deed, text, list.at, words);
            // "Decline 4 proposals (2.1, ...)": the verb stands in front of the count.
            for (const Count& count : counts)
                if (!outcome && !count.thing.empty() && count.at < list.at)
                    outcome = outcome_before(count.deed, text, count.at, words);
            for (const std::string& number : outcome ? list.numbers : std::vector<std::string>())
                out.push_back({number, *outcome, on, at, dated});
        }
    });
    return out;
}

std::vector<StatedAction> find_actions(Passages passages, const FinderWords& words) {
    return Actions(passages, words).take();
}

} // namespace heed::probes
