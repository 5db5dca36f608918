#include "intake/pdf_grid.h"

#include "intake/reading.h"
#include "intake/text_lines.h"

#include <algorithm>
#include <optional>

namespace heed::intake {
namespace {

constexpr double wide = 0.9;            // of the size of letters: no gap between two words of a sentence
constexpr double gap_min = 2.8;         // in points: what stays free between two columns at the least
constexpr double other_size = 1.5;      // letters of another size do not belong to a table
constexpr std::size_t lines_max = 2000; // of one grid; no page that people read has more
constexpr double far_below = 1.9;       // times the distance of lines so far: something else begins

std::vector<Gap> gaps_of(const PrintedLine& line) {
    std::vector<Gap> out;
    double reached = line.words.front().right;
    for (const PrintedWord& word : line.words) {
        if (word.left > reached) out.push_back({reached, word.left});
        reached = std::max(reached, word.right);
    }
    return out;
}

// What a line leaves free of a gap: each wide piece, for words that stand in a gap with room on both sides are
// a column of their own; else the widest piece, for others are only blanks between words.
std::vector<Gap> free_pieces(const Gap& gap, std::span<const Gap> free, double wide_enough) {
    std::vector<Gap> pieces;
    Gap widest;
    for (const Gap& one : free) {
        const Gap both{std::max(gap.left, one.left), std::min(gap.right, one.right), 1};
        if (both.width() >= wide_enough) pieces.push_back(both);
        if (both.width() > widest.width()) widest = both;
    }
    if (pieces.empty() && widest.width() >= gap_min) pieces.push_back(widest);
    if (pieces.size() == 1) pieces[0].lines = gap.lines + 1;
    return pieces;
}

std::vector<Gap> free_of(const PrintedLine& line) {
    std::vector<Gap> free = gaps_of(line);
    free.insert(free.begin(), {-1e6, line.left});
    free.push_back({line.right, 1e6});
    return free;
}

// What of the gaps a line leaves free; nothing when it crosses one that more than one line has left free, or
// all.
std::optional<std::vector<Gap>> narrowed(const std::vector<Gap>& gaps, const PrintedLine& line) {
    const auto free = free_of(line);
    std::vector<Gap> out;
    for (const Gap& gap : gaps) {
        const auto pieces = free_pieces(gap, free, wide * line.size);
        if (pieces.empty() && gap.lines > 1) return {};
        out.insert(out.end(), pieces.begin(), pieces.end());
    }
    if (out.empty() || out.size() >= columns_max) return {};
    return out;
}

bool is_occupied(const std::vector<PrintedWord>& cell) { return !cell.empty(); }

std::size_t occupied(const PrintedLine& line, std::span<const Gap> gaps) {
    const auto cells = parted(line, gaps);
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is_occupied));
}

// Gaps between two words of a cell that happen to stand under each other are no gaps between columns: there is
// a line that has words on both sides and much room between them, or the gap is wide itself.
std::vector<Gap> between_columns(std::span<const PrintedLine> lines, const std::vector<Gap>& gaps) {
    std::vector<Gap> out;
    for (const Gap& gap : gaps) {
        const bool seen = std::any_of(lines.begin(), lines.end(), [&](const PrintedLine& line) {
            const auto free = gaps_of(line);
            return std::any_of(free.begin(), free.end(), [&](const Gap& one) {
                return one.left <= gap.left && one.right >= gap.right && one.width() >= wide * line.size;
            });
        });
        if (seen) out.push_back(gap);
    }
    return out;
}

bool only_bullets(std::span<const PrintedLine> lines, std::span<const Gap> gaps) {
    return std::all_of(lines.begin(), lines.end(), [&](const PrintedLine& line) {
        const auto cells = parted(line, gaps);
        if (cells[0].empty()) return true;
        if (cells[0].size() > 1) return false;
        const std::string& text = cells[0][0].text;
        return bullet_size(text + " x") > 0 || text == "o" ||
               (text.size() <= 4 && (text.ends_with(')') || text.ends_with('.')));
    });
}

// Columns of text are few, full of words, and nearly every line of a column reaches to its end.
bool is_text_in_columns(std::span<const PrintedLine> lines, std::span<const Gap> gaps) {
    if (gaps.size() > 2 || lines.size() < 4) return false;
    std::size_t pieces = 0, words = 0, full = 0;
    for (std::size_t column = 0; column <= gaps.size(); ++column) {
        double right = 0;
        for (const PrintedLine& line : lines)
            if (const auto cells = parted(line, gaps); !cells[column].empty())
                right = std::max(right, cells[column].back().right);
        for (const PrintedLine& line : lines) {
            const auto cells = parted(line, gaps);
            if (cells[column].empty()) continue;
            ++pieces;
            words += cells[column].size();
            full += right - cells[column].back().right < 4 * line.size;
        }
    }
    return words >= 4 * pieces && full * 4 >= pieces * 3 && pieces * 4 >= lines.size() * (gaps.size() + 1) * 3;
}

} // namespace

std::vector<std::vector<PrintedWord>> parted(const PrintedLine& line, std::span<const Gap> gaps) {
    std::vector<std::vector<PrintedWord>> cells(gaps.size() + 1);
    for (const PrintedWord& word : line.words) {
        std::size_t column = 0;
        while (column < gaps.size() && (word.left + word.right) / 2 > gaps[column].right) ++column;
        cells[column].push_back(word);
    }
    return cells;
}

std::size_t lines_within(std::span<const PrintedLine> lines, std::vector<Gap>& gaps) {
    double distance = 0;
    std::size_t n = 0;
    for (; n < std::min(lines.size(), lines_max); ++n) {
        if (n > 0) {
            const double below = lines[n].middle() - lines[n - 1].middle();
            if (distance > 0 && below > far_below * distance) break;
            distance = std::max(distance, below);
        }
        if (std::abs(lines[n].size - lines[0].size) > other_size) break;
        const auto free = free_of(lines[n]);
        std::vector<Gap> left;
        for (const Gap& gap : gaps) {
            const auto pieces = free_pieces(gap, free, 1e6);
            left.insert(left.end(), pieces.begin(), pieces.end());
        }
        if (left.size() < gaps.size()) break;
        gaps = std::move(left);
    }
    return n;
}

Grid grid_at(std::span<const PrintedLine> lines) {
    Grid grid;
    if (lines.empty()) return grid;
    for (const Gap& gap : gaps_of(lines[0]))
        if (gap.width() >= wide * lines[0].size) grid.gaps.push_back(gap);
    if (grid.gaps.empty()) return grid;
    double distance = 0;
    std::size_t n = 1;
    for (; n < std::min(lines.size(), lines_max); ++n) {
        const double below = lines[n].middle() - lines[n - 1].middle();
        if (distance > 0 && below > far_below * distance) break;
        if (std::abs(lines[n].size - lines[0].size) > other_size) break;
        auto free = narrowed(grid.gaps, lines[n]);
        if (!free) break;
        grid.gaps = std::move(*free);
        distance = std::max(distance, below);
    }
    const auto taken = lines.first(n);
    grid.gaps = between_columns(taken, grid.gaps);
    if (grid.gaps.empty()) return {};
    const auto rows = std::count_if(taken.begin(), taken.end(),
                                    [&](const PrintedLine& line) { return occupied(line, grid.gaps) >= 2; });
    if (rows < 2 || only_bullets(taken, grid.gaps)) return {};
    grid.lines = n;
    grid.is_table = !is_text_in_columns(taken, grid.gaps);
    return grid;
}

} // namespace heed::intake
