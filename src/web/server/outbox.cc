#include "web/server/outbox.h"

#include "base/ensure.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace heed::web {
namespace {

constexpr std::size_t pieces_at_once = 64;

} // namespace

void Outbox::add(std::shared_ptr<const PreparedPage> page, Form form, std::string_view date_line,
                 std::string_view connection_line) {
    Answer& answer = m_answers.emplace_back();
    answer.head = form == Form::not_modified ? page->head_not_modified : page->head;
    if (form == Form::whole && page->body) answer.body = *page->body;
    answer.append(date_line);
    answer.append(connection_line);
    answer.append("\r\n");
    answer.page = std::move(page);
    m_bytes += answer.head.size() + answer.tail_size + answer.body.size();
}

void Outbox::add(std::string_view fixed) {
    m_answers.emplace_back().head = fixed;
    m_bytes += fixed.size();
}

// Straight to the kernel: a socket that takes an answer whole is nearly always what happens, and an event loop
// asked first would only cost time.
Outbox::Sent Outbox::send(int socket) {
    if (m_bytes_sent == 0) gather();
    while (m_bytes_sent < m_bytes) {
        msghdr message{};
        message.msg_iov = &m_pieces[m_pieces_done];
        message.msg_iovlen = std::min(m_pieces.size() - m_pieces_done, pieces_at_once);
        const ssize_t sent = ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            advance(static_cast<std::size_t>(sent));
        } else if (errno != EINTR) {
            return errno == EAGAIN || errno == EWOULDBLOCK ? Sent::later : Sent::broken;
        }
    }
    m_answers.clear();
    m_bytes = m_bytes_sent = 0;
    return Sent::all;
}

void Outbox::Answer::append(std::string_view text) {
    ensure(tail_size + text.size() <= tail.size(), "the end of a head is longer than foreseen");
    std::memcpy(tail.data() + tail_size, text.data(), text.size());
    tail_size += text.size();
}

void Outbox::gather() {
    m_pieces.clear();
    m_pieces_done = 0;
    for (const Answer& answer : m_answers)
        for (const std::string_view piece :
             {answer.head, std::string_view(answer.tail.data(), answer.tail_size), answer.body})
            if (!piece.empty())
                m_pieces.push_back({const_cast<char*>(piece.data()), piece.size()}); // only read from
}

void Outbox::advance(std::size_t bytes) {
    m_bytes_sent += bytes;
    while (bytes > 0) {
        iovec& piece = m_pieces[m_pieces_done];
        const std::size_t part = std::min(bytes, piece.iov_len);
        piece.iov_base = static_cast<char*>(piece.iov_base) + part;
        piece.iov_len -= part;
        bytes -= part;
        if (piece.iov_len == 0) ++m_pieces_done;
    }
}

} // namespace heed::web
