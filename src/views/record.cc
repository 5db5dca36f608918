#include "views/record.h"

#include "base/ensure.h"

namespace heed::views {

namespace {
std::atomic<std::uint64_t> instances{0};
}

Record::Record() : m_instance(++instances) {
    // Heed's own words first, so that the name of an outcome or status is its number.
    for (const auto& row : domain::outcomes()) m_codes.intern(row.name);
    m_cells.push(); // undetermined_cell
    m_heads.push();
    m_review_things.push() = none;
    m_reviews.emplace_back();
    data(0).lists.resize(domain::kinds().size());
    m_checkpoints = std::make_shared<std::vector<CountsThen>>();
    publish(sha256(""));
}

Record::~Record() = default;

void Record::publish(const Digest& root) {
    auto made = std::make_shared<Snapshot>();
    made->record = this;
    made->size = m_events.size();
    made->deltas = m_deltas.size();
    made->root = root;
    if (m_deeds.size() > 0) made->at = m_deeds[m_deeds.size() - 1].at;
    made->reviews.assign(m_reviews.begin(), m_reviews.end());
    made->checkpoints = m_checkpoints;
    ++m_epoch;
    std::shared_ptr<const Snapshot> snapshot = std::move(made);
    {
        const std::lock_guard lock(m_publishing);
        m_snapshot.swap(snapshot); // the old one ends behind the lock
    }
    m_version.fetch_add(1, std::memory_order_release);
}

// Each thread keeps its own pointer and asks again only when something was published.
std::shared_ptr<const Snapshot> Record::now() const {
    struct Kept {
        std::uint64_t instance = 0;
        std::uint64_t version = 0;
        std::shared_ptr<const Snapshot> snapshot;
    };
    static thread_local Kept kept;
    const std::uint64_t version = m_version.load(std::memory_order_acquire);
    if (kept.instance != m_instance || kept.version != version) {
        std::shared_ptr<const Snapshot> snapshot;
        {
            const std::lock_guard lock(m_publishing);
            snapshot = m_snapshot;
        }
        kept = {m_instance, version, std::move(snapshot)};
    }
    return kept.snapshot;
}

// A full copy of the counts every 2^20 deltas, which costs only what changes afterwards.
void Record::checkpoint() {
    auto next = std::make_shared<std::vector<CountsThen>>(*m_checkpoints);
    next->push_back({m_deltas.size(), m_events.size(), {m_reviews.begin(), m_reviews.end()}});
    m_checkpoints = std::move(next);
    ++m_epoch;
}

} // namespace heed::views
