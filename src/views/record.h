// The record in memory: every event as one row of columns, and what follows from all of them.
//
// One writer folds events in and publishes snapshots; readers never lock and never wait. A reader takes a
// snapshot and looks only at events below its size, so appending disturbs nobody. Two times select what is
// seen: `known`, a size of the record (what heed had recorded by then), and a day (what was true then).
// docs/format.md, part 12.
#pragma once

#include "base/digest.h"
#include "domain/vocabulary.h"
#include "ledger/leaf_reader.h"
#include "views/columns.h"
#include "views/day_counts.h"
#include "views/names.h"
#include "views/natural_list.h"

#include <atomic>
#include <climits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace heed::views {

using domain::ThingKind;
using ledger::EventNo;
using ledger::Field;
using ledger::Machine;
using ledger::Type;

using CodeId = std::uint32_t; // a name in Record::codes()
using CellId = std::uint32_t;
using DeedNo = std::uint32_t;

inline constexpr std::int32_t no_day = INT32_MIN;

enum EventFlag : std::uint8_t {
    is_unknown = 1, // of a kind this version does not know
    is_void = 2,    // says that the event it replaces never happened
    has_words = 4,
    is_disputed = 8, // another event claims the same fact
    is_no_level = 16 // a priority event that gives a reason instead of a level
};

// A row never changes but for `replaced_by` and the disputed flag.
struct EventRow {
    ThingId thing = none;
    std::uint32_t slot = none;      // name in Record::slots(): with the thing, which fact it is a claim about
    CodeId code = none;             // outcome, status, level, signal: what the machine needs
    std::int32_t possible = no_day; // first day it can hold; no_day when its beginning is open
    std::int32_t sure = no_day;     // the day from which it holds for certain; folds apply it then
    DeedNo deed = none;
    EventNo prev = none;         // the event before it of the same thing and machine
    EventNo prev_of_type = none; // the event before it of the same type in the same review
    EventNo replaces = none;     // what it corrects or voids
    std::atomic<EventNo> replaced_by{none};
    std::uint64_t body = 0; // where the rest is (views/body.h)
    Type type{};
    Machine machine{};
    std::uint8_t rank = 0; // best rank of its sources, 1 to 5
    std::atomic<std::uint8_t> flags{0};
};

// What an item is at once in all machines, interned: counts are kept per cell.
struct Cell {
    domain::Outcome outcome{};
    domain::Status status{};
    domain::Verification verification{};
    bool unnamed = false;   // items that a round counts without saying which
    CodeId priority = none; // level, or the reason for none
    bool operator==(const Cell&) const = default;
};
inline constexpr CellId undetermined_cell =
    0; // counts what may already have happened; see docs/format.md, part 3

// One step of an item's life: from `day` on it is in `cell`, because of these events.
struct Step {
    std::int32_t day = no_day;
    CellId cell = 0;
    EventNo decision = none, implementation = none, priority = none, verification = none;
};
// What an item can already have become while nobody is sure of it: from `possible` up to the day before `sure`.
struct Undetermined {
    std::int32_t possible = no_day;
    std::int32_t sure = no_day;
};
struct Timeline {
    EventNo size =
        0; // of the record when it was made: it holds for every later `known` until a newer one is there
    std::uint32_t count = 0;
    std::uint32_t room = 0; // for how many steps; the writer adds behind what readers see
    std::uint32_t undetermined_count = 0;
    Step* steps = nullptr;
    Undetermined* undetermined = nullptr;
    std::span<const Step> all() const { return {steps, count}; }
    std::span<const Undetermined> maybe() const { return {undetermined, undetermined_count}; }
};

struct ThingRow {
    ThingKind kind{};
    ThingId parent = none;    // of a part: its recommendation
    std::uint32_t review = 0; // number of its review's data; 0 above reviews
    std::atomic<EventNo> born{
        none}; // the event that brought it into the record; none while it is only mentioned
    std::atomic<EventNo> named_by{none};    // the claim whose words name it, as known now ...
    std::atomic<EventNo> named_since{none}; // ... and since which event that is so
    std::atomic<EventNo> parts_born{none};  // of a recommendation: when it first had parts
    std::atomic<ThingId> last_part{none};   // ... and its parts, linked by prev_part
    ThingId prev_part = none;
    std::atomic<bool> may_be_gone{false};       // something that brought it into the record was replaced
    std::atomic<bool> parts_may_be_gone{false}; // of a recommendation: one of its parts
    std::array<std::atomic<EventNo>, ledger::machine_count> heads;
    std::atomic<std::uint32_t> mentions{none};      // last row in the column of mentions
    std::atomic<std::uint32_t> cited{none};         // of a source: last row in the column of citations
    std::atomic<const Timeline*> timeline{nullptr}; // of an item, for `known` now
    std::atomic<std::int32_t> dated{no_day};        // of a source: the day it bears
    std::atomic<std::int32_t> captured{no_day};     // of a source: the day of its first capture
    std::atomic<std::uint8_t> rank{3};              // of a source
    ThingRow() {
        for (auto& head : heads) head.store(none, std::memory_order_relaxed);
    }
};

