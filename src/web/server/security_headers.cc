#include "web/server/security_headers.h"

#include "base/ensure.h"

namespace heed::web {
namespace {

// No inline script or style anywhere, and no script may write HTML from a string.
constexpr std::string_view policy_before_ancestors =
    "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors ";
constexpr std::string_view policy_behind_ancestors = "; require-trusted-types-for 'script'\r\n";

constexpr std::string_view always = "X-Content-Type-Options: nosniff\r\n"
                                    "Referrer-Policy: no-referrer\r\n"
                                    "Cross-Origin-Opener-Policy: same-origin\r\n"
                                    "Permissions-Policy: camera=(), display-capture=(), geolocation=(), "
                                    "microphone=(), payment=(), publickey-credentials-get=(self), usb=()\r\n";

bool is_source_list(std::string_view text) {
    return is_header_value(text) && text.find_first_of(";,") == std::string_view::npos;
}

} // namespace

void append_security_headers(std::string& out, const Response& response) {
    const bool is_open = response.sharing == Sharing::public_data;
    const bool may_be_framed = !response.frame_ancestors.empty();
    ensure(is_source_list(response.frame_ancestors), "the frame ancestors would end their directive");
    out.append(policy_before_ancestors);
    out.append(may_be_framed ? std::string_view(response.frame_ancestors) : "'none'");
    out.append(policy_behind_ancestors);
    out.append(always);
    out.append(is_open || may_be_framed ? "Cross-Origin-Resource-Policy: cross-origin\r\n"
                                        : "Cross-Origin-Resource-Policy: same-origin\r\n");
    if (is_open) out.append("Access-Control-Allow-Origin: *\r\n");
}

} // namespace heed::web
