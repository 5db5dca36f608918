// What an event changes in the counts: deltas, each at its own number, so that the counts of any earlier
// knowledge can be summed up again.
#include "views/timeline.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace heed::views {

using domain::Outcome;

namespace {

constexpr std::uint32_t deltas_between_checkpoints = 1u << 20;

bool moves_an_item(Type type) {
    switch (type) {
    case Type::recommendation_issue:
    case Type::recommendation_amend:
    case Type::part_issue:
    case Type::determination_record:
    case Type::implementation_report:
    case Type::priority_assign:
    case Type::verification_record:
    case Type::disagreement_settle: return true;
    default: return false;
    }
}

// What the claims of one slot say the item became, at a size of the record.
std::optional<Outcome> outcome_in(const Record& record, ThingId item, std::uint32_t slot, EventNo known) {
    for (const Fact& fact : facts_of(record, item, Machine::decision, known, Type::determination_record))
        if (fact.slot == slot) return static_cast<Outcome>(code_of(record, fact));
    return {};
}

} // namespace

CellId Record::intern(const Cell& cell) {
    for (CellId id = 1; id < m_cells.size(); ++id)
        if (m_cells[id] == cell) return id;
    m_cells.push() = cell;
    return m_cells.size() - 1;
}

void Record::shift(EventNo number, std::uint32_t review, std::span<const ThingId> addressees, std::int32_t day,
                   CellId cell, std::int32_t n) {
    m_deltas.push() = {number, day, cell, n, review};
    ReviewData& counts = data(review);
    counts.counts.add(cell, day, n, m_epoch);
    for (const ThingId body : addressees) {
        auto found = std::find_if(counts.by_addressee.begin(), counts.by_addressee.end(),
                                  [&](auto& group) { return group.first == body; });
        if (found == counts.by_addressee.end()) found = counts.by_addressee.insert(found, {body, CellCounts()});
        found->second.add(cell, day, n, m_epoch);
    }
    if (m_deltas.size() % deltas_between_checkpoints == 0) checkpoint();
}

void Record::shift_item(ThingId item, EventNo number, std::int32_t day, CellId cell, std::int32_t n) {
    const auto found = m_addressees.find(item);
    shift(number, m_things[item].review,
          found == m_addressees.end() ? std::span<const ThingId>() : std::span<const ThingId>(found->second),
          day, cell, n);
    if (n > 0 && cell != undetermined_cell)
        data(m_things[item].review).items.mark(m_addresses, item, NaturalList::bit(cell), m_epoch);
}

Timeline* Record::new_timeline(EventNo size, std::uint32_t steps, std::uint32_t undetermined) {
    const auto bytes = [&](std::size_t n) {
        const std::size_t aligned = (n + 7) & ~std::size_t{7};
        return m_timelines.allocate(aligned).second;
    };
    auto* timeline = new (bytes(sizeof(Timeline))) Timeline{.size = size, .room = steps};
    timeline->steps = reinterpret_cast<Step*>(bytes(sizeof(Step) * steps));
    if (undetermined > 0)
        timeline->undetermined = reinterpret_cast<Undetermined*>(bytes(sizeof(Undetermined) * undetermined));
    return timeline;
}

void Record::count(EventNo number, const EventRow& row) {
    const ThingKind kind = m_things[row.thing].kind;
    if (kind == ThingKind::action &&
        (row.type == Type::round_record || row.type == Type::disagreement_settle)) {
        recount_rounds(m_things[row.thing].review, number);
        return;
    }
    if (kind == ThingKind::scheme &&
        (row.type == Type::scheme_define || row.type == Type::disagreement_settle)) {
        // What takes a claim back does not say of which code it was.
        const bool one_code = row.type == Type::scheme_define && row.replaces == none;
        recount_reports(row.thing, one_code ? row.slot : none, number);
        return;
    }
    if ((kind != ThingKind::recommendation && kind != ThingKind::part) || !moves_an_item(row.type)) return;
    if (!append_step(number, row)) {
        recount_item(row.thing, number);
        if (row.type == Type::part_issue) recount_item(m_things[row.thing].parent, number); // no item any more
        if (row.machine == Machine::identity) recount_parts(row.thing, number);
    }
    if (row.type == Type::determination_record || row.type == Type::disagreement_settle) itemise(number, row);
}

