#include "views/compare.h"

#include "views/action_list.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;

namespace {

constexpr std::size_t outside = domain::outcome_count; // the row of items that were not there
using Table = std::array<std::array<std::int64_t, domain::outcome_count>, domain::outcome_count + 1>;

std::size_t place(Outcome outcome) { return static_cast<std::size_t>(domain::row(outcome).counted_as); }

// From the named items' flows to those with the counts of both days: what rounds decided without a name moves
// between columns, and what they had decided by the first day between rows.
void add_unnamed(Table& flows, const Counts& before, const Counts& after) {
    std::array<std::int64_t, domain::outcome_count> rows{}, columns{};
    for (std::size_t o = 0; o < domain::outcome_count; ++o) {
        if (domain::outcomes()[o].counted_as != domain::outcomes()[o].value) continue;
        rows[o] = before.outcomes[o];
        columns[o] = after.outcomes[o];
        for (std::size_t p = 0; p <= outside; ++p) columns[o] -= flows[p][o];
        for (std::size_t p = 0; p < domain::outcome_count; ++p) rows[o] -= flows[o][p];
    }
    for (std::size_t less = 0; less < domain::outcome_count; ++less)
        for (std::size_t more = 0; more < domain::outcome_count && columns[less] < 0; ++more) {
            std::int64_t n = std::min(-columns[less], columns[more]);
            // First those that had that outcome on both days by name, then any other.
            for (std::size_t step = 0; step <= outside + 1 && n > 0; ++step) {
                const std::size_t row = step == 0 ? less : step - 1;
                const std::int64_t moved = std::min(n, flows[row][less]);
                if (moved <= 0) continue;
                flows[row][less] -= moved;
                flows[row][more] += moved;
                columns[less] += moved;
                columns[more] -= moved;
                n -= moved;
            }
        }
    for (std::size_t less = 0; less < domain::outcome_count; ++less)
        for (std::size_t more = 0; more < domain::outcome_count && rows[less] < 0; ++more) {
            std::int64_t n = std::min(-rows[less], rows[more]);
            for (std::size_t step = 0; step <= domain::outcome_count && n > 0; ++step) {
                const std::size_t column = step == 0 ? more : step - 1;
                const std::int64_t moved = std::min(n, flows[less][column]);
                if (moved <= 0) continue;
                flows[less][column] -= moved;
                flows[more][column] += moved;
                rows[less] += moved;
                rows[more] -= moved;
                n -= moved;
            }
        }
}

bool was_reworded(const Ask& ask, ThingId item, Day from) {
    for (const Fact& fact :
         ask.moment.facts(item, ledger::row(Type::recommendation_amend).machine, Type::recommendation_amend)) {
        const std::int32_t sure = ask.moment.time(fact).sure;
        if (sure > from.number && ask.moment.holds(sure)) return true;
    }
    return false;
}

ItemChange change_of(Ask& ask, ThingId item, const Moment& then) {
    const Record& record = ask.record();
    const Moment::State a = then.state(item), b = ask.moment.state(item);
    ItemChange change{.item = item,
                      .address = record.address(item),
                      .number = number_of_item(ask.moment, item),
                      .outcome_to = b.cell.outcome,
                      .status_from = a.cell.status,
                      .status_to = b.cell.status};
    if (a.is_there()) change.outcome_from = a.cell.outcome;
    change.decided = change.outcome_from != change.outcome_to;
    // Approval itself is no report, even where it says that all is done already.
    change.first_report = a.implementation == none && b.implementation != none;
    change.reported = change.first_report || (b.implementation != a.implementation &&
                                              b.implementation != none && a.cell.status != b.cell.status);
    change.prioritised = b.priority != none && b.priority != a.priority &&
                         (a.priority == none || a.cell.priority != b.cell.priority);
    change.verified = a.cell.verification != b.cell.verification;
    change.reworded = was_reworded(ask, item, Day{then.as_of()});
    return change;
}

void complete(Ask& ask, ItemChange& change) {
    const Record& record = ask.record();
    const Moment::State state = ask.moment.state(change.item);
    change.title = ask.word_of(change.item, "title");
    if (change.decided && state.decision != none) {
        const Fact fact = fact_with(record, state.decision, ask.moment.known());
        change.round = thing_of(record, state.decision, Field::round);
        change.decided_on = ask.when(fact);
        change.decision_cites = ask.cites(fact);
    }
    if (change.reported) {
        const Fact fact = fact_with(record, state.implementation, ask.moment.known());
        change.reported_for = on_of(record, state.implementation);
        change.report_cites = ask.cites(fact);
    }
}

// What a round decided beyond what it names, by the later day.
std::int64_t unnamed_in(const RoundLine& round) {
    std::int64_t missing = 0;
    for (const Outcome outcome : {Outcome::approved, Outcome::rejected})
        missing += std::max<std::int64_t>(0, round.total(outcome) - round.itemised[place(outcome)]);
    return missing;
}

} // namespace

Comparison compare(Ask& ask, ThingId review, Day from) {
    const Moment then = ask.moment.at(from);
    Comparison out{.review = ask.named(review),
                   .from = from,
                   .to = ask.moment.as_of(),
                   .before = then.counts(review),
                   .after = ask.moment.counts(review),
                   .has_parts = counts_parts(ask.moment, review)};
    Table flows{};
    std::int64_t named_changes = 0;
    for (const ThingId item : ask.moment.items(review)) {
        ItemChange change = change_of(ask, item, then);
        if (!ask.moment.state(item).is_there()) continue;
        const std::size_t row = change.outcome_from ? place(*change.outcome_from) : outside;
        ++flows[row][place(change.outcome_to)];
        named_changes += row != outside && row != place(change.outcome_to);
        if (!change.decided && !change.reported && !change.prioritised && !change.verified && !change.reworded)
            continue;
        if (change.reported) ++(change.first_report ? out.first_reported : out.status_changed);
        out.prioritised += change.prioritised;
        out.verified += change.verified;
        out.reworded += change.reworded;
        complete(ask, change);
        out.items.push_back(std::move(change));
    }
    add_unnamed(flows, out.before, out.after);
    for (std::size_t a = 0; a <= outside; ++a)
        for (std::size_t b = 0; b < domain::outcome_count; ++b) {
            if (flows[a][b] <= 0) continue;
            OutcomeFlow flow{.to = domain::outcomes()[b].value, .count = flows[a][b]};
            if (a != outside) flow.from = domain::outcomes()[a].value;
            (a == outside ? out.issued : flow.stayed() ? out.stayed : out.changed) += flow.count;
            out.flows.push_back(flow);
        }
    out.unnamed = std::max<std::int64_t>(0, out.changed - named_changes);

    for (RoundLine& round : rounds_of(ask, review)) {
        if (round.sure <= from.number) continue;
        ComparedRound compared{.unnamed = unnamed_in(round)};
        for (const ItemChange& change : out.items)
            if (change.decided && change.round == round.round.thing) compared.items.push_back(change);
        compared.round = std::move(round);
        out.rounds.push_back(std::move(compared));
    }
    return out;
}

} // namespace heed::views
