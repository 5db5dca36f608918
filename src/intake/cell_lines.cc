#include "intake/cell_lines.h"

#include "base/text.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::size_t key_bytes_max = 20;
constexpr std::size_t rows_min = 2; // below a header; with fewer nothing comes again

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "R10.1" has the form "a9.9": runs of letters and of digits count as one.
std::string form_of(std::string_view key) {
    std::string form;
    for (const char c : key) {
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        const char kind = is_digit(c) ? '9' : letter ? 'a' : c;
        if (form.empty() || form.back() != kind || (kind != '9' && kind != 'a')) form += kind;
    }
    return form;
}

bool is_key(std::string_view cell) {
    return !cell.empty() && cell.size() <= key_bytes_max && cell.find(' ') == std::string_view::npos &&
           std::any_of(cell.begin(), cell.end(), is_digit);
}

// Whether these can be the first cells of rows: all dates, or all keys that differ and are of one form or in
// order.
bool are_keys(const std::vector<std::string_view>& cells) {
    if (std::all_of(cells.begin(), cells.end(), is_date)) return true;
    if (!std::all_of(cells.begin(), cells.end(), is_key)) return false;
    bool one_form = true, in_order = true;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        one_form = one_form && form_of(cells[i]) == form_of(cells[0]);
        in_order = in_order && natural_less(cells[i - 1], cells[i]);
    }
    if (in_order) return true;
    std::vector<std::string_view> sorted = cells;
    std::sort(sorted.begin(), sorted.end());
    return one_form && std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
}

bool is_key_or_date(std::string_view cell) { return is_key(cell) || is_date(cell); }

} // namespace

bool is_cell_line(std::string_view line) {
    return line.size() > 2 && line.ends_with(" |") && line.find('|') == line.size() - 1;
}

std::optional<std::size_t> find_columns(std::span<const std::string> cells) {
    for (std::size_t columns = 2; columns <= columns_max && columns * (rows_min + 1) <= cells.size();
         ++columns) {
        if (cells.size() % columns != 0) continue;
        std::vector<std::string_view> keys;
        for (std::size_t i = columns; i < cells.size(); i += columns) keys.push_back(cells[i]);
        if (are_keys(keys)) return columns;
    }
    return {};
}

std::optional<PrintedTable> read_cell_lines(std::span<const Line> lines) {
    std::vector<std::string> cells;
    for (const Line& line : lines) {
        if (!is_cell_line(line.text)) break;
        cells.push_back(passage_words(line.text.substr(0, line.text.size() - 2)));
    }
    if (cells.size() < 2) return {};
    PrintedTable table{.rows = {}, .has_header = false, .lines = cells.size()};
    const auto found = find_columns(cells);
    const std::size_t columns = found.value_or(1);
    for (std::size_t i = 0; i < cells.size(); i += columns) {
        const auto start = cells.begin() + static_cast<std::ptrdiff_t>(i);
        table.rows.push_back({{start, start + static_cast<std::ptrdiff_t>(columns)}, lines[i].number});
    }
    table.has_header = found && !is_key_or_date(cells[0]);
    if (!found)
        table.doubts.push_back(
            {"the lines end in bars like the cells of a table, but no number of columns fits; each is "
             "read as a row of its own",
             "line " + std::to_string(lines[0].number)});
    return table;
}

} // namespace heed::intake
