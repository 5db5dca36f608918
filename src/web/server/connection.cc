#include "web/server/connection.h"

#include "web/server/entity_tag.h"
#include "web/server/host.h"

#include <boost/asio/post.hpp>

#include <sys/socket.h>

#include <algorithm>
#include <cstring>

namespace heed::web {
namespace {

constexpr std::size_t in_bytes_first = 2048; // most heads fit; ten thousand quiet clients must not cost much
constexpr std::size_t out_bytes_batch = 256 * 1024;
constexpr std::size_t lingering_bytes_max = 1024 * 1024;
constexpr std::string_view continue_head = "HTTP/1.1 100 Continue\r\n\r\n";

constexpr HttpRefusal too_slow{408, "The request did not arrive in time."};
constexpr HttpRefusal not_our_host{421, "This server does not answer for that host."};
constexpr HttpRefusal too_busy{503, "Too much is being asked at the moment. Please try again soon."};

SteadyTime steady_now() { return std::chrono::steady_clock::now(); }

} // namespace

Connection::Connection(Loop& loop, Socket socket, Ticket ticket, std::string peer)
    : m_loop(loop),
      m_options(loop.shared().options),
      m_socket(std::move(socket)),
      m_ticket(std::move(ticket)),
      m_parser(m_options.limits) {
    m_request.peer = std::move(peer);
    m_loop.enter(*this);
}

Connection::~Connection() {
    end_request();
    m_loop.leave(*this);
}

// Answers what has been read, sends it, reads on. Answers leave in the order of the requests, because the next
// request is looked at only when the one before has its answer.
Task<void> Connection::serve() {
    for (;;) {
        const Next next = answer_what_is_here();

        const SteadyTime began = steady_now();
        for (auto sent = send(); sent != Outbox::Sent::all; sent = send()) {
            if (sent == Outbox::Sent::broken) co_return;
            m_waiting = Waiting::for_reader;
            m_deadline = paced(steady_now(), began, m_out.bytes_sent());
            const auto [ec] = co_await m_socket.async_wait(Socket::wait_write, awaited);
            if (ec || m_aborted) co_return;
        }

        switch (next) {
        case Next::close: co_await linger(); co_return;
        case Next::let_others:
            m_waiting = Waiting::for_answer;
            m_deadline = SteadyTime::max();
            co_await asio::post(asio::use_awaitable_t<Executor>());
            if (m_aborted) co_return;
            break;
        case Next::work:
            m_waiting = Waiting::for_answer;
            m_deadline = SteadyTime::max();
            queue(co_await answer_on_worker());
            end_request();
            if (m_aborted) co_return;
            break;
        case Next::read: {
            make_room();
            set_read_deadline();
            const auto [ec, count] = co_await m_socket.async_read_some(
                asio::buffer(m_in.data() + m_end, m_in.size() - m_end), awaited);
            if (m_aborted || (ec && !m_timed_out)) co_return;
            m_end += count;
        }
        }
    }
}

void Connection::look_at(SteadyTime now) {
    if (now < m_deadline) return;
    if (m_waiting != Waiting::for_rest) return abort();
    // Part of a request is here: its sender is told why it gets no answer.
    m_timed_out = true;
    m_deadline = SteadyTime::max();
    ErrorCode ignored;
    m_socket.cancel(ignored);
}

void Connection::drain() {
    if (m_waiting == Waiting::for_hang_up) return abort();
    if (m_waiting != Waiting::for_request) return;
    // A request that is here but not yet read is answered.
    char first = 0;
    if (::recv(m_socket.native_handle(), &first, 1, MSG_PEEK | MSG_DONTWAIT) <= 0) abort();
}

void Connection::abort() {
    m_aborted = true;
    ErrorCode ignored;
    m_socket.close(ignored);
}

// Requests: from bytes to answers.

Connection::Next Connection::answer_what_is_here() {
    for (;;) {
        if (m_closing) return Next::close;
        if (m_timed_out) {
            refuse(too_slow, nullptr);
            return Next::close;
        }
        if (m_begin == m_end) return Next::read;
        m_begin += m_parser.feed({m_in.data() + m_begin, m_end - m_begin}, m_request);
        if (!is_body_within_budget()) {
            refuse(too_busy, nullptr);
            return Next::close;
        }
        switch (m_parser.state()) {
        case RequestParser::State::refused: refuse(m_parser.refusal(), nullptr); return Next::close;
        case RequestParser::State::body:
            if (!m_in_body) begin_body();
            return Next::read;
        case RequestParser::State::start:
        case RequestParser::State::head: return Next::read;
        case RequestParser::State::complete: break;
        }
        const Next next = answer_request();
        if (next != Next::read) return next;
        end_request();
        if (m_closing) return Next::close;
        if (m_out.count() >= m_options.pipelined_max || m_out.bytes() >= out_bytes_batch)
            return m_begin == m_end ? Next::read : Next::let_others;
    }
}

// Answers what can be answered here, or says that it is work for a worker.
Connection::Next Connection::answer_request() {
    SharedByLoops& shared = m_loop.shared();
    if (!is_our_host(m_options.hosts, m_request.host)) {
        refuse(not_our_host, &m_request);
    } else if (m_request.path == "*") {
        Response response{.status = 204};
        response.headers.push_back({"Allow", std::string(allowed_methods)});
        queue(std::move(response));
    } else if (shared.site.may_wait(m_request)) {
        return Next::work;
    } else {
        queue(shared.site.answer(m_request, m_loop.cache()));
    }
    return Next::read;
}

Task<Response> Connection::answer_on_worker() {
    const auto initiate = [this](auto handler) {
        // A job must be copyable, which the handler of a coroutine is not.
        auto resume = std::make_shared<decltype(handler)>(std::move(handler));
        const bool taken =
            m_loop.shared().workers->offer([self = shared_from_this(), resume](PageCache& cache) mutable {
                Response response = self->m_loop.shared().site.answer(self->m_request, cache);
                const Executor executor = self->m_loop.executor();
                // Everything goes back: a connection must end on the thread of
                // its loop, so the worker keeps no share.
                asio::post(executor, [self = std::move(self), resume = std::move(resume),
                                      response = std::move(response)]() mutable {
                    (std::move(*resume))(std::move(response));
                });
            });
        if (!taken)
            asio::post(m_loop.executor(), [this, resume] {
                (std::move(*resume))(m_loop.shared().site.refuse(too_busy, &m_request));
            });
    };
    const asio::use_awaitable_t<Executor> token;
    co_return co_await asio::async_initiate<decltype(token), void(Response)>(initiate, token);
}

void Connection::refuse(HttpRefusal refusal, const Request* request) {
    if (!request) release_body(); // now, and not only when the client has hung up
    m_closing =
        m_closing || request == nullptr; // without a whole request nobody knows where the next one begins
    queue(m_loop.shared().site.refuse(refusal, request));
}

void Connection::end_request() {
    release_body();
    if (m_parser.state() == RequestParser::State::complete) m_parser.next();
    m_waiting = Waiting::for_request;
    m_in_body = false;
    m_is_first = false;
}

void Connection::begin_body() {
    m_in_body = true;
    m_body_since = steady_now();
    if (m_parser.waits_for_continue()) m_out.add(continue_head);
}

void Connection::release_body() {
    if (m_body_charged == 0) return;
    m_loop.shared().bodies_bytes.fetch_sub(m_body_charged, std::memory_order_relaxed);
    m_body_charged = 0;
    m_request.body = std::string();
}

bool Connection::is_body_within_budget() {
    const std::size_t size = m_request.body.size();
    if (size <= m_body_charged) return true;
    const std::size_t more = size - m_body_charged;
    m_body_charged = size;
    return m_loop.shared().bodies_bytes.fetch_add(more, std::memory_order_relaxed) + more <=
           m_options.bodies_bytes_max;
}

// Answers: from pages to bytes.

void Connection::queue(Response response) {
    auto page = response.prepared ? std::move(response.prepared)
                                  : std::make_shared<const PreparedPage>(prepare(response));
    auto form = Outbox::Form::whole;
    if (m_request.method == Method::head) form = Outbox::Form::head_only;
    if (m_request.is_read() && !page->head_not_modified.empty() &&
        any_tag_matches(m_request.if_none_match(), page->tag))
        form = Outbox::Form::not_modified;

    const bool is_whole = m_parser.state() == RequestParser::State::complete;
    m_closing = m_closing || !is_whole || !m_parser.keeps_alive() ||
                m_loop.shared().stopping.load(std::memory_order_relaxed);
    m_out.add(std::move(page), form, m_loop.date_line(),
              m_closing              ? "Connection: close\r\n"
              : m_parser.is_http10() ? "Connection: keep-alive\r\n"
                                     : "");
}

// Closing at once with bytes unread would make the kernel reset the connection, and the client might never see
// the answer. So we say that we are done and read past what still comes, within bounds.
Task<void> Connection::linger() {
    ErrorCode ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
    m_waiting = Waiting::for_hang_up;
    m_deadline = steady_now() + m_options.linger_timeout;
    m_in.resize(std::max(m_in.size(), in_bytes_first));
    for (std::size_t discarded = 0; discarded < lingering_bytes_max;) {
        const auto [ec, count] = co_await m_socket.async_read_some(asio::buffer(m_in), awaited);
        if (ec || m_aborted) break;
        discarded += count;
    }
}

// Space and time: what one client may take.

void Connection::make_room() {
    if (m_begin == m_end) {
        m_begin = m_end = 0;
        if (m_in.size() > in_bytes_first && m_parser.state() == RequestParser::State::start)
            m_in = std::vector<char>();
    }
    if (m_in.empty()) m_in.resize(in_bytes_first);
    if (m_parser.state() == RequestParser::State::body) m_in.resize(m_options.limits.head_bytes_max);
    if (m_end < m_in.size()) return;
    if (m_begin > 0) {
        std::memmove(m_in.data(), m_in.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
        return;
    }
    ensure(m_in.size() < m_options.limits.head_bytes_max, "the parser keeps more than it said it would");
    m_in.resize(std::min(m_in.size() * 2, m_options.limits.head_bytes_max));
}

void Connection::set_read_deadline() {
    const SteadyTime now = steady_now();
    if (m_parser.state() == RequestParser::State::body) {
        m_waiting = Waiting::for_rest;
        m_deadline = paced(now, m_body_since, m_request.body.size());
        return;
    }
    const bool is_quiet = m_parser.state() == RequestParser::State::start && m_begin == m_end;
    if (is_quiet) {
        m_waiting = Waiting::for_request;
        m_deadline = now + (m_is_first ? m_options.head_timeout : m_options.idle_timeout);
    } else if (m_waiting != Waiting::for_rest) {
        m_waiting = Waiting::for_rest;
        m_deadline = now + m_options.head_timeout; // and not moved again by what comes
    }
}

// Until when something must have moved: soon, and on the whole not slower than the slowest rate.
SteadyTime Connection::paced(SteadyTime now, SteadyTime since, std::size_t bytes) const {
    const auto earned = std::chrono::milliseconds(bytes * 1000 / m_options.bytes_per_second_min);
    return std::min(now + m_options.stall_timeout, since + m_options.stall_timeout + earned);
}

} // namespace heed::web