// The item's life as it is from now on. Whether the first round counted it without its name may change with it.
void Record::publish_life(ThingId item, const Timeline* life, EventNo number) {
    const auto first = m_first_rounds.find(m_things[item].review);
    const std::int32_t before = first == m_first_rounds.end() ? no_day : named_later(first->second, item);
    m_things[item].timeline.store(life, std::memory_order_release);
    if (first == m_first_rounds.end()) return;
    const std::int32_t now = named_later(first->second, item);
    if (now == before) return;
    if (before != no_day) --first->second.named_later[before];
    if (now != no_day) ++first->second.named_later[now];
    recount_round(first->second.round, number);
}

// The common case: an event that comes after everything else known of the item adds one step.
bool Record::append_step(EventNo number, const EventRow& row) {
    if (row.machine == Machine::identity || row.replaces != none || (row.flags & (is_disputed | is_void)) != 0)
        return false;
    ThingRow& thing = m_things[row.thing];
    const Timeline* before = thing.timeline.load(std::memory_order_relaxed);
    if (before == nullptr || before->count == 0 || row.sure <= before->all().back().day) return false;
    if (row.machine == Machine::decision && row.possible != row.sure) return false;

    const Step& last = before->all().back();
    const Life::Moment next = after(
        *this,
        {last.day, m_cells[last.cell], last.decision, last.implementation, last.priority, last.verification},
        number, number + 1);
    const CellId cell = intern(next.cell);
    if (cell != last.cell) {
        shift_item(row.thing, number, next.day, last.cell, -1);
        shift_item(row.thing, number, next.day, cell, +1);
    }
    Timeline* timeline = new_timeline(number + 1, before->count < before->room ? 0 : before->count * 2 + 2, 0);
    if (before->count < before->room) {
        timeline->steps = before->steps;
        timeline->room = before->room;
    } else {
        std::memcpy(static_cast<void*>(timeline->steps), before->steps, sizeof(Step) * before->count);
    }
    timeline->undetermined = before->undetermined;
    timeline->undetermined_count = before->undetermined_count;
    timeline->steps[before->count] = {next.day,         cell, next.decision, next.implementation, next.priority,
                                      next.verification};
    timeline->count = before->count + 1;
    publish_life(row.thing, timeline, number);
    return true;
}

// The general case: the item's life as known now, and the difference to what was counted.
void Record::recount_item(ThingId item, EventNo number) {
    ThingRow& thing = m_things[item];
    const Life life = life_of(*this, item, number + 1);
    const Timeline* before = thing.timeline.load(std::memory_order_relaxed);
    auto addressees = addressees_of(item, number + 1);
    std::map<std::pair<std::int32_t, CellId>, std::int32_t> change;
    const auto steps_into = [&](auto steps, auto maybe, std::int32_t sign, auto& sums) {
        CellId cell = 0;
        bool first = true;
        for (const auto& [day, next] : steps) {
            if (!first) sums[{day, cell}] -= sign;
            sums[{day, next}] += sign;
            cell = next;
            first = false;
        }
        for (const Undetermined& span : maybe) {
            sums[{span.possible, undetermined_cell}] += sign;
            sums[{span.sure, undetermined_cell}] -= sign;
        }
    };
    std::vector<std::pair<std::int32_t, CellId>> old_steps, new_steps;
    if (before != nullptr)
        for (const Step& step : before->all()) old_steps.emplace_back(step.day, step.cell);
    for (const Life::Moment& moment : life.moments) new_steps.emplace_back(moment.day, intern(moment.cell));
    const auto old_maybe = before != nullptr ? before->maybe() : std::span<const Undetermined>();

    const auto counted_for = m_addressees.find(item);
    if ((counted_for == m_addressees.end() ? std::vector<ThingId>() : counted_for->second) != addressees) {
        // Moved to other addressees: everything leaves the old groups and enters the new ones.
        std::map<std::pair<std::int32_t, CellId>, std::int32_t> gone;
        steps_into(old_steps, old_maybe, -1, gone);
        for (const auto& [at, n] : gone)
            if (n != 0) shift_item(item, number, at.first, at.second, n);
        old_steps.clear();
        m_addressees[item] = std::move(addressees);
    } else {
        steps_into(old_steps, old_maybe, -1, change);
    }
    steps_into(new_steps, life.undetermined, +1, change);
    for (const auto& [at, n] : change)
        if (n != 0) shift_item(item, number, at.first, at.second, n);

    Timeline* timeline = new_timeline(number + 1, static_cast<std::uint32_t>(life.moments.size()) + 1,
                                      static_cast<std::uint32_t>(life.undetermined.size()));
    for (std::size_t i = 0; i < life.moments.size(); ++i) {
        const Life::Moment& m = life.moments[i];
        timeline->steps[i] = {m.day,      new_steps[i].second, m.decision, m.implementation,
                              m.priority, m.verification};
    }
    timeline->count = static_cast<std::uint32_t>(life.moments.size());
    std::copy(life.undetermined.begin(), life.undetermined.end(), timeline->undetermined);
    timeline->undetermined_count = static_cast<std::uint32_t>(life.undetermined.size());
    publish_life(item, timeline, number);
}

