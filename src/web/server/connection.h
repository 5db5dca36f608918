// One client: reads requests, answers them in order, and keeps to the limits.
// Internal to the server (includes Boost).
//
// A coroutine on the thread of its loop. The only thing that happens elsewhere is an answer made on a worker,
// during which nobody touches the request.
#pragma once

#include "web/server/loop.h"
#include "web/server/outbox.h"

#include <cstddef>
#include <string_view>

namespace heed::web {

class Connection final : public std::enable_shared_from_this<Connection> {
public:
    Connection(Loop& loop, Socket socket, Ticket ticket, std::string peer);
    ~Connection();

    Task<void> serve();

    void look_at(SteadyTime now); // ends what has taken too long
    void drain();                 // closes where nothing is asked or answered
    void abort();

    std::size_t place = 0; // in the loop's list

private:
    enum class Waiting { for_request, for_rest, for_answer, for_reader, for_hang_up };
    enum class Next { read, let_others, work, close };

    Next answer_what_is_here();
    Next answer_request();
    Task<Response> answer_on_worker();
    void queue(Response response);
    void refuse(HttpRefusal refusal, const Request* request);
    void end_request();
    void begin_body();
    void release_body();
    bool is_body_within_budget();

    Outbox::Sent send() { return m_out.send(m_socket.native_handle()); }
    Task<void> linger();
    void make_room();
    void set_read_deadline();
    SteadyTime paced(SteadyTime now, SteadyTime since, std::size_t bytes) const;

    Loop& m_loop;
    const ServerOptions& m_options;
    Socket m_socket;
    Ticket m_ticket;
    RequestParser m_parser;
    Request m_request;

    std::vector<char> m_in;
    std::size_t m_begin = 0; // of what is read and not yet used
    std::size_t m_end = 0;

    Outbox m_out;

    Waiting m_waiting = Waiting::for_request;
    SteadyTime m_deadline = SteadyTime::max();
    SteadyTime m_body_since = {};
    std::size_t m_body_charged = 0; // of bodies_bytes
    bool m_is_first = true;         // no request has been answered
    bool m_closing = false;         // the answer queued last says so
    bool m_in_body = false;
    bool m_timed_out = false;
    bool m_aborted = false;
};

} // namespace heed::web
