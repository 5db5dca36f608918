#include "web/server/request_parser.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

// What the bytes hold, cut into pieces of so many: "GET /a?b (body) | ... | 400" or "... | more". The bytes
// that are not used are handed in again, as a connection does.
std::string read(std::string_view bytes, std::size_t piece, ParserLimits limits = {}) {
    RequestParser parser(limits);
    Request request;
    std::string out;
    std::string buffer;
    const auto add = [&](const std::string& text) { out += out.empty() ? text : " | " + text; };
    while (!bytes.empty()) {
        buffer += bytes.substr(0, piece);
        bytes.remove_prefix(std::min(piece, bytes.size()));
        while (!buffer.empty()) {
            buffer.erase(0, parser.feed(buffer, request));
            if (parser.state() == RequestParser::State::refused)
                return add(std::to_string(parser.refusal().status)), out;
            if (parser.state() != RequestParser::State::complete) break;
            add(std::string(name_of(request.method)) + " " + request.target +
                (request.body.empty() ? "" : " (" + request.body + ")") +
                (parser.keeps_alive() ? "" : " close"));
            parser.next();
        }
        EXPECT_LE(buffer.size(), limits.head_bytes_max);
    }
    if (parser.state() != RequestParser::State::start || !buffer.empty()) add("more");
    return out;
}

void check(std::string_view bytes, std::string_view expected, ParserLimits limits = {}) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{7}, bytes.size()})
        EXPECT_EQ(read(bytes, std::max<std::size_t>(piece, 1), limits), expected)
            << bytes.substr(0, 200) << "\npiece " << piece;
}

constexpr std::string_view get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

// The request line and one more header, with a sound Host between.
std::string with(std::string_view line, std::string_view header = "") {
    return std::string(line) + "\r\nHost: a\r\n" + std::string(header) + (header.empty() ? "\r\n" : "\r\n\r\n");
}

TEST(RequestParser, reads_one_request_after_the_other) {
    check(get, "GET /");
    check(std::string(get) + std::string(get), "GET / | GET /");
    check("\r\n" + std::string(get), "GET /");
    check(with("HEAD /a?b=c HTTP/1.1"), "HEAD /a?b=c");
    check(with("GET / HTTP/1.1", "Connection: close"), "GET / close");
    check(with("GET / HTTP/1.0"), "GET / close");
    check(with("GET / HTTP/1.0", "Connection: keep-alive"), "GET /");
    check("GET / HTTP/1.0\r\n\r\n", "GET / close");
    check("GET / HTTP/1.1\r\nHost: a\r\n", "more");
    check("", "");
}

TEST(RequestParser, reads_bodies_of_stated_length_and_in_chunks) {
    check(with("POST /a HTTP/1.1", "Content-Length: 5") + "hello" + std::string(get),
          "POST /a (hello) | GET /");
    check(with("POST /a HTTP/1.1", "Content-Length: 0") + std::string(get), "POST /a | GET /");
    check(with("POST /a HTTP/1.1") + std::string(get), "POST /a | GET /");
    const std::string chunked = with("POST /a HTTP/1.1", "Transfer-Encoding: Chunked");
    check(chunked + "5\r\nhello\r\n0\r\n\r\n" + std::string(get), "POST /a (hello) | GET /");
    check(chunked + "2;x=y;z=\"q\"\r\nhe\r\n003\r\nllo\r\n0;a\r\nHost: b\r\nX: y\r\n\r\n" + std::string(get),
          "POST /a (hello) | GET /");
    check(chunked + "0\r\n\r\n" + std::string(get), "POST /a | GET /");
    check(chunked + "A\r\n0123456789\r\n0\r\n\r\n", "POST /a (0123456789)");
    check(chunked + "5\r\nhel", "more");
}

