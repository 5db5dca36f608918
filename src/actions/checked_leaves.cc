#include "actions/checked_leaves.h"

#include "base/ensure.h"

#include <algorithm>

namespace heed::actions {

using namespace ledger;

namespace {

constexpr std::uint64_t at_once = 2000; // two batches stay in the processor's cache

} // namespace

void damaged_event(std::uint64_t number, const std::string& why) {
    throw Damaged("event " + std::to_string(number) + " of the record is damaged: " + why);
}

// The bytes begin with a salt of 22 characters, behind which the name stands: ["...","text",
bool has_digest(const Disclosure& words, std::span<const std::string_view> digests) {
    constexpr std::size_t name_at = 24;
    const std::string expected = "\",\"" + std::string(name(words.which)) + "\",";
    return std::string_view(words.bytes).substr(std::min(name_at, words.bytes.size())).starts_with(expected) &&
           std::find(digests.begin(), digests.end(), digest_of(words)) != digests.end();
}

CheckedLeaves::CheckedLeaves(EventStore& store) : m_store(store), m_head(store.head()) {
    m_reading = std::async(std::launch::async, [this] { read_into(m_batches[0]); });
}

std::span<const LeafView> CheckedLeaves::next() {
    if (!m_reading.valid()) return {};
    m_reading.get();
    const Batch& ready = m_batches[m_turn];
    m_turn = 1 - m_turn;
    if (ready.count > 0)
        m_reading = std::async(std::launch::async, [this, &batch = m_batches[m_turn]] { read_into(batch); });
    return std::span(ready.events).first(ready.count);
}

void CheckedLeaves::read_into(Batch& batch) {
    m_from = m_edge.size();
    read_leaves(batch);
    take_apart(batch);
    check_words(batch);
    if (batch.count > 0) return;
    // Moved events are apart from their words too: what is wrong with the events is told first.
    if (m_edge.root() != m_head.root)
        throw Damaged("the events of the record do not have the root that was written with them, though each "
                      "has its own hash: some were moved, added or replaced together with it");
    if (m_altered)
        damaged_event(m_altered->event, "its words (" + std::string(name(m_altered->which)) +
                                            ") are not those that were written");
}

void CheckedLeaves::read_leaves(Batch& batch) {
    batch.bytes.clear();
    batch.ends.clear();
    const std::uint64_t count = std::min(at_once, m_head.size - m_from);
    if (count > 0)
        m_store.read(static_cast<EventNo>(m_from), count, [&](const StoredLeaf& leaf) {
            const Digest hash = merkle::leaf_hash(leaf.bytes);
            if (hash != leaf.hash) damaged_event(leaf.number, "its bytes are not those that were written");
            m_edge.add(hash);
            batch.bytes += leaf.bytes;
            batch.ends.push_back(batch.bytes.size());
        });
    if (batch.ends.size() != count) damaged_event(m_edge.size(), "it is missing");
}

void CheckedLeaves::take_apart(Batch& batch) {
    batch.count = batch.ends.size();
    if (batch.events.size() < batch.count) batch.events.resize(batch.count);
    std::size_t start = 0;
    for (std::size_t i = 0; i < batch.count; ++i) {
        const auto leaf = std::string_view(batch.bytes).substr(start, batch.ends[i] - start);
        if (const auto ok = read_leaf(leaf, batch.events[i]); !ok) damaged_event(m_from + i, ok.error().what);
        if (batch.events[i].at < m_last)
            damaged_event(m_from + i, "it is dated before the event that precedes it");
        m_last = batch.events[i].at;
        start = batch.ends[i];
    }
}

void CheckedLeaves::check_words(const Batch& batch) {
    if (m_altered) return;
    std::vector<EventNo> numbers(batch.count);
    for (std::size_t i = 0; i < batch.count; ++i) numbers[i] = static_cast<EventNo>(m_from + i);
    for (const OpenWords& open : m_store.words(numbers))
        for (const Disclosure& disclosure : open.words)
            if (!m_altered && !has_digest(disclosure, batch.events[open.number - m_from].sd))
                m_altered = {open.number, disclosure.which};
}

} // namespace heed::actions
