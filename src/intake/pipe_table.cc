#include "intake/pipe_table.h"

#include "base/text.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::size_t bars_max = 4 * columns_max; // in one line; more is no table for people

// The parts between bars; `\|` is a bar that belongs to the words.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells(1);
    const std::string_view text = trim(line);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && text.substr(i + 1, 1) == "|")
            cells.back() += text[++i];
        else if (text[i] == '|')
            cells.emplace_back();
        else
            cells.back() += text[i];
    }
    for (std::string& cell : cells) cell = passage_words(cell);
    return cells;
}

bool has_bar(std::string_view line) { return line.find('|') != std::string_view::npos; }

// Whether the table writes a bar in front of every row, so that the part before it is no cell.
bool begins_with_bar(std::string_view line) { return trim(line).starts_with('|'); }

std::vector<std::string> row_cells(std::string_view line, bool bar_in_front) {
    auto cells = cells_of(line);
    if (bar_in_front && begins_with_bar(line)) cells.erase(cells.begin());
    if (trim(line).ends_with('|') && !cells.empty()) cells.pop_back(); // the bar ended the last cell
    if (cells.empty()) cells.emplace_back();
    return cells;
}

} // namespace

bool is_table_rule(std::string_view line) {
    std::size_t bars = 0, hyphens = 0, in_cell = 0;
    for (const char c : line) {
        if (c == '|') {
            if (++bars > 1 && in_cell < 2) return false;
            in_cell = 0;
        } else if (c == '-') {
            ++hyphens;
            ++in_cell;
        } else if (c != ' ' && c != ':') {
            return false;
        }
    }
    return bars > 0 && hyphens >= 2;
}

std::optional<PrintedTable> read_pipe_table(std::span<const Line> lines) {
    if (lines.size() < 2 || !has_bar(lines[0].text) || !is_table_rule(lines[1].text)) return {};
    const bool bar_in_front = begins_with_bar(lines[0].text);
    PrintedTable table{.rows = {}, .has_header = true, .lines = 0};
    for (const Line& line : lines) {
        if (!has_bar(line.text)) break;
        ++table.lines;
        if (table.lines == 2) continue; // the hyphens
        if (static_cast<std::size_t>(std::count(line.text.begin(), line.text.end(), '|')) > bars_max) return {};
        auto cells = row_cells(line.text, bar_in_front);
        if (cells.size() > columns_max) return {};
        table.rows.push_back({std::move(cells), line.number});
    }
    return table;
}

} // namespace heed::intake
