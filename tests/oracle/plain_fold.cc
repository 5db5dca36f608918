#include "oracle/plain_fold.h"

#include "domain/vocabulary.h"
#include "ledger/leaf_reader.h"

#include <algorithm>
#include <tuple>

namespace heed::testing_oracle {

using namespace ledger;
using domain::Date;

namespace {

bool is_part(const std::string& item) { return std::count(item.begin(), item.end(), '/') == 2; }
std::string whole_of(const std::string& part) { return part.substr(0, part.rfind('/')); }

bool is_approved(const std::string& outcome) {
    return outcome == "approved" || outcome == "approved_implemented" || outcome == "approved_in_part" ||
           outcome == "in_principle";
}

// "In totals by outcome `approved` includes `approved_implemented`, `rejected` includes
// `rejected_not_in_full`."
std::string counted_as(const std::string& outcome) {
    if (outcome == "approved_implemented") return "approved";
    if (outcome == "rejected_not_in_full") return "rejected";
    return outcome;
}

} // namespace

PlainFold::PlainFold(EventStore& store) {
    store.read(0, store.head().size, [&](const StoredLeaf& leaf) {
        m_events.push_back(*parse_leaf(leaf.bytes));
        const Event& event = m_events.back();
        if (event.corrects) m_replaced_by[*event.corrects] = leaf.number;
        if (event.voids) m_replaced_by[*event.voids] = leaf.number;
    });
}

std::string PlainFold::story(const std::string& about) const {
    std::string out;
    for (EventNo e = 0; e < size(); ++e)
        if (m_events[e].about == about)
            out += "  " + std::to_string(e) + " (rank " + std::to_string(rank(e)) + ") " + iso(m_events[e].at) +
                   " " + core_bytes(m_events[e]) + "\n";
    return out;
}

// Known by then, not replaced by then, and not the mere withdrawal of another.
bool PlainFold::holds(EventNo number, EventNo known) const {
    if (number >= known || m_events[number].voids) return false;
    const auto replaced = m_replaced_by.find(number);
    return replaced == m_replaced_by.end() || replaced->second >= known;
}

EventNo PlainFold::origin(EventNo number) const {
    while (m_events[number].corrects) number = *m_events[number].corrects;
    return number;
}

// The best rank of the sources it cites, as they were known when it was recorded; 3 where none is stated.
std::int64_t PlainFold::rank(EventNo number) const {
    std::int64_t best = 5;
    for (const Citation& cite : m_events[number].cites) {
        std::int64_t rank = 3;
        for (EventNo e = 0; e < number; ++e)
            if (m_events[e].type == Type::source_name && m_events[e].about == cite.source)
                rank = m_events[e].number(Field::rank).value_or(rank);
        best = std::min(best, rank);
    }
    return best;
}

// Part 3: an open end is sure on the day that the earliest cited source bears, else when it was captured, else
// when the event was recorded, and never after that; never before the day from which it is possible.
PlainFold::Span PlainFold::span(EventNo number) const {
    const Event& event = m_events[number];
    const std::optional<Day> possible = event.on->first();
    if (event.on->last()) return {possible, *event.on->last()};
    std::optional<Day> borne, captured;
    for (const Citation& cite : event.cites) {
        bool was_captured = false;
        for (EventNo e = 0; e < number; ++e) {
            if (m_events[e].about != cite.source) continue;
            if (m_events[e].type == Type::source_name)
                if (const auto* dated = std::get_if<Date>(m_events[e].find(Field::dated));
                    dated && dated->last())
                    borne = borne ? std::min(*borne, *dated->last()) : *dated->last();
            if (m_events[e].type == Type::source_capture && !was_captured) {
                was_captured = true;
                const Day day = *m_events[e].on->last();
                captured = captured ? std::min(*captured, day) : day;
            }
        }
    }
    const Day recorded = utc_day(event.at);
    Day sure = borne ? *borne : captured ? *captured : recorded;
    sure = std::min(sure, recorded);
    if (possible) sure = std::max(sure, *possible);
    return {possible, sure};
}

// Part 5: events with equal thing and slot are claims of one fact. The settled claim leads, else the first by
// rank of its source, then the earliest recorded.
std::vector<PlainFold::Fact> PlainFold::facts(const std::string& about, Type type, EventNo known) const {
    std::map<std::string, Fact> by_slot;
    for (EventNo e = 0; e < known; ++e)
        if (m_events[e].about == about && m_events[e].type == type && holds(e, known))
            by_slot[slot_text(m_events[e])].push_back(e);
    std::vector<Fact> out;
    for (auto& [slot, claims] : by_slot) {
        std::sort(claims.begin(), claims.end(), [&](EventNo a, EventNo b) {
            return std::tuple(rank(a), origin(a)) < std::tuple(rank(b), origin(b));
        });
        for (EventNo e = known; e-- > 0;) { // the last settlement that prefers one of them
            const Event& settled = m_events[e];
            if (settled.type != Type::disagreement_settle || settled.about != about || !holds(e, known) ||
                settled.text(Field::slot) != slot)
                continue;
            const auto preferred = static_cast<EventNo>(*settled.number(Field::prefers));
            const auto found = std::find_if(claims.begin(), claims.end(),
                                            [&](EventNo claim) { return origin(claim) == origin(preferred); });
            if (found == claims.end()) continue;
            std::rotate(claims.begin(), found, found + 1);
            break;
        }
        out.push_back(claims);
    }
    return out;
}

// The leading claim's day; where another agrees and is narrower, that one's. A claim without a day says
// nothing.
std::optional<PlainFold::Span> PlainFold::time(const Fact& fact) const {
    std::optional<EventNo> best;
    for (const EventNo claim : fact) {
        const auto& on = m_events[claim].on;
        if (!on) continue;
        if (!best || (on->lies_in(*m_events[*best].on) && *on != *m_events[*best].on)) best = claim;
    }
    return best ? std::optional(span(*best)) : std::nullopt;
}

const Value* PlainFold::value(const Fact& fact, Field field) const {
    for (const EventNo claim : fact)
        if (const Value* found = m_events[claim].find(field)) return found;
    return nullptr;
}

std::string PlainFold::text(const Fact& fact, Field field) const {
    const Value* found = value(fact, field);
    return found == nullptr ? std::string() : std::get<std::string>(*found);
}

// `approved` with `approved_implemented` agree, and so do the rejections; the narrower is shown.
std::string PlainFold::outcome(const Fact& fact) const {
    std::string out(m_events[fact[0]].text(Field::outcome));
    for (const EventNo claim : fact) {
        const std::string other(m_events[claim].text(Field::outcome));
        if (other != out && counted_as(other) == out) out = other;
    }
    return out;
}

std::string PlainFold::meaning(const std::string& scheme, const std::string& status, EventNo known) const {
    if (scheme.empty()) return status;
    for (const Fact& fact : facts(scheme, Type::scheme_define, known))
        if (m_events[fact[0]].text(Field::code) == status) {
            const std::string means = text(fact, Field::means);
            return domain::parse_status(means) ? means : "not_reported";
        }
    return "not_reported";
}

// Recommendations, or their parts where they have parts.
std::set<std::string> PlainFold::item_addresses(const std::string& review, EventNo known) const {
    std::set<std::string> out, with_parts;
    for (EventNo e = 0; e < known; ++e) {
        const Event& event = m_events[e];
        if (!holds(e, known) || !event.about.starts_with(review + "/")) continue;
        if (event.type == Type::recommendation_issue || event.type == Type::part_issue) out.insert(event.about);
        if (event.type == Type::part_issue) with_parts.insert(whole_of(event.about));
    }
    for (const std::string& whole : with_parts) out.erase(whole);
    return out;
}

std::optional<Day> PlainFold::issued(const std::string& item, EventNo known) const {
    std::optional<Day> day;
    for (const Fact& fact : facts(item, is_part(item) ? Type::part_issue : Type::recommendation_issue, known))
        if (const auto at = time(fact)) day = day ? std::min(*day, at->sure) : at->sure;
    return !day && is_part(item) ? issued(whole_of(item), known) : day;
}

// All facts that move the machines of an item, in the order of time: sure day, possible day, index.
std::vector<PlainFold::Step> PlainFold::life(const std::string& item, EventNo known) const {
    std::vector<Step> steps;
    for (const Type type : {Type::determination_record, Type::implementation_report, Type::priority_assign,
                            Type::verification_record})
        for (const Fact& fact : facts(item, type, known)) steps.push_back({*time(fact), origin(fact[0]), fact});
    std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
        return std::tuple(a.time.sure, a.time.possible, a.order) <
               std::tuple(b.time.sure, b.time.possible, b.order);
    });
    return steps;
}

