#include "actions/tip.h"

#include <algorithm>

namespace heed::actions {

using namespace ledger;
using views::none;

Tip::Tip(const views::Moment& moment, const std::vector<std::pair<const Event*, std::string_view>>& events)
    : m_moment(moment) {
    for (const auto& [event, where] : events) {
        if (row(event->type).creates) m_made.insert(event->about);
        m_about[event->about].emplace_back(event, where);
        if (event->corrects) m_replaced.insert(*event->corrects);
        if (event->voids) m_replaced.insert(*event->voids);
        if (event->type == Type::part_issue)
            m_with_parts.insert(event->about.substr(0, event->about.rfind('/')));
    }
}

bool Tip::exists(std::string_view address) const {
    return m_made.find(address) != m_made.end() || m_moment.find(address) != none;
}

bool Tip::has_parts(std::string_view recommendation) const {
    if (m_with_parts.find(recommendation) != m_with_parts.end()) return true;
    const views::ThingId thing = m_moment.find(recommendation);
    return thing != none && m_moment.record().thing(thing).parts_born.load() < m_moment.known();
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
    if (const views::ThingId thing = m_moment.find(round); thing != none)
        if (const auto fact = m_moment.fact(thing, Type::round_record)) return m_moment.time(*fact).sure;
    std::int32_t day = views::no_day;
    if (const auto made = m_about.find(round); made != m_about.end())
        for (const auto& [event, where] : made->second)
            if (event->type == Type::round_record && day == views::no_day) day = sure_day(*event);
    return day;
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
                    if (const auto round = view.thing(Field::round); round != none)
                        one.round = record.address(round);
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
