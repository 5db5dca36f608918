#include "views/moment.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;

namespace {

void add(const Cell& cell, std::int64_t n, Counts& counts) {
    if (n == 0) return;
    const Outcome counted_as = domain::row(cell.outcome).counted_as;
    counts.outcomes[static_cast<std::size_t>(cell.outcome)] += n;
    if (counted_as != cell.outcome) counts.outcomes[static_cast<std::size_t>(counted_as)] += n;
    if (cell.unnamed && n > 0) counts.unnamed += n;
    if (!domain::is_approved(cell.outcome)) return;
    counts.statuses[static_cast<std::size_t>(cell.status)] += n;
    if (cell.verification != domain::Verification::verified) return;
    counts.verified += n;
    if (cell.status == domain::Status::declared_complete) counts.complete_verified += n;
}

Counts sum(const Record& record, const CellCounts& cells, std::int32_t day) {
    Counts out;
    for (CellId id = 1; id < cells.cells(); ++id) add(record.cell(id), cells.at(id, day), out);
    out.undetermined = cells.at(undetermined_cell, day);
    return out;
}

// Rounds may count items that are not in the record at all; there is nothing then that they move from.
Counts not_below_nothing(Counts counts) {
    for (const Outcome from : {Outcome::submitted, Outcome::pending}) {
        std::int64_t& left = counts.outcomes[static_cast<std::size_t>(from)];
        left = std::max<std::int64_t>(left, 0);
    }
    return counts;
}

} // namespace

std::int64_t Counts::total() const {
    std::int64_t total = 0;
    for (const auto& row : domain::outcomes())
        if (row.counted_as == row.value) total += outcomes[static_cast<std::size_t>(row.value)];
    return total;
}

Instant Moment::known_at() const {
    if (m_known == 0) return {};
    return record().deed(record().event(m_known - 1).deed).at;
}

ThingId Moment::find(std::string_view address) const {
    const ThingId thing = record().find_thing(address);
    return is_born(thing) ? thing : none;
}

const ReviewData& Moment::data(ThingId review) const {
    static const Shared<ReviewData> nothing = [] {
        Shared<ReviewData> data;
        data.lists.resize(domain::kinds().size());
        return data;
    }();
    const std::uint32_t number = review_number(review);
    return number < m_snapshot->reviews.size() && m_snapshot->reviews[number] ? *m_snapshot->reviews[number]
                                                                              : nothing;
}

std::vector<ThingId> Moment::things(ThingId review, ThingKind kind) const {
    std::vector<ThingId> out;
    data(review).lists[static_cast<std::size_t>(kind)].for_each([&](ThingId thing) {
        if (record().exists(thing, m_known)) out.push_back(thing);
    });
    return out;
}

std::vector<ThingId> Moment::items(ThingId review) const {
    std::vector<ThingId> out;
    data(review).items.for_each([&](ThingId thing) {
        if (record().is_item(thing, m_known)) out.push_back(thing);
    });
    return out;
}

std::vector<EventNo> Moment::events(ThingId review, Type type) const {
    std::vector<EventNo> out;
    for (EventNo e = record().last_of_type(review_number(review), type); e != none;
         e = record().event(e).prev_of_type) {
        const EventRow& row = record().event(e);
        if (e < m_known && !record().is_replaced(row, m_known) && (row.flags & is_void) == 0) out.push_back(e);
    }
    return out;
}

std::vector<EventNo> Moment::mentions(ThingId thing, Field field) const {
    std::vector<EventNo> out;
    for (std::uint32_t at = record().thing(thing).mentions.load(std::memory_order_acquire); at != none;
         at = record().mention(at).prev) {
        const MentionRow& mention = record().mention(at);
        if (mention.event >= m_known || mention.field != field) continue;
        if (!record().is_replaced(record().event(mention.event), m_known)) out.push_back(mention.event);
    }
    return out;
}

