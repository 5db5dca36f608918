#include "web/server/request_head.h"

#include "base/text.h"
#include "web/server/host.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <optional>

namespace heed::web {
namespace {

namespace http = boost::beast::http;
using boost::system::error_code;

constexpr HttpRefusal not_http{400, "The request is not well-formed HTTP."};
constexpr HttpRefusal bad_line_end{400, "A line of the request ends in a way HTTP does not allow."};
constexpr HttpRefusal bad_field{400, "A header is not well formed."};
constexpr HttpRefusal bad_length{400, "The length of the body is not stated, or not stated in one way."};
constexpr HttpRefusal bad_host{400, "The request must name one well-formed Host."};
constexpr HttpRefusal body_not_allowed{400, "A request of this method has no body."};
constexpr HttpRefusal bad_target{400, "The address is not in a form this method allows."};
constexpr HttpRefusal not_allowed{405, "This method is not allowed here."};
constexpr HttpRefusal body_too_large{413, "The body of the request is too large."};
constexpr HttpRefusal bad_expectation{417, "The request expects what this server does not do."};
constexpr HttpRefusal head_too_large{431, "The headers of the request are too large."};
constexpr HttpRefusal unknown_method{501, "This method is not known here."};
constexpr HttpRefusal unknown_coding{501, "The transfer coding of the body is not known here."};
constexpr HttpRefusal bad_version{505, "This version of HTTP is not spoken here."};

std::string_view text_of(boost::beast::string_view view) { return {view.data(), view.size()}; }

HttpRefusal refusal_of(const error_code& ec) {
    switch (static_cast<http::error>(ec.value())) {
    case http::error::body_limit: return body_too_large;
    case http::error::header_limit: return head_too_large;
    case http::error::bad_field:
    case http::error::bad_value: return bad_field;
    case http::error::bad_line_ending: return bad_line_end;
    case http::error::bad_content_length:
    case http::error::multiple_content_length:
    case http::error::bad_transfer_encoding: return bad_length;
    default: return not_http;
    }
}

Method method_of(http::verb verb) {
    switch (verb) {
    case http::verb::get: return Method::get;
    case http::verb::head: return Method::head;
    case http::verb::post: return Method::post;
    case http::verb::options: return Method::options;
    default: return Method::other;
    }
}

bool is_known_but_not_allowed(http::verb verb) {
    switch (verb) {
    case http::verb::put:
    case http::verb::patch:
    case http::verb::delete_:
    case http::verb::connect:
    case http::verb::trace: return true;
    default: return false;
    }
}

// "GET /x HTTP/2.0" is sound in form, only not what we speak.
bool names_another_version(std::string_view head) {
    const std::string_view line = head.substr(0, std::min(head.find('\r'), head.size()));
    const std::size_t at = line.rfind(" HTTP/");
    if (at == std::string_view::npos) return false;
    const std::string_view version = line.substr(at + 6);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return version.size() == 3 && digit(version[0]) && version[1] == '.' && digit(version[2]) &&
           version != "1.0" && version != "1.1";
}

void assign_lower(std::string& out, std::string_view text) {
    out.assign(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
}

// Beast's parser, given one whole head, splits it into its parts; what it lets
// pass and we do not is checked here.
struct Fields final : http::basic_parser<true> {
    Fields(const ParserLimits& limits, Request& into) : m_limits(limits), m_into(into) {
        header_limit(static_cast<std::uint32_t>(limits.head_bytes_max));
        body_limit(limits.body_bytes_max);
    }

    void on_request_impl(http::verb method, boost::beast::string_view, boost::beast::string_view raw_target,
                         int number, error_code&) override {
        verb = method;
        // Known to the caller even if the head is refused further down: an
        // answer to HEAD has no body, whatever it is.
        m_into.method = method_of(method);
        target = text_of(raw_target);
        http10 = number == 10;
    }

    void on_field_impl(http::field field, boost::beast::string_view name, boost::beast::string_view raw_value,
                       error_code& ec) override {
        const std::string_view value = text_of(raw_value);
        if (m_into.headers.size() == m_limits.fields_max) refused = head_too_large;
        if (field == http::field::host && ++hosts > 1) refused = bad_host;
        if (field == http::field::content_length) {
            // Beast takes lists and repetitions of one number; a front that counts otherwise would be fooled.
            const bool digits =
                std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (++lengths > 1 || !digits) refused = bad_length;
        }
        if (field == http::field::transfer_encoding) {
            // Beast takes a coding that is not "chunked" as no body at all.
            if (++codings > 1 || http10)
                refused = bad_length;
            else if (!equal_ignoring_case(value, "chunked"))
                refused = unknown_coding;
        }
        if (field == http::field::expect && !equal_ignoring_case(value, "100-continue"))
            refused = bad_expectation;
        if (field == http::field::expect) expects_continue = true;
        if (refused)
            ec = http::error::bad_value;
        else
            m_into.headers.add(text_of(name), value);
    }

    // The rest is never called, because only the head is put in.
    void on_response_impl(int, boost::beast::string_view, int, error_code&) override {}
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(boost::beast::string_view, error_code&) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view, error_code&) override { return 0; }
    void on_finish_impl(error_code&) override {}

    http::verb verb = http::verb::unknown;
    std::string_view target; // into the bytes of the head
    std::optional<HttpRefusal> refused;
    int hosts = 0;
    int lengths = 0;
    int codings = 0;
    bool expects_continue = false;
    bool http10 = false;

private:
    const ParserLimits& m_limits;
    Request& m_into;
};

// The part of the target behind scheme and host, which go to `into.host`.
std::optional<HttpRefusal> read_absolute_form(std::string_view target, bool has_host, Request& into) {
    const bool secure = starts_with_ignoring_case(target, "https://");
    if (!secure && !starts_with_ignoring_case(target, "http://")) return bad_target;
    target.remove_prefix(secure ? 8 : 7);
    const std::string_view authority = target.substr(0, std::min(target.find_first_of("/?"), target.size()));
    if (!is_host(authority)) return bad_target;
    // Where it and Host differ, RFC 9112 section 3.2.2 believes the former and a careless front may believe the
    // latter, so that we refuse.
    if (has_host && !equal_ignoring_case(authority, into.host)) return bad_host;
    assign_lower(into.host, authority);
    target.remove_prefix(authority.size());
    if (target.empty() && into.method == Method::options)
        into.target = "*";
    else
        into.target.assign(target.starts_with('/') ? "" : "/").append(target);
    return {};
}

std::optional<HttpRefusal> read_target_of(const Fields& fields, const ParserLimits& limits, Request& into) {
    into.target = fields.target;
    if (!fields.target.starts_with('/') && fields.target != "*")
        if (const auto no = read_absolute_form(fields.target, fields.hosts > 0, into)) return no;
    if (into.target != "*") return read_target(into.target, limits.target_bytes_max, into.path, into.query);
    if (into.method != Method::options) return bad_target;
    into.path = into.target;
    return {};
}

} // namespace

std::optional<HttpRefusal> read_request_head(std::string_view head, const ParserLimits& limits, Request& into,
                                             Framing& framing) {
    Fields fields(limits, into);
    error_code ec;
    fields.put(boost::asio::const_buffer(head.data(), head.size()), ec);
    if (fields.refused) return fields.refused;
    if (ec == http::error::bad_version && names_another_version(head)) return bad_version;
    if (ec) return refusal_of(ec);
    if (!fields.is_header_done()) return not_http;
    if (into.method == Method::other)
        return is_known_but_not_allowed(fields.verb) ? not_allowed : unknown_method;

    if (fields.hosts == 0 && !fields.http10) return bad_host;
    if (fields.hosts > 0) {
        assign_lower(into.host, *into.headers.find("host"));
        if (!is_host(into.host)) return bad_host;
    }
    if (const auto no = read_target_of(fields, limits, into)) return no;

    framing = Framing{.keeps_alive = fields.keep_alive(), .is_http10 = fields.http10};
    if (fields.is_done()) return {};
    if (into.method != Method::post) return body_not_allowed;
    framing.waits_for_continue = fields.expects_continue && !fields.http10;
    framing.body = fields.codings > 0 ? Framing::Body::chunked : Framing::Body::sized;
    framing.body_bytes = static_cast<std::size_t>(fields.content_length().value_or(0));
    return {};
}

} // namespace heed::web
