// A server of pages on this machine, on a free port, that answers each path with exactly the bytes it is given:
// for tests of what fetches.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace heed::testing_support {

class PageServer {
public:
    PageServer();
    ~PageServer();
    PageServer(const PageServer&) = delete;
    PageServer& operator=(const PageServer&) = delete;

    // "http://127.0.0.1:40123/roads"
    std::string url(const std::string& path) const;

    // The whole answer, head and all; 404 for every other path.
    void raw(const std::string& path, std::string answer);
    void page(const std::string& path, const std::string& body, const std::string& head = {});
    void redirect(const std::string& path, const std::string& to);
    // The head of an answer, and then a byte now and then for a long time.
    void slow(const std::string& path);

    // What was asked for, each request's head whole.
    std::vector<std::string> requests();

private:
    void serve();
    void answer(int socket);

    int m_listening;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_ends = false;
    std::mutex m_mutex;
    std::map<std::string, std::string> m_answers;
    std::map<std::string, bool> m_slow;
    std::vector<std::string> m_requests;
    std::vector<std::thread> m_clients;
    std::thread m_thread;
};

} // namespace heed::testing_support
