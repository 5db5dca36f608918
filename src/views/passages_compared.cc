#include "views/passages_compared.h"

#include "base/text.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace heed::views {

using ledger::Passage;

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);
constexpr std::size_t piece_max = 100;   // passages of a gap that are compared with each other
constexpr std::size_t words_max = 2'000; // of a passage that are looked at
constexpr double near_same = 0.5;

std::string_view first_cell(const Passage& passage) {
    if (passage.kind != Passage::Kind::row) return {};
    return std::string_view(passage.text).substr(0, passage.text.find('\t'));
}

std::size_t filled_cells(const Passage& row) {
    const auto cells = split(std::string_view(row.text), '\t');
    return cells.size() - static_cast<std::size_t>(std::count(cells.begin(), cells.end(), ""));
}

// The words of each passage as sorted numbers, so that two are compared by one walk.
class Vocabulary {
public:
    std::vector<std::vector<std::uint32_t>> words_of(std::span<const Passage> passages,
                                                     const std::vector<std::size_t>& partner) {
        std::vector<std::vector<std::uint32_t>> out(passages.size());
        for (std::size_t i = 0; i < passages.size(); ++i)
            if (partner[i] == nobody) out[i] = words_of(passages[i].text);
        return out;
    }

private:
    std::vector<std::uint32_t> words_of(std::string_view text) {
        constexpr std::string_view parting = " \t\n.,;:()\"";
        std::vector<std::uint32_t> words;
        for (std::size_t at = 0; words.size() < words_max;) {
            at = text.find_first_not_of(parting, at);
            if (at == std::string_view::npos) break;
            const std::size_t end = std::min(text.find_first_of(parting, at), text.size());
            const auto number = static_cast<std::uint32_t>(m_numbers.size());
            words.push_back(m_numbers.try_emplace(text.substr(at, end - at), number).first->second);
            at = end;
        }
        std::sort(words.begin(), words.end());
        return words;
    }

    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

// Words in common, of the words of both: 1 for the same words, 0 for none.
double likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    const std::size_t all = a.size() + b.size(), at_most = 2 * std::min(a.size(), b.size());
    if (all == 0 || static_cast<double>(at_most) < near_same * static_cast<double>(all)) return 0;
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j])
            ++common, ++i, ++j;
        else if (a[i] < b[j])
            ++i;
        else
            ++j;
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

class Comparer {
public:
    Comparer(std::span<const Passage> before, std::span<const Passage> after)
        : m_before(before),
          m_after(after),
          m_now(before.size(), nobody),
          m_was(after.size(), nobody),
          m_stays(before.size(), false) {}

    PassagesCompared compare() {
        match_anchors();
        find_what_stays();
        match_rows();
        match_in_gaps();
        return in_order();
    }

private:
    void match(std::size_t before, std::size_t after) {
        m_now[before] = after;
        m_was[after] = before;
    }

    void match_anchors() {
        std::unordered_map<std::string_view, std::size_t> places;
        for (std::size_t j = 0; j < m_after.size(); ++j) places.emplace(m_after[j].anchor, j);
        for (std::size_t i = 0; i < m_before.size(); ++i)
            if (const auto found = places.find(m_before[i].anchor); found != places.end())
                match(i, found->second);
    }