std::map<std::string, PlainItem> PlainFold::items(const std::string& review, Day day, EventNo known) const {
    std::map<std::string, PlainItem> out;
    for (const std::string& address : item_addresses(review, known)) {
        const auto start = issued(address, known);
        if (!start || day < *start) continue;
        PlainItem item;
        for (const Step& step : life(address, known)) {
            const Event& lead = m_events[step.fact[0]];
            const bool now = step.time.sure <= day;
            switch (lead.type) {
            case Type::determination_record:
                if (!now && step.time.possible && *step.time.possible <= day) item.undetermined = true;
                if (!now) break;
                item.outcome = outcome(step.fact);
                // "puts the item in `declared_complete` from its date until a report says otherwise"
                if (item.outcome == "approved_implemented") item.status = "declared_complete";
                break;
            case Type::implementation_report:
                if (now)
                    item.status =
                        meaning(std::string(lead.text(Field::scheme)), text(step.fact, Field::status), known);
                break;
            case Type::priority_assign: {
                const std::string level(lead.text(Field::level));
                if (now) item.priority = level.empty() ? std::string(lead.text(Field::no_level)) : level;
                break;
            }
            default: item.verified = item.verified || now;
            }
        }
        out[address] = item;
    }
    return out;
}

PlainCounts PlainFold::counts(const std::string& review, Day day, EventNo known,
                              const std::string& body) const {
    PlainCounts counts;
    for (const auto& [address, item] : items(review, day, known)) {
        if (!body.empty()) {
            bool addressed = false;
            for (const Fact& fact :
                 facts(is_part(address) ? whole_of(address) : address, Type::recommendation_issue, known))
                if (const Value* bodies = value(fact, Field::addressed_to)) {
                    const auto& all = std::get<std::vector<std::string>>(*bodies);
                    addressed = std::find(all.begin(), all.end(), body) != all.end();
                }
            if (!addressed) continue;
        }
        ++counts.outcomes[item.outcome];
        if (counted_as(item.outcome) != item.outcome) ++counts.outcomes[counted_as(item.outcome)];
        if (is_approved(item.outcome)) {
            ++counts.statuses[item.status];
            counts.verified += item.verified;
        }
        counts.undetermined += item.undetermined;
    }
    if (body.empty()) count_unnamed(review, day, known, counts);
    std::erase_if(counts.outcomes, [](const auto& count) { return count.second == 0; });
    std::erase_if(counts.statuses, [](const auto& count) { return count.second == 0; });
    return counts;
}

