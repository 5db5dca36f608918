#include "web/server/host.h"

#include "base/text.h"

#include <algorithm>

namespace heed::web {
namespace {

constexpr std::size_t host_bytes_max = 255;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_name_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
}

// Where the name ends and ":port" may begin.
std::size_t name_end(std::string_view text) {
    if (!text.empty() && text.front() == '[') {
        const std::size_t close = text.find(']');
        return close == std::string_view::npos ? text.size() : close + 1;
    }
    return std::min(text.find(':'), text.size());
}

bool is_port(std::string_view text) {
    if (text.empty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), is_digit)) return false;
    unsigned port = 0;
    for (const char c : text) port = port * 10 + static_cast<unsigned>(c - '0');
    return port <= 65535;
}

} // namespace

bool is_host(std::string_view text) {
    if (text.empty() || text.size() > host_bytes_max) return false;
    const std::size_t end = name_end(text);
    const std::string_view name = text.substr(0, end);
    const std::string_view rest = text.substr(end);
    if (!rest.empty() && (rest.front() != ':' || !is_port(rest.substr(1)))) return false;
    if (name.empty()) return false;
    if (name.front() != '[')
        return name.front() != '.' && name.find("..") == std::string_view::npos &&
               std::all_of(name.begin(), name.end(), is_name_character);
    if (name.size() < 4 || name.back() != ']') return false;
    const std::string_view address = name.substr(1, name.size() - 2);
    return address.find(':') != std::string_view::npos &&
           std::all_of(address.begin(), address.end(),
                       [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

std::string_view host_name(std::string_view host) {
    std::string_view name = host.substr(0, name_end(host));
    if (name.ends_with('.')) name.remove_suffix(1);
    return name;
}

bool is_our_host(const std::vector<std::string>& names, std::string_view host) {
    if (names.empty()) return true;
    return std::find(names.begin(), names.end(), lower_ascii(host_name(host))) != names.end();
}

} // namespace heed::web
