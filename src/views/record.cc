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
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->record = this;
    snapshot->size = m_events.size();
    snapshot->deltas = m_deltas.size();
    snapshot->root = root;
    if (m_deeds.size() > 0) snapshot->at = m_deeds[m_deeds.size() - 1].at;
    snapshot->reviews.assign(m_reviews.begin(), m_reviews.end());
    snapshot->checkpoints = m_checkpoints;
    ++m_epoch;
    m_snapshot.store(std::move(snapshot), std::memory_order_release);
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
    if (kept.instance != m_instance || kept.version != version)
        kept = {m_instance, version, m_snapshot.load(std::memory_order_acquire)};
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
