// The HTTP/1.1 server: sockets, threads, limits and time. What the answers say is the application's business.
//
// Each thread runs its own loop with its own connections and its own page cache, and nothing is locked on the
// way of a cached page. One listening socket hands connections to the thread that has fewest; it is
// deliberately not shared by SO_REUSEPORT, with which a second server started by mistake on the same port would
// quietly take half of the clients.
//
// Every wait has an end: for the head of a request (counted from its first byte), for its body, between
// requests, and for a client that does not read. TLS and HTTP/2 belong to a proxy in front.
#pragma once

#include "base/clock.h"
#include "web/server/page_cache.h"
#include "web/server/request.h"
#include "web/server/request_parser.h"
#include "web/server/response.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

// What the pages give the server. All of it is called from several threads at once.
struct Application {
    // The answer to a request. Whatever it throws becomes 503 (heed::Failure) or 500, and a line in the log.
    std::function<Response(const Request& request, PageCache& cache)> answer;

    // Whether the answer may wait for a disk or take long; then it is made on a worker thread and not on a
    // loop. Unset: whether it is a POST.
    std::function<bool(const Request& request)> may_wait = {};

    // The body of an error that the server itself answers with. The request is null where none could be read.
    // Unset: a problem document with these words.
    std::function<Response(int status, std::string_view words, const Request* request)> error_page = {};

    // One line for the operator, about what went wrong here. Unset: nowhere.
    std::function<void(std::string_view line)> log = {};
};

struct ServerOptions {
    std::string address = "127.0.0.1";   // IPv4 or IPv6, no names; "::" takes both
    std::uint16_t port = 0;              // 0: one that is free
    std::vector<std::string> hosts = {}; // the names this server answers to, in lower case; none: to every name

    unsigned threads = 0; // loops; 0: one for each core
    unsigned workers = 32;
    std::size_t waiting_max = 1024; // for a worker; beyond: 503

    std::size_t connections_max = 8192;          // beyond: 503; fewer where the system allows fewer open files
    std::size_t connections_per_peer_max = 1024; // beyond: 429; 0: no bound, as behind a proxy
    std::size_t pipelined_max = 16; // requests of one client answered before others have their turn
    ParserLimits limits = {};
    std::size_t bodies_bytes_max = 256 * 1024 * 1024;    // of all requests under way; beyond: 503
    std::size_t page_cache_bytes_max = 64 * 1024 * 1024; // of each thread

    std::chrono::milliseconds head_timeout{10'000};  // from the first byte of a request, or of a new connection
    std::chrono::milliseconds idle_timeout{60'000};  // between requests
    std::chrono::milliseconds stall_timeout{15'000}; // without a byte of a body, or of an answer taken
    std::chrono::milliseconds linger_timeout{1'000}; // for the client to hang up after the last answer
    std::chrono::milliseconds drain_timeout{10'000}; // after stop(), for what is being answered
    std::chrono::milliseconds sweep_interval{1'000}; // how often all the above are looked at
    std::size_t bytes_per_second_min = 2'048;        // of a body or an answer that takes longer than a stall
};

class Server {
public:
    // Binds and listens, so that port() is known and clients can connect; they are answered by run(). Throws
    // Failure when the address cannot be had.
    Server(ServerOptions options, Application site, Clock& clock = system_clock());
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Serves until stop(). Uses the calling thread as one of its loops. May be called once.
    void run();

    // Takes no more connections, lets what is being answered finish within drain_timeout, and makes run()
    // return. May be called from any thread, any number of times, before run(), and from a signal handler. An
    // answer that is still being made on a worker is waited for whatever it takes.
    void stop() noexcept;

    std::uint16_t port() const;
    std::size_t connections() const; // open now

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace heed::web
