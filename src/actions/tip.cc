#include "actions/tip.h"

#include <algorithm>

namespace heed::actions {

using namespace ledger;
using views::none;

Tip::Tip(const views::Moment& moment, const std::vector<std::pair<const Event*, std::string_view>>& events)
    : m_moment(moment) {
    for (const auto& [event, where] : events) {
        m_events.push_back(event);
        if (row(event->type).creates && !event->voids) m_made.insert(event->about);
        m_about[event->about].emplace_back(event, where);
        if (event->corrects) m_replaced.insert(*event->corrects);
        if (event->voids) m_replaced.insert(*event->voids);
        if (event->type == Type::part_issue)
            m_with_parts.insert(event->about.substr(0, event->about.rfind('/')));
    }
}

bool Tip::exists(std::string_view address) const {
    if (m_made.find(address) != m_made.end()) return true;
    const views::ThingId thing = m_moment.find(address);
    return thing != none && m_moment.record().exists(thing, m_moment.known());
}

bool Tip::holds(EventNo event) const {
    const views::Record& record = m_moment.record();
    const views::EventRow& there = record.event(event);
    return event < m_moment.known() && (there.flags & (views::is_void | views::is_unknown)) == 0 &&
           !record.is_replaced(there, m_moment.known()) && !m_replaced.contains(event);
}

bool Tip::is_claim(EventNo number, std::string_view about, std::string_view slot) const {
    if (number >= m_moment.known()) {
        const std::size_t place = number - m_moment.known();
        return place < m_events.size() && m_events[place]->about == about && !m_events[place]->voids &&
               slot_text(*m_events[place]) == slot && !m_events[place]->cites.empty();
    }
    const views::Record& record = m_moment.record();
    const views::EventRow& claim = record.event(number);
    return holds(number) && record.address(claim.thing) == about && record.slot(claim.slot) == slot &&
           !views::EventView(record, number).cites().empty();
}

std::optional<std::string> Tip::claim_about_whole(const std::string& recommendation) const {
    if (const auto made = m_about.find(recommendation); made != m_about.end())
        for (const auto& [event, where] : made->second)
            if (!event->voids && row(event->type).machine != Machine::identity)
                return where.empty() ? "this change" : std::string(where);
    const views::ThingId thing = m_moment.find(recommendation);
    if (thing == none) return {};
    for (std::size_t machine = 1; machine < machine_count; ++machine)
        for (EventNo e = m_moment.record().thing(thing).heads[machine].load(std::memory_order_acquire);
             e != none; e = m_moment.record().event(e).prev)
            if (holds(e)) return "event " + std::to_string(e);
    return {};
}

bool Tip::is_brought_by_another(std::string_view address) const {
    if (m_made.find(address) != m_made.end()) return true;
    const views::Record& record = m_moment.record();
    const views::ThingId thing = m_moment.find(address);
    if (thing == none) return false;
    for (EventNo e = record.thing(thing).heads[0].load(std::memory_order_acquire); e != none;
         e = record.event(e).prev)
        if (holds(e) && row(record.event(e).type).creates && record.event(e).type != Type::alias_record)
            return true;
    return false;
}

std::optional<std::string> Tip::speaks_of(const std::string& address) const {
    const views::Record& record = m_moment.record();
    for (const auto& [about, events] : m_about)
        for (const auto& [event, where] : events) {
            if (event->voids || event->type == Type::alias_record) continue;
            const auto names = [&](const Member& member) {
                const auto* one = std::get_if<std::string>(&member.value);
                const auto* many = std::get_if<std::vector<std::string>>(&member.value);
                return (one != nullptr && *one == address) ||
                       (many != nullptr && std::find(many->begin(), many->end(), address) != many->end());
            };
            if (about == address || about.starts_with(address + "/") ||
                std::any_of(event->val.begin(), event->val.end(), names) ||
                std::any_of(event->cites.begin(), event->cites.end(),
                            [&](const Citation& cite) { return cite.source == address; }))
                return where.empty() ? "this change" : std::string(where);
        }
    const views::ThingId thing = m_moment.find(address);
    if (thing == none) return {};
    const auto said = [](EventNo event) { return "event " + std::to_string(event); };
    const views::ThingRow& row = record.thing(thing);
    for (const auto& head : row.heads)
        for (EventNo e = head.load(std::memory_order_acquire); e != none; e = record.event(e).prev)
            if (holds(e) && record.event(e).type != Type::alias_record) return said(e);
    for (std::uint32_t at = row.mentions.load(std::memory_order_acquire); at != none;
         at = record.mention(at).prev)
        if (holds(record.mention(at).event)) return said(record.mention(at).event);
    // What stands under it, and what cites it: seldom asked, so looked for everywhere.
    const std::string under = address + "/";
    for (EventNo e = 0; e < m_moment.known(); ++e) {
        if (!holds(e)) continue;
        if (m_moment.address(record.event(e).thing).starts_with(under)) return said(e);
        if (row.kind != domain::ThingKind::source) continue;
        const views::EventView view(record, e);
        for (const auto& cite : view.cites())
            if (cite.source == thing) return said(e);
    }
    return {};
}

bool Tip::has_parts(std::string_view recommendation) const {
    if (m_with_parts.find(recommendation) != m_with_parts.end()) return true;
    const views::ThingId thing = m_moment.find(recommendation);
    return thing != none && m_moment.record().has_parts(thing, m_moment.known());
}

const std::map<std::string, std::string>& Tip::codes(const std::string& scheme) const {
    const auto [found, fresh] = m_codes.try_emplace(scheme);
    if (!fresh) return found->second;
    const views::ThingId thing = m_moment.find(scheme);
    if (thing != none)
        for (const views::Fact& fact : m_moment.facts(thing, Machine::identity, Type::scheme_define)) {
            const views::EventView view(m_moment.record(), fact.lead());
            found->second[std::string(view.code(Field::code))] = view.code(Field::means);
        }
    if (const auto made = m_about.find(scheme); made != m_about.end())
        for (const auto& [event, where] : made->second)
            if (event->type == Type::scheme_define && !event->voids)
                found->second[std::string(event->text(Field::code))] = event->text(Field::means);
    return found->second;
}

std::string Tip::scheme_of_round(const std::string& round) const {
    if (const auto made = m_about.find(round); made != m_about.end())
        for (const auto& [event, where] : made->second)
            if (!event->text(Field::scheme).empty()) return std::string(event->text(Field::scheme));
    const views::ThingId thing = m_moment.find(round);
    if (thing == none) return {};
    const auto fact = m_moment.fact(thing, Type::round_record);
    if (!fact) return {};
    const EventNo claim = views::claim_with(m_moment.record(), *fact, Field::scheme);
    return claim == none
               ? std::string()
               : std::string(m_moment.address(views::thing_of(m_moment.record(), claim, Field::scheme)));
}

std::int32_t Tip::day_of_round(const std::string& round) const {
    if (const auto made = m_about.find(round); made != m_about.end())
        for (const auto& [event, where] : made->second)
            if (event->type == Type::round_record && event->corrects) return sure_day(*event);
    if (const views::ThingId thing = m_moment.find(round); thing != none)
        if (const auto fact = m_moment.fact(thing, Type::round_record)) return m_moment.time(*fact).sure;
    std::int32_t day = views::no_day;
    if (const auto made = m_about.find(round); made != m_about.end())
        for (const auto& [event, where] : made->second)
            if (event->type == Type::round_record && day == views::no_day) day = sure_day(*event);
    return day;
}

// Where this change gives a round of the record another day; null when it does not.
const std::string_view* Tip::moved_round(const std::string& round) const {
    if (const auto made = m_about.find(round); made != m_about.end())
        for (const auto& [event, where] : made->second)
            if (event->type == Type::round_record && event->corrects) return &where;
    return nullptr;
}

std::vector<std::string> Tip::determined_in(const std::string& round) const {
    std::vector<std::string> out;
    const views::ThingId thing = m_moment.find(round);
    if (thing == none) return out;
    for (const EventNo e : m_moment.mentions(thing, Field::round))
        if (m_moment.record().event(e).type == Type::determination_record)
            out.emplace_back(m_moment.address(m_moment.record().event(e).thing));
    return out;
}

std::set<std::string> Tip::owners_of(std::string_view item) const {
    const auto parts = domain::parse_address(item);
    const std::string recommendation(parts && parts->kind == domain::ThingKind::part ? parts->parent : item);
    std::set<std::string> out;
    if (const auto made = m_about.find(recommendation); made != m_about.end())
        for (const auto& [event, where] : made->second)
            for (const std::string& body : event->list(Field::addressed_to)) out.insert(body);
    const views::ThingId thing = m_moment.find(recommendation);
    if (thing != none)
        for (const views::Fact& fact : m_moment.facts(thing, Machine::identity))
            for (const EventNo claim : fact.claims)
                for (const auto body : views::EventView(m_moment.record(), claim).things(Field::addressed_to))
                    out.insert(std::string(m_moment.address(body)));
    return out;
}

std::vector<ItemClaim> Tip::claims_about(const std::string& item) const {
    std::vector<ItemClaim> out;
    const views::Record& record = m_moment.record();
    const views::ThingId thing = m_moment.find(item);
    if (thing != none)
        for (const Machine machine : {Machine::decision, Machine::implementation})
            for (const views::Fact& fact : m_moment.facts(thing, machine))
                for (const EventNo claim : fact.claims) {
                    if (m_replaced.contains(claim)) continue;
                    const views::EventView view(record, claim);
                    ItemClaim one{.type = view.type(),
                                  .slot = std::string(record.slot(view.row().slot)),
                                  .sure = view.row().sure,
                                  .odd = view.has(Field::odd)};
                    if (const auto round = view.thing(Field::round); round != none) {
                        one.round = record.address(round);
                        if (const auto* moved = moved_round(one.round)) {
                            one.is_new = true;
                            one.where = *moved;
                        }
                    }
                    if (const auto scheme = view.thing(Field::scheme); scheme != none)
                        one.scheme = record.address(scheme);
                    if (view.row().code != none) one.code = record.code(view.row().code);
                    for (const auto& cite : view.cites())
                        one.sources.insert(std::string(record.address(cite.source)));
                    out.push_back(std::move(one));
                }
    if (const auto made = m_about.find(item); made != m_about.end())
        for (const auto& [event, where] : made->second) {
            if (event->voids || (row(event->type).machine != Machine::decision &&
                                 row(event->type).machine != Machine::implementation))
                continue;
            ItemClaim one{.type = event->type,
                          .slot = slot_text(*event),
                          .round = std::string(event->text(Field::round)),
                          .scheme = std::string(event->text(Field::scheme)),
                          .sure = sure_day(*event),
                          .odd = event->find(Field::odd) != nullptr,
                          .is_new = true,
                          .where = where};
            one.code = event->type == Type::determination_record ? event->text(Field::outcome)
                                                                 : event->text(Field::status);
            for (const Citation& cite : event->cites) one.sources.insert(cite.source);
            out.push_back(std::move(one));
        }
    return out;
}

std::int32_t sure_day(const Event& event) {
    if (!event.on) return views::no_day;
    return event.on->last().value_or(Day{INT32_MAX}).number;
}

} // namespace heed::actions