    // Of those with the same words, the most that stand in the same order; the others moved.
    void find_what_stays() {
        std::vector<std::size_t> ends, previous(m_before.size(), nobody);
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (m_now[i] == nobody) continue;
            const auto place = std::lower_bound(ends.begin(), ends.end(), m_now[i],
                                                [&](std::size_t k, std::size_t now) { return m_now[k] < now; });
            if (place != ends.begin()) previous[i] = *(place - 1);
            if (place == ends.end())
                ends.push_back(i);
            else
                *place = i;
        }
        for (std::size_t i = ends.empty() ? nobody : ends.back(); i != nobody; i = previous[i])
            m_stays[i] = true;
    }

    // A first cell that only one row without a partner has, on either side, names the row.
    void match_rows() {
        struct Rows {
            std::size_t before = nobody, after = nobody;
            bool is_one = true;
        };
        std::unordered_map<std::string_view, Rows> rows;
        const auto collect = [&](std::span<const Passage> passages, const std::vector<std::size_t>& partner,
                                 std::size_t Rows::*place) {
            for (std::size_t i = 0; i < passages.size(); ++i) {
                const std::string_view cell = first_cell(passages[i]);
                if (cell.empty() || partner[i] != nobody) continue;
                Rows& row = rows[cell];
                row.is_one = row.is_one && row.*place == nobody;
                row.*place = i;
            }
        };
        collect(m_before, m_now, &Rows::before);
        collect(m_after, m_was, &Rows::after);
        for (const auto& [cell, row] : rows)
            if (row.is_one && row.before != nobody && row.after != nobody) match(row.before, row.after);
    }

    // Between two that stay, passages are compared with each other, in order. Long gaps are cut into pieces.
    void match_in_gaps() {
        Vocabulary vocabulary;
        m_before_words = vocabulary.words_of(m_before, m_now);
        m_after_words = vocabulary.words_of(m_after, m_was);
        std::size_t from = 0, from_after = 0;
        for (std::size_t i = 0; i <= m_before.size(); ++i) {
            if (i < m_before.size() && !m_stays[i]) continue;
            const std::size_t until = i < m_before.size() ? m_now[i] : m_after.size();
            match_gap(free_in(m_now, from, i), free_in(m_was, from_after, until));
            from = i + 1;
            from_after = until + 1;
        }
    }

    static std::vector<std::size_t> free_in(const std::vector<std::size_t>& partner, std::size_t from,
                                            std::size_t to) {
        std::vector<std::size_t> out;
        for (std::size_t i = from; i < to; ++i)
            if (partner[i] == nobody) out.push_back(i);
        return out;
    }

    void match_gap(const std::vector<std::size_t>& before, const std::vector<std::size_t>& after) {
        const std::size_t pieces = (std::max(before.size(), after.size()) + piece_max - 1) / piece_max;
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            const auto part = [&](const std::vector<std::size_t>& all) {
                const std::size_t from = all.size() * piece / pieces, to = all.size() * (piece + 1) / pieces;
                return std::span(all).subspan(from, to - from);
            };
            match_piece(part(before), part(after));
        }
    }

    double near(std::size_t before, std::size_t after) const {
        const Passage &was = m_before[before], &is = m_after[after];
        if ((was.kind == Passage::Kind::row) != (is.kind == Passage::Kind::row)) return 0;
        const std::string_view cell = first_cell(was);
        return likeness(m_before_words[before], m_after_words[after]) +
               (!cell.empty() && cell == first_cell(is) ? near_same : 0);
    }

    // The pairs that are most like each other in sum and do not cross.
    void match_piece(std::span<const std::size_t> before, std::span<const std::size_t> after) {
        const std::size_t columns = after.size() + 1;
        std::vector<double> best((before.size() + 1) * columns, 0), pair(best.size(), 0);
        for (std::size_t i = before.size(); i-- > 0;)
            for (std::size_t j = after.size(); j-- > 0;) {
                const double alike = near(before[i], after[j]);
                const std::size_t here = i * columns + j;
                best[here] = std::max(best[here + 1], best[here + columns]);
                if (alike < near_same || alike + best[here + columns + 1] < best[here]) continue;
                pair[here] = alike;
                best[here] = alike + best[here + columns + 1];
            }
        for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
            const std::size_t here = i * columns + j;
            if (pair[here] > 0)
                match(before[i++], after[j++]);
            else if (best[here + columns] >= best[here + 1])
                ++i;
            else
                ++j;
        }
    }

    bool has_moved(std::size_t before) const {
        const std::size_t now = m_now[before];
        return now != nobody && !m_stays[before] && m_before[before].anchor == m_after[now].anchor;
    }

    PassagesCompared in_order() const {
        PassagesCompared out;
        const auto add = [&](Fate fate, const Passage* before, const Passage* after) {
            out.passages.push_back({fate, before, after});
            ++out.counts[static_cast<std::size_t>(fate)];
        };
        std::size_t i = 0;
        const auto vanished_until = [&](std::size_t until) {
            for (; i < until; ++i)
                if (m_now[i] == nobody) add(Fate::vanished, &m_before[i], nullptr);
        };
        for (std::size_t j = 0; j < m_after.size(); ++j) {
            const std::size_t was = m_was[j];
            if (was == nobody) {
                // What stood here before it.
                std::size_t end = i;
                while (end < m_before.size() && (m_now[end] == nobody || has_moved(end))) ++end;
                vanished_until(end);
                add(Fate::fresh, nullptr, &m_after[j]);
                continue;
            }
            const bool is_same = m_before[was].anchor == m_after[j].anchor;
            if (!has_moved(was)) {
                vanished_until(was);
                i = std::max(i, was + 1);
            }
            add(!is_same       ? Fate::changed
                : m_stays[was] ? Fate::kept
                               : Fate::moved,
                &m_before[was], &m_after[j]);
        }
        vanished_until(m_before.size());
        return out;
    }

    std::span<const Passage> m_before, m_after;
    std::vector<std::size_t> m_now, m_was; // the partner on the other side
    std::vector<bool> m_stays;             // same words, same order
    std::vector<std::vector<std::uint32_t>> m_before_words, m_after_words;
};

} // namespace

std::string_view name(Fate fate) {
    switch (fate) {
    case Fate::kept: return "kept";
    case Fate::moved: return "moved";
    case Fate::changed: return "changed";
    case Fate::vanished: return "vanished";
    case Fate::fresh: return "new";
    }
    return {};
}

PassagesCompared compare_passages(std::span<const Passage> before, std::span<const Passage> after) {
    return Comparer(before, after).compare();
}

bool is_blanked(const Passage& before, const Passage& after) {
    return before.kind == Passage::Kind::row && 2 * filled_cells(after) < filled_cells(before);
}

} // namespace heed::views
