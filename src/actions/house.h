// The record of one folder, open: the store that keeps it and the views folded from it. The only place that
// appends.
#pragma once

#include "base/clock.h"
#include "ledger/change.h"
#include "ledger/event_store.h"
#include "views/moment.h"

#include <functional>
#include <memory>

namespace heed::actions {

using Progress = std::function<void(std::uint64_t done, std::uint64_t of)>;

class House {
public:
    // Reads and hashes every event of the store and folds it. Throws Damaged, with the number of the event and
    // what to do, when a leaf does not have the form of an event or the root does not fit the head.
    House(ledger::EventStore& store, Clock& clock, Chance& chance, const Progress& progress = {});

    views::Moment now() const; // as of today (UTC), as known now
    std::shared_ptr<const views::Snapshot> snapshot() const { return m_record->now(); }
    const views::Record& record() const { return *m_record; }
    ledger::EventStore& store() { return m_store; }
    Clock& clock() { return m_clock; }
    Chance& chance() { return m_chance; }
    // An event of a kind that this version does not know: the record is shown, but nothing can be added to it.
    bool is_read_only() const { return m_record->has_unknown(); }

    // Stamps the change, appends it with its words and publishes the new snapshot; durable when it returns. The
    // rules must have been checked (actions/check_change.h) against the snapshot of the same size. Refuses when
    // the record has grown since, or is read only.
    Checked apply(ledger::Change& change, std::string_view key = {});

private:
    ledger::EventStore& m_store;
    Clock& m_clock;
    Chance& m_chance;
    std::unique_ptr<views::Record> m_record;
    Instant m_last;
    ledger::LeafView m_view;
};

// The events that a change would add, folded into a record of their own beside those of the store: for telling
// its effect before anything is written.
std::unique_ptr<views::Record> rehearse(ledger::EventStore& store, const ledger::Change& change, Instant at);

} // namespace heed::actions