TEST(RequestParser, refuses_every_doubt_about_where_a_request_ends) {
    const std::string post = "POST / HTTP/1.1";
    const std::string_view length = "Content-Length: 5\r\n";
    const std::string chunked = with(post, "Transfer-Encoding: chunked");
    const std::string table[] = {
        with(post, std::string(length) + "Transfer-Encoding: chunked"),
        with(post, "Transfer-Encoding: chunked\r\nContent-Length: 5"),
        with(post, std::string(length) + "Content-Length: 6"),
        with(post, std::string(length) + "Content-Length: 5"),
        with(post, "Content-Length: 5, 5"),
        with(post, "Content-Length: +5"),
        with(post, "Content-Length: -5"),
        with(post, "Content-Length: 0x5"),
        with(post, "Content-Length: 5 5"),
        with(post, "Content-Length:"),
        with(post, "Content-Length: 99999999999999999999999"),
        with(post, "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
        with("POST / HTTP/1.0", "Transfer-Encoding: chunked"),
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n folded: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n\tfolded\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n: no name\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX[]: 1\r\n\r\n",
        std::string("GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", 33),
        std::string("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 28),
        "GET / HTTP/1.1\r\nHost: a\r\nX: \x7f\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /  HTTP/1.1\r\nHost: a\r\n\r\n",
        " GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
        "GET / http/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/11\r\nHost: a\r\n\r\n",
        "GET /\r\n\r\n",
        "GET\r\n\r\n",
        "\r\n\r\n" + std::string(get),
        "\n" + std::string(get),
        "(GET) / HTTP/1.1\r\nHost: a\r\n\r\n",
        with("GET / HTTP/1.1", "Content-Length: 5"),
        with("GET / HTTP/1.1", "Transfer-Encoding: chunked"),
        chunked + "\r\n",
        chunked + "x\r\n",
        chunked + "-1\r\n",
        chunked + "0x5\r\nhello\r\n",
        chunked + " 5\r\nhello\r\n",
        chunked + "5 \r\nhello\r\n",
        chunked + "5\nhello\r\n0\r\n\r\n",
        chunked + "5\r\nhello0\r\n\r\n",
        chunked + "5\r\nhello\n0\r\n\r\n",
        chunked + "5\r\nhelloo\r\n0\r\n\r\n",
        chunked + "5;a\nb\r\nhello\r\n0\r\n\r\n",
        chunked + "00000000000000005\r\nhello\r\n0\r\n\r\n",
        chunked + "5\r\nhello\r\n0\r\n folded\r\n\r\n",
        chunked + "5\r\nhello\r\n0\r\nX: a\n\r\n",
        chunked + "5\r\nhello\r\n0\r\n\n",
    };
    for (const std::string& bytes : table) check(bytes, "400");
}

TEST(RequestParser, refuses_what_it_does_not_do_by_its_own_status) {
    check(with("PUT / HTTP/1.1"), "405");
    check(with("DELETE / HTTP/1.1"), "405");
    check(with("TRACE / HTTP/1.1"), "405");
    check("CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n", "405");
    check(with("BREW / HTTP/1.1"), "501");
    check(with("get / HTTP/1.1"), "501");
    check(with("POST / HTTP/1.1", "Transfer-Encoding: gzip, chunked"), "501");
    check(with("POST / HTTP/1.1", "Transfer-Encoding: identity"), "501");
    check(with("POST / HTTP/1.1", "Expect: something\r\nContent-Length: 5"), "417");
    check("GET / HTTP/2.0\r\nHost: a\r\n\r\n", "505");
    check("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505");
    check("GET / HTTP/1.2\r\nHost: a\r\n\r\n", "505");
}

TEST(RequestParser, wants_one_well_formed_host) {
    check("GET / HTTP/1.1\r\n\r\n", "400");
    check("GET / HTTP/1.1\r\nHost:\r\n\r\n", "400");
    check("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "400");
    check("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400");
    check("GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", "400");
    check("GET / HTTP/1.0\r\nHost: a/b\r\n\r\n", "400");
    check("GET http://a/ HTTP/1.1\r\n\r\n", "400");
}

TEST(RequestParser, takes_the_forms_of_targets_that_their_methods_allow) {
    check("GET http://A:80/x?y HTTP/1.1\r\nHost: a:80\r\n\r\n", "GET /x?y");
    check("GET HTTPS://a HTTP/1.1\r\nHost: a\r\n\r\n", "GET /");
    check("GET http://a?q=1 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /?q=1");
    check("GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n", "400");
    check("GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n", "400");
    check("GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "400");
    check("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS *");
    check("OPTIONS http://a HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS *");
    check("GET * HTTP/1.1\r\nHost: a\r\n\r\n", "400");
    check("GET a HTTP/1.1\r\nHost: a\r\n\r\n", "400");
    check(with("GET /%zz HTTP/1.1"), "400");
    check(with("GET /a/../b HTTP/1.1"), "400");
}

TEST(RequestParser, is_bounded_in_every_direction) {
    const ParserLimits small{
        .head_bytes_max = 4096, .target_bytes_max = 100, .body_bytes_max = 10, .fields_max = 5};
    check(with("GET /" + std::string(98, 'a') + " HTTP/1.1"), "GET /" + std::string(98, 'a'), small);
    check(with("GET /" + std::string(100, 'a') + " HTTP/1.1"), "414", small);
    check(with("GET /" + std::string(9000, 'a') + " HTTP/1.1"), "414", small);
    check(with("GET / HTTP/1.1", "X: " + std::string(100 * 1024, 'a')), "431", small);
    check(with("GET / HTTP/1.1", "X: " + std::string(3000, 'a')), "GET /", small);
    check(with("GET / HTTP/1.1", "A: 1\r\nB: 1\r\nC: 1\r\nD: 1"), "GET /", small);
    check(with("GET / HTTP/1.1", "A: 1\r\nB: 1\r\nC: 1\r\nD: 1\r\nE: 1"), "431", small);
    const std::string post = "POST / HTTP/1.1";
    check(with(post, "Content-Length: 10") + "0123456789", "POST / (0123456789)", small);
    check(with(post, "Content-Length: 11"), "413", small);
    check(with(post, "Content-Length: 5000000000"), "413", small);
    const std::string chunked = with(post, "Transfer-Encoding: chunked");
    check(chunked + "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n", "POST / (0123456789)", small);
    check(chunked + "5\r\n01234\r\n6\r\n567890\r\n0\r\n\r\n", "413", small);
    check(chunked + "fffffffffffffffff\r\n", "413", small);
    check(chunked + "5;" + std::string(5000, 'x') + "\r\n", "400", small);
    check(chunked + "1;" + std::string(3000, 'x') + "\r\na\r\n1;" + std::string(3000, 'x') + "\r\n", "400",
          small);
    check(chunked + "0\r\nX: " + std::string(5000, 'x') + "\r\n\r\n", "400", small);
}

TEST(RequestParser, says_when_the_client_waits_to_be_told_to_go_on) {
    const ParserLimits limits;
    RequestParser parser(limits);
    Request request;
    const std::string head = with("POST / HTTP/1.1", "Expect: 100-Continue\r\nContent-Length: 2");
    EXPECT_EQ(parser.feed(head, request), head.size());
    EXPECT_EQ(parser.state(), RequestParser::State::body);
    EXPECT_TRUE(parser.waits_for_continue());
    EXPECT_EQ(parser.feed("h", request), 1u);
    EXPECT_FALSE(parser.waits_for_continue());
    EXPECT_EQ(parser.feed("i", request), 1u);
    EXPECT_EQ(parser.state(), RequestParser::State::complete);
    EXPECT_EQ(request.body, "hi");
}

TEST(RequestParser, knows_the_method_of_a_head_it_refuses) {
    const ParserLimits limits;
    RequestParser parser(limits);
    Request request;
    parser.feed("HEAD /%zz HTTP/1.1\r\nHost: a\r\n\r\n", request);
    EXPECT_EQ(parser.state(), RequestParser::State::refused);
    EXPECT_EQ(request.method, Method::head);
}

} // namespace
} // namespace heed::web
