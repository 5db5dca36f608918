#include "web/html/outside_address.h"

#include "base/text.h"

namespace heed::web {

std::optional<std::string> outside_address(std::string_view text) {
    text = trim(text);
    std::string_view rest;
    for (const std::string_view scheme : {"http://", "https://"})
        if (starts_with_ignoring_case(text, scheme)) rest = text.substr(scheme.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    if (host.empty() || host.find('@') != std::string_view::npos) return {};
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) return {};
        // RFC 3986 has no place for these; browsers take them in different ways.
        if (c == ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' || c == '`' || c == '{' ||
            c == '|' || c == '}' || byte >= 0x80)
            out += percent_encode(std::string_view(&c, 1));
        else
            out += c;
    }
    return out;
}

} // namespace heed::web
