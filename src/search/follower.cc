#include "search/follower.h"

#include "base/ensure.h"

#include <chrono>

namespace heed::search {

using std::chrono::milliseconds;

constexpr milliseconds look_again{500}, try_again{30'000};

Follower::Follower(WordIndex& index, actions::House& house, std::function<void(std::string_view)> complain)
    : m_index(index), m_house(house), m_complain(std::move(complain)), m_thread([this] { run(); }) {}

Follower::~Follower() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_told.notify_all();
    m_thread.join();
}

// False when the index cannot be written.
bool Follower::step() {
    try {
        m_index.catch_up();
        return true;
    } catch (const Failure& failure) {
        m_complain(failure.what());
        return false;
    }
}

void Follower::run() {
    bool worked = step();
    for (std::unique_lock lock(m_mutex); !m_stop;) {
        m_told.wait_for(lock, worked ? look_again : try_again, [this] { return m_stop; });
        if (m_stop) return;
        const bool is_behind = m_index.wants_rebuild() || m_index.indexed() < m_house.snapshot()->size;
        if (worked && !is_behind) continue;
        lock.unlock();
        worked = step();
        lock.lock();
    }
}

} // namespace heed::search
