#include "support/page_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace heed::testing_support {
namespace {

void send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

} // namespace

PageServer::PageServer() : m_listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    if (::bind(m_listening, reinterpret_cast<sockaddr*>(&here), size) != 0 || ::listen(m_listening, 16) != 0 ||
        ::getsockname(m_listening, reinterpret_cast<sockaddr*>(&here), &size) != 0)
        throw std::runtime_error("no port is free");
    m_port = ntohs(here.sin_port);
    m_thread = std::thread([this] { serve(); });
}

PageServer::~PageServer() {
    m_ends = true;
    m_thread.join();
    for (std::thread& client : m_clients) client.join();
    ::close(m_listening);
}

std::string PageServer::url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(m_port) + path;
}

void PageServer::raw(const std::string& path, std::string answer) {
    const std::lock_guard lock(m_mutex);
    m_answers[path] = std::move(answer);
}

void PageServer::page(const std::string& path, const std::string& body, const std::string& head) {
    raw(path, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
                  std::to_string(body.size()) + "\r\n" + head + "Connection: close\r\n\r\n" + body);
}

void PageServer::redirect(const std::string& path, const std::string& to) {
    raw(path, "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

void PageServer::slow(const std::string& path) {
    const std::lock_guard lock(m_mutex);
    m_slow[path] = true;
}

std::vector<std::string> PageServer::requests() {
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void PageServer::serve() {
    while (!m_ends) {
        pollfd waiting{m_listening, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0) continue;
        const int socket = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket >= 0) m_clients.emplace_back([this, socket] { answer(socket); });
    }
}

void PageServer::answer(int socket) {
    std::string head;
    char piece[4096];
    while (head.find("\r\n\r\n") == std::string::npos) {
        const ssize_t got = ::recv(socket, piece, sizeof piece, 0);
        if (got <= 0) break;
        head.append(piece, static_cast<std::size_t>(got));
    }
    const std::size_t from = head.find(' ') + 1;
    const std::string path = head.substr(from, head.find(' ', from) - from);
    std::string answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    bool slow = false;
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(head);
        slow = m_slow.contains(path);
        if (const auto found = m_answers.find(path); found != m_answers.end()) answer = found->second;
        // As servers do: nothing is sent again to who has it.
        const std::size_t mark = head.find("If-None-Match: "), etag = answer.find("ETag: ");
        if (mark != std::string::npos && etag != std::string::npos &&
            head.substr(mark + 15, head.find('\r', mark) - mark - 15) ==
                answer.substr(etag + 6, answer.find('\r', etag) - etag - 6))
            answer = "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n";
    }
    if (slow) {
        send_all(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<p>");
        while (!m_ends) {
            send_all(socket, "x");
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    } else {
        send_all(socket, answer);
    }
    ::close(socket);
}

} // namespace heed::testing_support
