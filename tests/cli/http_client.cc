#include "cli/http_client.h"

#include <arpa/inet.h>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace heed::testing_cli {

std::string answer_of(std::uint16_t port, std::string_view request) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{20, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string out;
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0) {
        while (!request.empty()) {
            const ssize_t sent = ::send(fd, request.data(), request.size(), MSG_NOSIGNAL);
            if (sent <= 0) break;
            request.remove_prefix(static_cast<std::size_t>(sent));
        }
        char buffer[65536];
        for (ssize_t got; (got = ::recv(fd, buffer, sizeof buffer, 0)) > 0;)
            out.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(fd);
    return out;
}

std::string get_from(std::uint16_t port, std::string_view target) {
    return answer_of(port, "GET " + std::string(target) +
                               " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
}

std::string post_to(std::uint16_t port, std::string_view target, std::string_view body, std::string_view more) {
    return answer_of(port, "POST " + std::string(target) +
                               " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                               "application/x-www-form-urlencoded\r\nContent-Length: " +
                               std::to_string(body.size()) + "\r\n" + std::string(more) + "\r\n" +
                               std::string(body));
}

int status_of(std::string_view answer) {
    return answer.starts_with("HTTP/1.1 ") ? std::atoi(std::string(answer.substr(9, 3)).c_str()) : 0;
}

} // namespace heed::testing_cli