// Parts take their day and their addressees from the whole, where they have none of their own.
void Record::recount_parts(ThingId recommendation, EventNo number) {
    for (ThingId part = m_things[recommendation].last_part.load(std::memory_order_relaxed); part != none;
         part = m_things[part].prev_part)
        recount_item(part, number);
}

// What a code means was said otherwise: whatever was reported with it is something else now.
void Record::recount_reports(ThingId scheme, std::uint32_t slot, EventNo number) {
    std::vector<ThingId> items;
    for (std::uint32_t at = m_things[scheme].mentions.load(std::memory_order_relaxed); at != none;
         at = m_mentions[at].prev) {
        const EventRow& report = m_events[m_mentions[at].event];
        if (report.type != Type::implementation_report || report.thing == none) continue;
        if (slot != none && m_slots[slot] != "scheme.define:" + std::string(m_codes[report.code])) continue;
        items.push_back(report.thing);
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    for (const ThingId item : items) recount_item(item, number);
}

std::vector<ThingId> Record::addressees_of(ThingId item, EventNo known) const {
    const ThingId recommendation = m_things[item].kind == ThingKind::part ? m_things[item].parent : item;
    std::vector<ThingId> out;
    for (const Type type : {Type::recommendation_amend, Type::recommendation_issue}) {
        const auto fact = fact_of(*this, recommendation, Machine::identity, known, type);
        if (!fact) continue;
        const EventNo claim = claim_with(*this, *fact, Field::addressed_to);
        if (claim == none) continue;
        out = EventView(*this, claim).things(Field::addressed_to);
        break;
    }
    return out;
}

// A determination names one of those that its round counts.
void Record::itemise(EventNo number, const EventRow& row) {
    std::vector<std::pair<std::uint32_t, EventNo>> slots; // with an event that names the round
    const auto add = [&](EventNo e) {
        const EventRow& claim = m_events[e];
        if (claim.type == Type::determination_record && (claim.flags & is_void) == 0)
            slots.emplace_back(claim.slot, e);
    };
    add(number);
    if (row.replaces != none) add(row.replaces);
    if (row.type == Type::disagreement_settle)
        for (const Fact& fact :
             facts_of(*this, row.thing, Machine::decision, number + 1, Type::determination_record))
            add(fact.lead());
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end(), [](auto& a, auto& b) { return a.first == b.first; }),
                slots.end());
    for (const auto& [slot, claim] : slots) {
        const ThingId round = thing_of(*this, claim, Field::round);
        if (round == none) continue;
        const bool alone =
            row.replaces == none && (row.flags & is_disputed) == 0 && row.type == Type::determination_record;
        const auto before = alone ? std::nullopt : outcome_in(*this, row.thing, slot, number);
        const auto now = alone ? std::optional(static_cast<Outcome>(row.code))
                               : outcome_in(*this, row.thing, slot, number + 1);
        if (before == now) continue;
        RoundState& state = m_rounds[round];
        if (before) --state.itemised[static_cast<std::size_t>(domain::row(*before).counted_as)];
        if (now) ++state.itemised[static_cast<std::size_t>(domain::row(*now).counted_as)];
        recount_round(round, number);
    }
}

// The day on which an item that the first round does not name was determined first; no_day for all others.
std::int32_t Record::named_later(const FirstRound& first, ThingId item) const {
    const Timeline* timeline = m_things[item].timeline.load(std::memory_order_relaxed);
    if (timeline == nullptr) return no_day;
    for (const Step& step : timeline->all())
        if (step.decision != none)
            return step.day > first.day && thing_of(*this, step.decision, Field::round) != first.round
                       ? step.day
                       : no_day;
    return no_day;
}

