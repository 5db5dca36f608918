#include "views/timeline.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;
using domain::Status;
using domain::Verification;

namespace {

// One fact as it enters the life of an item, in the order of time.
struct Move {
    std::int32_t sure = no_day;
    std::int32_t possible = no_day;
    EventNo order = none; // as recorded
    EventNo lead = none;
    Machine machine{};
    CodeId code = none;
};

bool earlier(const Move& a, const Move& b) {
    if (a.sure != b.sure) return a.sure < b.sure;
    if (a.possible != b.possible) return a.possible < b.possible;
    return a.order < b.order;
}

void collect(const Record& record, ThingId item, Machine machine, Type type, EventNo known,
             std::vector<Move>& moves) {
    for (const Fact& fact : facts_of(record, item, machine, known, type)) {
        const InTime time = in_time(record, fact);
        moves.push_back({time.sure, time.possible, origin_of(record, fact.lead()), fact.lead(), machine,
                         code_of(record, fact)});
    }
}

void apply(const Record& record, const Move& move, EventNo known, Life::Moment& now) {
    switch (move.machine) {
    case Machine::identity: return;
    case Machine::decision:
        now.decision = move.lead;
        now.cell.outcome = static_cast<Outcome>(move.code);
        // Approved as already carried out: declared complete until a report says otherwise.
        if (now.cell.outcome == Outcome::approved_implemented) {
            now.cell.status = Status::declared_complete;
            now.implementation = none;
        }
        return;
    case Machine::implementation:
        now.implementation = move.lead;
        now.cell.status = meaning_of(record, thing_of(record, move.lead, Field::scheme), move.code, known);
        return;
    case Machine::priority:
        now.priority = move.lead;
        now.cell.priority = move.code;
        return;
    case Machine::verification:
        now.verification = move.lead;
        now.cell.verification = Verification::verified;
        return;
    }
}

// The day from which an item is there: its own issue, else that of the recommendation it is part of.
std::int32_t issued(const Record& record, ThingId item, EventNo known) {
    const ThingRow& row = record.thing(item);
    const Type type = row.kind == ThingKind::part ? Type::part_issue : Type::recommendation_issue;
    std::int32_t day = no_day;
    for (const Fact& fact : facts_of(record, item, Machine::identity, known, type)) {
        const std::int32_t sure = in_time(record, fact).sure;
        if (sure != no_day && (day == no_day || sure < day)) day = sure;
    }
    if (row.kind == ThingKind::part && row.parent != none && day == no_day)
        return issued(record, row.parent, known);
    return day;
}

// An item is undetermined once, however many of its decisions may already have been made.
void join(std::vector<Undetermined>& spans) {
    std::sort(spans.begin(), spans.end(),
              [](const Undetermined& a, const Undetermined& b) { return a.possible < b.possible; });
    std::vector<Undetermined> joined;
    for (const Undetermined& span : spans) {
        if (!joined.empty() && span.possible <= joined.back().sure)
            joined.back().sure = std::max(joined.back().sure, span.sure);
        else
            joined.push_back(span);
    }
    spans = std::move(joined);
}

} // namespace

Life::Moment after(const Record& record, const Life::Moment& now, EventNo event, EventNo known) {
    const EventRow& row = record.event(event);
    Life::Moment next = now;
    apply(record, {row.sure, row.possible, event, event, row.machine, row.code}, known, next);
    next.day = row.sure;
    return next;
}

EventNo definition_of(const Record& record, ThingId scheme, std::string_view code, EventNo known) {
    if (scheme == none) return none;
    for (const Fact& fact : facts_of(record, scheme, Machine::identity, known, Type::scheme_define))
        if (EventView(record, fact.lead()).code(Field::code) == code) return fact.lead();
    return none;
}

Status meaning_of(const Record& record, ThingId scheme, CodeId status, EventNo known) {
    const std::string_view code = record.code(status);
    if (scheme == none) return domain::parse_status(code).value_or(Status::not_reported);
    // Straight along the chain: this runs for every report of every item.
    for (EventNo e = record.thing(scheme).heads[0].load(std::memory_order_acquire); e != none;
         e = record.event(e).prev) {
        const EventRow& row = record.event(e);
        if (e >= known || row.type != Type::scheme_define || (row.flags & is_void) != 0 ||
            record.is_replaced(row, known))
            continue;
        if (code_of(record, e, Field::code) != status) continue;
        EventNo says = e;
        if ((row.flags & is_disputed) != 0)
            says = claim_with(record, fact_with(record, e, known), Field::means);
        const CodeId means = says == none ? none : code_of(record, says, Field::means);
        return means == none ? Status::not_reported
                             : domain::parse_status(record.code(means)).value_or(Status::not_reported);
    }
    return Status::not_reported;
}

Life life_of(const Record& record, ThingId item, EventNo known) {
    Life life;
    if (!record.is_item(item, known)) return life;
    const std::int32_t start = issued(record, item, known);
    if (start == no_day) return life;

    std::vector<Move> moves;
    collect(record, item, Machine::decision, Type::determination_record, known, moves);
    collect(record, item, Machine::implementation, Type::implementation_report, known, moves);
    collect(record, item, Machine::priority, Type::priority_assign, known, moves);
    collect(record, item, Machine::verification, Type::verification_record, known, moves);
    std::sort(moves.begin(), moves.end(), earlier);

    Life::Moment now{.day = start};
    life.moments.push_back(now);
    for (const Move& move : moves) {
        if (move.machine == Machine::decision && move.possible != no_day &&
            std::max(move.possible, start) < move.sure)
            life.undetermined.push_back({std::max(move.possible, start), move.sure});
        apply(record, move, known, now);
        now.day = std::max(move.sure, start);
        if (life.moments.back().day == now.day)
            life.moments.back() = now;
        else
            life.moments.push_back(now);
    }
    join(life.undetermined);
    return life;
}

} // namespace heed::views
