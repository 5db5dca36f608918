#include "views/recount.h"

#include <algorithm>
#include <set>

namespace heed::views {

using domain::Outcome;
using domain::Status;

namespace {

ThingId recommendation_of(const Record& record, ThingId item) {
    return record.thing(item).kind == ThingKind::part ? record.thing(item).parent : item;
}

// Approved includes approved as already implemented; the narrower word counts only its own.
bool counts_as(Outcome outcome, Outcome wanted) {
    return outcome == wanted || domain::row(outcome).counted_as == wanted;
}

// A figure for a period is one for its last day; a span of unknown days is the same only as itself.
bool is_same_day(const std::optional<domain::Date>& a, const std::optional<domain::Date>& b) {
    if (!a || !b) return false;
    if (*a == *b) return true;
    const auto is_span = [](const domain::Date& date) { return date.precision() == domain::Precision::range; };
    return !is_span(*a) && !is_span(*b) && a->last() == b->last();
}

// Most items have none, and their timeline says so without a look at their events.
bool has_open_decisions(const Moment& moment, ThingId item) {
    const Timeline* timeline = moment.record().thing(item).timeline.load(std::memory_order_acquire);
    return timeline == nullptr || timeline->size > moment.known() || timeline->undetermined_count > 0;
}

void give(Recount& out, std::int64_t derived) { out.derived = out.itemised = derived; }

void refuse_to(Recount& out, NotDerived why) { out.why = why; }

} // namespace

std::string_view name(NotDerived why) {
    switch (why) {
    case NotDerived::derived: return "derived";
    case NotDerived::no_items: return "no_items";
    case NotDerived::not_itemised: return "not_itemised";
    case NotDerived::not_reported: return "not_reported";
    case NotDerived::other_days: return "other_days";
    case NotDerived::undetermined: return "undetermined";
    case NotDerived::unknown_day: return "unknown_day";
    case NotDerived::several_raters: return "several_raters";
    case NotDerived::not_held: return "not_held";
    }
    return {};
}

Recounter::Recounter(Ask& ask, ThingId review, const std::vector<PublishedTotal>& totals)
    : m_ask(ask), m_record(ask.record()), m_review(review) {
    for (const PublishedTotal& total : totals) {
        if (total.what == "recommendations" && total.unit != "item")
            m_recommendations = std::max(m_recommendations, total.count);
        // The round's own record goes before totals that others publish about it.
        if (total.what == "acted-on" && total.round &&
            (total.is_of_round || !m_acted_on.contains(total.round.thing)))
            m_acted_on[total.round.thing] = total.count;
    }
    for (const ThingId round : ask.moment.things(review, ThingKind::action)) {
        const auto fact = ask.moment.fact(round, Type::round_record);
        const EventNo claim = fact ? claim_with(m_record, *fact, Field::acts_on) : none;
        if (claim != none) m_acted_on[round] = number_of(m_record, claim, Field::acts_on).value_or(0);
    }
}

Recount Recounter::count(const PublishedTotal& total) {
    Recount out{.total = total};
    out.covered = total.count;
    const std::string_view kind = total.kind();
    if (kind == "members") return seated(out), out;
    if (kind == "submissions") return submitted(out), out;
    const bool decision = kind == "acted-on" || kind == "decision" || kind == "category";
    const bool report = kind == "implementation" || kind == "outstanding";
    if ((kind == "decision" && !domain::parse_outcome(total.value())) ||
        (kind == "implementation" && !domain::parse_status(total.value())))
        return refuse_to(out, NotDerived::not_held), out;
    if (!decision && !report && kind != "priority" && kind != "recommendations" && kind != "assessed")
        return refuse_to(out, NotDerived::not_held), out;
    if (m_ask.moment.items(m_review).empty()) return refuse_to(out, NotDerived::no_items), out;
    if (total.sure == no_day && !(decision && total.round)) return refuse_to(out, NotDerived::unknown_day), out;

    if (decision && total.round) return in_round(out), out;
    if (decision) return decided(out), out;
    if (report) return reported(out), out;
    if (kind == "priority") return rated(out), out;
    if (kind == "assessed") return assessed(out), out;
    return issued(out), out;
}

const Recounter::Standings& Recounter::standings(std::int32_t day) {
    const auto known = m_standings.find(day);
    if (known != m_standings.end()) return known->second;
    Standings& out = m_standings[day];
    const Moment then = m_ask.moment.at(Day{day});
    for (const ThingId item : then.items(m_review)) {
        Standing one{item, recommendation_of(m_record, item), then.state(item), {}};
        if (!one.state.is_there()) continue;
        if (has_open_decisions(then, item))
            for (const Undetermined& span : then.life(item).undetermined)
                if (span.possible <= day && day < span.sure)
                    one.perhaps = then.at(Day{span.sure}).state(item).cell.outcome;
        out.push_back(one);
    }
    return out;
}

// The items there on the day; with a round, those that it determined.
Recounter::Standings Recounter::covered_by(const PublishedTotal& total) {
    Standings out = standings(total.sure);
    if (!total.round) return out;
    std::set<ThingId> determined;
    for (const Determined& one : determined_in(m_ask, total.round.thing)) determined.insert(one.item);
    std::erase_if(out, [&](const Standing& one) { return !determined.contains(one.item); });
    return out;
}

std::int64_t Recounter::in_unit(const Standings& items, const PublishedTotal& total) const {
    if (total.unit != "recommendation") return static_cast<std::int64_t>(items.size());
    std::set<ThingId> recommendations;
    for (const Standing& one : items) recommendations.insert(one.recommendation);
    return static_cast<std::int64_t>(recommendations.size());
}

// Does heed have every item that the review is said to have?
bool Recounter::all_are_issued(std::int32_t day) {
    return in_unit(standings(day), {.unit = "recommendation"}) >= m_recommendations;
}

// Does heed have every item that the round acted on: as many as published, or every one there is?
bool Recounter::is_whole(ThingId round) {
    const auto determined = determined_in(m_ask, round);
    if (const auto acted_on = m_acted_on.find(round); acted_on != m_acted_on.end()) {
        Standings items;
        for (const Determined& one : determined)
            items.push_back({one.item, recommendation_of(m_record, one.item), {}, {}});
        return in_unit(items, {}) >= acted_on->second;
    }
    const auto fact = m_ask.moment.fact(round, Type::round_record);
    const std::int32_t day = fact ? in_time(m_record, *fact).sure : no_day;
    return day != no_day && all_are_issued(day) && determined.size() == standings(day).size();
}

// A day alone and the end of a period are one day. Within a span, nothing may have moved.
bool Recounter::is_steady(const PublishedTotal& total) {
    if (!total.on || total.on->precision() != domain::Precision::range) return true;
    if (total.possible == no_day) return false;
    const Standings& items = standings(total.sure);
    return std::all_of(items.begin(), items.end(),
                       [&](const Standing& one) { return one.state.day <= total.possible; });
}

void Recounter::in_round(Recount& out) {
    const PublishedTotal& total = out.total;
    const auto wanted = domain::parse_outcome(total.value());
    Standings named;
    bool every_one_has_a_category = true;
    std::optional<Outcome> meaning;
    if (total.kind() == "category")
        if (const EventNo definition =
                definition_of(m_record, total.scheme.thing, total.value(), m_ask.moment.known());
            definition != none)
            if (const CodeId means = code_of(m_record, definition, Field::means); means != none)
                if (const auto parsed = domain::parse_meaning(m_record.code(means))) meaning = parsed->outcome;
    for (const Determined& one : determined_in(m_ask, total.round.thing)) {
        if (total.kind() == "decision" && (!wanted || !counts_as(one.outcome, *wanted))) continue;
        if (total.kind() == "category") {
            if (one.category.empty() &&
                (!meaning || domain::row(one.outcome).counted_as == domain::row(*meaning).counted_as))
                every_one_has_a_category = false;
            if (one.category != total.value()) continue;
        }
        named.push_back({one.item, recommendation_of(m_record, one.item), {}, {}});
    }
    const std::int64_t count = in_unit(named, total);
    if (count >= total.count || (every_one_has_a_category && is_whole(total.round.thing)))
        return give(out, count);
    out.itemised = count;
    refuse_to(out, NotDerived::not_itemised);
}

void Recounter::issued(Recount& out) {
    const std::int64_t count = in_unit(covered_by(out.total), out.total);
    out.itemised = count;
    if (!is_steady(out.total)) return refuse_to(out, NotDerived::unknown_day);
    if (count >= out.total.count) return give(out, count);
    refuse_to(out, count == 0 ? NotDerived::no_items : NotDerived::not_itemised);
}

// The state on a day. Items that a round counts without naming them are in no list, so the count of those named
// is the figure only when nothing is unnamed.
void Recounter::decided(Recount& out) {
    const PublishedTotal& total = out.total;
    const auto wanted = domain::parse_outcome(total.value());
    const auto is_one = [&](Outcome outcome) {
        return total.kind() == "acted-on" ? outcome != Outcome::submitted
                                          : wanted && counts_as(outcome, *wanted);
    };
    const Counts counts = m_ask.moment.at(Day{total.sure}).counts(m_review);
    Standings named;
    bool every_one_has_a_category = true;
    for (const Standing& one : standings(total.sure)) {
        const Outcome outcome = one.state.cell.outcome;
        if (total.kind() == "category") {
            const std::string_view category = decision_of(m_ask, one.item, one.state).category;
            if (category.empty() && one.state.decision != none) every_one_has_a_category = false;
            if (one.perhaps) ++out.undetermined;
            if (category == total.value()) named.push_back(one);
            continue;
        }
        if (one.perhaps && is_one(*one.perhaps) != is_one(outcome)) ++out.undetermined;
        if (is_one(outcome)) named.push_back(one);
    }
    const auto by_name = static_cast<std::int64_t>(named.size());
    const std::int64_t in_all = total.kind() == "acted-on"   ? counts.total() - counts[Outcome::submitted]
                                : total.kind() == "decision" ? counts[*wanted]
                                                             : by_name;
    out.itemised = by_name > in_all ? 0 : in_unit(named, total);
    if (out.undetermined > 0) return refuse_to(out, NotDerived::undetermined);
    if (!is_steady(total)) return refuse_to(out, NotDerived::unknown_day);
    // Items without a name leave `pending` as well as enter other outcomes, so there an equal sum proves
    // nothing.
    const bool may_hide =
        counts.unnamed > 0 && (!wanted || !domain::is_final(*wanted)) && total.kind() != "acted-on";
    if (by_name == in_all && !may_hide && every_one_has_a_category && all_are_issued(total.sure))
        return give(out, in_unit(named, total));
    refuse_to(out, NotDerived::not_itemised);
}

// What the owner reported for that very day, of every item that was approved by then.
void Recounter::reported(Recount& out) {
    const PublishedTotal& total = out.total;
    const auto wanted = domain::parse_status(total.value());
    Standings approved, itemised, named;
    for (const Standing& one : covered_by(total)) {
        const bool is_approved = domain::is_approved(one.state.cell.outcome);
        if (one.perhaps && domain::is_approved(*one.perhaps) != is_approved) ++out.undetermined;
        if (!is_approved) continue;
        approved.push_back(one);
        const EventNo report = one.state.implementation;
        if (report == none || !is_same_day(on_of(m_record, report), total.on)) continue;
        itemised.push_back(one);
        const Status status = one.state.cell.status;
        if (total.kind() == "outstanding" ? status != Status::declared_complete : status == wanted)
            named.push_back(one);
    }
    const std::int64_t reports = in_unit(itemised, total), there = in_unit(approved, total);
    out.covered = total.of.value_or(there);
    out.itemised = reports;
    if (total.of && reports >= *total.of) return give(out, in_unit(named, total));
    if (out.undetermined > 0 && reports == there && !total.of) return refuse_to(out, NotDerived::undetermined);
    if (reports > 0 && reports == there && out.undetermined == 0) return give(out, in_unit(named, total));
    if (reports > 0) return refuse_to(out, NotDerived::not_reported);
    look_for_other_days(out, Type::implementation_report);
}

// One rater's levels for that very day. Several raters rate the same item, each for itself.
void Recounter::rated(Recount& out) {
    const PublishedTotal& total = out.total;
    std::size_t approved = 0;
    struct Rater {
        Standings rated, named;
    };
    std::map<ThingId, Rater> raters;
    for (const Standing& one : covered_by(total)) {
        if (!domain::is_approved(one.state.cell.outcome)) continue;
        ++approved;
        for (const Fact& fact : m_ask.moment.facts(one.item, Machine::priority, Type::priority_assign)) {
            const EventView view(m_record, fact.lead());
            if (!is_same_day(view.on(), total.on)) continue;
            Rater& rater = raters[view.thing(Field::rater)];
            rater.rated.push_back(one);
            if (view.code(Field::level) == total.value() || view.code(Field::no_level) == total.value())
                rater.named.push_back(one);
        }
    }
    out.covered = total.of.value_or(static_cast<std::int64_t>(approved));
    std::set<std::int64_t> figures;
    for (const auto& [rater, levels] : raters) {
        const std::int64_t rated = in_unit(levels.rated, total);
        out.itemised = std::max(out.itemised, rated);
        if (levels.rated.size() == approved || (total.of && rated >= *total.of))
            figures.insert(in_unit(levels.named, total));
    }
    if (figures.size() == 1) return give(out, *figures.begin());
    if (figures.size() > 1) return refuse_to(out, NotDerived::several_raters);
    if (!raters.empty()) return refuse_to(out, NotDerived::not_reported);
    look_for_other_days(out, Type::priority_assign);
}

void Recounter::assessed(Recount& out) {
    Standings named;
    for (const Standing& one : covered_by(out.total))
        if (one.state.cell.verification == domain::Verification::verified) named.push_back(one);
    const std::int64_t count = in_unit(named, out.total);
    out.itemised = count;
    if (!is_steady(out.total)) return refuse_to(out, NotDerived::unknown_day);
    if (count >= out.total.count) return give(out, count);
    refuse_to(out, NotDerived::not_itemised);
}

// People with a seat on that day, each once, whatever their role.
void Recounter::seated(Recount& out) {
    const std::int32_t day = out.total.sure;
    if (day == no_day) return refuse_to(out, NotDerived::unknown_day);
    std::set<ThingId> people, perhaps;
    for (const ThingId seat : m_ask.moment.things(m_review, ThingKind::seat)) {
        const auto fill = m_ask.moment.fact(seat, Type::seat_fill);
        if (!fill) continue;
        const EventView view(m_record, fill->lead());
        const InTime from = in_time(m_record, *fill);
        const auto leave = m_ask.moment.fact(seat, Type::seat_leave);
        const std::int32_t left = leave                            ? in_time(m_record, *leave).sure
                                  : view.to() && view.to()->last() ? view.to()->last()->number
                                                                   : INT32_MAX;
        if (left < day || (from.possible != no_day && from.possible > day)) continue;
        (from.sure != no_day && from.sure <= day ? people : perhaps).insert(view.thing(Field::person));
    }
    out.itemised = static_cast<std::int64_t>(people.size());
    if (out.itemised >= out.total.count) return give(out, out.itemised);
    for (const ThingId person : perhaps) out.undetermined += !people.contains(person);
    refuse_to(out, NotDerived::not_itemised);
}

void Recounter::submitted(Recount& out) {
    for (const EventNo e : m_ask.moment.events(m_review, Type::submission_record))
        out.itemised += m_record.event(e).sure <= out.total.sure;
    if (out.itemised >= out.total.count) return give(out, out.itemised);
    refuse_to(out, NotDerived::not_itemised);
}

void Recounter::look_for_other_days(Recount& out, Type type) {
    std::int32_t before = no_day, after = INT32_MAX;
    for (const EventNo e : m_ask.moment.events(m_review, type)) {
        const std::int32_t day = m_record.event(e).sure;
        if (day == no_day) continue;
        if (day <= out.total.sure && day > before) {
            before = day;
            out.before = on_of(m_record, e);
        } else if (day > out.total.sure && day < after) {
            after = day;
            out.after = on_of(m_record, e);
        }
    }
    refuse_to(out, out.before || out.after ? NotDerived::other_days : NotDerived::not_itemised);
}

} // namespace heed::views
