#include "actions/house.h"

#include "actions/checked_leaves.h"

#include <algorithm>

namespace heed::actions {

using namespace ledger;

namespace {

// The time of the last event.
Instant fold_all(EventStore& store, views::Record& record, const Progress& progress) {
    CheckedLeaves leaves(store);
    Instant last;
    EventNo number = 0;
    for (auto events = leaves.next(); !events.empty(); events = leaves.next()) {
        try {
            for (const LeafView& event : events) {
                record.fold(event);
                ++number;
            }
        } catch (const Damaged& damage) {
            damaged_event(number, damage.what());
        }
        last = events.back().at;
        if (progress) progress(number, leaves.size());
    }
    record.publish(leaves.root());
    return last;
}

} // namespace

House::House(EventStore& store, Clock& clock, Chance& chance, const Progress& progress)
    : m_store(store), m_clock(clock), m_chance(chance), m_record(std::make_unique<views::Record>()) {
    m_last = fold_all(store, *m_record, progress);
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
    const Instant last = fold_all(store, *record, {});
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
