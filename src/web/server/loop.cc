#include "web/server/loop.h"

#include "web/server/connection.h"
#include "web/server/http_date.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <exception>

namespace heed::web {

SharedByLoops::SharedByLoops(ServerOptions the_options, Application the_site, Clock& the_clock)
    : options(std::move(the_options)),
      site(std::move(the_site)),
      clock(the_clock),
      admission(options.connections_max, options.connections_per_peer_max) {}

// The hint of one thread lets Asio leave out what only several threads in one loop would need.
Loop::Loop(SharedByLoops& shared)
    : m_shared(shared),
      m_cache(shared.options.page_cache_bytes_max),
      m_context(1),
      m_guard(asio::make_work_guard(m_context.get_executor())),
      m_sweep_timer(m_context.get_executor()) {}

Loop::~Loop() = default;

void Loop::run() {
    sweep_later();
    m_context.run();
}

void Loop::hand_over(Socket socket, Ticket ticket, std::string peer) {
    m_load.fetch_add(1, std::memory_order_relaxed);
    asio::post(m_context, [this, socket = std::move(socket), ticket = std::move(ticket),
                           peer = std::move(peer)]() mutable {
        auto connection =
            std::make_shared<Connection>(*this, std::move(socket), std::move(ticket), std::move(peer));
        auto task = connection->serve();
        asio::co_spawn(m_context.get_executor(), std::move(task),
                       [this, connection](std::exception_ptr thrown) {
                           if (!thrown) return;
                           try {
                               std::rethrow_exception(thrown);
                           } catch (const std::exception& error) {
                               m_shared.site.log(std::string("a connection ended by: ") + error.what());
                           }
                       });
    });
}

void Loop::drain() {
    asio::post(m_context, [this] { begin_drain(); });
}

const std::string& Loop::date_line() {
    const Instant now = m_shared.clock.now();
    const std::int64_t second = now.ms / 1000;
    if (second != m_date_second) {
        m_date_second = second;
        m_date_line = "Date: " + http_date(now) + "\r\n";
    }
    return m_date_line;
}

void Loop::enter(Connection& connection) {
    connection.place = m_connections.size();
    m_connections.push_back(&connection);
}

void Loop::leave(Connection& connection) {
    Connection* last = m_connections.back();
    m_connections[connection.place] = last;
    last->place = connection.place;
    m_connections.pop_back();
    m_load.fetch_sub(1, std::memory_order_relaxed);
    end_if_drained();
}

void Loop::sweep_later() {
    m_sweep_timer.expires_after(m_shared.options.sweep_interval);
    m_sweep_timer.async_wait([this](ErrorCode ec) {
        if (ec || is_drained()) return; // a timer that was due already cannot be cancelled
        sweep();
        sweep_later();
    });
}

// Ending a connection never changes the list here and now: its coroutine goes on later.
void Loop::sweep() {
    const SteadyTime now = std::chrono::steady_clock::now();
    const bool out_of_time = m_drain_deadline && now >= *m_drain_deadline;
    for (Connection* connection : m_connections)
        if (out_of_time)
            connection->abort();
        else
            connection->look_at(now);
}

void Loop::begin_drain() {
    m_drain_deadline = std::chrono::steady_clock::now() + m_shared.options.drain_timeout;
    for (Connection* connection : m_connections) connection->drain();
    end_if_drained();
}

// With the guard and the timer gone nothing is left to wait for, and run() returns.
void Loop::end_if_drained() {
    if (!is_drained()) return;
    m_guard.reset();
    m_sweep_timer.cancel();
}

} // namespace heed::web
