#include "intake/reader_process.h"

#include "intake/foreign_bytes.h"
#include "intake/pdf_pages.h"
#include "intake/reading_wire.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace heed::intake {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int status_out_of_memory = 71;
constexpr std::size_t answer_bytes_max = passages_file_bytes_max + 2 * document_bytes_max + (1 << 20);
constexpr std::size_t piece_bytes = 64 << 10;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }
    void close() {
        if (m_number >= 0) ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

[[noreturn]] void fail(const char* what, int error) {
    throw Failure("the process that reads documents cannot be started: " + std::string(what) + ": " +
                  std::strerror(error));
}

// Ends with its process: whatever happens, none is left running or unwaited for.
class Child {
public:
    Child(const ReaderProcess& process, int socket) {
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, socket, 0);
        posix_spawn_file_actions_adddup2(&actions, socket, 1);
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&actions, 3);
        std::vector<char*> arguments;
        for (const std::string& argument : process.command)
            arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        char* no_environment[] = {nullptr};
        const int error =
            posix_spawn(&m_pid, arguments[0], &actions, nullptr, arguments.data(), no_environment);
        posix_spawn_file_actions_destroy(&actions);
        if (error != 0) fail("posix_spawn", error);
    }
    ~Child() {
        if (m_pid > 0) end();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    pid_t pid() const { return m_pid; }

    // Its wait status; kills it if it has not ended by then.
    int wait(Clock::time_point until) {
        const Descriptor ended(static_cast<int>(syscall(SYS_pidfd_open, m_pid, 0)));
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd waiting{ended.number(), POLLIN, 0};
        if (ended.number() < 0 || left <= 0 || poll(&waiting, 1, static_cast<int>(left)) <= 0)
            kill(m_pid, SIGKILL);
        return end(0);
    }

private:
    int end(int signal = SIGKILL) {
        if (signal != 0) kill(m_pid, signal);
        int status = 0;
        while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = 0;
        return status;
    }

    pid_t m_pid = 0;
};

void set_limits(pid_t pid, const ReaderLimits& limits) {
    const auto seconds = static_cast<rlim_t>(limits.cpu.count());
    const rlimit cpu{seconds, seconds + 1}, memory{limits.memory_bytes, limits.memory_bytes};
    if (prlimit(pid, RLIMIT_CPU, &cpu, nullptr) != 0) fail("prlimit", errno);
    if (!under_sanitizer && prlimit(pid, RLIMIT_AS, &memory, nullptr) != 0) fail("prlimit", errno);
}

enum class Talk { ended, late, too_much };

// Sends the bytes and takes the answer, both at the same time, until the other side has ended its answer.
Talk talk(Descriptor& socket, std::string_view raw, std::string& answer, Clock::time_point until) {
    std::vector<char> piece(piece_bytes);
    bool sending = true;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return Talk::late;
        pollfd ready{socket.number(), static_cast<short>(sending ? POLLIN | POLLOUT : POLLIN), 0};
        const int n = poll(&ready, 1, static_cast<int>(left));
        if (n < 0 && errno != EINTR) return Talk::ended;
        if (n <= 0) continue;
        if ((ready.revents & POLLOUT) != 0) {
            const ssize_t sent = send(socket.number(), raw.data(), raw.size(), MSG_NOSIGNAL);
            if (sent > 0) raw.remove_prefix(static_cast<std::size_t>(sent));
            const bool broken = sent < 0 && errno != EAGAIN && errno != EINTR;
            if (raw.empty() || broken) {
                sending = false;
                shutdown(socket.number(), SHUT_WR);
            }
        }
        if ((ready.revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
        const ssize_t got = recv(socket.number(), piece.data(), piece.size(), 0);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return Talk::ended;
        if (got > 0) answer.append(piece.data(), static_cast<std::size_t>(got));
        if (answer.size() > answer_bytes_max) return Talk::too_much;
    }
}

// Why there is no answer; nothing when the process ended as it should.
std::optional<Refusal> reason_of(int status, const ReaderLimits& limits) {
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    if (WIFEXITED(status) && WEXITSTATUS(status) == status_out_of_memory)
        return Refusal{"reading it needs more than " + std::to_string(limits.memory_bytes >> 20) +
                       " MiB of memory"};
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return Refusal{"reading it needs more than " + std::to_string(limits.cpu.count()) + " s of computing"};
    if (WIFSIGNALED(status))
        return Refusal{"reading it ended in a fault (signal " + std::to_string(WTERMSIG(status)) +
                       "); nothing is stored"};
    return Refusal{"reading it ended with status " + std::to_string(WEXITSTATUS(status)) +
                   "; nothing is stored"};
}

} // namespace

Result<std::string> ask_in_process(std::string_view raw, const ReaderProcess& process) {
    const auto until = Clock::now() + process.limits.deadline;
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) fail("socketpair", errno);
    Descriptor ours(ends[0]), theirs(ends[1]);
    fcntl(ours.number(), F_SETFL, O_NONBLOCK);
    Child child(process, theirs.number());
    theirs.close();
    set_limits(child.pid(), process.limits); // From here on bytes may be handed over.
    std::string answer;
    switch (talk(ours, raw, answer, until)) {
    case Talk::late:
        return refuse("reading it takes longer than " + std::to_string(process.limits.deadline.count()) +
                      " ms");
    case Talk::too_much: return refuse("the reading process gives more than a document may hold");
    case Talk::ended: break;
    }
    if (auto reason = reason_of(child.wait(until), process.limits))
        return Unexpected<Refusal>{std::move(*reason)};
    return answer;
}

Result<Reading> read_in_process(std::string_view raw, const Hints& hints, const ReaderProcess& process) {
    if (auto sound = check_document(raw); !sound) return sound.refusal();
    const auto answer = ask_in_process(raw, process);
    if (!answer) return answer.refusal();
    auto reading = read_reading(*answer, raw);
    if (reading && !hints.language.empty()) reading->language = hints.language;
    return reading;
}

int read_document_main() {
    prepare_to_open_pdfs();
    return answer_in_process(document_bytes_max,
                             [](std::string_view raw) { return write_reading(read_document(raw), raw); });
}

int answer_in_process(std::size_t bytes_max,
                      const std::function<std::string(std::string_view raw)>& read_bytes) {
    give_up_rights();
    try {
        std::string raw;
        std::vector<char> piece(piece_bytes);
        for (;;) {
            const ssize_t got = read(0, piece.data(), piece.size());
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) break;
            raw.append(piece.data(), static_cast<std::size_t>(got));
            if (raw.size() > bytes_max) break; // refused by what reads it
        }
        const std::string answer = read_bytes(raw);
        for (std::size_t at = 0; at < answer.size();) {
            const ssize_t put = write(1, answer.data() + at, answer.size() - at);
            if (put < 0 && errno == EINTR) continue;
            if (put <= 0) return 1;
            at += static_cast<std::size_t>(put);
        }
        return 0;
    } catch (const std::bad_alloc&) {
        return status_out_of_memory;
    }
}

} // namespace heed::intake
