#include "probes/stated_meetings.h"

#include "base/text.h"
#include "probes/phrases.h"
#include "probes/words.h"
#include "probes/written_dates.h"
#include "probes/written_days.h"

#include <algorithm>
#include <array>
#include <set>

namespace heed::probes {

using ledger::Passage;

namespace {

constexpr std::size_t bytes_between_max = 80;
constexpr std::size_t words_between_max = 4; // "a webinar for everybody on 3 May"
constexpr std::int32_t told_again_days = 92;
constexpr std::size_t place_words_max = 3;

struct Kind {
    std::string_view words, code;
};
// The longer ones first: "meeting" says no kind.
constexpr std::array<Kind, 12> kinds = {{{"face-to-face meeting", "face-to-face"},
                                         {"in-person meeting", "face-to-face"},
                                         {"meet face-to-face", "face-to-face"},
                                         {"meet in person", "face-to-face"},
                                         {"engagement session", "engagement"},
                                         {"outreach session", "engagement"},
                                         {"plenary meeting", "plenary"},
                                         {"plenary call", "plenary"},
                                         {"plenary", "plenary"},
                                         {"webinar", "webinar"},
                                         {"public hearing", "hearing"},
                                         {"meeting", ""}}};

struct Named {
    std::string kind;
    std::size_t at = std::string_view::npos, end = 0;
    bool is_there() const { return at != std::string_view::npos; }
};

Named meeting_in(std::string_view text) {
    for (const Kind& kind : kinds)
        if (const std::size_t at = find_phrase(text, kind.words); at != std::string_view::npos)
            return {std::string(kind.code), at, at + kind.words.size()};
    return {};
}

bool is_capital(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

// "in Lisbon", "in New York": words with capitals behind "in", but for months; or behind "@ Forum12," and "at".
std::string place_in(std::string_view text) {
    const auto words = words_of(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i].text != "in" || words[i + 1].after_stop || !is_capital(words[i + 1].text) ||
            month_named(words[i + 1].text) > 0)
            continue;
        std::size_t last = i + 1;
        while (last + 1 < words.size() && last - i < place_words_max && !words[last + 1].after_stop &&
               is_capital(words[last + 1].text))
            ++last;
        return std::string(
            text.substr(words[i + 1].at, words[last].at + words[last].text.size() - words[i + 1].at));
    }
    return {};
}

// "7th plenary meeting", "meeting #7", "meeting no. 7".
std::string number_in(std::string_view text, const Named& named) {
    const auto before = words_of(text.substr(0, named.at));
    if (!before.empty()) {
        const std::string_view word = before.back().text;
        for (const std::string_view ending : {"st", "nd", "rd", "th"})
            if (word.ends_with(ending) && parse_number(word.substr(0, word.size() - 2)))
                return std::string(word.substr(0, word.size() - 2));
    }
    std::string_view behind = trim(text.substr(named.end));
    for (const std::string_view mark : {"#", "no. ", "No. ", "number "})
        if (behind.starts_with(mark)) {
            const auto words = words_of(behind.substr(mark.size()));
            if (!words.empty() && parse_number(words[0].text)) return std::string(words[0].text);
        }
    return {};
}

class Meetings {
public:
    explicit Meetings(Passages passages) : m_passages(passages), m_news(find_news(passages)) {}

    std::vector<StatedMeeting> take() {
        std::size_t heading = no_passage;
        for (std::size_t i = 0; i < m_passages.size(); ++i) {
            if (m_passages[i].kind == Passage::Kind::heading) heading = i;
            if (m_passages[i].kind == Passage::Kind::row || m_passages[i].kind == Passage::Kind::label)
                continue;
            read(i, heading);
        }
        add_undated();
        std::stable_sort(m_out.begin(), m_out.end(),
                         [](const StatedMeeting& a, const StatedMeeting& b) { return a.passage < b.passage; });
        return std::move(m_out);
    }

private:
    void read(std::size_t at, std::size_t heading) {
        m_heading = heading;
        const std::string_view text = m_passages[at].text;
        const NewsEntry* entry = entry_of(m_news, at);
        const bool is_entry = entry != nullptr && entry->passage == at;
        const std::optional<Day> near = entry != nullptr ? std::optional(entry->on) : std::nullopt;
        std::size_t start = is_entry ? entry->body : 0;
        for (const std::string_view sentence : sentences_of(text.substr(start))) {
            const std::size_t offset = static_cast<std::size_t>(sentence.data() - text.data());
            if (has_any(sentence, {"cancelled", "canceled", "postponed", "moved", "rescheduled"})) continue;
            const Named named = meeting_in(sentence);
            for (const WrittenDays& days : find_days(sentence, near)) {
                if (named.is_there() && is_told_of(sentence, named, days) && is_ours(at, sentence, named)) {
                    add(at, offset + std::min(named.at, days.at), at, sentence, named, days, heading);
                    return;
                }
                if (!named.is_there() && is_labelled(sentence, days) && is_announced_above(at, heading)) return;
            }
        }
        if (is_entry) read_entry(*entry, heading);
    }

    // A webinar or engagement session on the page of a review is held by it; other bodies meet too, so that a
    // meeting needs a team, panel or group in its sentence or in the heading above it.
    bool is_ours(std::size_t at, std::string_view sentence, const Named& named) const {
        if (named.kind == "webinar" || named.kind == "engagement" || names_team(sentence)) return true;
        const NewsEntry* entry = entry_of(m_news, at);
        return (entry != nullptr && names_team(heading_of(m_passages, *entry))) ||
               (m_heading != no_passage && names_team(m_passages[m_heading].text));
    }
    static bool names_team(std::string_view text) {
        return has_any(text, {"team", "panel", "group", "subgroup", "we", "our"});
    }

