#include "probes/review_events.h"

#include "base/text.h"
#include "probes/activity_table.h"
#include "probes/news_entries.h"
#include "probes/phrases.h"
#include "probes/stated_decisions.h"
#include "probes/words.h"
#include "probes/written_dates.h"

namespace heed::probes {

using ledger::Passage;

namespace {

class Events {
public:
    Events(Passages passages, const FinderWords& words)
        : m_passages(passages), m_words(words), m_news(find_news(passages)) {}

    std::vector<ReviewEvent> take() {
        for (std::size_t i = 0; i < m_passages.size(); ++i) {
            const Passage& passage = m_passages[i];
            if (passage.kind != Passage::Kind::text && passage.kind != Passage::Kind::item) continue;
            const NewsEntry* entry = entry_of(m_news, i);
            const bool is_entry = entry != nullptr && entry->passage == i;
            if (is_entry) read_entry(*entry);
            const std::size_t start = is_entry ? entry->body : 0;
            for (const std::string_view sentence : sentences_of(std::string_view(passage.text).substr(start)))
                read_sentence(i, sentence);
        }
        for (const ActivityTable& table : find_activity_tables(m_passages, m_words))
            for (const ActivityTable::Row& row : table.rows) read_activity(table, row);
        return std::move(m_out);
    }

private:
    // What a sentence with its own day says: that a team submitted its report, that a review is put off.
    void read_sentence(std::size_t at, std::string_view sentence) {
        const auto day = day_in(sentence);
        const std::string_view text = m_passages[at].text;
        const auto add = [&](std::string_view what, const domain::Date& on, std::size_t from, std::size_t to) {
            m_out.push_back(
                {std::string(what), on, at, 0, std::string(sentence.substr(from, to - from)), text});
        };
        const auto dates = find_dates(sentence);
        if (day) {
            const std::size_t date = dates[0].at, behind = date + dates[0].size;
            for (const std::string_view deed : {"submitted its final report", "submitted the final report"})
                if (const std::size_t found = find_phrase(sentence, deed); found != std::string_view::npos)
                    add("report:submitted", domain::Date(*day), std::min(date, found),
                        std::max(behind, found + deed.size()));
            for (const std::string_view deed :
                 {"released its final report on", "published its final report on"})
                if (const std::size_t found = find_phrase(sentence, deed);
                    found != std::string_view::npos && found < date)
                    add("report:submitted", domain::Date(*day), found, behind);
            if (const std::size_t found = find_phrase(sentence, "to defer the");
                found != std::string_view::npos && names_review(sentence.substr(found)))
                add("defer", domain::Date(*day), std::min(date, found), std::max(behind, found + 12));
        }
        for (const std::string_view deed : {"paused since", "suspended since", "on hold since"})
            if (const std::size_t found = find_phrase(sentence, deed); found != std::string_view::npos)
                for (const WrittenDate& date : dates)
                    if (date.at > found && date.at - found < deed.size() + 4)
                        add("suspend", date.date, found, date.at + date.size);
    }

    // What an entry says of its own day.
    void read_entry(const NewsEntry& entry) {
        const std::string_view body = body_of(m_passages, entry);
        const std::string_view sentence = first_sentence(m_passages, entry);
        const auto add = [&](std::string_view what, std::string_view words) {
            m_out.push_back({std::string(what), domain::Date(entry.on), entry.passage, 0, std::string(words),
                             m_passages[entry.passage].text});
        };
        const std::string_view day = std::string_view(m_passages[entry.passage].text).substr(0, entry.body);
        if (announces(sentence) && has_any(sentence, {"restart", "resumption", "restart of", "restarts"}))
            add("resume", first_words(sentence));
        else if (announces(sentence) && has_any(sentence, {"selection of", "members of"}) &&
                 has_any(sentence, {"review team", "member team", "review panel", "member panel"}) &&
                 !has_phrase(sentence, "leadership"))
            add("convene:announced", first_words(sentence));
        if (has_any(body, {"report is now issued for public comment", "report is now open for public comment",
                           "report is published for public comment"}) &&
            has_phrase(body, "final report"))
            add("report:published", trim(day));
    }

    // "to defer the third review": within four words behind it.
    static bool names_review(std::string_view text) {
        const auto words = words_of(text);
        for (std::size_t i = 3; i < words.size() && i < 7; ++i)
            if (lower_ascii(words[i].text) == "review") return true;
        return false;
    }

    static bool announces(std::string_view sentence) {
        return has_any(sentence, {"announces", "announced", "announce"});
    }

    // From the deed on, so that a quotation of some words holds it.
    static std::string_view first_words(std::string_view sentence) {
        for (const std::string_view deed : {"announces", "announced", "announce"})
            if (const std::size_t at = find_phrase(sentence, deed); at != std::string_view::npos)
                return sentence.substr(at);
        return sentence;
    }

    void read_activity(const ActivityTable& table, const ActivityTable::Row& row) {
        const auto& cells = m_passages[row.passage].cells;
        const std::string& activity = cells[table.activity];
        std::string_view what;
        if (has_phrase(activity, "team announced") || has_phrase(activity, "panel announced"))
            what = "convene:announced";
        else if (has_any(activity, {"restarts", "restarted", "resumes", "resumed"}))
            what = "resume";
        else if (has_any(activity, {"suspended", "paused"}))
            what = "suspend";
        else if (starts_with_ignoring_case(activity, "deferral of"))
            what = "defer";
        else if (has_phrase(activity, "receipt of the final report"))
            what = "report:received";
        else if (has_phrase(activity, "public comment on final report") ||
                 has_phrase(activity, "public comment on the final report"))
            what = "report:published";
        else if (lower_ascii(activity) == "final report")
            what = "report:submitted";
        if (what.empty()) return;
        m_out.push_back({std::string(what), row.on, row.passage, table.date + 1, cells[table.date],
                         m_passages[row.passage].text});
    }

    Passages m_passages;
    const FinderWords& m_words;
    std::vector<NewsEntry> m_news;
    std::vector<ReviewEvent> m_out;
};

} // namespace

std::vector<ReviewEvent> find_review_events(Passages passages, const FinderWords& words) {
    return Events(passages, words).take();
}

} // namespace heed::probes
