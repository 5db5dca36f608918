// Threads for answers that wait: a write until it is durable, a report that
// takes long. Readers never queue behind them.
//
// Many of them may wait at once, which is what lets one flush of the disk serve many writes.
#pragma once

#include "web/server/page_cache.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace heed::web {

class WorkerPool {
public:
    // A job must not throw. The cache is that of the thread; it keeps nothing,
    // since jobs are seldom asked for twice.
    using Job = std::function<void(PageCache&)>;

    WorkerPool(unsigned threads, std::size_t waiting_max);
    ~WorkerPool(); // ends the threads once the jobs taken are done
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // False when as many jobs wait as may: the caller turns the client away.
    [[nodiscard]] bool offer(Job job);

private:
    void work();

    const std::size_t m_waiting_max;
    std::mutex m_lock;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::vector<std::jthread> m_threads; // last: they use all the above
};

} // namespace heed::web
