// Time, numbers and the end: what one client may cost, and what stop() promises.
#include "web/server/raw_client.h"
#include "web/server/server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <latch>

namespace heed::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::string_view get = "GET /x HTTP/1.1\r\nHost: a\r\n\r\n";

Application pages() {
    Application site;
    site.answer = [](const Request& request, PageCache&) -> Response {
        if (request.path == "/large")
            return Response{.content_type = "text/plain", .body = body_of(std::string(20'000'000, 'x'))};
        return Response{.content_type = "text/plain", .body = body_of(request.path)};
    };
    return site;
}

// Patient, so that a busy machine changes nothing; each test shortens the one time it is about.
ServerOptions patient() {
    ServerOptions options;
    options.threads = 2;
    options.workers = 2;
    options.linger_timeout = milliseconds(50);
    options.drain_timeout = milliseconds(300);
    options.sweep_interval = milliseconds(10);
    return options;
}

// Waits for something that is about to be true on another thread.
template <class Condition> bool soon(Condition condition) {
    const auto begin = steady_clock::now();
    while (!condition() && steady_clock::now() - begin < milliseconds(3000))
        std::this_thread::sleep_for(milliseconds(1));
    return condition();
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TEST(ServerLimits, a_head_must_be_there_in_time_however_its_bytes_trickle) {
    ServerOptions options = patient();
    options.head_timeout = milliseconds(100);
    RunningServer running(options, pages());
    RawClient slow = running.client();
    RawClient reader = running.client();
    const auto begin = steady_clock::now();
    bool others_are_served = true;
    slow.send("GET / HTTP/1.1\r\nHost: a\r\n");
    while (steady_clock::now() - begin < milliseconds(90)) {
        slow.send("X: y\r\n"); // always active, never done
        others_are_served = others_are_served && has(reader.send(get).read_answer(), "200 OK");
        std::this_thread::sleep_for(milliseconds(5));
    }
    EXPECT_TRUE(others_are_served);
    const std::string answer = slow.read_all();
    EXPECT_TRUE(has(answer, "HTTP/1.1 408 Request Timeout")) << answer;
    EXPECT_TRUE(has(answer, "Connection: close"));
    EXPECT_LT(steady_clock::now() - begin, milliseconds(1500));
}

TEST(ServerLimits, quiet_connections_are_closed_without_a_word) {
    ServerOptions options = patient();
    options.head_timeout = milliseconds(50);
    RunningServer first(options, pages());
    EXPECT_EQ(first.client().read_all(), "");
    options = patient();
    options.idle_timeout = milliseconds(50);
    RunningServer second(options, pages());
    RawClient once = second.client();
    EXPECT_TRUE(has(once.send(get).read_answer(), "200 OK"));
    EXPECT_EQ(once.read_all(), "");
}

TEST(ServerLimits, a_body_that_stalls_or_crawls_is_not_waited_for) {
    ServerOptions options = patient();
    options.stall_timeout = milliseconds(100);
    options.bytes_per_second_min = 100'000;
    RunningServer running(options, pages());
    const std::string_view head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n";
    RawClient stalls = running.client();
    RawClient crawls = running.client();
    stalls.send(head);
    crawls.send(head);
    for (int i = 0; i < 30; ++i) {
        crawls.send("x"); // never quiet for long
        std::this_thread::sleep_for(milliseconds(5));
    }
    EXPECT_TRUE(has(stalls.read_all(), "HTTP/1.1 408 "));
    EXPECT_TRUE(has(crawls.read_all(), "HTTP/1.1 408 "));
}

TEST(ServerLimits, a_client_that_does_not_read_is_let_go) {
    ServerOptions options = patient();
    options.stall_timeout = milliseconds(50);
    RunningServer running(options, pages());
    RawClient deaf = running.client(4096);
    deaf.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    soon([&] { return running.server().connections() == 1; });
    EXPECT_TRUE(soon([&] { return running.server().connections() == 0; }));
}

TEST(ServerLimits, a_large_answer_arrives_whole) {
    RunningServer running(patient(), pages());
    RawClient client = running.client();
    const std::string answer = client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n").read_answer();
    EXPECT_EQ(answer.size() - answer.find("\r\n\r\n") - 4, 20'000'000u);
    EXPECT_TRUE(has(client.send(get).read_answer(), "200 OK"));
}

TEST(ServerLimits, many_connections_are_served_at_once) {
    RunningServer running(patient(), pages());
    std::vector<RawClient> clients;
    for (int i = 0; i < 300; ++i) clients.push_back(running.client());
    for (RawClient& client : clients) client.send(get);
    for (RawClient& client : clients) ASSERT_TRUE(has(client.read_answer(), "200 OK"));
    for (RawClient& client : clients) client.send(get);
    for (RawClient& client : clients) ASSERT_TRUE(has(client.read_answer(), "200 OK"));
    EXPECT_EQ(running.server().connections(), 300u);
}

TEST(ServerLimits, connections_beyond_the_bounds_are_turned_away_with_a_word) {
    ServerOptions options = patient();
    options.connections_per_peer_max = 3;
    const auto fill_and_ask = [](RunningServer& running) {
        std::vector<RawClient> inside;
        for (int i = 0; i < 3; ++i) {
            inside.push_back(running.client());
            EXPECT_TRUE(has(inside.back().send(get).read_answer(), "200 OK"));
        }
        return running.client().read_all();
    };
    {
        RunningServer running(options, pages());
        const std::string answer = fill_and_ask(running);
        EXPECT_TRUE(has(answer, "HTTP/1.1 429 Too Many Requests\r\n")) << answer;
        EXPECT_TRUE(has(answer, "\r\nDate: "));
    }
    options.connections_max = 3;
    RunningServer running(options, pages());
    EXPECT_TRUE(has(fill_and_ask(running), "HTTP/1.1 503 Service Unavailable\r\n"));
    EXPECT_TRUE(soon([&] { return running.server().connections() == 0; }));
    EXPECT_TRUE(has(running.client().send(get).read_answer(), "200 OK")); // room again
}

TEST(ServerLimits, bodies_under_way_share_one_budget) {
    ServerOptions options = patient();
    options.bodies_bytes_max = 1000;
    options.threads = 1; // which then reads in the order in which we send
    RunningServer running(options, pages());
    const std::string post = "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 600\r\n\r\n";
    RawClient first = running.client();
    first.send(post + std::string(500, 'x'));
    EXPECT_TRUE(has(running.client().send(post + std::string(600, 'y')).read_answer(), "HTTP/1.1 503 "));
    first.send(std::string(100, 'x'));
    EXPECT_TRUE(has(first.read_answer(), "200 OK"));
    EXPECT_TRUE(has(running.client().send(post + std::string(600, 'y')).read_answer(), "200 OK"));
}

TEST(ServerLimits, answers_that_wait_do_not_hold_up_readers) {
    std::latch both_wait(2);
    Application site = pages();
    site.answer = [&](const Request& request, PageCache&) -> Response {
        if (request.method == Method::post)
            both_wait.arrive_and_wait(); // only goes on when two are here at once
        return Response{.content_type = "text/plain", .body = body_of("done")};
    };
    ServerOptions options = patient();
    options.threads = 1;
    RunningServer running(options, site);
    const std::string_view post = "POST / HTTP/1.1\r\nHost: a\r\n\r\n";
    RawClient first = running.client();
    first.send(post);
    EXPECT_TRUE(has(running.client().send(get).read_answer(), "done"));
    EXPECT_TRUE(has(running.client().send(post).read_answer(), "done"));
    EXPECT_TRUE(has(first.read_answer(), "done"));
}

TEST(ServerLimits, more_work_than_may_wait_is_turned_away) {
    std::latch go(1);
    std::atomic<int> at_work = 0;
    Application site = pages();
    site.answer = [&](const Request&, PageCache&) -> Response {
        ++at_work;
        go.wait();
        return Response{.content_type = "text/plain", .body = body_of("done")};
    };
    ServerOptions options = patient();
    options.workers = 1;
    options.waiting_max = 1;
    RunningServer running(options, site);
    const std::string_view post = "POST / HTTP/1.1\r\nHost: a\r\n\r\n";
    RawClient working = running.client();
    working.send(post);
    EXPECT_TRUE(soon([&] { return at_work == 1; }));
    std::vector<RawClient> others;
    for (int i = 0; i < 2; ++i) {
        others.push_back(running.client());
        others.back().send(post);
    }
    EXPECT_TRUE(soon([&] { return others[0].is_readable() || others[1].is_readable(); }));
    go.count_down();
    int done = 0;
    int turned_away = 0;
    for (RawClient& other : others) {
        const std::string answer = other.read_answer();
        done += has(answer, "200 OK");
        turned_away += has(answer, "HTTP/1.1 503 ");
    }
    EXPECT_EQ(done, 1);
    EXPECT_EQ(turned_away, 1);
    EXPECT_TRUE(has(working.read_answer(), "200 OK"));
}

TEST(ServerStop, finishes_what_is_being_answered_and_closes_the_rest) {
    std::latch begun(1);
    std::latch go(1);
    Application site = pages();
    site.answer = [&](const Request& request, PageCache&) -> Response {
        if (request.method == Method::post) {
            begun.count_down();
            go.wait();
        }
        return Response{.content_type = "text/plain", .body = body_of("done")};
    };
    RunningServer running(patient(), site);
    RawClient busy = running.client();
    RawClient idle = running.client();
    RawClient half = running.client();
    EXPECT_TRUE(has(idle.send(get).read_answer(), "200 OK"));
    half.send("GET / HTTP/1.1\r\n");
    busy.send("POST / HTTP/1.1\r\nHost: a\r\n\r\n");
    begun.wait();
    running.server().stop();
    EXPECT_EQ(idle.read_all(), "");
    half.send("Host: a\r\n\r\n");
    const std::string last = half.read_all();
    EXPECT_TRUE(has(last, "200 OK") && has(last, "Connection: close")) << last;
    go.count_down();
    const std::string answer = busy.read_all();
    EXPECT_TRUE(has(answer, "200 OK") && has(answer, "Connection: close")) << answer;
    running.stop_and_wait();
    EXPECT_FALSE(running.client().connected());
}

TEST(ServerStop, has_an_end_even_if_a_client_does_not) {
    ServerOptions options = patient();
    options.drain_timeout = milliseconds(100);
    RunningServer running(options, pages());
    RawClient deaf = running.client(4096);
    RawClient half = running.client();
    deaf.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    half.send("GET /");
    std::this_thread::sleep_for(milliseconds(50));
    const auto begin = steady_clock::now();
    running.stop_and_wait();
    EXPECT_LT(steady_clock::now() - begin, milliseconds(1000));
}

TEST(ServerStop, may_come_before_the_start_and_more_than_once) {
    Server server(patient(), pages());
    server.stop();
    server.stop();
    server.run();
    server.stop();
}

} // namespace
} // namespace heed::web
