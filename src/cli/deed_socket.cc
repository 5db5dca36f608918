#include "cli/deed_socket.h"

#include "base/ensure.h"
#include "cli/command.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace heed::cli {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr const char* socket_name = "heed.sock";
constexpr int stall_ms = 10'000;               // without a byte from a command, or taken by it
constexpr std::chrono::minutes reading_max{2}; // of a whole message
constexpr int waiting_max = 16;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

fs::path socket_folder(const fs::path& folder) { return folder / "socket"; }

// The address of the socket in an open folder: through /proc it is short, however long the folder's path is.
sockaddr_un address_in(int folder) {
    sockaddr_un out{};
    out.sun_family = AF_UNIX;
    const std::string path = "/proc/self/fd/" + std::to_string(folder) + '/' + socket_name;
    std::memcpy(out.sun_path, path.c_str(), path.size() + 1);
    return out;
}

// Whether the other end is the same user, or the system's administrator, who may do everything anyway.
bool is_ours(int socket) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           (peer.uid == ::geteuid() || peer.uid == 0);
}

// Waits until the socket is ready. False after `ms` (-1: never), and when `stop` becomes readable.
bool ready(int socket, short what, int ms, int stop) {
    pollfd waiting[2] = {{socket, what, 0}, {stop, POLLIN, 0}};
    for (;;) {
        const int n = ::poll(waiting, 2, ms);
        if (n < 0 && errno == EINTR) continue;
        return n > 0 && waiting[1].revents == 0;
    }
}

struct Pace {
    int stall_ms = -1;
    int stop = -1; // a descriptor, or -1
    Clock::time_point until = Clock::time_point::max();
};

bool take(int socket, char* into, std::size_t size, const Pace& pace) {
    while (size > 0) {
        if (Clock::now() > pace.until || !ready(socket, POLLIN, pace.stall_ms, pace.stop)) return false;
        const ssize_t got = ::recv(socket, into, size, MSG_DONTWAIT);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got <= 0) return false;
        into += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

bool give(int socket, std::string_view bytes, const Pace& pace) {
    while (!bytes.empty()) {
        if (!ready(socket, POLLOUT, pace.stall_ms, pace.stop)) return false;
        const ssize_t put = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (put < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (put <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

// The next message; nothing when the other end is gone, too slow or stopped, a refusal when it makes no sense.
Result<std::optional<DeedMessage>> take_message(int socket, const Pace& pace) {
    std::string head(deed_head_bytes, '\0');
    if (!take(socket, head.data(), head.size(), pace)) return std::optional<DeedMessage>();
    const auto size = read_deed_head(head);
    if (!size) return size.refusal();
    // Memory grows with what comes, not with what is promised.
    std::string bytes;
    while (bytes.size() < *size) {
        const std::size_t at = bytes.size(), more = std::min<std::size_t>(*size - at, 1 << 20);
        bytes.resize(at + more);
        if (!take(socket, bytes.data() + at, more, pace)) return std::optional<DeedMessage>();
    }
    auto values = read_deed_values(bytes);
    if (!values) return values.refusal();
    return std::optional(std::move(*values));
}

DeedMessage refusal_of(std::string_view words) {
    DeedMessage out;
    out.add("code", std::to_string(input_refused));
    out.add("err", words);
    return out;
}

// A folder that only its owner can enter, with a socket that listens; or why there is none.
Result<int> listen_in(const fs::path& folder) {
    const auto no = [](const char* what) { return refuse(std::string(what) + ": " + std::strerror(errno)); };
    const fs::path path = socket_folder(folder);
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return no("mkdir");
    const Descriptor inside(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (inside.number() < 0 || ::fchmod(inside.number(), 0700) != 0) return no(path.c_str());
    ::unlinkat(inside.number(), socket_name, 0); // of a process that ended without a word
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0) return no("socket");
    const sockaddr_un address = address_in(inside.number());
    if (::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::fchmodat(inside.number(), socket_name, 0600, 0) != 0 || ::listen(socket, waiting_max) != 0) {
        auto reason = no(path.c_str());
        ::close(socket);
        return reason;
    }
    return socket;
}

} // namespace

DeedSocket::DeedSocket(fs::path folder, Serve serve, Log log)
    : m_folder(std::move(folder)), m_serve(std::move(serve)), m_log(std::move(log)) {
    const auto listening = listen_in(m_folder);
    if (!listening) {
        m_log("commands cannot reach this process, so they wait until it ends: " + listening.error().text());
        return;
    }
    m_listening = *listening;
    m_stop = ::eventfd(0, EFD_CLOEXEC);
    m_thread = std::thread([this] { run(); });
}

DeedSocket::~DeedSocket() {
    if (m_listening < 0) return;
    const std::uint64_t one = 1;
    ensure(::write(m_stop, &one, sizeof one) == sizeof one, "an eventfd takes a number");
    m_thread.join();
    ::close(m_listening);
    ::close(m_stop);
    std::error_code ignored;
    fs::remove(socket_folder(m_folder) / socket_name, ignored);
}

void DeedSocket::run() {
    while (ready(m_listening, POLLIN, -1, m_stop)) {
        const Descriptor client(::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC));
        if (client.number() >= 0 && is_ours(client.number()))
            serve_one(client.number());
        else if (client.number() < 0 && errno != EAGAIN && errno != ECONNABORTED)
            ready(m_stop, POLLIN, 100, -1); // out of descriptors: not in a circle
    }
}

void DeedSocket::serve_one(int client) {
    const Pace pace{stall_ms, m_stop, Clock::now() + reading_max};
    auto asked = take_message(client, pace);
    if (asked && !*asked) return; // it is gone, or too slow
    const DeedMessage answer = asked ? m_serve(**asked) : refusal_of(asked.error().text());
    auto bytes = write_deed_message(answer);
    if (!bytes) bytes = write_deed_message(refusal_of("the answer has " + bytes.error().text()));
    give(client, *bytes, {stall_ms, -1});
}

std::optional<DeedMessage> hand_over(const fs::path& folder, const DeedMessage& asked) {
    const Descriptor inside(::open(socket_folder(folder).c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (inside.number() < 0) return {};
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_un address = address_in(inside.number());
    if (::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return {};
    if (!is_ours(socket.number()) && ::geteuid() != 0)
        throw Exit{busy, "another user's process serves " + folder.string() + "; nothing was handed to it"};
    const auto bytes = write_deed_message(asked);
    if (!bytes) throw Exit{input_refused, bytes.error().text()};
    // One that refuses early has answered before everything was given.
    const bool given = give(socket.number(), *bytes, {});
    auto answer = take_message(socket.number(), {});
    if (!answer) throw Exit{world_failed, "the process that serves the folder: " + answer.error().text()};
    if (*answer) return std::move(**answer);
    throw Exit{
        world_failed,
        given ? "the process that serves the folder ended before it answered; whether anything was recorded "
                "is not known. Ask again: what is recorded already is left out"
              : "the process that serves the folder took not all of it; nothing was recorded"};
}

} // namespace heed::cli
