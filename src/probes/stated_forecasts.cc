#include "probes/stated_forecasts.h"

#include "base/text.h"
#include "probes/news_entries.h"
#include "probes/phrases.h"
#include "probes/words.h"
#include "probes/written_days.h"

#include <algorithm>
#include <array>

namespace heed::probes {

using ledger::Passage;

namespace {

constexpr std::array<std::string_view, 17> deeds = {
    "publish",  "publishing", "submit", "submitting", "present", "presenting",
    "complete", "completing", "issue",  "issuing",    "deliver", "delivering",
    "release",  "releasing",  "finish", "finishing",  "finalise"};

// The longer ones first: a "draft final report" is a draft.
struct Thing {
    std::string_view words, what;
};
constexpr std::array<Thing, 8> things = {{{"draft final report", "draft report"},
                                          {"draft report", "draft report"},
                                          {"interim report", "interim report"},
                                          {"initial report", "initial report"},
                                          {"final report", "final report"},
                                          {"work plan", "work plan"},
                                          {"implementation plan", "implementation plan"},
                                          {"draft recommendations", "draft recommendations"}}};

constexpr std::array<std::string_view, 12> expectations = {
    "expect to", "expects to", "expected",  "plan to",        "plans to",   "aims to",
    "aim to",    "intends to", "intend to", "with a view to", "is planned", "is scheduled"};

// Where the sentence first says that something is expected; npos where it does not.
std::size_t expectation_in(std::string_view sentence) {
    std::size_t first = std::string_view::npos;
    for (const std::string_view words : expectations) first = std::min(first, find_phrase(sentence, words));
    return first;
}

// The one thing that stands there; nothing where it is none, or several. What lies in the name of another thing
// is none of its own.
std::string_view thing_in(std::string_view text) {
    std::string left(text);
    std::string_view what;
    for (const Thing& thing : things)
        for (std::size_t at = find_phrase(left, thing.words); at != std::string_view::npos;
             at = find_phrase(left, thing.words)) {
            if (!what.empty() && what != thing.what) return {};
            what = thing.what;
            left.replace(at, thing.words.size(), thing.words.size(), '.');
        }
    return what;
}

std::size_t last_deed(std::string_view part) {
    std::size_t found = std::string_view::npos;
    for (const std::string_view deed : deeds)
        for (std::size_t at = find_phrase(part, deed); at != std::string_view::npos;
             at = find_phrase(part, deed, at + 1))
            if (found == std::string_view::npos || at > found) found = at;
    return found;
}

class Forecasts {
public:
    explicit Forecasts(Passages passages) : m_passages(passages), m_news(find_news(passages)) {}

    std::vector<StatedForecast> take() {
        for (std::size_t i = 0; i < m_passages.size(); ++i)
            if (m_passages[i].kind == Passage::Kind::text || m_passages[i].kind == Passage::Kind::item)
                for (const std::string_view sentence : sentences_of(m_passages[i].text))
                    if (const std::size_t at = expectation_in(sentence); at != std::string_view::npos)
                        read(i, sentence, at);
        return std::move(m_out);
    }

private:
    // Each date closes the part of the sentence that began behind the date before it.
    void read(std::size_t passage, std::string_view sentence, std::size_t expectation) {
        const NewsEntry* entry = entry_of(m_news, passage);
        const std::size_t offset = static_cast<std::size_t>(sentence.data() - m_passages[passage].text.data());
        std::size_t from =
            entry != nullptr && entry->passage == passage && entry->body > offset ? entry->body - offset : 0;
        from = std::min(from, sentence.size());
        if (expectation < from) return;
        const std::string_view subject = sentence.substr(from, expectation - from);
        for (const RoughDate& date : find_rough_dates(sentence)) {
            if (date.at < from) continue;
            const std::string_view part = sentence.substr(from, date.at - from);
            const std::size_t deed = last_deed(part), begin = from;
            from = date.at + date.size;
            if (deed == std::string_view::npos) continue;
            const std::string_view what = thing_in(part.substr(deed));
            if (what.empty()) continue;
            const auto last = date.date.last();
            if (entry != nullptr && last && *last < entry->on) continue;
            StatedForecast forecast{.passage = passage, .what = std::string(what), .expected = date.date};
            forecast.at = offset + begin + deed;
            forecast.size = date.at + date.size - begin - deed;
            forecast.subject = subject;
            if (entry != nullptr) {
                forecast.said_on = entry->on;
                forecast.heading = heading_of(m_passages, *entry);
            }
            m_out.push_back(std::move(forecast));
        }
    }

    Passages m_passages;
    std::vector<NewsEntry> m_news;
    std::vector<StatedForecast> m_out;
};

} // namespace

std::vector<StatedForecast> find_forecasts(Passages passages) { return Forecasts(passages).take(); }

} // namespace heed::probes
