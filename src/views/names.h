// Every string once. A name is a small number for the life of the process; readers look up both ways without a
// lock while the one writer adds.
#pragma once

#include "views/columns.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace heed::views {

inline constexpr std::uint32_t none = UINT32_MAX;

class Names {
public:
    Names();
    std::uint32_t intern(std::string_view text);     // the writer only
    std::uint32_t find(std::string_view text) const; // `none` when it was never seen
    std::string_view operator[](std::uint32_t name) const;
    std::uint32_t size() const { return m_rows.size(); }

private:
    struct Row {
        const char* text;
        std::uint32_t size;
        std::uint32_t hash;
    };
    struct Table {
        explicit Table(std::uint32_t slots)
            : mask(slots - 1), names(std::make_unique<std::atomic<std::uint32_t>[]>(slots)) {}
        std::uint32_t mask;
        std::unique_ptr<std::atomic<std::uint32_t>[]> names; // name + 1; 0 is free
    };
    static std::uint32_t hash_of(std::string_view text);
    static void put(Table& table, std::uint32_t hash, std::uint32_t name);
    void grow();

    Column<Row> m_rows;
    Arena m_texts;
    std::atomic<Table*> m_table;
    std::vector<std::unique_ptr<Table>>
        m_tables; // the last one is in use; readers may still look at earlier ones
};

} // namespace heed::views
