#include "probes/status_table.h"

#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/stated_decisions.h"

#include <algorithm>

namespace heed::probes {

using ledger::Passage;

namespace {

std::optional<std::string> number_in(std::string_view cell) {
    const auto lists = find_number_lists(cell);
    if (lists.size() != 1 || lists[0].numbers.size() != 1 || cell.size() > 40) return {};
    return lists[0].numbers[0];
}

// The column in which most rows have a cell that fits.
template <class Fits>
std::size_t column_of(Passages passages, const std::vector<std::size_t>& rows, std::size_t columns, Fits fits) {
    std::size_t best = no_column, most = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        const auto n = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
            return column < passages[row].cells.size() && fits(passages[row].cells[column]);
        });
        if (static_cast<std::size_t>(n) > most) best = column, most = static_cast<std::size_t>(n);
    }
    return most * 2 > rows.size() ? best : no_column;
}

} // namespace

std::vector<StatusTable> find_status_tables(Passages passages, const std::set<std::string>& statuses,
                                            const FinderWords& words) {
    std::vector<StatusTable> out;
    for (const auto& [label, rows] : tables_with_header(passages)) {
        StatusTable table{.label = label, .on = day_in(passages[label].text)};
        for (const std::string_view head : split(passages[label].text, '\t')) table.header.emplace_back(head);
        TableHeads heads(passages[label].text);
        table.number = heads.find("number", {}, words);
        if (table.number == no_column)
            table.number = column_of(passages, rows, table.header.size(),
                                     [](const std::string& cell) { return number_in(cell).has_value(); });
        if (table.number == no_column) continue;
        heads.take(table.number);
        table.status = heads.find("status", {"status", "state"}, words);
        if (table.status == no_column) {
            table.status = column_of(passages, rows, table.header.size(), [&](const std::string& cell) {
                return statuses.contains(lower_ascii(cell)) || words.statuses.contains(lower_ascii(cell));
            });
            if (table.status != no_column) heads.take(table.status);
        }
        if (table.status == no_column) continue;
        table.priority = heads.find("priority", {"priority"}, words);
        table.update = heads.find("update", {"update", "progress", "comment", "note"}, words);
        table.wording = heads.find("wording", {"description", "wording", "text", "recommendation"}, words);
        for (const std::size_t row : rows) {
            const auto& cells = passages[row].cells;
            if (table.number >= cells.size() || table.status >= cells.size()) continue;
            if (auto number = number_in(cells[table.number])) table.rows.push_back({std::move(*number), row});
        }
        out.push_back(std::move(table));
    }
    return out;
}

} // namespace heed::probes
