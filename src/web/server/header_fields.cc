#include "web/server/header_fields.h"

namespace heed::web {
namespace {

constexpr std::size_t bytes_kept_max = 4096;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

} // namespace

std::optional<std::string_view> HeaderFields::find(std::string_view wanted) const {
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (equal_ignoring_case(name(i), wanted)) return value(i);
    return {};
}

std::vector<std::string_view> HeaderFields::all(std::string_view wanted) const {
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (equal_ignoring_case(name(i), wanted)) found.push_back(value(i));
    return found;
}

std::size_t HeaderFields::count(std::string_view wanted) const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < m_fields.size(); ++i) n += equal_ignoring_case(name(i), wanted) ? 1 : 0;
    return n;
}

void HeaderFields::add(std::string_view name, std::string_view value) {
    const auto at = static_cast<std::uint32_t>(m_bytes.size());
    const auto name_size = static_cast<std::uint32_t>(name.size());
    m_bytes.append(name).append(value);
    m_fields.push_back({at, name_size, at + name_size, static_cast<std::uint32_t>(value.size())});
}

void HeaderFields::clear() {
    m_fields.clear();
    m_bytes.clear();
    if (m_bytes.capacity() > bytes_kept_max) m_bytes.shrink_to_fit();
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i] && lower(a[i]) != lower(b[i])) return false;
    return true;
}

} // namespace heed::web
