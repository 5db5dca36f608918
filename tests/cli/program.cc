#include "cli/program.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace heed::testing_cli {
namespace fs = std::filesystem;
namespace {

constexpr int silence_ms_max = 20'000;

struct Started {
    pid_t pid = -1;
    int out = -1, err = -1;
};

Started start(const std::vector<std::string>& arguments, As who = As::ourselves) {
    int out[2], err[2];
    if (::pipe2(out, O_CLOEXEC) != 0 || ::pipe2(err, O_CLOEXEC) != 0) std::abort();
    std::vector<std::string> words = {HEED_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid == 0) {
        if (who == As::nobody && ::setuid(65534) != 0) ::_exit(126);
        ::dup2(out[1], STDOUT_FILENO);
        ::dup2(err[1], STDERR_FILENO);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    ::close(out[1]);
    ::close(err[1]);
    return {pid, out[0], err[0]};
}

// Both pipes to their ends, whichever speaks first. False when both are silent for too long.
bool read_both(int out, int err, std::string& said, std::string& complained) {
    bool in_time = true;
    pollfd pipes[2] = {{out, POLLIN, 0}, {err, POLLIN, 0}};
    std::string* const into[2] = {&said, &complained};
    while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
        if (::poll(pipes, 2, silence_ms_max) <= 0) {
            in_time = false;
            break;
        }
        for (int i = 0; i < 2; ++i) {
            if (pipes[i].fd < 0 || pipes[i].revents == 0) continue;
            char buffer[65536];
            const ssize_t got = ::read(pipes[i].fd, buffer, sizeof buffer);
            if (got > 0)
                into[i]->append(buffer, static_cast<std::size_t>(got));
            else
                pipes[i].fd = -1;
        }
    }
    ::close(out);
    ::close(err);
    return in_time;
}

int code_of(pid_t pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

Ended heed(const std::vector<std::string>& arguments, As who) {
    const Started started = start(arguments, who);
    Ended ended;
    if (!read_both(started.out, started.err, ended.out, ended.err)) ::kill(started.pid, SIGKILL);
    ended.code = code_of(started.pid);
    return ended;
}

Place::Place() {
    // In memory where there is such a place: what must be durable takes its time on a disk.
    const fs::path memory = "/dev/shm";
    std::string name =
        ((fs::is_directory(memory) ? memory : fs::temp_directory_path()) / "heed-cli-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    m_path = name;
}

Place::~Place() {
    if (::testing::Test::HasFailure()) {
        std::fprintf(stderr, "the folder of this test is kept: %s\n", m_path.c_str());
        return;
    }
    std::error_code error;
    fs::permissions(m_path, fs::perms::owner_all, error);
    fs::remove_all(m_path, error);
}

void Place::put(std::string_view name, std::string_view bytes) const {
    const fs::path file = m_path / name;
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) std::abort();
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

std::map<std::string, std::string> files_in(const fs::path& folder) {
    std::map<std::string, std::string> out;
    if (!fs::exists(folder)) return out;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().filename() != "heed.lock")
            out[fs::relative(entry.path(), folder).string()] = bytes_of(entry.path());
    return out;
}

Serving::Serving(std::vector<std::string> arguments) {
    const Started started = start(arguments);
    m_pid = started.pid, m_out = started.out, m_err = started.err;
    char c;
    while (m_said.find('\n') == std::string::npos && ::read(m_out, &c, 1) == 1) m_said += c;
    const auto colon = m_said.rfind(':');
    if (m_said.starts_with("listening on http://") && colon != std::string::npos)
        m_port = static_cast<std::uint16_t>(std::strtoul(m_said.c_str() + colon + 1, nullptr, 10));
}

Serving::~Serving() {
    if (m_pid > 0) stop();
}

Ended Serving::stop() {
    ::kill(m_pid, SIGTERM);
    Ended ended{.out = m_said};
    if (!read_both(m_out, m_err, ended.out, ended.err)) ::kill(m_pid, SIGKILL);
    ended.code = code_of(m_pid);
    m_pid = -1;
    return ended;
}

void make_small_record(const Place& place) {
    place.put("sheets/bodies.csv", "id,name.en,kind,cites\nbodies/board,The "
                                   "Board,board,r1/sources/s1\nbodies/staff,Staff,,r1/sources/s1\n");
    place.put("sheets/reviews.csv", "id,title.en,cites\nr1,First review,S1\n");
    place.put(
        "sheets/sources.csv",
        "id,code,title.en,dated,rank\nr1/sources/s1,S1,Scorecard,2021-07-22,1\nr1/sources/s2,S2,Table,,2\n");
    place.put("sheets/schemes.csv", "id,of,code,label.en,means,cites\nschemes/"
                                    "words,implementation,done,Done,declared_complete,r1/sources/s1\n"
                                    "schemes/words,implementation,begun,Begun,in_progress,r1/sources/s1\n");
    place.put("sheets/recommendations.csv", "id,number,title.en,addressed_to,on,cites\n"
                                            "r1/5.1,5.1,Say when,bodies/staff,2021-01-25,S1\n"
                                            "r1/5.2,5.2,Say why,bodies/staff,2021-01-25,S1\n"
                                            "r1/5.10,5.10,Say who,bodies/staff,2021-01-25,S1\n");
    place.put("sheets/rounds.csv",
              "id,on,body,acts_on,cites\nr1/actions/2021-07-22,2021-07-22,bodies/board,3,S1\n");
    place.put("sheets/determinations.csv", "id,round,outcome,on,cites\n"
                                           "r1/5.1,r1/actions/2021-07-22,approved,2021-07-22,S1\n"
                                           "r1/5.2,r1/actions/2021-07-22,rejected,2021-07-22,S1\n"
                                           "r1/5.10,r1/actions/2021-07-22,pending,2021-07-22,S1\n");
    place.put("sheets/implementation.csv",
              "id,on,status,scheme,cites\nr1/5.1,2022-06-30,begun,schemes/words,S2\n");
    const Ended made =
        heed({"import", place.text("sheets"), "--data", place.text("record"), "--title", "First"});
    ASSERT_EQ(made.code, 0) << made.out << made.err;
}

} // namespace heed::testing_cli