// An event names a thing in one of its members.
struct MentionRow {
    EventNo event = none;
    Field field{};
    std::uint32_t prev = none;
};

// An event cites the source, once or in several places.
struct CitationRow {
    EventNo event = none;
    std::uint32_t prev = none; // the row before it of the same source
};

// An event that claims a fact which another event claims too.
struct DisputeRow {
    EventNo event = none;
    std::uint32_t prev = none; // the row before it in the same review
};

struct DeedRow {
    std::uint32_t name = none; // in Record::deeds()
    EventNo first = 0;
    Instant at;
    CodeId by = none;
    std::uint32_t approvals = 0;
};

// +n in a cell from a day on, recorded by an event. For an older `known`, counts are sums over these.
struct DeltaRow {
    EventNo event = 0;
    std::int32_t day = 0;
    CellId cell = 0;
    std::int32_t n = 0;
    std::uint32_t review = 0;
};

// What belongs to one review; number 0 is what stands above reviews. Shared between snapshots.
struct ReviewData {
    ThingId review = none;
    std::vector<NaturalList> lists; // by kind
    NaturalList items;              // recommendations and parts; one with parts is no item itself
    CellCounts counts;
    std::vector<std::pair<ThingId, CellCounts>> by_addressee;
};

class Record;

// The counts as they were after so many deltas: where a sum for an older `known` begins.
struct CountsThen {
    std::uint32_t deltas = 0;
    EventNo size = 0;
    std::vector<std::shared_ptr<const Shared<ReviewData>>> reviews;
};

// What readers hold. Everything it points to stays as it is while somebody holds it.
struct Snapshot {
    const Record* record = nullptr;
    EventNo size = 0;
    std::uint32_t deltas = 0;
    Digest root{};
    Instant at; // of the last event
    std::vector<std::shared_ptr<const Shared<ReviewData>>> reviews;
    std::shared_ptr<const std::vector<CountsThen>> checkpoints;
};

class Record {
public:
    Record();

    // The writer: events in order, then a publication. An event of an unknown kind makes the record read only.
    void fold(const ledger::LeafView& event);
    void publish(const Digest& root);
    bool has_unknown() const { return m_has_unknown; }

    // Readers, from any thread.
    std::shared_ptr<const Snapshot> now() const;

    const EventRow& event(EventNo number) const { return m_events[number]; }
    const ThingRow& thing(ThingId id) const { return m_things[id]; }
    const DeedRow& deed(DeedNo number) const { return m_deeds[number]; }
    const DeltaRow& delta(std::uint32_t row) const { return m_deltas[row]; }
    const MentionRow& mention(std::uint32_t row) const { return m_mentions[row]; }
    const CitationRow& citation(std::uint32_t row) const { return m_citations[row]; }
    const DisputeRow& dispute(std::uint32_t row) const { return m_disputes[row]; }
    const Cell& cell(CellId id) const { return m_cells[id]; }
    std::string_view address(ThingId id) const { return m_addresses[id]; }
    std::string_view code(CodeId id) const { return m_codes[id]; }
    std::string_view slot(std::uint32_t id) const { return m_slots[id]; }
    std::string_view deed_name(DeedNo number) const { return m_deed_names[m_deeds[number].name]; }
    const char* body(EventNo number) const { return m_bodies.at(m_events[number].body); }

    ThingId find_thing(std::string_view address) const { return m_addresses.find(address); }
    CodeId find_code(std::string_view code) const { return m_codes.find(code); }
    std::uint32_t find_deed(std::string_view name) const { return m_deed_names.find(name); }
    ThingId review_thing(std::uint32_t review) const { return m_review_things[review]; }
    EventNo last_of_type(std::uint32_t review, Type type) const {
        return m_heads[review].of_type[static_cast<std::size_t>(type)].load(std::memory_order_acquire);
    }
    std::uint32_t last_dispute(std::uint32_t review) const {
        return m_heads[review].disputes.load(std::memory_order_acquire);
    }

