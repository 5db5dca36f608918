// The answers of one connection that are on their way, in order, written together straight from where they lie.
#pragma once

#include "web/server/prepared_page.h"

#include <sys/uio.h>

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace heed::web {

class Outbox {
public:
    enum class Form { whole, head_only, not_modified };
    enum class Sent { all, later, broken };

    // The end of the head, date and connection, comes in two pieces; both are copied and must be short.
    void add(std::shared_ptr<const PreparedPage> page, Form form, std::string_view date_line,
             std::string_view connection_line);
    void add(std::string_view fixed); // bytes that live as long as the program

    std::size_t count() const { return m_answers.size(); }
    std::size_t bytes() const { return m_bytes; } // to be sent in all

    // Hands to the socket what it takes without waiting. `all` empties the box;
    // after `later` nothing may be added.
    Sent send(int socket);
    std::size_t bytes_sent() const { return m_bytes_sent; } // of those not all of which are sent

private:
    struct Answer {
        std::shared_ptr<const PreparedPage> page; // owns what head and body show
        std::string_view head;
        std::string_view body;
        std::array<char, 72> tail;
        std::size_t tail_size = 0;

        void append(std::string_view text);
    };

    void gather();
    void advance(std::size_t bytes);

    std::vector<Answer> m_answers;
    std::vector<iovec> m_pieces; // of the answers, while they are being sent
    std::size_t m_pieces_done = 0;
    std::size_t m_bytes = 0;
    std::size_t m_bytes_sent = 0;
};

} // namespace heed::web
