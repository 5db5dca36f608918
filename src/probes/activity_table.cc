#include "probes/activity_table.h"

#include "probes/written_dates.h"

namespace heed::probes {

using ledger::Passage;

std::vector<ActivityTable> find_activity_tables(Passages passages, const FinderWords& words) {
    std::vector<ActivityTable> out;
    for (const TableRows& found : tables_with_header(passages)) {
        TableHeads heads(passages[found.label].text);
        ActivityTable table{.label = found.label};
        table.date = heads.find("date", {"date", "when"}, words);
        table.phase = heads.find("phase", {"phase"}, words);
        table.activity = heads.find("activity", {"activity", "milestone", "event"}, words);
        if (table.date == no_column || table.activity == no_column) continue;
        for (const std::size_t row : found.rows) {
            const auto& cells = passages[row].cells;
            if (table.date >= cells.size() || table.activity >= cells.size() || cells[table.activity].empty())
                continue;
            const auto dates = find_dates(cells[table.date]);
            if (dates.size() == 1) table.rows.push_back({row, dates[0].date});
        }
        out.push_back(std::move(table));
    }
    return out;
}

} // namespace heed::probes