    // Replaced before `known`: corrected or voided by an event that was recorded by then.
    bool is_replaced(const EventRow& row, EventNo known) const {
        return row.replaced_by.load(std::memory_order_acquire) < known;
    }
    bool is_born(ThingId id, EventNo known) const {
        return m_things[id].born.load(std::memory_order_acquire) < known;
    }
    // Born, and not withdrawn since: an event that brings it into the record holds.
    bool exists(ThingId id, EventNo known) const;
    bool has_parts(ThingId id, EventNo known) const;
    // A recommendation without parts, or a part.
    bool is_item(ThingId id, EventNo known) const {
        const ThingKind kind = m_things[id].kind;
        return (kind == ThingKind::part || (kind == ThingKind::recommendation && !has_parts(id, known))) &&
               exists(id, known);
    }
    // The claim whose words name a thing: its title, name or label.
    EventNo named_by(ThingId id, EventNo known) const;

private:
    struct ReviewHeads {
        std::array<std::atomic<EventNo>, ledger::type_count> of_type;
        std::atomic<std::uint32_t> disputes{
            none}; // last event that made a fact disputed; linked by m_dispute_rows
        ReviewHeads() {
            for (auto& head : of_type) head.store(none, std::memory_order_relaxed);
        }
    };
    // What a round publishes and how much of it is itemised; the rest counts as items without a name.
    struct RoundState {
        std::array<std::int64_t, domain::outcome_count> itemised{};
        std::map<std::pair<std::int32_t, CellId>, std::int32_t> counted; // by day and cell, as the deltas stand
    };

    // Of a review whose first round holds items pending without naming them all: the days on which items that
    // the round does not name were determined first. Each of them was one of the unnamed until then.
    struct FirstRound {
        ThingId round = none;
        std::int32_t day = no_day;
        std::map<std::int32_t, std::int32_t> named_later; // by day
    };

    ThingId touch(std::string_view address);
    DeedNo touch_deed(const ledger::LeafView& event);
    void number_parts(EventNo number, const EventRow& row);
    std::uint64_t write_body(const ledger::LeafView& event);
    void place_in_time(const ledger::LeafView& event, EventRow& row);
    void take_code(const ledger::LeafView& event, EventRow& row);
    void link(const ledger::LeafView& event, EventNo number, EventRow& row);
    void find_dispute(EventNo number, EventRow& row);
    void give_birth(EventNo number, const EventRow& row);
    void keep_source(const ledger::LeafView& event, EventRow& row);
    void keep_name(EventNo number, const EventRow& row);
    EventNo find_name(ThingId id, EventNo known) const;
    void count(EventNo number, const EventRow& row);
    bool append_step(EventNo number, const EventRow& row);
    void recount_item(ThingId item, EventNo number);
    void publish_life(ThingId item, const Timeline* life, EventNo number);
    void recount_parts(ThingId recommendation, EventNo number);
    void recount_reports(ThingId scheme, std::uint32_t slot, EventNo number);
    std::optional<std::int32_t> day_of_round(ThingId round, EventNo known) const;
    void itemise(EventNo number, const EventRow& row);
    std::int32_t named_later(const FirstRound& first, ThingId item) const;
    void recount_rounds(std::uint32_t review, EventNo number);
    void find_first_round(std::uint32_t review, EventNo number);
    void recount_round(ThingId round, EventNo number);
    void shift_item(ThingId item, EventNo number, std::int32_t day, CellId cell, std::int32_t n);
    void shift(EventNo number, std::uint32_t review, std::span<const ThingId> addressees, std::int32_t day,
               CellId cell, std::int32_t n);
    std::vector<ThingId> addressees_of(ThingId item, EventNo known) const;
    Timeline* new_timeline(EventNo size, std::uint32_t steps, std::uint32_t undetermined);
    void checkpoint();
    CellId intern(const Cell& cell);
    ReviewData& data(std::uint32_t review) { return own(m_reviews[review], m_epoch); }

    Column<EventRow> m_events;
    Column<ThingRow> m_things;
    Column<MentionRow> m_mentions;
    Column<CitationRow> m_citations;
    Column<DisputeRow> m_disputes;
    Column<DeedRow> m_deeds;
    Column<DeltaRow> m_deltas;
    Column<Cell> m_cells;
    Column<ReviewHeads> m_heads;
    Column<ThingId> m_review_things;
    Names m_addresses, m_codes, m_slots, m_deed_names;
    Arena m_bodies, m_timelines;

    // Only the writer looks at these.
    std::vector<std::shared_ptr<Shared<ReviewData>>> m_reviews;
    std::unordered_map<ThingId, RoundState> m_rounds;
    std::unordered_map<std::uint32_t, FirstRound> m_first_rounds;   // by review
    std::unordered_map<ThingId, std::vector<ThingId>> m_addressees; // as counted
    std::vector<char> m_scratch;
    std::shared_ptr<std::vector<CountsThen>> m_checkpoints;
    Epoch m_epoch = 1;
    bool m_has_unknown = false;

    std::uint64_t m_instance;
    std::atomic<std::uint64_t> m_version{0};
    // Asked only after something was published. Not an atomic shared_ptr: reading that of GCC 12 races with
    // writing it, as the thread sanitizer finds now and then.
    mutable std::mutex m_publishing;
    std::shared_ptr<const Snapshot> m_snapshot;

public:
    ~Record();
};

} // namespace heed::views
