// How a command reaches the process that serves its folder: a socket in `FOLDER/socket`, which only the owner
// of the folder can enter. One command is served at a time; whoever dies halfway has changed nothing, or all.
#pragma once

#include "cli/deed_message.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <thread>

namespace heed::cli {

class DeedSocket {
public:
    using Serve = std::function<DeedMessage(const DeedMessage& asked)>;
    using Log = std::function<void(std::string_view line)>;

    // Requires that this process has the folder. Where there can be no socket, says so in the log and is none.
    // `serve` is called from a thread of its own, for one command after the other, and must not throw.
    DeedSocket(std::filesystem::path folder, Serve serve, Log log);
    ~DeedSocket(); // after the command that is being served
    DeedSocket(const DeedSocket&) = delete;
    DeedSocket& operator=(const DeedSocket&) = delete;

private:
    void run();
    void serve_one(int client);

    std::filesystem::path m_folder;
    Serve m_serve;
    Log m_log;
    int m_listening = -1;
    int m_stop = -1; // readable when it is time to end
    std::thread m_thread;
};

// Nothing when no process serves the folder. Throws Exit when it cannot be asked, or does not answer: whether
// something was recorded is then not known.
std::optional<DeedMessage> hand_over(const std::filesystem::path& folder, const DeedMessage& asked);

} // namespace heed::cli