std::vector<Moment::Mention> Moment::mentions(ThingId thing) const {
    std::vector<Mention> out;
    for (std::uint32_t at = record().thing(thing).mentions.load(std::memory_order_acquire); at != none;
         at = record().mention(at).prev) {
        const MentionRow& mention = record().mention(at);
        if (mention.event >= m_known) continue;
        const EventRow& row = record().event(mention.event);
        if (!record().is_replaced(row, m_known) && (row.flags & is_void) == 0)
            out.push_back({mention.event, mention.field});
    }
    return out;
}

std::vector<EventNo> Moment::citing(ThingId source) const {
    std::vector<EventNo> out;
    for (std::uint32_t at = record().thing(source).cited.load(std::memory_order_acquire); at != none;
         at = record().citation(at).prev) {
        const EventNo e = record().citation(at).event;
        if (e >= m_known) continue;
        const EventRow& row = record().event(e);
        if (!record().is_replaced(row, m_known) && (row.flags & is_void) == 0) out.push_back(e);
    }
    return out;
}

Moment::State Moment::state(ThingId item) const {
    State out;
    const Timeline* timeline = record().thing(item).timeline.load(std::memory_order_acquire);
    if (timeline != nullptr && timeline->size <= m_known) {
        const auto steps = timeline->all();
        const auto next = std::upper_bound(steps.begin(), steps.end(), m_as_of.number,
                                           [](std::int32_t day, const Step& step) { return day < step.day; });
        if (next != steps.begin()) {
            static_cast<Step&>(out) = *(next - 1);
            out.cell = record().cell((next - 1)->cell);
        }
        return out;
    }
    for (const Life::Moment& moment : life(item).moments) {
        if (moment.day > m_as_of.number) break;
        static_cast<Step&>(out) = {
            moment.day, 0, moment.decision, moment.implementation, moment.priority, moment.verification};
        out.cell = moment.cell;
    }
    return out;
}

bool Moment::is_undetermined(ThingId item) const {
    for (const Undetermined& span : life(item).undetermined)
        if (span.possible <= m_as_of.number && m_as_of.number < span.sure) return true;
    return false;
}

// For what is known now one look-up a cell; for an older `known` the nearest copy of the counts before it, and
// the deltas between.
Counts Moment::counts(ThingId review) const {
    if (is_now()) return not_below_nothing(sum(record(), data(review).counts, m_as_of.number));
    Counts out;
    std::uint32_t from = 0;
    const std::uint32_t number = review_number(review);
    for (const CountsThen& then : *m_snapshot->checkpoints) {
        if (then.size > m_known) break;
        from = then.deltas;
        out = number < then.reviews.size() && then.reviews[number]
                  ? sum(record(), then.reviews[number]->counts, m_as_of.number)
                  : Counts();
    }
    std::vector<std::int64_t> cells;
    for (std::uint32_t at = from; at < m_snapshot->deltas; ++at) {
        const DeltaRow& delta = record().delta(at);
        if (delta.event >= m_known) break;
        if (delta.review != number || delta.day > m_as_of.number) continue;
        if (delta.cell >= cells.size()) cells.resize(delta.cell + 1);
        cells[delta.cell] += delta.n;
    }
    for (CellId id = 1; id < cells.size(); ++id) add(record().cell(id), cells[id], out);
    if (!cells.empty()) out.undetermined += cells[undetermined_cell];
    return not_below_nothing(out);
}

Counts Moment::counts(ThingId review, ThingId addressee) const {
    if (is_now()) {
        for (const auto& [body, cells] : data(review).by_addressee)
            if (body == addressee) return sum(record(), cells, m_as_of.number);
        return {};
    }
    Counts out;
    for (const ThingId item : items(review)) {
        const auto recommendation =
            record().thing(item).kind == ThingKind::part ? record().thing(item).parent : item;
        const auto issue = fact(recommendation, Type::recommendation_issue);
        if (!issue) continue;
        const EventNo claim = claim_with(record(), *issue, Field::addressed_to);
        if (claim == none) continue;
        const auto bodies = EventView(record(), claim).things(Field::addressed_to);
        const State now = state(item);
        if (!now.is_there() || std::find(bodies.begin(), bodies.end(), addressee) == bodies.end()) continue;
        add(now.cell, 1, out);
        if (is_undetermined(item)) ++out.undetermined;
    }
    return out;
}

} // namespace heed::views
