#include "probes/meeting_table.h"

#include "base/text.h"
#include "probes/written_dates.h"

namespace heed::probes {

using ledger::Passage;

namespace {

std::string_view cell_of(const Passage& row, std::size_t column) {
    return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

std::optional<MeetingTable::Row> row_of(const MeetingTable& table, const Passage& passage, std::size_t at) {
    const auto dates = find_dates(cell_of(passage, table.first));
    const auto last = find_dates(cell_of(passage, table.last));
    if (cell_of(passage, table.title).empty() || dates.empty() || dates.size() > 2 || last.size() > 1)
        return {};
    MeetingTable::Row row{.passage = at, .on = dates[0].date};
    if (!last.empty()) row.to = last[0].date;
    if (dates.size() == 2) row.to = dates[1].date;
    if (row.to && (*row.to == row.on || row.to->last() < row.on.first())) row.to.reset();
    const std::string state = lower_ascii(cell_of(passage, table.state));
    row.cancelled = state.find("cancel") != std::string::npos;
    row.tentative = state.find("tentative") != std::string::npos;
    return row;
}

} // namespace

std::vector<MeetingTable> find_meeting_tables(Passages passages) {
    std::vector<MeetingTable> out;
    for (const TableRows& found : tables_with_header(passages)) {
        TableHeads heads(passages[found.label].text);
        MeetingTable table{.label = found.label};
        table.title = heads.find({"meeting", "call"});
        table.first = heads.find({"first day", "date", "day", "when"});
        if (table.title == no_column || table.first == no_column) continue;
        table.last = heads.find({"last day", "until", "to "});
        table.place = heads.find({"place", "location", "venue"});
        table.state = heads.find({"state", "status"});
        for (const std::size_t at : found.rows)
            if (const auto row = row_of(table, passages[at], at)) table.rows.push_back(*row);
        if (!table.rows.empty()) out.push_back(std::move(table));
    }
    return out;
}

} // namespace heed::probes
