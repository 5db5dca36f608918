#include "probes/comment_periods.h"

#include "base/text.h"
#include "probes/activity_table.h"
#include "probes/news_entries.h"
#include "probes/phrases.h"
#include "probes/words.h"
#include "probes/written_dates.h"
#include "probes/written_days.h"

namespace heed::probes {

using ledger::Passage;

namespace {

constexpr std::size_t label_bytes_max = 40;
constexpr std::size_t bytes_before_max = 60; // of a day: what it is the day of

// "Open Date:" -> "open date"; a cell without a colon is no label.
std::string label_of(std::string_view cell) {
    if (cell.size() > label_bytes_max || !cell.ends_with(':')) return {};
    return lower_ascii(trim(cell.substr(0, cell.size() - 1)));
}

std::optional<Day> only_day(std::string_view text) {
    const auto dates = find_dates(text);
    return dates.size() == 1 && dates[0].date.is_day() ? dates[0].date.first() : std::nullopt;
}

// "https://..." up to a blank.
std::string address_in(std::string_view text) {
    const std::size_t at = text.find("https://");
    if (at == std::string_view::npos) return {};
    return std::string(text.substr(at, text.find(' ', at) - at));
}

// "23:59 UTC" behind a day.
void read_time(std::string_view behind, CommentPeriod& period) {
    const auto words = words_of(behind.substr(0, 24));
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const std::string_view hours = words[i].text, minutes = words[i + 1].text, zone = words[i + 2].text;
        const bool is_time = hours.size() == 2 && minutes.size() == 2 && parse_number(minutes) &&
                             hours <= "24" && behind.substr(words[i].at + 2).starts_with(':');
        if (!is_time || (zone != "UTC" && zone != "GMT")) continue;
        period.time = std::string(hours) + ':' + std::string(minutes);
        period.zone = "UTC";
        return;
    }
}

std::string subject_in(std::string_view text) {
    for (const std::string_view subject :
         {"draft final report", "draft report", "final report", "interim report", "initial report",
          "draft recommendations", "terms of reference"})
        if (has_phrase(text, subject)) return std::string(subject);
    return {};
}

class Periods {
public:
    Periods(Passages passages, const FinderWords& words) : m_passages(passages), m_words(words) {}

    std::vector<CommentPeriod> take() {
        read_labels();
        for (const NewsEntry& entry : find_news(m_passages)) read_entry(entry);
        read_activities();
        return std::move(m_out);
    }

private:
    // A table of labels and values has one period.
    void read_labels() {
        std::optional<CommentPeriod> period;
        int table = 0;
        const auto end = [&] {
            if (period && period->opens && period->closes && *period->opens < *period->closes)
                m_out.push_back(std::move(*period));
            period.reset();
        };
        for (std::size_t i = 0; i < m_passages.size(); ++i) {
            const Passage& passage = m_passages[i];
            if (passage.kind != Passage::Kind::row) continue;
            if (passage.table != table) end(), table = passage.table;
            for (std::size_t column = 0; column + 1 < passage.cells.size(); ++column) {
                const std::string label = label_of(passage.cells[column]);
                const std::string& value = passage.cells[column + 1];
                if (label.empty() || value.empty()) continue;
                if (!period) period.emplace();
                if (read_label(label, value, *period)) period->words.push_back({i, column + 2, value});
            }
        }
        end();
        for (CommentPeriod& one : m_out)
            if (one.about.empty() && !m_passages.empty()) one.about = subject_in(m_passages.front().text);
    }

    static bool read_label(const std::string& label, const std::string& value, CommentPeriod& period) {
        if (label == "open date" || label == "opens" || label == "opened") {
            period.opens = only_day(value);
        } else if (label == "close date" || label == "closes" || label == "closed") {
            period.closes = only_day(value);
        } else if (label.starts_with("categor") || label == "tags") {
            for (const std::string_view tag : split(value, ','))
                if (std::string code = code_of(tag); !code.empty()) period.tags.push_back(std::move(code));
        } else if (label == "link" || label == "address") {
            period.address = address_in(value);
            return false; // it is no day: the words that are cited are those of the days
        } else {
            return false;
        }
        return true;
    }

    // "Roads/Bridges" -> "roads-bridges".
    static std::string code_of(std::string_view words) {
        std::string out;
        for (const char c : lower_ascii(words)) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                out += c;
            else if (!out.empty() && out.back() != '-')
                out += '-';
        }
        while (!out.empty() && out.back() == '-') out.pop_back();
        return out;
    }

    void read_entry(const NewsEntry& entry) {
        const std::string_view body = body_of(m_passages, entry);
        const bool is_extended = has_phrase(body, "extended until") || has_phrase(body, "extended to");
        if (!has_phrase(body, "comment") && !has_phrase(body, "comments")) return;
        for (const WrittenDays& days : find_days(body, entry.on)) {
            if (days.days.size() != 1 || days.days[0] <= entry.on) continue;
            const std::size_t begin = days.at < bytes_before_max ? 0 : days.at - bytes_before_max;
            const std::string front = lower_ascii(body.substr(begin, days.at - begin));
            CommentPeriod period{.about = subject_in(body), .opens = entry.on};
            period.address = address_in(body);
            read_time(body.substr(std::min(days.at + days.size, body.size())), period);
            std::size_t from = 0;
            if (is_extended && front.rfind("extended") != std::string::npos &&
                front.size() - front.rfind("extended") < 30) {
                period.is_extension = true;
                period.extended_to = days.days[0];
                from = begin + front.rfind("extended");
            } else if (const std::size_t close = front.rfind("close date:");
                       close != std::string::npos && is_put_to_comment(body)) {
                period.closes = days.days[0];
                from = begin + close;
            } else {
                continue;
            }
            const std::size_t end = std::min(days.at + days.size, body.size());
            period.words = {{entry.passage, 0, std::string(body.substr(from, end - from))}};
            m_out.push_back(std::move(period));
            return;
        }
    }

    static bool is_put_to_comment(std::string_view body) {
        return has_any(body, {"published", "issued", "released", "posted", "open"});
    }

    // "Public comment extended | 3 March 2030"
    void read_activities() {
        for (const ActivityTable& table : find_activity_tables(m_passages, m_words))
            for (const ActivityTable::Row& row : table.rows) {
                const auto& cells = m_passages[row.passage].cells;
                const std::string& activity = cells[table.activity];
                if (!row.on.is_day() || !has_phrase(activity, "comment") || !has_phrase(activity, "extended"))
                    continue;
                CommentPeriod period{.opens = row.on.first(), .is_extension = true};
                for (const std::string& cell : cells)
                    if (period.about.empty()) period.about = subject_in(cell);
                period.words = {{row.passage, table.date + 1, cells[table.date]},
                                {row.passage, table.activity + 1, activity}};
                m_out.push_back(std::move(period));
            }
    }

    Passages m_passages;
    const FinderWords& m_words;
    std::vector<CommentPeriod> m_out;
};

} // namespace

std::vector<CommentPeriod> find_comment_periods(Passages passages, const FinderWords& words) {
    return Periods(passages, words).take();
}

} // namespace heed::probes
