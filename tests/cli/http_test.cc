// The running program against requests that no browser sends: the right status, words a person can act on, no
// crash, and other readers are served all the while.
#include "cli/program.h"

#include "base/clock.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <chrono>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace heed::testing_cli {
namespace {

class Client {
public:
    explicit Client(std::uint16_t port) : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval patience{10, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
            ADD_FAILURE() << "no connection";
    }
    ~Client() { ::close(m_fd); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    Client& send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) break; // the server has had enough
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return *this;
    }
    std::string read_all() {
        std::string out;
        char buffer[65536];
        for (ssize_t got; (got = ::recv(m_fd, buffer, sizeof buffer, 0)) > 0;)
            out.append(buffer, static_cast<std::size_t>(got));
        return out;
    }

private:
    int m_fd;
};

// One record and one server for all of these.
class Http : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_place = std::make_unique<Place>();
        make_small_record(*s_place);
        s_server = std::make_unique<Serving>(
            std::vector<std::string>{"serve", "--data", s_place->text("record"), "--listen", "127.0.0.1:0"});
        ASSERT_NE(s_server->port(), 0);
    }
    static void TearDownTestSuite() {
        EXPECT_EQ(s_server->stop().code, 0);
        s_server.reset();
        s_place.reset();
    }

    static std::string ask(std::string_view bytes) { return Client(s_server->port()).send(bytes).read_all(); }
    static std::string get(std::string_view target, std::string_view more = "") {
        return ask("GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) +
                   "Connection: close\r\n\r\n");
    }
    static int status(std::string_view answer) {
        return answer.starts_with("HTTP/1.1 ") ? std::atoi(std::string(answer.substr(9, 3)).c_str()) : 0;
    }
    static std::string body(const std::string& answer) {
        const auto end = answer.find("\r\n\r\n");
        return end == answer.npos ? std::string() : answer.substr(end + 4);
    }
    void TearDown() override { EXPECT_EQ(status(get("/r1")), 200) << "another reader is not served"; }

    static std::unique_ptr<Place> s_place;
    static std::unique_ptr<Serving> s_server;
};
std::unique_ptr<Place> Http::s_place;
std::unique_ptr<Serving> Http::s_server;

} // namespace

