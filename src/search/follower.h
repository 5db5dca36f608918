// Keeps the index up with the record while the site is served: in a thread of its own, at most about a second
// behind. Start-up does not wait for it.
#pragma once

#include "search/word_index.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>

namespace heed::search {

class Follower {
public:
    // `complain` is told, in words, when the index cannot be written; it is tried again every half minute.
    Follower(WordIndex& index, actions::House& house, std::function<void(std::string_view)> complain);
    ~Follower(); // returns when the work at hand is done
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

private:
    void run();
    bool step();

    WordIndex& m_index;
    actions::House& m_house;
    std::function<void(std::string_view)> m_complain;
    std::mutex m_mutex;
    std::condition_variable m_told;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace heed::search
