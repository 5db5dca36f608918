#include "views/names.h"

#include <cstring>

namespace heed::views {

Names::Names() {
    m_tables.push_back(std::make_unique<Table>(1u << 10));
    m_table.store(m_tables.back().get(), std::memory_order_release);
}

// FNV-1a, folded to 32 bits: short ASCII keys, and nobody outside chooses them.
std::uint32_t Names::hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

void Names::put(Table& table, std::uint32_t hash, std::uint32_t name) {
    for (std::uint32_t i = hash & table.mask;; i = (i + 1) & table.mask) {
        if (table.names[i].load(std::memory_order_relaxed) != 0) continue;
        table.names[i].store(name + 1, std::memory_order_release);
        return;
    }
}

void Names::grow() {
    const Table& old = *m_tables.back();
    auto table = std::make_unique<Table>((old.mask + 1) * 4);
    for (std::uint32_t name = 0; name < m_rows.size(); ++name) put(*table, m_rows[name].hash, name);
    m_table.store(table.get(), std::memory_order_release);
    m_tables.push_back(std::move(table));
}

std::uint32_t Names::find(std::string_view text) const {
    const Table& table = *m_table.load(std::memory_order_acquire);
    const std::uint32_t hash = hash_of(text);
    for (std::uint32_t i = hash & table.mask;; i = (i + 1) & table.mask) {
        const std::uint32_t found = table.names[i].load(std::memory_order_acquire);
        if (found == 0) return none;
        const Row& row = m_rows[found - 1];
        if (row.hash == hash && std::string_view(row.text, row.size) == text) return found - 1;
    }
}

std::uint32_t Names::intern(std::string_view text) {
    const std::uint32_t found = find(text);
    if (found != none) return found;
    const std::uint32_t name = m_rows.size();
    const auto [offset, bytes] = m_texts.allocate(text.size());
    std::memcpy(bytes, text.data(), text.size());
    Row& row = m_rows.push();
    row = {bytes, static_cast<std::uint32_t>(text.size()), hash_of(text)};
    if (m_rows.size() > m_tables.back()->mask / 2)
        grow();
    else
        put(*m_tables.back(), row.hash, name);
    return name;
}

std::string_view Names::operator[](std::uint32_t name) const {
    const Row& row = m_rows[name];
    return {row.text, row.size};
}

} // namespace heed::views
