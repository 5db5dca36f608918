#include "probes/stated_sums.h"

#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/news_entries.h"
#include "probes/phrases.h"
#include "probes/stated_decisions.h"
#include "probes/words.h"

namespace heed::probes {

using ledger::Passage;

namespace {

constexpr std::size_t thing_bytes_max = 80; // from a number to what it counts
constexpr std::string_view member_ending = "-member";

bool introduces_areas(std::string_view intro) {
    return has_any(intro, {"scope items", "the scope of the review"}) ||
           (has_phrase(intro, "in the following areas") && has_any(intro, {"recommendations", "review"}));
}

class Sums {
public:
    Sums(Passages passages, const FinderWords& words)
        : m_passages(passages), m_words(words), m_news(find_news(passages)) {}

    std::vector<StatedSum> take() {
        for (std::size_t i = 0; i < m_passages.size(); ++i)
            if (m_passages[i].kind == Passage::Kind::text)
                for (const std::string_view sentence : sentences_of(m_passages[i].text)) {
                    read_members(i, sentence);
                    read_recommendations(i, sentence);
                }
        return std::move(m_out);
    }

private:
    std::optional<Day> day_of(std::size_t at, std::string_view sentence) const {
        if (const auto day = day_in(sentence)) return day;
        const NewsEntry* entry = entry_of(m_news, at);
        return entry != nullptr ? std::optional(entry->on) : std::nullopt;
    }

    void add(std::size_t at, std::string_view sentence, StatedSum sum, std::size_t from, std::size_t end) {
        sum.passage = at;
        sum.at = static_cast<std::size_t>(sentence.data() - m_passages[at].text.data()) + from;
        sum.size = end - from;
        m_out.push_back(std::move(sum));
    }

    void read_members(std::size_t at, std::string_view sentence) {
        const auto words = words_of(sentence);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const std::string_view word = words[i].text;
            if (!word.ends_with(member_ending) || singular(words[i + 1].text) != "team") continue;
            const auto count = parse_number(word.substr(0, word.size() - member_ending.size()));
            const auto on = day_of(at, sentence);
            if (count && on)
                add(at, sentence, {.what = "members", .count = *count, .on = on}, words[i].at,
                    words[i + 1].at + words[i + 1].text.size());
        }
    }

    void read_recommendations(std::size_t at, std::string_view sentence) {
        const bool is_left = has_any(sentence, {"remain", "remains"}) && has_phrase(sentence, "pending") &&
                             has_any(sentence, {"currently", "at present", "now"}) && !day_in(sentence);
        const std::size_t report = find_phrase(sentence, "report");
        for (const Count& count : find_counts(sentence)) {
            if (!count.is_of_items(m_words)) continue;
            const std::string_view deed = count.deed, near = sentence.substr(count.at, thing_bytes_max);
            const std::size_t thing = find_phrase(near, "recommendations");
            const std::size_t end = count.at + (thing == std::string_view::npos ? count.size : thing + 15);
            const bool is_made = deed == "produced" || deed == "issued" || deed == "made" ||
                                 (deed == "contains" && report < count.at);
            if (is_made)
                add(at, sentence, {.what = "recommendations", .count = count.number, .on = day_in(sentence)},
                    count.at - deed.size() - 1, end);
            if (is_left)
                add(at, sentence, {.what = "decision:pending", .count = count.number, .on = {}, .is_now = true},
                    count.at, end);
        }
    }

    Passages m_passages;
    const FinderWords& m_words;
    std::vector<NewsEntry> m_news;
    std::vector<StatedSum> m_out;
};

} // namespace

std::vector<StatedSum> find_stated_sums(Passages passages, const FinderWords& words) {
    return Sums(passages, words).take();
}

std::vector<StatedArea> find_areas(Passages passages) {
    std::vector<StatedArea> out;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const std::string& intro = passages[i].text;
        if (passages[i].kind != Passage::Kind::text || !intro.ends_with(':') || !introduces_areas(intro))
            continue;
        for (std::size_t item = i + 1; item < passages.size() && passages[item].kind == Passage::Kind::item;
             ++item) {
            std::string_view text = trim(passages[item].text);
            if (text.ends_with(" and")) text = trim(text.substr(0, text.size() - 4));
            while (!text.empty() && (text.back() == ';' || text.back() == '.' || text.back() == ','))
                text.remove_suffix(1);
            if (!text.empty()) out.push_back({item, i, text});
        }
    }
    return out;
}

} // namespace heed::probes
