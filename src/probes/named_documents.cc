#include "probes/named_documents.h"

#include "base/text.h"
#include "probes/activity_table.h"
#include "probes/news_entries.h"
#include "probes/phrases.h"
#include "probes/words.h"
#include "probes/written_dates.h"

#include <algorithm>
#include <array>

namespace heed::probes {

using ledger::Passage;

namespace {

constexpr std::size_t title_words_max = 20;
constexpr std::size_t card_words_max = 5;
constexpr std::size_t appendix_bytes_max = 40; // enough for its letter and what follows

struct Kind {
    std::string_view words, code;
};
constexpr std::array<Kind, 15> kinds = {{{"executive summary", "summary"},
                                         {"fact sheet", "fact-sheet"},
                                         {"quarterly report", "quarterly-report"},
                                         {"annual report", "annual-report"},
                                         {"progress report", "progress-report"},
                                         {"status report", "status-report"},
                                         {"work plan", "work-plan"},
                                         {"terms of reference", "terms-of-reference"},
                                         {"scorecard", "scorecard"},
                                         {"resolution", "resolution"},
                                         {"resolutions", "resolution"},
                                         {"rationale", "rationale"},
                                         {"assessment", "assessment"},
                                         {"blog", "blog"},
                                         {"report", "report"}}};

bool ends_head(std::string_view word) {
    for (const std::string_view one : {"of", "on", "for", "from", "about", "supporting", "approving", "taking",
                                       "adopting", "rejecting", "by", "to", "in"})
        if (word == one) return true;
    return false;
}

// The front of a title up to the word that begins what it is about: "Scorecard" of "Scorecard of decisions".
std::string_view head_of(std::string_view title) {
    for (const Word& word : words_of(title)) {
        if (word.at == 0) continue;
        if (ends_head(lower_ascii(word.text)) || title.substr(0, word.at).find(':') != std::string_view::npos)
            return trim(title.substr(0, word.at));
    }
    return trim(title);
}

bool is_sentence(std::string_view text) {
    return has_any(text, {"is", "are", "was", "were", "has", "have", "will", "shall", "should", "may"});
}

// The title without a day in brackets or at its ends, and without "Read the".
std::string_view without_day(std::string_view text, const std::vector<WrittenDate>& dates) {
    std::string_view out = text;
    if (dates.size() == 1) {
        const std::size_t at = dates[0].at, end = at + dates[0].size;
        out = at < 3 ? text.substr(end) : text.substr(0, at);
    }
    out = trim(out);
    while (!out.empty() && (out.back() == '(' || out.back() == ')' || out.back() == ',' || out.back() == '-'))
        out = trim(out.substr(0, out.size() - 1));
    if (out.ends_with(" approved") || out.ends_with(" adopted")) out = trim(out.substr(0, out.rfind(' ')));
    for (const std::string_view front : {"Read the ", "See the ", "View the ", "Download the "})
        if (out.starts_with(front)) return out.substr(front.size());
    return out;
}

bool tells_to_read(std::string_view text) {
    for (const std::string_view front : {"Read the ", "See the ", "View the ", "Download the "})
        if (text.starts_with(front)) return true;
    return false;
}

// The day in the number of a resolution: 2022.05.01.05. Several must have the same.
std::optional<Day> day_in_number(std::string_view text) {
    std::optional<Day> out;
    for (const Word& word : words_of(text)) {
        const auto parts = split(word.text.substr(0, word.text.find('-')), '.');
        if (parts.size() != 4 || parts[0].size() != 4 || parts[1].size() != 2 || parts[2].size() != 2) continue;
        const auto day =
            parse_day(std::string(parts[0]) + '-' + std::string(parts[1]) + '-' + std::string(parts[2]));
        if (!day || (out && *out != *day)) return {};
        out = day;
    }
    return out;
}

std::optional<domain::Date> day_of_title(std::string_view text, const std::vector<WrittenDate>& dates) {
    if (dates.size() == 1 && dates[0].date.is_day()) return dates[0].date;
    if (!dates.empty()) return {};
    const auto day = day_in_number(text);
    return day ? std::optional(domain::Date(*day)) : std::nullopt;
}

// "AR | ES | FR": codes of languages between bars.
std::vector<std::string> languages_in(std::string_view text) {
    std::vector<std::string> out;
    for (const std::string_view part : split(text, '|')) {
        const std::string_view code = trim(part);
        if (code.size() != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z') return {};
        out.push_back(lower_ascii(code));
    }
    return out.size() > 1 ? out : std::vector<std::string>();
}

std::string address_in(std::string_view text) {
    const std::size_t at = text.find("https://");
    return at == std::string_view::npos ? std::string() : std::string(text.substr(at, text.find(' ', at) - at));
}

class Documents {
public:
    Documents(Passages passages, const FinderWords& words)
        : m_passages(passages), m_words(words), m_news(find_news(passages)) {}

    std::vector<NamedDocument> take() {
        for (const ActivityTable& table : find_activity_tables(m_passages, m_words))
            for (const ActivityTable::Row& row : table.rows) read_activity(table, row);
        for (std::size_t i = 0; i < m_passages.size(); ++i) {
            const Passage& passage = m_passages[i];
            const bool is_text = passage.kind == Passage::Kind::text;
            if (is_text || passage.kind == Passage::Kind::row) read_appendix(i);
            if (passage.kind == Passage::Kind::row && passage.cells.size() == 1) read_card(i);
            if (passage.kind == Passage::Kind::item) read_title(i);
            if (is_text) read_text(i);
        }
        for (const NewsEntry& entry : m_news) read_entry(entry);
        std::stable_sort(m_out.begin(), m_out.end(),
                         [](const NamedDocument& a, const NamedDocument& b) { return a.passage < b.passage; });
        return std::move(m_out);
    }

private:
    void read_activity(const ActivityTable& table, const ActivityTable::Row& row) {
        const auto& cells = m_passages[row.passage].cells;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (column == table.date || column == table.phase) continue;
            const std::string kind = document_kind(cells[column]);
            if (kind.empty()) continue;
            NamedDocument found{
                .passage = row.passage, .column = column + 1, .title = cells[column], .kind = kind};
            found.on = row.on;
            found.dated = table.date + 1;
            m_out.push_back(std::move(found));
            return;
        }
    }

    void read_title(std::size_t at) {
        const std::string_view text = m_passages[at].text;
        const auto dates = find_dates(text);
        const std::string_view title = without_day(text, dates);
        if (dates.size() > 1 || is_sentence(title)) return;
        const std::string kind = document_kind(title);
        if (kind.empty()) return;
        NamedDocument found{.passage = at, .title = std::string(title), .kind = kind};
        found.on = day_of_title(text, dates);
        found.is_news = found.on && tells_to_read(text);
        m_out.push_back(std::move(found));
    }

    // "Executive summary: AR | ES | FR"; "... and released its final report on 5 May 2031".
    void read_text(std::size_t at) {
        const std::string_view text = m_passages[at].text;
        if (const std::size_t colon = text.find(": "); colon != std::string_view::npos)
            if (auto languages = languages_in(text.substr(colon + 2)); !languages.empty()) {
                const std::string kind = document_kind(text.substr(0, colon));
                if (kind.empty()) return;
                m_out.push_back({.passage = at,
                                 .title = std::string(text),
                                 .kind = kind,
                                 .on = {},
                                 .address = {},
                                 .languages = std::move(languages)});
                return;
            }
        for (const std::string_view sentence : sentences_of(text)) {
            const std::size_t deed = find_phrase(sentence, "released its");
            const std::size_t published =
                deed != std::string_view::npos ? deed : find_phrase(sentence, "published its");
            if (published == std::string_view::npos || entry_of(m_news, at) != nullptr) continue;
            const auto dates = find_dates(sentence);
            const std::string_view behind = sentence.substr(published);
            const std::string_view title = head_of(behind.substr(behind.find(" its ") + 5));
            const std::string kind = document_kind(title);
            if (kind.empty() || dates.size() != 1 || dates[0].at < published || !dates[0].date.is_day())
                continue;
            m_out.push_back({.passage = at,
                             .title = std::string(behind.substr(0, dates[0].at + dates[0].size - published)),
                             .kind = kind,
                             .on = dates[0].date});
        }
    }

    // A line that is the link to a document and says what one finds there: "Roads fact sheet See how far it
    // is".
    void read_card(std::size_t at) {
        const std::string_view text = m_passages[at].text;
        const auto words = words_of(text);
        for (std::size_t last = 0; last < words.size() && last < card_words_max; ++last) {
            if (words[last].text[0] < 'A' || words[last].text[0] > 'Z') return;
            const std::string_view front = text.substr(0, words[last].at + words[last].text.size());
            const std::string kind = document_kind(front);
            if (kind != "fact-sheet") continue;
            m_out.push_back({.passage = at, .title = std::string(front), .kind = kind});
            return;
        }
    }

    // "Appendix D: what was found", "Appendix H of the report contains ...".
    void read_appendix(std::size_t at) {
        const Passage& passage = m_passages[at];
        const std::size_t columns = passage.kind == Passage::Kind::row ? passage.cells.size() : 1;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::string_view text = passage.kind == Passage::Kind::row
                                              ? std::string_view(passage.cells[column])
                                              : std::string_view(passage.text);
            for (std::size_t found = find_phrase(text, "appendix"); found != std::string_view::npos;
                 found = find_phrase(text, "appendix", found + 1)) {
                const auto words = words_of(text.substr(found, appendix_bytes_max));
                if (words.size() < 3 || words[1].text.size() != 1 || text[found] != 'A') continue;
                const std::size_t end = found + words[1].at + 1;
                const bool is_titled =
                    text.substr(end).starts_with(": ") || text.substr(end).starts_with(" of the ");
                if (!is_titled) continue;
                const std::size_t stop = text.find_first_of(").;", end);
                m_out.push_back({.passage = at,
                                 .column = passage.kind == Passage::Kind::row ? column + 1 : 0,
                                 .title = std::string(text.substr(found, stop - found)),
                                 .kind = "appendix"});
            }
        }
    }

