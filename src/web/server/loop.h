// One thread of the server: its event loop, its connections, its page cache.
// Internal to the server (includes Boost).
//
// All of a loop but hand_over() and drain() is used by its own thread only.
#pragma once

#include "web/server/admission.h"
#include "web/server/server.h"
#include "web/server/site_edge.h"
#include "web/server/worker_pool.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace heed::web {

namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;
// Concrete executors: the polymorphic default costs a tenth of the time of a small answer.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
template <class T> using Task = asio::awaitable<T, Executor>;
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> awaited{}; // errors as values, not thrown

using SteadyTime = std::chrono::steady_clock::time_point;

class Connection;

// What all loops share.
struct SharedByLoops {
    SharedByLoops(ServerOptions the_options, Application the_site, Clock& the_clock);

    const ServerOptions options;
    const SiteEdge site;
    Clock& clock;
    Admission admission;
    std::unique_ptr<WorkerPool> workers; // while run() runs
    std::atomic<bool> stopping = false;
    std::atomic<std::size_t> bodies_bytes = 0;
};

class Loop {
public:
    explicit Loop(SharedByLoops& shared);
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void run(); // until drained

    // From any thread.
    void hand_over(Socket socket, Ticket ticket, std::string peer);
    void drain();
    Executor executor() { return m_context.get_executor(); }
    std::size_t load() const { return m_load.load(std::memory_order_relaxed); }

    SharedByLoops& shared() { return m_shared; }
    PageCache& cache() { return m_cache; }
    const std::string& date_line(); // "Date: ...\r\n", made once a second
    void enter(Connection& connection);
    void leave(Connection& connection);

private:
    void sweep_later();
    void sweep();
    void begin_drain();
    void end_if_drained();
    bool is_drained() const { return m_drain_deadline && m_connections.empty(); }

    SharedByLoops& m_shared;
    PageCache m_cache;
    std::vector<Connection*> m_connections; // each knows its place
    std::atomic<std::size_t> m_load = 0;
    std::string m_date_line;
    std::int64_t m_date_second = -1;
    std::optional<SteadyTime> m_drain_deadline;
    asio::io_context m_context; // behind what its handlers use, so that it goes first
    asio::executor_work_guard<Executor> m_guard;
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>,
                               Executor>
        m_sweep_timer;
};

} // namespace heed::web
