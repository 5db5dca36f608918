#include "web/server/worker_pool.h"

namespace heed::web {

WorkerPool::WorkerPool(unsigned threads, std::size_t waiting_max) : m_waiting_max(waiting_max) {
    m_threads.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard hold(m_lock);
        m_ending = true;
    }
    m_wake.notify_all();
    m_threads.clear(); // joins
}

bool WorkerPool::offer(Job job) {
    {
        const std::lock_guard hold(m_lock);
        if (m_jobs.size() >= m_waiting_max) return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::work() {
    PageCache nothing_kept(0);
    for (;;) {
        std::unique_lock hold(m_lock);
        m_wake.wait(hold, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty()) return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        hold.unlock();
        job(nothing_kept);
    }
}

} // namespace heed::web