    // "Read the blog: https://...", "has published its draft report", and entries that are only a title.
    void read_entry(const NewsEntry& entry) {
        const std::string_view sentence = first_sentence(m_passages, entry);
        NamedDocument found{.passage = entry.passage, .on = domain::Date(entry.on)};
        std::string_view title;
        if (tells_to_read(sentence)) {
            title = without_day(sentence, {});
            title = title.substr(0, std::min(title.find(": http"), title.size()));
            found.is_news = true;
        } else if (const std::size_t at = find_phrase(sentence, "published its");
                   at != std::string_view::npos) {
            title = head_of(sentence.substr(std::min(at + 14, sentence.size())));
        } else if (const std::size_t plan = find_phrase(sentence, "this work plan");
                   plan != std::string_view::npos) {
            title = sentence.substr(plan + 5, 9);
        } else if (const std::size_t own = find_phrase(sentence, "updated its work plan");
                   own != std::string_view::npos) {
            title = sentence.substr(own + 12, 9);
        } else if (!is_sentence(sentence) && find_dates(sentence).empty()) {
            title = sentence.ends_with('.') ? sentence.substr(0, sentence.size() - 1) : sentence;
        }
        found.kind = document_kind(title);
        if (found.kind.empty()) return;
        found.title = std::string(title);
        found.address = found.is_news ? address_in(sentence) : std::string();
        m_out.push_back(std::move(found));
    }

    Passages m_passages;
    const FinderWords& m_words;
    std::vector<NewsEntry> m_news;
    std::vector<NamedDocument> m_out;
};

} // namespace

std::string document_kind(std::string_view title) {
    if (count_words(title) > title_words_max) return {};
    const std::string_view head = head_of(title);
    for (const Kind& kind : kinds)
        if (head.size() >= kind.words.size() &&
            find_phrase(head, kind.words, head.size() - kind.words.size()) == head.size() - kind.words.size())
            return std::string(kind.code);
    return {};
}

std::vector<NamedDocument> find_documents(Passages passages, const FinderWords& words) {
    return Documents(passages, words).take();
}

} // namespace heed::probes
