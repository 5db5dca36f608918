#include "probes/written_days.h"

#include "base/text.h"
#include "probes/phrases.h"
#include "probes/words.h"
#include "probes/written_dates.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

namespace heed::probes {
namespace {

constexpr std::size_t days_max = 31;
constexpr std::string_view en_dash = "\xe2\x80\x93";

struct DaysOfMonth {
    std::vector<unsigned> days = {};
    bool is_run = false;
    unsigned month = 0;
    int year = 0;                    // 0 where it has none
    std::size_t first = 0, last = 0; // words
};

std::optional<unsigned> day_number(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (word.ends_with(ending)) {
            word.remove_suffix(2);
            break;
        }
    if (word.size() == 2 && word[0] == '0') word.remove_prefix(1);
    const auto number = parse_number(word);
    if (!number || *number < 1 || *number > 31) return {};
    return static_cast<unsigned>(*number);
}

// "22", "22nd", "22-24".
bool add_days(std::string_view printed, DaysOfMonth& out) {
    const std::string plain = replace_all(printed, en_dash, "-");
    const std::string_view word = plain;
    const std::size_t dash = word.find('-');
    const auto first = day_number(word.substr(0, dash));
    if (!first) return false;
    if (dash == std::string_view::npos) {
        out.days.push_back(*first);
        return true;
    }
    const auto last = day_number(word.substr(dash + 1));
    if (!last || *last <= *first) return false;
    out.days.insert(out.days.end(), {*last, *first}); // from the last on, as they are read
    out.is_run = true;
    return true;
}

int year_of(std::string_view word) {
    const auto year = word.size() == 4 ? parse_number(word) : std::nullopt;
    return year && *year >= 1900 && *year < 2200 ? static_cast<int>(*year) : 0;
}

std::optional<Day> day_in_year(int year, unsigned month, unsigned number) {
    if (number > days_in_month(year, month)) return {};
    return day_of({year, month, number});
}

std::optional<Day> nearest_day(unsigned month, unsigned number, Day near) {
    std::optional<Day> best;
    const int about = date_of(near).year;
    for (int year = about - 1; year <= about + 1; ++year)
        if (const auto day = day_in_year(year, month, number);
            day && (!best || std::abs(days_between(*day, near)) < std::abs(days_between(*best, near))))
            best = day;
    return best;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text), m_words(words_of(text)) {}

    std::vector<WrittenDays> take(std::optional<Day> near) const {
        std::vector<DaysOfMonth> months;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            DaysOfMonth found{.month = month_named(m_words[i].text), .first = i, .last = i};
            if (found.month > 0 && (take_days_before(i, found) || take_days_behind(i, found)))
                months.push_back(std::move(found));
        }
        std::vector<WrittenDays> out;
        for (std::size_t i = 0; i < months.size(); ++i) {
            std::size_t last = i;
            bool is_run = months[i].is_run;
            for (; last + 1 < months.size() && months[last + 1].first == months[last].last + 1; ++last) {
                const Joint joint = joint_before(months[last + 1].first);
                if (joint == Joint::none) break;
                is_run = joint == Joint::run;
            }
            if (auto found = days_of(std::span(months).subspan(i, last - i + 1), is_run, near))
                out.push_back(std::move(*found));
            i = last;
        }
        return out;
    }

private:
    enum class Joint { none, list, run };

    // What stands between a word and the one before it.
    Joint joint_before(std::size_t word) const {
        const std::size_t from = m_words[word - 1].at + m_words[word - 1].text.size();
        const std::string_view between = trim(m_text.substr(from, m_words[word].at - from));
        if (between == "&" || between == ",") return Joint::list;
        return between == "-" ? Joint::run : Joint::none;
    }

    // "8th, 9th and 14th March 2019": read from the month to the front.
    bool take_days_before(std::size_t month, DaysOfMonth& out) const {
        if (month == 0 || m_words[month].after_stop || !add_days(m_words[month - 1].text, out)) return false;
        out.first = month - 1;
        while (out.first > 0 && out.days.size() < days_max && !out.is_run) {
            std::size_t next = out.first - 1;
            Joint joint = joint_before(out.first);
            const std::string_view word = m_words[next].text;
            if (joint == Joint::none && next > 0 && (word == "and" || word == "to" || word == en_dash)) {
                joint = word == "and" ? Joint::list : Joint::run;
                --next;
            }
            if (joint == Joint::none || (joint == Joint::run && out.days.size() > 1) ||
                !add_days(m_words[next].text, out))
                break;
            out.is_run = out.is_run || joint == Joint::run;
            out.first = next;
        }
        std::reverse(out.days.begin(), out.days.end());
        if (month + 1 < m_words.size() && follows(month + 1)) {
            out.year = year_of(m_words[month + 1].text);
            if (out.year > 0) out.last = month + 1;
        }
        return true;
    }

