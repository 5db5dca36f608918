#include "probes/table_heads.h"

#include "base/text.h"

#include <map>

namespace heed::probes {

using ledger::Passage;

std::vector<TableRows> tables_with_header(Passages passages) {
    std::map<int, TableRows> tables;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        if (passage.table == 0) continue;
        if (passage.kind == Passage::Kind::label) tables.try_emplace(passage.table, TableRows{i, {}});
        if (const auto table = tables.find(passage.table);
            passage.kind == Passage::Kind::row && table != tables.end())
            table->second.rows.push_back(i);
    }
    std::vector<TableRows> out;
    for (auto& [number, table] : tables) out.push_back(std::move(table));
    return out;
}

TableHeads::TableHeads(std::string_view header) {
    for (const std::string_view head : split(header, '\t')) m_heads.push_back(lower_ascii(head));
    m_taken.resize(m_heads.size(), false);
}

std::size_t TableHeads::find(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        for (std::size_t i = 0; i < m_heads.size(); ++i)
            if (!m_taken[i] && m_heads[i].find(word) != std::string::npos) {
                m_taken[i] = true;
                return i;
            }
    return no_column;
}

std::size_t TableHeads::find(std::string_view column, std::initializer_list<std::string_view> ours,
                             const FinderWords& words) {
    if (const auto own = words.columns.find(column); own != words.columns.end())
        for (const std::string& word : own->second)
            if (const std::size_t found = find({std::string_view(word)}); found != no_column) return found;
    return find(ours);
}

} // namespace heed::probes
