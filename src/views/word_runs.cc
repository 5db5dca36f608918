#include "views/word_runs.h"

#include <algorithm>

namespace heed::views {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t pairs_max = 250'000; // of words looked at, so that a page costs a bounded time

Words words_of(std::string_view text) {
    Words words;
    for (std::size_t at = 0; (at = text.find_first_not_of(" \t\n", at)) != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

class Runs {
public:
    Runs(const Words& before, const Words& after) : m_before(before), m_after(after) {}

    std::vector<WordRun> find() {
        const std::size_t shorter = std::min(m_before.size(), m_after.size());
        std::size_t front = 0, back = 0;
        while (front < shorter && m_before[front] == m_after[front]) ++front;
        while (back < shorter - front &&
               m_before[m_before.size() - 1 - back] == m_after[m_after.size() - 1 - back])
            ++back;
        for (std::size_t i = 0; i < front; ++i) add(WordRun::Is::same, m_after[i]);
        between(front, m_before.size() - back, m_after.size() - back);
        for (std::size_t i = m_after.size() - back; i < m_after.size(); ++i) add(WordRun::Is::same, m_after[i]);
        return std::move(m_runs);
    }

private:
    void between(std::size_t from, std::size_t before_end, std::size_t after_end) {
        const std::size_t rows = before_end - from, columns = after_end - from;
        std::size_t i = 0, j = 0;
        if (rows * columns <= pairs_max) {
            // How many words the rests have in common, from each pair of places on.
            std::vector<std::uint32_t> common((rows + 1) * (columns + 1), 0);
            const auto at = [&](std::size_t r, std::size_t c) -> std::uint32_t& {
                return common[r * (columns + 1) + c];
            };
            for (std::size_t r = rows; r-- > 0;)
                for (std::size_t c = columns; c-- > 0;)
                    at(r, c) = m_before[from + r] == m_after[from + c] ? at(r + 1, c + 1) + 1
                                                                       : std::max(at(r + 1, c), at(r, c + 1));
            while (i < rows && j < columns) {
                if (m_before[from + i] == m_after[from + j]) {
                    add(WordRun::Is::same, m_after[from + j]);
                    ++i, ++j;
                } else if (at(i + 1, j) >= at(i, j + 1)) {
                    add(WordRun::Is::taken, m_before[from + i++]);
                } else {
                    add(WordRun::Is::put, m_after[from + j++]);
                }
            }
        }
        while (i < rows) add(WordRun::Is::taken, m_before[from + i++]);
        while (j < columns) add(WordRun::Is::put, m_after[from + j++]);
    }

    void add(WordRun::Is is, std::string_view word) {
        if (m_runs.empty() || m_runs.back().is != is)
            m_runs.push_back({is, std::string(word)});
        else
            m_runs.back().text.append(" ").append(word);
    }

    const Words& m_before;
    const Words& m_after;
    std::vector<WordRun> m_runs;
};

} // namespace

std::vector<WordRun> word_runs(std::string_view before, std::string_view after) {
    const Words were = words_of(before), are = words_of(after);
    return Runs(were, are).find();
}

} // namespace heed::views
