#include "actions/house.h"

#include "actions/verify.h"
#include "merkle/tree.h"

#include <algorithm>
#include <future>

namespace heed::actions {

using namespace ledger;

namespace {

[[noreturn]] void damaged(std::uint64_t number, const std::string& why) {
    throw Damaged("event " + std::to_string(number) + " of the record is damaged: " + why);
}

constexpr std::uint64_t at_once = 5000;

// Every event is held against its written hash before it is folded, so that altered bytes never reach the fold.
void fold_all(EventStore& store, views::Record& record, LeafView& view, Instant& last,
              const Progress& progress) {
    const Head head = store.head();
    merkle::RightEdge edge;
    for (std::uint64_t from = 0; from < head.size; from += at_once) {
        const std::uint64_t count = std::min(at_once, head.size - from);
        const std::vector<Digest> written = store.leaf_hashes(static_cast<EventNo>(from), count);
        store.read(static_cast<EventNo>(from), count, [&](EventNo number, std::string_view leaf) {
            const Digest hash = merkle::leaf_hash(leaf);
            if (number - from >= written.size() || written[number - from] != hash)
                damaged(number, "its bytes are not those that were written");
            edge.add(hash);
            if (auto ok = read_leaf(leaf, view); !ok) damaged(number, ok.error().what);
            if (view.at < last) damaged(number, "it is dated before the event that precedes it");
            last = view.at;
            try {
                record.fold(view);
            } catch (const Damaged& damage) {
                damaged(number, damage.what());
            }
        });
        if (edge.size() != from + count) damaged(edge.size(), "it is missing");
        if (progress) progress(from + count, head.size);
    }
    if (edge.root() != head.root)
        throw Damaged("the events of the record do not have the root that was written with them, though each "
                      "has its own hash: some were moved, added or replaced together with it");
    record.publish(head.root);
}

} // namespace

House::House(EventStore& store, Clock& clock, Chance& chance, const Progress& progress)
    : m_store(store), m_clock(clock), m_chance(chance), m_record(std::make_unique<views::Record>()) {
    // Events and words are read side by side: each has its own digests to compute.
    auto altered = std::async(std::launch::async, [&] { return first_altered_words(store); });
    fold_all(store, *m_record, m_view, m_last, progress);
    if (const auto words = altered.get())
        damaged(words->event,
                "its words (" + std::string(name(words->which)) + ") are not those that were written");
}

views::Moment House::now() const { return {m_record->now(), utc_day(m_clock.now())}; }

Checked House::apply(Change& change, std::string_view key) {
    if (is_read_only())
        return refuse(
            "the record holds events of a kind this version does not know; use a later version to write");
    const EventNo size = m_record->now()->size;
    if (change.base != size)
        return refuse("the record has grown from " + std::to_string(change.base) + " to " +
                      std::to_string(size) + " events since the change was drafted");
    const Instant at = std::max(m_clock.now(), m_last);
    std::vector<Entry> entries;
    entries.reserve(change.cores.size());
    for (Core& core : change.cores) {
        core.event.at = at;
        entries.push_back({leaf_bytes(core.event), core.words});
    }
    if (m_store.append(size, entries, key) == Appending::conflict)
        return refuse("another process has added to the record; start again");
    for (const Entry& entry : entries) {
        ensure(read_leaf(entry.leaf, m_view).has_value(), "heed reads what it writes");
        m_record->fold(m_view);
    }
    m_last = at;
    m_record->publish(m_store.head().root);
    change.state = ChangeState::done;
    return Done{};
}

std::unique_ptr<views::Record> rehearse(EventStore& store, const Change& change, Instant at) {
    auto record = std::make_unique<views::Record>();
    LeafView view;
    Instant last;
    fold_all(store, *record, view, last, {});
    for (const Core& core : change.cores) {
        Event event = core.event;
        event.at = std::max(at, last);
        const std::string leaf = leaf_bytes(event);
        ensure(read_leaf(leaf, view).has_value(), "heed reads what it writes");
        record->fold(view);
    }
    record->publish(Digest{});
    return record;
}

} // namespace heed::actions
