// The header fields of a request, in the order in which they came.
//
// The bytes are kept once, in one string that later requests of the same connection reuse; a copy is complete
// in itself. Names compare without regard to case. Views handed out hold until the next change of the object.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

class HeaderFields {
public:
    std::optional<std::string_view> find(std::string_view name) const; // the first of that name
    std::vector<std::string_view> all(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    std::size_t size() const { return m_fields.size(); }
    std::string_view name(std::size_t i) const { return part(m_fields[i].name_at, m_fields[i].name_size); }
    std::string_view value(std::size_t i) const { return part(m_fields[i].value_at, m_fields[i].value_size); }

    void add(std::string_view name, std::string_view value);
    void clear(); // forgets the fields and, unless it has grown large, keeps the storage

private:
    struct Field {
        std::uint32_t name_at;
        std::uint32_t name_size;
        std::uint32_t value_at;
        std::uint32_t value_size;
    };
    std::string_view part(std::uint32_t at, std::uint32_t size) const { return {m_bytes.data() + at, size}; }

    std::string m_bytes;
    std::vector<Field> m_fields;
};

bool equal_ignoring_case(std::string_view a, std::string_view b); // ASCII

} // namespace heed::web