    static bool is_preposition(std::string_view word) {
        for (const std::string_view one : {"on", "from", "of", "in", "at", "for", "with", "during", "by", "to"})
            if (word == one) return true;
        return false;
    }

    // "webinar on 3 May", "meeting (27 October & 3 November)", "8 March | Face-to-face meeting".
    static bool is_told_of(std::string_view sentence, const Named& named, const WrittenDays& days) {
        if (days.at >= named.end) {
            const std::string_view between = sentence.substr(named.end, days.at - named.end);
            if (between.size() > bytes_between_max) return false;
            const auto words = words_of(between);
            if (between.find("| ") != std::string_view::npos) return false;
            if (words.empty()) return trim(between) == "(" || trim(between) == ":" || trim(between) == "-";
            const std::string_view first = words.front().text, last = words.back().text;
            return words.size() <= words_between_max && is_preposition(first) &&
                   (last == "on" || last == "from" || last == "of") &&
                   !has_any(between, {"is", "was", "were", "be", "been", "has", "had"});
        }
        const std::string_view front = trim(sentence.substr(0, days.at));
        const std::string_view behind = trim(sentence.substr(std::min(days.at + days.size, sentence.size())));
        return (front.empty() || front.ends_with("-") || front.ends_with(":")) &&
               (behind.starts_with("|") || behind.starts_with("-") || behind.starts_with(":") ||
                behind.starts_with("\xe2\x80\x93"));
    }

    // "Date: 7 October", "Session 2 | 7 October".
    static bool is_labelled(std::string_view sentence, const WrittenDays& days) {
        if (days.at > bytes_between_max) return false;
        const std::string front = lower_ascii(trim(sentence.substr(0, days.at)));
        return front == "date:" || front == "when:" || (front.starts_with("session ") && front.ends_with("|"));
    }

    // The text that announces a meeting stands above within its section; or the heading does.
    bool is_announced_above(std::size_t at, std::size_t heading) {
        const NewsEntry* entry = entry_of(m_news, at);
        if (heading == no_passage || at - heading > 12) return false;
        for (std::size_t above = at; above-- > heading;) {
            const std::string_view text = m_passages[above].text;
            const Named named = meeting_in(text);
            const bool announces =
                above == heading || has_any(text, {"will host", "will hold", "hosts", "holds"});
            if (!named.is_there() || !announces) continue;
            const auto days =
                find_days(m_passages[at].text, entry != nullptr ? std::optional(entry->on) : std::nullopt);
            add(at, 0, above, text, named, days.front(), heading);
            return true;
        }
        return false;
    }

    // An entry on the day itself, or on some day after it.
    void read_entry(const NewsEntry& entry, std::size_t heading) {
        const std::string_view text = m_passages[entry.passage].text;
        const std::string_view sentence = first_sentence(m_passages, entry);
        const Named headed = meeting_in(heading_of(m_passages, entry)), named = [&] {
            for (const std::string_view one : sentences_of(body_of(m_passages, entry)))
                if (const Named found = meeting_in(one);
                    found.is_there() && is_past(one, found) && names_team(one.substr(0, found.at))) {
                    m_sentence = one;
                    return found;
                }
            return Named{};
        }();
        if (headed.is_there() && has_any(sentence, {"during this", "at this"}) &&
            (has_any(sentence, {"session", "meeting", "webinar"}))) {
            const WrittenDays days{{entry.on}, false, 0, entry.body};
            add(entry.passage, 0, entry.heading, heading_of(m_passages, entry), headed, days, heading);
        } else if (named.is_there() && find_days(m_sentence, entry.on).empty()) {
            StatedMeeting meeting{.passage = entry.passage, .named = entry.passage, .kind = named.kind};
            meeting.at = static_cast<std::size_t>(m_sentence.data() - text.data());
            meeting.number = number_in(m_sentence, named);
            meeting.place = place_in(m_sentence.substr(named.end));
            meeting.on = domain::Date::between({}, entry.on);
            m_undated.push_back(std::move(meeting));
        }
    }

    // "recently held its second meeting", "had a two-day meeting".
    static bool is_past(std::string_view sentence, const Named& named) {
        const std::string_view front = sentence.substr(0, named.at);
        return has_any(front, {"held", "had a", "had its", "had our", "had their", "met for"}) &&
               !has_any(front, {"will", "to be held"});
    }

    void add(std::size_t passage, std::size_t at, std::size_t named_in, std::string_view words,
             const Named& named, const WrittenDays& days, std::size_t heading) {
        StatedMeeting meeting{.passage = passage, .at = at, .named = named_in, .kind = named.kind};
        meeting.number = number_in(words, named);
        meeting.place = place_in(words);
        if (meeting.place.empty() && heading != no_passage) meeting.place = place_in(m_passages[heading].text);
        meeting.on = domain::Date(days.days.front());
        if (days.days.size() > 1) meeting.days = days.days;
        meeting.is_run = days.is_run;
        m_out.push_back(std::move(meeting));
    }

    void add_undated() {
        std::set<Day> days;
        for (const StatedMeeting& meeting : m_out) days.insert(*meeting.on.first());
        for (StatedMeeting& meeting : m_undated) {
            const Day last = *meeting.on.last();
            const auto told = days.lower_bound(last.plus(-told_again_days));
            if (told == days.end() || *told > last) m_out.push_back(std::move(meeting));
        }
    }

    Passages m_passages;
    std::vector<NewsEntry> m_news;
    std::size_t m_heading = no_passage; // above the passage that is read
    std::string_view m_sentence;        // that tells of a past meeting
    std::vector<StatedMeeting> m_out, m_undated;
};

} // namespace

std::vector<StatedMeeting> find_meetings(Passages passages) { return Meetings(passages).take(); }

} // namespace heed::probes
