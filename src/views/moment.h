// The record at two times: as known then, and true then. Every answer of the views begins here.
#pragma once

#include "views/event_view.h"
#include "views/facts.h"
#include "views/timeline.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace heed::views {

// How many items were in each state. In totals by outcome `approved` includes `approved_implemented` and
// `rejected` includes `rejected_not_in_full`; those two are "of which", and the sum is over the others.
struct Counts {
    std::array<std::int64_t, domain::outcome_count> outcomes{};
    std::array<std::int64_t, domain::status_count> statuses{}; // of approved items only
    std::int64_t verified = 0;                                 // of approved items
    std::int64_t complete_verified = 0;                        // of those declared complete
    std::int64_t unnamed = 0;      // counted by a round that does not say which items they are
    std::int64_t undetermined = 0; // may already have changed; counted in their older outcome
    std::int64_t operator[](domain::Outcome outcome) const {
        return outcomes[static_cast<std::size_t>(outcome)];
    }
    std::int64_t operator[](domain::Status status) const { return statuses[static_cast<std::size_t>(status)]; }
    std::int64_t total() const; // items, named or not
    bool operator==(const Counts&) const = default;
};

class Moment {
public:
    Moment(std::shared_ptr<const Snapshot> snapshot, Day as_of, EventNo known)
        : m_snapshot(std::move(snapshot)), m_as_of(as_of), m_known(std::min(known, m_snapshot->size)) {}
    Moment(std::shared_ptr<const Snapshot> snapshot, Day as_of) : Moment(snapshot, as_of, snapshot->size) {}

    const Record& record() const { return *m_snapshot->record; }
    const Snapshot& snapshot() const { return *m_snapshot; }
    const std::shared_ptr<const Snapshot>& shared() const { return m_snapshot; }
    Day as_of() const { return m_as_of; }
    EventNo known() const { return m_known; }
    bool is_now() const { return m_known == m_snapshot->size; }
    Instant known_at() const; // of the last event that is known
    Moment at(Day as_of) const { return {m_snapshot, as_of, m_known}; }

    std::string_view address(ThingId thing) const { return record().address(thing); }
    // The thing of an address when it was in the record by then.
    ThingId find(std::string_view address) const;
    bool is_born(ThingId thing) const { return thing != none && record().is_born(thing, m_known); }
    bool holds(std::int32_t sure) const { return sure != no_day && sure <= m_as_of.number; }

    // Things of a kind in a review (none: above reviews), in natural order.
    std::vector<ThingId> things(ThingId review, ThingKind kind) const;
    std::vector<ThingId> items(ThingId review) const;
    const ReviewData& data(ThingId review) const;

    // All facts of a thing and machine that are known, whatever the day; and those that hold on the day.
    std::vector<Fact> facts(ThingId thing, Machine machine, std::optional<Type> type = {}) const {
        return facts_of(record(), thing, machine, m_known, type);
    }
    std::optional<Fact> fact(ThingId thing, Type type) const {
        return fact_of(record(), thing, ledger::row(type).machine, m_known, type);
    }
    InTime time(const Fact& fact) const { return in_time(record(), fact); }

    // Every known event of a type in a review, newest first; replaced and voiding ones are left out.
    std::vector<EventNo> events(ThingId review, Type type) const;
    // Known events that name the thing in the given member, newest first.
    std::vector<EventNo> mentions(ThingId thing, Field field) const;
    // The same for every member, with which one it is.
    struct Mention {
        EventNo event = none;
        Field field{};
    };
    std::vector<Mention> mentions(ThingId thing) const;
    // Known events that cite the source, newest first; those that were replaced or withdrawn are left out.
    std::vector<EventNo> citing(ThingId source) const;

    // What an item is on the day; its `day` is no_day when it was not there yet.
    struct State : Step {
        Cell cell;
        bool is_there() const { return day != no_day; }
    };
    State state(ThingId item) const;
    Life life(ThingId item) const { return life_of(record(), item, m_known); }
    bool is_undetermined(ThingId item) const;

    Counts counts(ThingId review) const;
    Counts counts(ThingId review, ThingId addressee) const; // of the items addressed to a body

private:
    std::uint32_t review_number(ThingId review) const {
        return review == none ? 0 : record().thing(review).review;
    }
    std::shared_ptr<const Snapshot> m_snapshot;
    Day m_as_of;
    EventNo m_known;
};

} // namespace heed::views
