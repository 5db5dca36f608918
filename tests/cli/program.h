// For tests of the program itself: starts the real `heed`, hands it a folder of its own, and tells how it
// ended.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace heed::testing_cli {

struct Ended {
    int code = -1;   // exit code; 128 and the signal when one ended it
    std::string out; // standard output
    std::string err;
    bool says(std::string_view words) const { return (out + err).find(words) != std::string::npos; }
};

enum class As : std::uint8_t { ourselves, nobody };

// Runs `heed ARGUMENTS...` to its end; as nobody only where we may become somebody else.
Ended heed(const std::vector<std::string>& arguments, As who = As::ourselves);

// A folder for one test: gone at its end, kept and named when the test failed.
class Place {
public:
    Place();
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
    std::string text(std::string_view name) const { return (m_path / name).string(); }
    // Writes a file below the folder; makes what it stands in.
    void put(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path m_path;
};

std::string bytes_of(const std::filesystem::path& file);
// Every file below the folder but the lock, by its path from there.
std::map<std::string, std::string> files_in(const std::filesystem::path& folder);

// `heed serve` (or `heed demo`) running: from the line that names its address to a signal.
class Serving {
public:
    explicit Serving(std::vector<std::string> arguments);
    ~Serving();
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;

    pid_t pid() const { return m_pid; }
    std::uint16_t port() const { return m_port; } // 0 when it ended before it answered
    Ended stop();                                 // SIGTERM, and how it ended

private:
    pid_t m_pid = -1;
    int m_out = -1, m_err = -1;
    std::uint16_t m_port = 0;
    std::string m_said;
};

// A small sound record: one review of three recommendations, one round, one report, in `place/record`.
void make_small_record(const Place& place);

} // namespace heed::testing_cli
