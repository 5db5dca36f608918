#include "web/server/server.h"

#include "web/server/loop.h"
#include "web/server/prepared_page.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>

#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

namespace heed::web {
namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Descriptor = asio::posix::basic_stream_descriptor<Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;

constexpr std::size_t files_kept_back = 64; // for the database, its log, and the like
constexpr std::chrono::milliseconds accept_pause{50};
constexpr HttpRefusal too_many_connections{503, "Too many connections are open. Please try again soon."};
constexpr HttpRefusal too_many_from_you{429, "Too many connections are open from your address."};

ServerOptions within_reason(ServerOptions options) {
    ensure(options.limits.head_bytes_max >= 4096, "heads of requests need more room");
    ensure(options.pipelined_max > 0 && options.bytes_per_second_min > 0,
           "a limit of zero would let nothing through");
    if (options.threads == 0) options.threads = std::max(1u, std::thread::hardware_concurrency());
    options.workers = std::max(1u, options.workers);
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY) {
        const auto all = static_cast<std::size_t>(files.rlim_cur);
        options.connections_max =
            std::min(options.connections_max, all > 2 * files_kept_back ? all - files_kept_back : all / 2);
    }
    return options;
}

int make_bell() {
    const int bell = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (bell < 0) throw Failure("the system gives no eventfd");
    return bell;
}

// An IPv4 client of a socket that takes both is shown as what it is.
asio::ip::address plain(const asio::ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address;
}

PeerKey key_of(const asio::ip::address& address) {
    return address.is_v4() ? peer_key(address.to_v4().to_bytes()) : peer_key(address.to_v6().to_bytes());
}

// Best effort and without waiting: under a flood little may be spent on those who are turned away at the door.
void turn_away(Socket& socket, const PreparedPage& page, const std::string& date_line) {
    const std::string answer =
        page.head + date_line + "Connection: close\r\n\r\n" + (page.body ? *page.body : std::string());
    const int fd = socket.native_handle();
    (void)!::send(fd, answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    ::shutdown(fd, SHUT_WR);
    char passed_over[4096]; // bytes left unread would turn the close into a reset that may overtake the answer
    (void)!::recv(fd, passed_over, sizeof passed_over, MSG_DONTWAIT);
}

} // namespace

struct Server::Parts {
    Parts(ServerOptions options, Application site, Clock& clock)
        : shared(within_reason(std::move(options)), std::move(site), clock), bell(make_bell()) {
        for (unsigned i = 0; i < shared.options.threads; ++i) loops.push_back(std::make_unique<Loop>(shared));
        bell_ring.emplace(first(), bell);
        acceptor.emplace(first());
    }

    Executor first() { return loops.front()->executor(); }

    void listen();
    void run();
    Task<void> accept_connections();
    Task<void> wait_for_stop();
    Loop& least_busy();

    SharedByLoops shared;
    std::vector<std::unique_ptr<Loop>> loops;
    const int bell; // owned by bell_ring, written to by stop()
    std::optional<Descriptor> bell_ring;
    std::optional<Acceptor> acceptor;
    std::uint16_t port = 0;
};

Server::Server(ServerOptions options, Application site, Clock& clock)
    : m_parts(std::make_unique<Parts>(std::move(options), std::move(site), clock)) {
    m_parts->listen();
}

Server::~Server() = default;

void Server::run() { m_parts->run(); }

void Server::stop() noexcept {
    const std::uint64_t one = 1;
    (void)!::write(m_parts->bell, &one, sizeof one);
}

std::uint16_t Server::port() const { return m_parts->port; }

std::size_t Server::connections() const { return m_parts->shared.admission.inside(); }

void Server::Parts::listen() {
    const ServerOptions& options = shared.options;
    const std::string where = options.address + " port " + std::to_string(options.port);
    ErrorCode ec;
    const auto check = [&] {
        if (ec) throw Failure("cannot listen on " + where + ": " + ec.message());
    };
    const auto address = asio::ip::make_address(options.address, ec);
    check();
    const asio::ip::tcp::endpoint endpoint(address, options.port);
    acceptor->open(endpoint.protocol(), ec);
    check();
    // Addresses of connections that ended lately do not stand in the way of a
    // restart; another server still does.
    acceptor->set_option(Acceptor::reuse_address(true), ec);
    check();
    if (address.is_v6() && address.is_unspecified()) acceptor->set_option(asio::ip::v6_only(false), ec);
    check();
    acceptor->bind(endpoint, ec);
    check();
    acceptor->listen(Acceptor::max_listen_connections, ec);
    check();
    port = acceptor->local_endpoint(ec).port();
    check();
}

void Server::Parts::run() {
    ensure(!shared.workers, "a server runs once");
    shared.workers = std::make_unique<WorkerPool>(shared.options.workers, shared.options.waiting_max);
    asio::co_spawn(first(), accept_connections(), asio::detached);
    asio::co_spawn(first(), wait_for_stop(), asio::detached);
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < loops.size(); ++i) threads.emplace_back([this, i] { loops[i]->run(); });
    loops.front()->run();
    threads.clear(); // joins
    shared.workers.reset();
}

Task<void> Server::Parts::accept_connections() {
    const PreparedPage full = prepare(shared.site.refuse(too_many_connections, nullptr));
    const PreparedPage too_many = prepare(shared.site.refuse(too_many_from_you, nullptr));
    for (;;) {
        Loop& loop = least_busy();
        auto [ec, socket] = co_await acceptor->async_accept(loop.executor(), awaited);
        if (shared.stopping) co_return;
        if (ec) {
            // Out of files or memory: trying again at once would only burn time. Others are the client's doing.
            if (ec == asio::error::connection_aborted) continue;
            Timer pause(first(), accept_pause);
            co_await pause.async_wait(awaited);
            if (shared.stopping) co_return;
            continue;
        }
        const auto endpoint = socket.remote_endpoint(ec);
        if (ec) continue; // gone already
        const auto peer = plain(endpoint.address());
        const PeerKey key = key_of(peer);
        switch (shared.admission.enter(key)) {
        case Admission::Answer::full: turn_away(socket, full, loops.front()->date_line()); continue;
        case Admission::Answer::too_many_from_peer:
            turn_away(socket, too_many, loops.front()->date_line());
            continue;
        case Admission::Answer::welcome: break;
        }
        Ticket ticket(shared.admission, key);
        // Answers go out whole; nothing is gained by waiting for more.
        socket.set_option(asio::ip::tcp::no_delay(true), ec);
        loop.hand_over(std::move(socket), std::move(ticket), peer.to_string());
    }
}

Task<void> Server::Parts::wait_for_stop() {
    co_await bell_ring->async_wait(Descriptor::wait_read, awaited);
    shared.stopping = true;
    ErrorCode ignored;
    acceptor->close(ignored);
    // Connections handed over before this point reach their loops before the order to drain does.
    for (const auto& loop : loops) loop->drain();
}

Loop& Server::Parts::least_busy() {
    return **std::min_element(loops.begin(), loops.end(),
                              [](const auto& a, const auto& b) { return a->load() < b->load(); });
}

} // namespace heed::web