std::optional<std::int32_t> Record::day_of_round(ThingId round, EventNo known) const {
    const auto fact = fact_of(*this, round, Machine::identity, known, Type::round_record);
    const std::int32_t day = fact ? in_time(*this, *fact).sure : no_day;
    return day == no_day ? std::nullopt : std::optional(day);
}

void Record::find_first_round(std::uint32_t review, EventNo number) {
    FirstRound first;
    for (EventNo e = last_of_type(review, Type::round_record); e != none; e = m_events[e].prev_of_type) {
        const auto day = day_of_round(m_events[e].thing, number + 1);
        if (day && (first.round == none || *day < first.day)) first = {m_events[e].thing, *day, {}};
    }
    const auto fact = first.round == none
                          ? std::nullopt
                          : fact_of(*this, first.round, Machine::identity, number + 1, Type::round_record);
    if (!fact || claim_with(*this, *fact, Field::pending) == none) {
        m_first_rounds.erase(review);
        return;
    }
    data(review).items.for_each([&](ThingId item) {
        if (const std::int32_t day = named_later(first, item); day != no_day) ++first.named_later[day];
    });
    m_first_rounds[review] = std::move(first);
}

void Record::recount_rounds(std::uint32_t review, EventNo number) {
    find_first_round(review, number);
    std::vector<ThingId> rounds;
    for (EventNo e = last_of_type(review, Type::round_record); e != none; e = m_events[e].prev_of_type)
        rounds.push_back(m_events[e].thing);
    std::sort(rounds.begin(), rounds.end());
    rounds.erase(std::unique(rounds.begin(), rounds.end()), rounds.end());
    for (const ThingId round : rounds) recount_round(round, number);
}

// What a round publishes beyond what is itemised moves too, as items without a name: from `pending` to the
// outcome; in the first round, before which nothing is pending, from `submitted`.
void Record::recount_round(ThingId round, EventNo number) {
    RoundState& state = m_rounds[round];
    std::map<std::pair<std::int32_t, CellId>, std::int32_t> wanted;
    const auto fact = fact_of(*this, round, Machine::identity, number + 1, Type::round_record);
    if (fact) {
        const std::int32_t day = in_time(*this, *fact).sure;
        bool first = true;
        for (EventNo e = last_of_type(m_things[round].review, Type::round_record); e != none && first;
             e = m_events[e].prev_of_type)
            first =
                m_events[e].thing == round || day_of_round(m_events[e].thing, number + 1).value_or(day) >= day;
        const Outcome from = first ? Outcome::submitted : Outcome::pending;
        const std::pair<Field, Outcome> published[] = {{Field::approved, Outcome::approved},
                                                       {Field::rejected, Outcome::rejected},
                                                       {Field::pending, Outcome::pending}};
        for (const auto& [field, outcome] : published) {
            const EventNo claim = claim_with(*this, *fact, field);
            if (claim == none || (outcome == Outcome::pending && !first) || day == no_day) continue;
            const auto missing = static_cast<std::int32_t>(number_of(*this, claim, field).value_or(0) -
                                                           state.itemised[static_cast<std::size_t>(outcome)]);
            if (missing <= 0) continue;
            wanted[{day, intern({.outcome = from, .unnamed = true})}] -= missing;
            wanted[{day, intern({.outcome = outcome, .unnamed = true})}] += missing;
            const auto late = m_first_rounds.find(m_things[round].review);
            if (outcome != Outcome::pending || late == m_first_rounds.end() || late->second.round != round)
                continue;
            std::int32_t left = missing; // one who is named later was one of them until then
            for (const auto& [later, count] : late->second.named_later) {
                const std::int32_t named = std::min(left, count);
                wanted[{later, intern({.outcome = outcome, .unnamed = true})}] -= named;
                wanted[{later, intern({.outcome = from, .unnamed = true})}] += named;
                left -= named;
            }
        }
    }
    auto change = wanted;
    for (const auto& [at, n] : state.counted) change[at] -= n;
    for (const auto& [at, n] : change)
        if (n != 0) shift(number, m_things[round].review, {}, at.first, at.second, n);
    state.counted = std::move(wanted);
}

} // namespace heed::views
