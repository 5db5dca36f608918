// The events of a record from the first on, batch by batch, each held against its written hash before it is
// taken apart. While the caller folds one batch, another thread reads the next.
#pragma once

#include "ledger/event_store.h"
#include "ledger/leaf_reader.h"

#include <array>
#include <future>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::actions {

// Throws Damaged with the number of the event.
[[noreturn]] void damaged_event(std::uint64_t number, const std::string& why);

// Whether the words have one of these digests, and stand under their name.
bool has_digest(const ledger::Disclosure& words, std::span<const std::string_view> digests);

class CheckedLeaves {
public:
    // The store must stay as it is, but for appends, until this is gone.
    explicit CheckedLeaves(ledger::EventStore& store);

    std::uint64_t size() const { return m_head.size; }
    const Digest& root() const { return m_head.root; }

    // The next events, which stay until the next call; none at the end. Throws Damaged when a leaf does
    // not have its hash or not the form of an event and when it is dated before its predecessor; at the end
    // when the root is not the one written with the head, or when words do not have their digest.
    std::span<const ledger::LeafView> next();

private:
    struct Batch {
        std::string bytes;
        std::vector<std::size_t> ends; // of each leaf in `bytes`
        std::vector<ledger::LeafView> events;
        std::size_t count = 0; // of `events`: those behind are kept for their room
    };
    void read_into(Batch& batch);
    void read_leaves(Batch& batch);
    void take_apart(Batch& batch);
    void check_words(const Batch& batch);

    ledger::EventStore& m_store;
    ledger::Head m_head;
    merkle::RightEdge m_edge; // of the leaves read
    Instant m_last;           // of the events taken apart
    struct AlteredWords {
        ledger::EventNo event;
        ledger::WordsName which;
    };
    std::optional<AlteredWords> m_altered; // the first
    std::uint64_t m_from = 0;              // first event of the batch that is read
    std::array<Batch, 2> m_batches;
    std::size_t m_turn = 0;
    std::future<void> m_reading; // last, so that it ends before what it writes to
};

} // namespace heed::actions
