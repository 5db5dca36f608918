// For tests: a client that writes any bytes it is told to, well formed or not, and a server to write them to.
#pragma once

#include "web/server/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

namespace heed::web {

class RawClient {
public:
    explicit RawClient(std::uint16_t port, int receive_buffer_bytes = 0)
        : m_fd(::socket(AF_INET, SOCK_STREAM, 0)) {
        if (receive_buffer_bytes > 0)
            ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
        const timeval patience{3, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    }
    RawClient(RawClient&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1)), m_connected(other.m_connected) {}
    ~RawClient() {
        if (m_fd >= 0) ::close(m_fd);
    }

    bool connected() const { return m_connected; }

    RawClient& send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) break; // the server may have had enough
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return *this;
    }

    // Everything until the server closes. "(silence)" stands at the end when it does not.
    std::string read_all() {
        std::string out = std::move(m_left);
        m_left.clear();
        for (;;) {
            const ssize_t got = receive(out);
            if (got < 0) out += "(silence)";
            if (got <= 0) return out;
        }
    }

    // One answer: head, empty line and body.
    std::string read_answer(bool has_body = true) {
        std::string out = std::move(m_left);
        m_left.clear();
        std::size_t end = std::string::npos;
        while ((end = out.find("\r\n\r\n")) == std::string::npos)
            if (receive(out) <= 0) return out;
        std::size_t whole = end + 4;
        const std::size_t length = out.find("Content-Length: ");
        if (has_body && length < end) whole += std::strtoul(out.c_str() + length + 16, nullptr, 10);
        while (out.size() < whole)
            if (receive(out) <= 0) return out;
        m_left = out.substr(whole);
        out.resize(whole);
        return out;
    }

    bool is_readable() const {
        pollfd ready{m_fd, POLLIN, 0};
        return ::poll(&ready, 1, 0) == 1;
    }

private:
    ssize_t receive(std::string& out) {
        char buffer[65536];
        const ssize_t got = ::recv(m_fd, buffer, sizeof buffer, 0);
        if (got > 0) out.append(buffer, static_cast<std::size_t>(got));
        return got < 0 && errno == ECONNRESET ? 0 : got;
    }

    int m_fd;
    bool m_connected = false;
    std::string m_left; // read, and part of the next answer
};

// A server on a free port of this machine, served by a thread of its own until the end of the test.
class RunningServer {
public:
    RunningServer(ServerOptions options, Application site, Clock& clock = system_clock())
        : m_server(std::move(options), std::move(site), clock), m_thread([this] { m_server.run(); }) {}
    ~RunningServer() { m_server.stop(); } // and the thread is joined

    RawClient client(int receive_buffer_bytes = 0) { return RawClient(m_server.port(), receive_buffer_bytes); }
    // The whole of what one connection is answered.
    std::string ask(std::string_view bytes) { return client().send(bytes).read_all(); }
    Server& server() { return m_server; }
    void stop_and_wait() {
        m_server.stop();
        m_thread.join();
    }

private:
    Server m_server;
    std::jthread m_thread;
};

} // namespace heed::web
