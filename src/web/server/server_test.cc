#include "web/server/server.h"

#include "web/server/gzip.h"
#include "web/server/raw_client.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace heed::web {
namespace {

// Answers with what it was asked; /cached comes from the page cache; /throw and /fail go wrong.
Application echo() {
    Application site;
    site.answer = [](const Request& request, PageCache& cache) -> Response {
        if (request.path == "/throw") throw std::runtime_error("a bug");
        if (request.path == "/throw-odd") throw 7;
        if (request.path == "/fail") throw Failure("the disk is gone");
        if (request.path == "/empty") return Response{.status = 204};
        if (request.path == "/tagged")
            return Response{.content_type = "text/plain", .body = body_of("tagged"), .etag = "one"};
        if (request.path == "/cached") {
            if (auto hit = cache.find("/cached", {1, 1}, request)) return *std::move(hit);
            return cache.keep("/cached", {1, 1}, request,
                              Response{.content_type = "text/plain", .body = body_of(std::string(5000, 'x'))});
        }
        std::string text = std::string(name_of(request.method)) + " " + request.path;
        for (const QueryPart& part : request.query.parts) text += " " + part.key + "=" + part.value;
        if (!request.body.empty())
            text += " body " + std::to_string(request.body.size()) + " " + request.body.substr(0, 20);
        return Response{.content_type = "text/plain", .body = body_of(text)};
    };
    return site;
}

ServerOptions quick() {
    using std::chrono::milliseconds;
    ServerOptions options;
    options.threads = 2;
    options.workers = 2;
    options.linger_timeout = milliseconds(100);
    options.sweep_interval = milliseconds(10);
    options.drain_timeout = milliseconds(500);
    return options;
}

std::string_view status_of(std::string_view answer) { return answer.substr(0, answer.find('\r')); }
std::string_view body_of_answer(std::string_view answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }
std::size_t count(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
    return n;
}
bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

class ServerTest : public testing::Test {
protected:
    RunningServer running{quick(), echo()};
    std::string get(std::string_view target, std::string_view header = "", std::string_view method = "GET") {
        std::string bytes =
            std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
        if (!header.empty()) bytes.append(header).append("\r\n");
        return running.ask(bytes + "\r\n");
    }
};

TEST_F(ServerTest, answers_carry_length_date_and_every_security_header) {
    const std::string answer = get("/a?b=c");
    EXPECT_EQ(status_of(answer), "HTTP/1.1 200 OK");
    EXPECT_EQ(body_of_answer(answer), "GET /a b=c");
    for (const std::string_view line :
         {"\r\nContent-Type: text/plain\r\n", "\r\nContent-Length: 10\r\n", "\r\nDate: ", " GMT\r\n",
          "\r\nConnection: close\r\n", "\r\nCache-Control: no-store\r\n", "frame-ancestors 'none'",
          "\r\nX-Content-Type-Options: nosniff\r\n", "\r\nReferrer-Policy: no-referrer\r\n",
          "\r\nCross-Origin-Opener-Policy: same-origin\r\n",
          "\r\nCross-Origin-Resource-Policy: same-origin\r\n", "\r\nPermissions-Policy: "})
        EXPECT_TRUE(has(answer, line)) << line << "\n" << answer;
    EXPECT_FALSE(has(answer, "\r\nServer:"));
}

TEST_F(ServerTest, pipelined_requests_are_answered_in_order_on_one_connection) {
    std::string bytes;
    for (int i = 0; i < 40; ++i) {
        bytes += i % 3 == 0 ? "POST" : "GET"; // a worker's answer keeps its place, too
        bytes += " /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n" +
                 (i == 39 ? "Connection: close\r\n\r\n" : "\r\n");
    }
    const std::string answers = running.ask(bytes);
    std::size_t at = 0;
    for (int i = 0; i < 40; ++i) {
        const std::string body = (i % 3 == 0 ? "POST /" : "GET /") + std::to_string(i);
        at = answers.find("\r\n\r\n" + body, at);
        ASSERT_NE(at, std::string::npos) << i;
    }
    EXPECT_EQ(count(answers, "HTTP/1.1 200"), 40u);
    EXPECT_EQ(count(answers, "Connection: close"), 1u);
}

TEST_F(ServerTest, a_request_may_come_byte_by_byte) {
    RawClient client = running.client();
    for (const char c : std::string("GET /slowly HTTP/1.1\r\nHost: a\r\n\r\n")) client.send({&c, 1});
    EXPECT_EQ(body_of_answer(client.read_answer()), "GET /slowly");
    client.send("GET /again HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(body_of_answer(client.read_answer()), "GET /again");
}

TEST_F(ServerTest, head_has_the_head_of_get_and_no_body) {
    const std::string head = get("/cached", "", "HEAD");
    EXPECT_TRUE(has(head, "\r\nContent-Length: 5000\r\n"));
    EXPECT_EQ(body_of_answer(head), "");
    RawClient client = running.client();
    client.send("HEAD /throw HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(status_of(client.read_answer(false)), "HTTP/1.1 500 Internal Server Error");
    client.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(body_of_answer(client.read_answer()), "GET /x");
}

TEST_F(ServerTest, what_the_client_has_already_is_not_sent_again) {
    const std::string full = get("/tagged");
    EXPECT_TRUE(has(full, "\r\nETag: \"one\"\r\n"));
    EXPECT_TRUE(has(full, "\r\nCache-Control: no-cache\r\n"));
    for (const std::string_view header : {"If-None-Match: \"one\"", "If-None-Match: W/\"one\"",
                                          "If-None-Match: \"x\", \"one\"", "If-None-Match: *"}) {
        const std::string answer = get("/tagged", header);
        EXPECT_EQ(status_of(answer), "HTTP/1.1 304 Not Modified") << header;
        EXPECT_TRUE(has(answer, "\r\nETag: \"one\"\r\n"));
        EXPECT_TRUE(has(answer, "\r\nCache-Control: no-cache\r\n"));
        EXPECT_FALSE(has(answer, "Content-Length"));
        EXPECT_EQ(body_of_answer(answer), "");
    }
    EXPECT_EQ(status_of(get("/tagged", "If-None-Match: \"two\"")), "HTTP/1.1 200 OK");
    EXPECT_EQ(status_of(get("/tagged", "If-None-Match: \"one\"", "HEAD")), "HTTP/1.1 304 Not Modified");
    EXPECT_EQ(status_of(get("/tagged", "If-None-Match: \"one\"", "POST")), "HTTP/1.1 200 OK");
}

TEST_F(ServerTest, kept_pages_are_compressed_for_those_who_take_it_under_another_tag) {
    const auto tag = [](const std::string& answer) {
        const std::size_t at = answer.find("ETag: ") + 6;
        return answer.substr(at, answer.find('\r', at) - at);
    };
    const std::string plain = get("/cached");
    const std::string small = get("/cached", "Accept-Encoding: br, gzip");
    EXPECT_TRUE(has(plain, "\r\nVary: Accept-Encoding\r\n"));
    EXPECT_TRUE(has(small, "\r\nVary: Accept-Encoding\r\n"));
    EXPECT_TRUE(has(small, "\r\nContent-Encoding: gzip\r\n"));
    EXPECT_EQ(gunzip(body_of_answer(small), 10'000), std::string(5000, 'x'));
    EXPECT_NE(tag(plain), tag(small));
    EXPECT_EQ(status_of(get("/cached", "Accept-Encoding: gzip\r\nIf-None-Match: " + tag(small))),
              "HTTP/1.1 304 Not Modified");
    EXPECT_EQ(status_of(get("/cached", "If-None-Match: " + tag(small))), "HTTP/1.1 200 OK");
}

TEST_F(ServerTest, http10_closes_unless_asked_to_stay) {
    EXPECT_TRUE(has(running.ask("GET / HTTP/1.0\r\n\r\n"), "\r\nConnection: close\r\n"));
    RawClient client = running.client();
    client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_TRUE(has(client.read_answer(), "\r\nConnection: keep-alive\r\n"));
    client.send("GET /b HTTP/1.0\r\n\r\n");
    EXPECT_EQ(body_of_answer(client.read_all()), "GET /b");
}

TEST_F(ServerTest, bodies_come_whole_whichever_way_they_are_sent) {
    const std::string large(100'000, 'b');
    EXPECT_TRUE(
        has(running.ask("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 100000\r\n\r\n" +
                        large),
            "POST / body 100000 bbbb"));
    EXPECT_TRUE(
        has(running.ask("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "3\r\nabc\r\n186a0\r\n" +
                        large + "\r\n0\r\n\r\n"),
            "POST / body 100003 abcbbbb"));
}

TEST_F(ServerTest, a_client_that_asks_first_is_told_to_go_on) {
    RawClient client = running.client();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(client.read_answer(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("hi");
    EXPECT_EQ(body_of_answer(client.read_answer()), "POST / body 2 hi");
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nho");
    EXPECT_EQ(body_of_answer(client.read_answer()), "POST / body 2 ho");
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5000000000\r\n\r\n");
    EXPECT_EQ(status_of(client.read_all()), "HTTP/1.1 413 Content Too Large");
}

TEST_F(ServerTest, malformed_requests_are_refused_and_the_connection_closed) {
    const std::string h = "\r\nHost: a\r\n";
    const std::pair<std::string, std::string_view> table[] = {
        {"GET / HTTP/1.1" + h + "X: " + std::string(100 * 1024, 'x') + "\r\n\r\n", "431"},
        {"GET /" + std::string(100 * 1024, 'x') + " HTTP/1.1" + h + "\r\n", "414"},
        {"POST / HTTP/1.1" + h + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},
        {"POST / HTTP/1.1" + h + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", "400"},
        {"GET / HTTP/1.1\r\n\r\n", "400"},
        {"GET / HTTP/1.1" + h + "Host: b\r\n\r\n", "400"},
        {"POST / HTTP/1.1" + h + "Content-Length: 5000000000\r\n\r\n", "413"},
        {"GET / HTTP/1.1\nHost: a\n\n", "400"},
        {"GET / HTTP/1.1" + h + "X : y\r\n\r\n", "400"},
        {"GET / HTTP/1.1" + h + "X: y\r\n z\r\n\r\n", "400"},
        {"GET / HTTP/1.1" + h + std::string("X: \0y", 5) + "\r\n\r\n", "400"},
        {"GET /%00 HTTP/1.1" + h + "\r\n", "400"},
        {"GET /%zz HTTP/1.1" + h + "\r\n", "400"},
        {"GET /../etc/passwd HTTP/1.1" + h + "\r\n", "400"},
        {"GET /a/%2e%2e/b HTTP/1.1" + h + "\r\n", "400"},
        {"BREW / HTTP/1.1" + h + "\r\n", "501"},
        {"DELETE / HTTP/1.1" + h + "\r\n", "405"},
        {"CONNECT a:443 HTTP/1.1" + h + "\r\n", "405"},
        {"POST / HTTP/1.1" + h + "Expect: tea\r\nContent-Length: 1\r\n\r\n", "417"},
        {"GET / HTTP/3.0" + h + "\r\n", "505"},
        {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\n", "400"}, // TLS
    };
    for (const auto& [bytes, status] : table) {
        const std::string answer = running.ask(bytes + "GET /smuggled HTTP/1.1" + h + "\r\n");
        EXPECT_EQ(status_of(answer).substr(0, 12), "HTTP/1.1 " + std::string(status)) << bytes.substr(0, 100);
        EXPECT_TRUE(has(answer, "\r\nConnection: close\r\n")) << bytes.substr(0, 100);
        EXPECT_TRUE(has(answer, "\r\nContent-Type: application/problem+json\r\n")) << bytes.substr(0, 100);
        EXPECT_TRUE(has(answer, "Content-Security-Policy: ")) << bytes.substr(0, 100);
        EXPECT_FALSE(has(answer, "smuggled")) << bytes.substr(0, 100);
        EXPECT_EQ(has(answer, "\r\nAllow: GET, HEAD, OPTIONS\r\n"), status == "405");
    }
}

TEST_F(ServerTest, other_forms_of_targets) {
    EXPECT_EQ(
        body_of_answer(running.ask("GET http://a/b?c=d HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")),
        "GET /b c=d");
    const std::string options = get("*", "", "OPTIONS");
    EXPECT_EQ(status_of(options), "HTTP/1.1 204 No Content");
    EXPECT_TRUE(has(options, "\r\nAllow: GET, HEAD, OPTIONS\r\n"));
    EXPECT_FALSE(has(options, "Content-Length"));
    EXPECT_EQ(body_of_answer(get("/a", "", "OPTIONS")), "OPTIONS /a");
    EXPECT_EQ(status_of(get("/empty")), "HTTP/1.1 204 No Content");
}

TEST(Server, what_a_page_throws_becomes_an_answer_and_a_line_in_the_log) {
    Application site = echo();
    std::mutex lock;
    std::vector<std::string> lines;
    site.log = [&](std::string_view line) {
        const std::lock_guard hold(lock);
        lines.emplace_back(line);
    };
    site.error_page = [](int status, std::string_view words, const Request* request) {
        return Response{.content_type = "text/html",
                        .body = body_of((request ? request->path : "?") + " " + std::to_string(status) + " " +
                                        std::string(words))};
    };
    {
        RunningServer running(quick(), site);
        RawClient client = running.client();
        const auto ask = [&](const std::string& line) {
            client.send(line + " HTTP/1.1\r\nHost: a\r\n\r\n");
            return client.read_answer();
        };
        EXPECT_TRUE(has(ask("GET /throw"), "/throw 500 "));
        EXPECT_TRUE(has(ask("POST /throw"), "/throw 500 "));
        EXPECT_TRUE(has(ask("GET /throw-odd"), "/throw-odd 500 "));
        const std::string failed = ask("GET /fail");
        EXPECT_EQ(status_of(failed), "HTTP/1.1 503 Service Unavailable");
        EXPECT_TRUE(has(failed, "\r\nRetry-After: "));
        EXPECT_FALSE(has(failed, "disk")); // what went wrong is for the operator
        EXPECT_EQ(body_of_answer(ask("GET /x")), "GET /x");
        EXPECT_TRUE(has(ask("GET /%zz"), "? 400 "));
    }
    EXPECT_EQ(lines, (std::vector<std::string>{"/throw: a bug", "/throw: a bug",
                                               "/throw-odd: something was thrown that is no exception",
                                               "/fail: the disk is gone"}));
}

TEST(Server, answers_only_for_its_hosts_when_it_has_any) {
    ServerOptions options = quick();
    options.hosts = {"example.org"};
    RunningServer running(options, echo());
    const auto ask = [&](const std::string& host) {
        return running.ask("GET / HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n");
    };
    EXPECT_EQ(status_of(ask("Example.org:80")), "HTTP/1.1 200 OK");
    EXPECT_EQ(status_of(ask("other.example")), "HTTP/1.1 421 Misdirected Request");
    EXPECT_EQ(status_of(running.ask("GET / HTTP/1.0\r\n\r\n")), "HTTP/1.1 421 Misdirected Request");
}

TEST(Server, the_date_follows_the_clock) {
    FixedClock clock(*parse_instant("1994-11-06T08:49:37.000Z"));
    ServerOptions options = quick();
    options.threads = 1;
    RunningServer running(options, echo(), clock);
    EXPECT_TRUE(has(running.ask("GET / HTTP/1.0\r\n\r\n"), "\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
}

TEST(Server, a_port_that_is_taken_is_a_failure) {
    Server first(quick(), echo());
    EXPECT_NE(first.port(), 0);
    ServerOptions options = quick();
    options.port = first.port();
    EXPECT_THROW(Server(options, echo()), Failure);
    options.address = "no address";
    EXPECT_THROW(Server(options, echo()), Failure);
}

TEST(Server, speaks_on_ipv6) {
    ServerOptions options = quick();
    options.address = "::1";
    try {
        Server server(options, echo());
        EXPECT_NE(server.port(), 0);
    } catch (const Failure&) {
        GTEST_SKIP() << "this machine has no IPv6";
    }
}

} // namespace
} // namespace heed::web