TEST_F(Http, malformed_requests_have_the_right_status) {
    const std::string host = "Host: localhost\r\nConnection: close\r\n\r\n";
    const std::string large(100'000, 'x');
    const std::pair<std::string, int> cases[] = {
        {"\r\n\r\n", 0}, // empty lines before a request are let pass; then it is over
        {"hello\r\n\r\n", 400},
        {"GET\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\n\r\n", 400}, // no Host
        {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400},
        {std::string("GET / HTTP/1.1\r\nHost: a\r\nX\0Y: 1\r\n\r\n", 35), 400},
        {std::string("GET /r1\0 HTTP/1.1\r\n", 19) + host, 400},
        {std::string("GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", 33), 400},
        {"GET / HTTP/9.9\r\n" + host, 505},
        {"GET  /  HTTP/1.1\r\n" + host, 400},
        {"GET r1 HTTP/1.1\r\n" + host, 400},
        {"GET /r1#x HTTP/1.1\r\n" + host, 400},
        {"GET /" + large + " HTTP/1.1\r\n" + host, 414},
        {"GET / HTTP/1.1\r\nX: " + large + "\r\n" + host, 431},
        {"GET / HTTP/1.1\r\n" +
             [] {
                 std::string many;
                 for (int i = 0; i < 2000; ++i) many += "X" + std::to_string(i) + ": y\r\n";
                 return many;
             }() +
             host,
         431},
        {"GET /%zz HTTP/1.1\r\n" + host, 400},
        {"GET /r1% HTTP/1.1\r\n" + host, 400},
        {"GET /r1%00 HTTP/1.1\r\n" + host, 400},
        {"GET /%c0%af HTTP/1.1\r\n" + host, 400},
        {"GET /r1?as-of=%ff HTTP/1.1\r\n" + host, 400},
        {"GET /../../etc/passwd HTTP/1.1\r\n" + host, 400},
        {"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host, 400},
        {"GET /static/..%2f..%2fetc%2fpasswd HTTP/1.1\r\n" + host, 400},
        {"FETCH / HTTP/1.1\r\n" + host, 501},
        {"get / HTTP/1.1\r\n" + host, 501},
        {"TRACE / HTTP/1.1\r\n" + host, 405},
        {"CONNECT a:1 HTTP/1.1\r\n" + host, 405},
        {"POST /r1 HTTP/1.1\r\nContent-Length: 0\r\n" + host, 405},
        {"PUT /r1 HTTP/1.1\r\nContent-Length: 2\r\n" + host + "ab", 405},
        {"DELETE /r1/5.1 HTTP/1.1\r\n" + host, 405},
        {"OPTIONS /r1 HTTP/1.1\r\n" + host, 204},
        {"OPTIONS * HTTP/1.1\r\n" + host, 204},
        {"POST / HTTP/1.1\r\nContent-Length: -1\r\n" + host, 400},
        {"POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n" + host, 400},
        {"POST / HTTP/1.1\r\nContent-Length: 999999999999\r\n" + host, 413},
        {"POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n" + host, 400},
        {"POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n" + host, 501},
        {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + host + "zz\r\n", 400},
        {"GET / HTTP/1.1\nHost: a\n\n", 400},
    };
    for (const auto& [request, expected] : cases) {
        Client client(s_server->port());
        client.send(request);
        if (expected == 0) continue;
        const std::string answer = client.read_all();
        const std::string shown = request.substr(0, 60);
        EXPECT_EQ(status(answer), expected) << shown << "\n" << answer.substr(0, 300);
        EXPECT_TRUE(expected < 400 || body(answer).size() > 20) << "no words: " << shown;
        EXPECT_EQ(answer.find("Traceback"), answer.npos);
    }
}

TEST_F(Http, what_does_not_exist_is_said_in_words_in_the_form_that_was_asked_for) {
    const std::pair<const char*, int> cases[] = {{"/r9", 404},
                                                 {"/r1/9.9", 404},
                                                 {"/r1/5.1/7", 404},
                                                 {"/r1/nonsense", 404},
                                                 {"/r1/actions/1999-01-01", 404},
                                                 {"/r1/sources/s99", 404},
                                                 {"/e/999999", 404},
                                                 {"/e/99999999999999999999999", 404},
                                                 {"/e/x", 404},
                                                 {"/r1.exe", 404},
                                                 {"/ar/r9", 404},
                                                 {"/r1?as-of=2021-02-30", 400},
                                                 {"/r1?as-of=yesterday", 400},
                                                 {"/r1?as-of=99999999999-01-01", 400},
                                                 {"/r1?known=n999999999999999999999", 400},
                                                 {"/r1?known=nx", 400},
                                                 {"/r1?known=n-1", 400},
                                                 {"/ar/r1?as-of=never", 400}};
    for (const auto& [target, expected] : cases) {
        const std::string answer = get(target);
        EXPECT_EQ(status(answer), expected) << target;
        EXPECT_NE(answer.find("<main"), answer.npos) << target;
        EXPECT_NE(answer.find("Content-Security-Policy: default-src 'none'"), answer.npos) << target;
    }
    for (const char* target : {"/r9.json", "/r1/9.9.json", "/r1.json?as-of=2021-02-30", "/r1.json?known=x"}) {
        const std::string answer = get(target);
        EXPECT_NE(answer.find("application/problem+json"), answer.npos) << target << "\n"
                                                                        << answer.substr(0, 300);
    }
}

// What is asked for comes back in pages: never as markup, and never as a line of the head.
TEST_F(Http, nothing_that_was_asked_for_becomes_markup_or_a_header) {
    for (const char* target :
         {"/%3Cscript%3Ealert(1)%3C/script%3E", "/r1?as-of=%3Cscript%3Ealert(1)%3C/script%3E",
          "/r1/recommendations?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/r1/%22onmouseover=%22x",
          "/R1/?x=%0d%0aSet-Cookie:%20a=b", "/ar/R1/?x=%0d%0aSet-Cookie:%20a=b"}) {
        const std::string answer = get(target);
        EXPECT_GE(status(answer), 200) << target;
        EXPECT_LT(status(answer), 500) << target;
        EXPECT_EQ(answer.find("<script>alert"), answer.npos) << target;
        EXPECT_EQ(answer.find("\r\nSet-Cookie"), answer.npos) << target;
        EXPECT_EQ(answer.find("\"onmouseover=\"x"), answer.npos) << target;
    }
}

TEST_F(Http, slow_and_silent_clients_hold_nobody_up) {
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<Client>(s_server->port()));
        if (i % 2 == 0) slow.back()->send("GET / HT");
    }
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(status(get("/r1/recommendations")), 200);
        slow[static_cast<std::size_t>(i)]->send("T");
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

// Addresses of pages with bytes changed by chance: whatever the answer, it is one, and no failure of ours.
TEST_F(Http, addresses_with_bytes_changed_are_all_answered) {
    const std::string_view pages[] = {"/",
                                      "/r1",
                                      "/r1/recommendations?decision=approved&as-of=2022-01-01",
                                      "/r1/5.1?known=n12",
                                      "/ar/r1/5.10.json",
                                      "/r1/recommendations.csv",
                                      "/r1.json?as-of=2021-07-22",
                                      "/r1/actions/2021-07-22",
                                      "/search?q=say",
                                      "/r1/compare?from=2021-01-01&to=2022-01-01",
                                      "/r1/sources/s1",
                                      "/e/3",
                                      "/r1/timeline.svg",
                                      "/r1.atom",
                                      "/r1/obligations.ics"};
    constexpr std::string_view bytes = "/.?&=%-_~aZ05+:;,@!'()*$[]{}|\\^\"<>`\x01\x7f\xc3\xa9";
    SeededChance chance(11);
    for (int n = 0; n < 400; ++n) {
        std::string target(pages[chance.below(std::size(pages))]);
        for (std::uint64_t edits = chance.below(4); edits > 0; --edits) {
            const std::size_t at = 1 + chance.below(target.size());
            switch (chance.below(3)) {
            case 0: target.insert(at, 1, bytes[chance.below(bytes.size())]); break;
            case 1: target.erase(std::min(at, target.size() - 1), target.size() > 1 ? 1 : 0); break;
            default: target.insert(at, target.substr(chance.below(target.size()), 5));
            }
        }
        if (target.empty() || target.find_first_of(" \r\n") != target.npos) continue;
        const int seen = status(get(target));
        EXPECT_TRUE((seen >= 200 && seen < 500) || seen == 505) << target << ": " << seen;
    }
}

} // namespace heed::testing_cli
