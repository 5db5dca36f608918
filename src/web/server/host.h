// The Host a request names: is it well formed, and is it one of ours?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

// RFC 9110 section 7.2: a name, an IPv4 address or an IPv6 address in brackets,
// and perhaps a port. Narrower than RFC 3986, which lets a host hold nearly
// anything: letters, digits, '-', '_' and single dots; never empty.
bool is_host(std::string_view text);

// Without the port and without the dot at the end of a name: what an allow-list
// compares. Requires is_host(host).
std::string_view host_name(std::string_view host);

// Whether the names, in lower case and without ports, hold that of the host. No
// names at all: every host is ours.
bool is_our_host(const std::vector<std::string>& names, std::string_view host);

} // namespace heed::web
