#include "views/statements.h"

#include "base/text.h"
#include "views/members.h"

#include <algorithm>

namespace heed::views {
namespace {

std::vector<Field> fields_of(const Record& record, const Fact& fact) {
    std::vector<Field> out;
    for (const EventNo claim : fact.claims)
        for (const Field field : EventView(record, claim).fields())
            if (std::find(out.begin(), out.end(), field) == out.end()) out.push_back(field);
    std::sort(out.begin(), out.end());
    return out;
}

StatedMember member_of(Ask& ask, EventNo claim, Field field) {
    const EventView view(ask.record(), claim);
    StatedMember out{.field = field, .date = view.date(field)};
    if (const ThingId thing = view.thing(field); thing != none) out.things.push_back(ask.named(thing));
    for (const ThingId thing : view.things(field)) out.things.push_back(ask.named(thing));
    if (out.things.empty() && !out.date) out.text = view.text(field);
    return out;
}

void add_words(Ask& ask, const Fact& fact, Statement& out) {
    const auto known = [](const std::vector<StatedWords>& all, std::string_view name) {
        return std::any_of(all.begin(), all.end(), [&](const StatedWords& one) { return one.name == name; });
    };
    for (const EventNo claim : fact.claims) {
        const EventWords* words = ask.words.all(claim);
        if (words == nullptr) continue;
        for (const auto& text : words->texts)
            if (!known(out.texts, text.name))
                out.texts.push_back({text.name, ask.words.text(claim, text.name)});
        for (const auto& text : words->persons)
            if (!known(out.texts, text.name)) out.texts.push_back({text.name, {text.words, {}}});
        for (const auto& link : words->links)
            if (!known(out.links, link.name)) out.links.push_back({link.name, {link.words, {}}});
    }
}

bool later_first(std::int32_t a, EventNo a_event, std::int32_t b, EventNo b_event) {
    return a != b ? a > b : a_event < b_event; // no_day is the smallest number: undated last
}

// What says nothing by itself: notes stand apart, settlements with what they settle.
bool stands_apart(Type type) {
    return type == Type::note_record || type == Type::disagreement_settle || type == Type::alias_record;
}

} // namespace

Statement statement_of(Ask& ask, const Fact& fact) {
    const Record& record = ask.record();
    const EventRow& row = record.event(fact.lead());
    Statement out{.type = row.type, .event = fact.lead(), .about = ask.named(row.thing), .on = ask.when(fact)};
    out.sure = in_time(record, fact).sure;
    out.at = record.deed(row.deed).at;
    for (const EventNo claim : fact.claims)
        if (!out.to) out.to = EventView(record, claim).to();
    for (const Field field : fields_of(record, fact))
        out.members.push_back(member_of(ask, claim_with(record, fact, field), field));
    add_words(ask, fact, out);
    out.cites = ask.cites(fact);
    out.disputed = ask.disputed(fact);
    return out;
}

std::vector<NamingGroup> namings_of(Ask& ask, ThingId thing) {
    const Record& record = ask.record();
    struct Group {
        Type type;
        Field field;
        std::vector<std::pair<ThingId, EventNo>> things; // with the first event that names it so
    };
    std::vector<Group> groups;
    for (const Moment::Mention& mention : ask.moment.mentions(thing)) {
        const EventRow& row = record.event(mention.event);
        if (stands_apart(row.type) || row.thing == thing) continue;
        if (!has_come(ask, mention.event) || !is_there(ask, row.thing)) continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) {
            return g.type == row.type && g.field == mention.field;
        });
        if (group == groups.end()) group = groups.insert(groups.end(), Group{row.type, mention.field, {}});
        group->things.emplace_back(row.thing, mention.event);
    }
    std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        return std::pair(a.type, a.field) < std::pair(b.type, b.field);
    });
    std::vector<NamingGroup> out;
    for (Group& group : groups) {
        std::sort(group.things.begin(), group.things.end());
        const auto same_thing = [](const auto& a, const auto& b) { return a.first == b.first; };
        group.things.erase(std::unique(group.things.begin(), group.things.end(), same_thing),
                           group.things.end());
        NamingGroup named{.type = group.type, .field = group.field, .things = group.things.size()};
        for (const auto& [about, event] : group.things) {
            const ThingId review = record.review_thing(record.thing(about).review);
            auto count = std::find_if(named.by_review.begin(), named.by_review.end(),
                                      [&](const auto& one) { return one.first.thing == review; });
            if (count == named.by_review.end())
                count = named.by_review.insert(named.by_review.end(), {ask.named(review), 0});
            ++count->second;
            if (group.things.size() > namings_listed_max) continue;
            const Fact fact = fact_with(record, event, ask.moment.known());
            named.namings.push_back(
                {ask.named(about), event, ask.when(fact), in_time(record, fact).sure, ask.cites(fact)});
        }
        std::sort(named.namings.begin(), named.namings.end(), [](const Naming& a, const Naming& b) {
            return a.sure != b.sure ? a.sure > b.sure : natural_less(a.about.address, b.about.address);
        });
        std::sort(named.by_review.begin(), named.by_review.end(),
                  [](const auto& a, const auto& b) { return natural_less(a.first.address, b.first.address); });
        out.push_back(std::move(named));
    }
    return out;
}

std::optional<ThingView> thing_view(Ask& ask, ThingId thing) {
    if (!ask.moment.is_born(thing)) return {};
    const Record& record = ask.record();
    ThingView out{.thing = ask.named(thing), .kind = record.thing(thing).kind};
    out.review = ask.named(record.review_thing(record.thing(thing).review));
    for (std::size_t machine = 0; machine < ledger::machine_count; ++machine)
        for (const Fact& fact : ask.moment.facts(thing, static_cast<Machine>(machine))) {
            if (stands_apart(record.event(fact.lead()).type)) continue;
            const std::int32_t sure = in_time(record, fact).sure;
            if (sure != no_day && !ask.moment.holds(sure))
                ++out.later;
            else
                out.statements.push_back(statement_of(ask, fact));
        }
    std::sort(out.statements.begin(), out.statements.end(), [](const Statement& a, const Statement& b) {
        return later_first(a.sure, a.event, b.sure, b.event);
    });
    out.named_by = namings_of(ask, thing);
    out.disputes = disputes_about(ask, thing);
    out.notes = notes_about(ask, thing);
    return out;
}

} // namespace heed::views