// Part 6: "the missing number moves from `pending` to that outcome as items without a name"; before the first
// round nothing is pending, so there it moves from `submitted`, and the pending ones with it. One that is named
// in a later round was one of those until then.
void PlainFold::count_unnamed(const std::string& review, Day day, EventNo known, PlainCounts& counts) const {
    std::map<std::string, std::pair<Day, Fact>> rounds;
    for (EventNo e = 0; e < known; ++e)
        if (m_events[e].type == Type::round_record && m_events[e].about.starts_with(review + "/"))
            for (const Fact& fact : facts(m_events[e].about, Type::round_record, known))
                rounds[m_events[e].about] = {time(fact)->sure, fact};
    std::optional<Day> first;
    for (const auto& [about, round] : rounds) first = first ? std::min(*first, round.first) : round.first;

    std::map<std::string, std::int64_t> net;
    std::map<std::string, std::map<std::string, std::int64_t>> itemised; // by round and outcome
    std::vector<std::pair<Day, std::string>>
        begins; // of every item: its first determination, and in which round
    for (EventNo e = 0; e < known; ++e) {
        if (m_events[e].type != Type::determination_record || !m_events[e].about.starts_with(review + "/"))
            continue;
        for (const Fact& fact : facts(m_events[e].about, Type::determination_record, known))
            if (fact[0] == e) ++itemised[text(fact, Field::round)][counted_as(outcome(fact))];
    }
    for (const std::string& item : item_addresses(review, known)) {
        const auto start = issued(item, known);
        if (!start) continue;
        std::optional<Day> begin;
        std::string in_round; // what holds at the end of that day
        for (const Step& step : life(item, known)) {
            if (m_events[step.fact[0]].type != Type::determination_record) continue;
            const Day since = std::max(step.time.sure, *start);
            if (begin && since > *begin) break;
            begin = since;
            in_round = text(step.fact, Field::round);
        }
        if (begin) begins.emplace_back(*begin, in_round);
    }
    for (const auto& [about, round] : rounds) {
        const auto& [on, fact] = round;
        const bool is_first = on == *first;
        for (const auto& [field, outcome] : {std::pair{Field::approved, "approved"},
                                             {Field::rejected, "rejected"},
                                             {Field::pending, "pending"}}) {
            const Value* published = value(fact, field);
            if (published == nullptr || (field == Field::pending && !is_first) || on > day) continue;
            std::int64_t missing = std::get<std::int64_t>(*published) - itemised[about][outcome];
            if (missing <= 0) continue;
            if (field == Field::pending)
                for (const auto& [begin, in_round] : begins)
                    if (missing > 0 && in_round != about && begin > on && begin <= day) --missing;
            net[is_first ? "submitted" : "pending"] -= missing;
            net[outcome] += missing;
        }
    }
    for (const auto& [outcome, n] : net) {
        counts.outcomes[outcome] += n;
        if (is_approved(outcome)) counts.statuses["not_reported"] += n;
        if (n > 0) counts.unnamed += n;
    }
    // Items that are counted and not in the record move from nothing.
    for (const char* from : {"submitted", "pending"})
        counts.outcomes[from] = std::max<std::int64_t>(counts.outcomes[from], 0);
}

} // namespace heed::testing_oracle