    // "March 10-12, 2022": with its year only, as "May 4" may be no day.
    bool take_days_behind(std::size_t month, DaysOfMonth& out) const {
        if (month + 2 >= m_words.size() || m_words[month + 1].after_stop ||
            !add_days(m_words[month + 1].text, out) || !follows(month + 2))
            return false;
        std::reverse(out.days.begin(), out.days.end());
        out.year = year_of(m_words[month + 2].text);
        out.last = month + 2;
        return out.year > 0;
    }

    bool follows(std::size_t word) const {
        return !m_words[word].after_stop || joint_before(word) == Joint::list;
    }

    std::optional<WrittenDays> days_of(std::span<const DaysOfMonth> months, bool is_run,
                                       std::optional<Day> near) const {
        WrittenDays found{.days = {}, .is_run = is_run};
        for (const DaysOfMonth& month : months)
            for (const unsigned number : month.days) {
                const int year = month.year > 0 ? month.year : months.back().year;
                std::optional<Day> day;
                if (year > 0)
                    day = day_in_year(year, month.month, number);
                else if (near)
                    day = nearest_day(month.month, number, *near);
                if (!day || (!found.days.empty() && *day <= found.days.back())) return {};
                found.days.push_back(*day);
            }
        if (found.is_run && found.days.size() != 2) return {};
        const Word &first = m_words[months.front().first], &last = m_words[months.back().last];
        found.at = first.at;
        found.size = last.at + last.text.size() - first.at;
        return found;
    }

    std::string_view m_text;
    std::vector<Word> m_words;
};

constexpr std::array<std::string_view, 4> ordinals = {"first", "second", "third", "fourth"};

// "Q4", "fourth quarter of", "second half of", "end of", "in", in front of a year; nothing where it is only a
// year.
std::optional<domain::Date> date_before_year(std::string_view text, std::size_t at, int year,
                                             std::size_t& front) {
    constexpr std::size_t bytes_before_max = 60;
    const std::size_t begin = at < bytes_before_max ? 0 : at - bytes_before_max;
    const auto words = words_of(text.substr(begin, at - begin));
    const auto word = [&](std::size_t back) {
        return back < words.size() ? lower_ascii(words[words.size() - 1 - back].text) : std::string();
    };
    const auto from = [&](std::size_t back) { front = begin + words[words.size() - 1 - back].at; };
    if (const std::string first = word(0);
        first.size() == 2 && first[0] == 'q' && first[1] >= '1' && first[1] <= '4') {
        from(0);
        return domain::Date::quarter(year, static_cast<unsigned>(first[1] - '0'));
    }
    const std::size_t of = word(0) == "of" ? 1 : 0;
    const auto ordinal =
        static_cast<unsigned>(std::find(ordinals.begin(), ordinals.end(), word(of + 1)) - ordinals.begin() + 1);
    if (word(of) == "quarter" && ordinal <= 4) {
        from(of + 1);
        return domain::Date::quarter(year, ordinal);
    }
    if (word(of) == "half" && ordinal <= 2) {
        from(of + 1);
        const unsigned month = ordinal == 1 ? 1 : 7;
        return domain::Date::between(day_of({year, month, 1}),
                                     day_of({year, month + 5, ordinal == 1 ? 30u : 31u}));
    }
    if (of == 1 && word(1) == "end") {
        from(1);
        return domain::Date::between({}, day_of({year, 12, 31}));
    }
    if (word(0) == "in" || word(0) == "during") {
        front = at;
        return domain::Date::year(year);
    }
    return {};
}

} // namespace

std::vector<WrittenDays> find_days(std::string_view text, std::optional<Day> near) {
    return Reader(text).take(near);
}

std::vector<RoughDate> find_rough_dates(std::string_view text) {
    std::vector<RoughDate> out;
    const auto dates = find_dates(text);
    for (const WrittenDate& one : dates) out.push_back({one.date, one.at, one.size});
    auto date = dates.begin();
    for (const Word& word : words_of(text)) {
        const int year = year_of(word.text);
        while (date != dates.end() && date->at + date->size <= word.at) ++date;
        const bool is_dated = date != dates.end() && word.at >= date->at;
        std::size_t front = 0;
        if (year == 0 || is_dated) continue;
        if (const auto rough = date_before_year(text, word.at, year, front))
            out.push_back({*rough, front, word.at + word.text.size() - front});
    }
    std::sort(out.begin(), out.end(), [](const RoughDate& a, const RoughDate& b) { return a.at < b.at; });
    return out;
}

} // namespace heed::probes
