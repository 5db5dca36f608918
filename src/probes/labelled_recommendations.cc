#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/stated_recommendations.h"

#include <algorithm>
#include <set>

namespace heed::probes {

using ledger::Passage;
using Said = StatedRecommendation::Said;

namespace {

constexpr std::size_t label_words_max = 6;
constexpr std::size_t opening_words_max = 40;

// "Recommendation 5.4: Words": the number and where the words behind it begin.
struct Opening {
    std::string number;
    std::size_t number_at = 0, words_at = 0;
};

std::optional<Opening> opening_of(const Passage& passage) {
    const std::string_view text = passage.text;
    if (!starts_with_ignoring_case(text, "recommendation ") || text.find("....") != std::string_view::npos)
        return {};
    const auto lists = find_number_lists(text.substr(0, 60));
    if (lists.empty() || lists[0].numbers.size() != 1 ||
        lists[0].at > std::string_view("recommendation no. ").size())
        return {};
    Opening opening{lists[0].numbers[0], lists[0].at, lists[0].at + lists[0].size};
    const bool at_end = opening.words_at == text.size();
    bool marked = false;
    while (opening.words_at < text.size()) {
        const std::string_view rest = text.substr(opening.words_at);
        std::size_t mark = std::string_view(" :.-)").find(rest[0]) != std::string_view::npos ? 1 : 0;
        if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) mark = 3;
        if (mark == 0) break;
        marked = marked || rest[0] != ' ';
        opening.words_at += mark;
    }
    // "Recommendation 5.4 was approved" opens nothing.
    const bool opens = at_end || marked || passage.kind == Passage::Kind::heading;
    return opens ? std::optional(std::move(opening)) : std::nullopt;
}

class Finder {
public:
    explicit Finder(Passages passages) : m_passages(passages) {
        for (const TableRows& table : tables_with_header(passages))
            m_with_header.insert(passages[table.label].table);
    }

    std::vector<StatedRecommendation> take() {
        for (m_at = 0; m_at < m_passages.size(); ++m_at) {
            const Passage& passage = m_passages[m_at];
            if (passage.table > 0)
                read_row(passage);
            else
                read_text(passage);
        }
        close();
        return std::move(m_out);
    }

private:
    void read_row(const Passage& row) {
        if (m_with_header.contains(row.table) || row.kind != Passage::Kind::row || row.cells.size() != 2)
            return;
        const bool names_number =
            aspect_of(row.cells[0]) == Aspect::number || singular_recommendation(row.cells[0]);
        if (const auto number = number_alone(row.cells[1]); names_number && number) {
            open(*number, {*number, m_at, 2, row.cells[1].find(*number), row.cells[0]});
            m_table = row.table;
        } else if (const auto aspect = aspect_of(row.cells[0]); aspect && m_table == row.table) {
            say(*aspect, {row.cells[1], m_at, 2, 0, row.cells[0]});
        }
    }

    static bool singular_recommendation(std::string_view label) {
        return starts_with_ignoring_case(label, "recommendation") && label.size() <= 15;
    }

    void read_text(const Passage& passage) {
        const std::string_view text = passage.text;
        if (auto opening = opening_of(passage)) {
            open(opening->number, {opening->number, m_at, 0, opening->number_at, {}});
            m_table = 0;
            const std::string_view words = text.substr(opening->words_at);
            if (words.empty()) return;
            const Aspect aspect =
                asks_for_something(words) && words.ends_with('.') ? Aspect::wording : Aspect::title;
            if (aspect == Aspect::wording || count_words(words) <= opening_words_max)
                say(aspect, {std::string(words), m_at, 0, opening->words_at, {}});
            return;
        }
        if (!m_open || m_table != 0) {
            if (passage.kind == Passage::Kind::heading) close();
            return;
        }
        const std::size_t colon = text.find(':');
        const std::string_view label = text.substr(0, colon);
        const auto aspect = colon == std::string_view::npos || count_words(label) > label_words_max
                                ? std::nullopt
                                : aspect_of(label);
        if (aspect) {
            const std::size_t at = std::min(text.find_first_not_of(' ', colon + 1), text.size());
            m_pending.reset();
            if (at < text.size())
                say(*aspect, {std::string(text.substr(at)), m_at, 0, at, std::string(label)});
            else
                m_pending = {*aspect, std::string(label)};
            m_wording_goes_on = false;
        } else if (passage.kind == Passage::Kind::heading) {
            close();
        } else if (m_pending) {
            say(m_pending->first, {passage.text, m_at, 0, 0, m_pending->second});
            m_pending.reset();
        } else if (m_wording_goes_on && passage.kind == Passage::Kind::item) {
            (*m_open)[Aspect::wording]->words += ' ' + passage.text;
        } else if (!(*m_open)[Aspect::wording] && asks_for_something(text) && colon != text.size() - 1) {
            say(Aspect::wording, {passage.text, m_at, 0, 0, {}});
        } else if (!(*m_open)[Aspect::wording] && asks_for_something(text)) {
            say(Aspect::wording, {passage.text, m_at, 0, 0, {}});
            m_wording_goes_on = true; // what follows the colon
        } else {
            m_wording_goes_on = false;
        }
    }

    void open(std::string number, Said numbered) {
        close();
        m_open.emplace();
        m_open->number = std::move(number);
        (*m_open)[Aspect::number] = std::move(numbered);
    }

    void say(Aspect aspect, Said said) {
        auto& place = (*m_open)[aspect];
        if (!place && !said.words.empty()) place = std::move(said);
    }

    // A number of which nothing is said is only mentioned.
    void close() {
        if (m_open && std::count_if(m_open->said.begin(), m_open->said.end(),
                                    [](const auto& said) { return said.has_value(); }) >= 2)
            m_out.push_back(std::move(*m_open));
        m_open.reset();
        m_pending.reset();
        m_wording_goes_on = false;
        m_table = 0;
    }

    Passages m_passages;
    std::set<int> m_with_header; // numbers of tables
    std::size_t m_at = 0;
    std::optional<StatedRecommendation> m_open;
    int m_table = 0;                                         // in which it is told of; 0: in text
    std::optional<std::pair<Aspect, std::string>> m_pending; // a label whose value comes next
    bool m_wording_goes_on = false;
    std::vector<StatedRecommendation> m_out;
};

} // namespace

std::vector<StatedRecommendation> find_labelled_recommendations(Passages passages) {
    return Finder(passages).take();
}

} // namespace heed::probes
