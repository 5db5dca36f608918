#include "probes/status_table.h"

#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/stated_decisions.h"

#include <algorithm>
#include <map>

namespace heed::probes {

using ledger::Passage;

namespace {

std::optional<std::string> number_in(std::string_view cell) {
    const auto lists = find_number_lists(cell);
    if (lists.size() != 1 || lists[0].numbers.size() != 1 || cell.size() > 40) return {};
    return lists[0].numbers[0];
}

// Columns by the words of their heads: the first that has one of them and is not taken.
class Heads {
public:
    explicit Heads(const std::vector<std::string>& header) : m_taken(header.size(), false) {
        for (const std::string& head : header) m_heads.push_back(lower_ascii(head));
    }
    void take(std::size_t column) { m_taken[column] = true; }
    std::size_t find(std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words)
            for (std::size_t i = 0; i < m_heads.size(); ++i)
                if (!m_taken[i] && m_heads[i].find(word) != std::string::npos) {
                    m_taken[i] = true;
                    return i;
                }
        return StatusTable::npos;
    }

private:
    std::vector<std::string> m_heads;
    std::vector<bool> m_taken;
};

// The column in which most rows have one number.
std::size_t number_column(Passages passages, const std::vector<std::size_t>& rows, std::size_t columns) {
    std::size_t best = StatusTable::npos, most = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        const auto n = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
            return column < passages[row].cells.size() && number_in(passages[row].cells[column]);
        });
        if (static_cast<std::size_t>(n) > most) best = column, most = static_cast<std::size_t>(n);
    }
    return most * 2 > rows.size() ? best : StatusTable::npos;
}

} // namespace

std::vector<StatusTable> find_status_tables(Passages passages) {
    std::map<int, std::pair<std::size_t, std::vector<std::size_t>>> tables; // header and rows
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        if (passage.table == 0) continue;
        if (passage.kind == Passage::Kind::label)
            tables.try_emplace(passage.table, i, std::vector<std::size_t>());
        if (const auto table = tables.find(passage.table);
            passage.kind == Passage::Kind::row && table != tables.end())
            table->second.second.push_back(i);
    }
    std::vector<StatusTable> out;
    for (const auto& [id, found] : tables) {
        const auto& [label, rows] = found;
        StatusTable table{.label = label, .on = day_in(passages[label].text)};
        for (const std::string_view head : split(passages[label].text, '\t')) table.header.emplace_back(head);
        table.number = number_column(passages, rows, table.header.size());
        if (table.number == StatusTable::npos) continue;
        Heads heads(table.header);
        heads.take(table.number);
        table.status = heads.find({"status", "state"});
        if (table.status == StatusTable::npos) continue;
        table.priority = heads.find({"priority"});
        table.update = heads.find({"update", "progress", "comment", "note"});
        table.wording = heads.find({"description", "wording", "text", "recommendation"});
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
