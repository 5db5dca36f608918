#include "views/demands.h"

#include "views/item_line.h"

#include <algorithm>

namespace heed::views {
namespace {

using Met = Demand::Met;

std::string_view code_in(const Record& record, const Fact& fact, Field field) {
    const EventNo claim = claim_with(record, fact, field);
    return claim == none ? std::string_view() : record.code(code_of(record, claim, field));
}

Met is_met(Ask& ask, std::string_view demand, ThingId item, const Fact& report) {
    if (demand == "document") {
        const std::string_view documentation = code_in(ask.record(), report, Field::documentation);
        return documentation.empty() ? Met::not_stated : documentation == "available" ? Met::yes : Met::no;
    }
    if (demand == "work-begun") {
        const std::string_view work = code_in(ask.record(), report, Field::work);
        return work.empty() ? Met::not_stated : work == "none" ? Met::no : Met::yes;
    }
    if (demand == "dependency")
        return claim_with(ask.record(), report, Field::waits_for) != none || !waits_of(ask, item).empty()
                   ? Met::yes
                   : Met::no;
    return Met::not_stated;
}

// Of a report that names no scheme: the definition that a body it is addressed to had in force on its day.
std::optional<Fact> definition_in_force(Ask& ask, ThingId item, const EventView& report) {
    const Record& record = ask.record();
    const std::string_view status = report.code(Field::status);
    std::optional<Fact> found;
    std::int32_t begun = no_day;
    const auto owners = addressees_of(ask, item);
    for (const ThingId scheme : ask.moment.things(none, ThingKind::scheme))
        for (Fact& fact : ask.moment.facts(scheme, Machine::identity, Type::scheme_define)) {
            const EventView view(record, fact.lead());
            const std::int32_t since = in_time(record, fact).sure;
            const bool is_owner = std::any_of(owners.begin(), owners.end(), [&](const Named& body) {
                return body.thing == view.thing(Field::body);
            });
            if (!is_owner || view.code(Field::of) != "implementation" || view.code(Field::means) != status ||
                since == no_day || since > report.row().sure || (found && since < begun))
                continue;
            if (view.to() && view.to()->last() && view.to()->last()->number < report.row().sure) continue;
            begun = since;
            found = std::move(fact);
        }
    return found;
}

} // namespace

std::vector<Demand> demands_on(Ask& ask, ThingId item, EventNo report) {
    std::vector<Demand> out;
    const Record& record = ask.record();
    const EventView view(record, report);
    const ThingId scheme = view.thing(Field::scheme);
    const auto in_force = scheme == none ? definition_in_force(ask, item, view) : std::nullopt;
    const Fact* definition = scheme != none ? ask.definition(scheme, view.code(Field::status))
                             : in_force     ? &*in_force
                                            : nullptr;
    const EventNo claim = definition == nullptr ? none : claim_with(record, *definition, Field::demands);
    if (claim == none) return out;
    const bool has_more = (record.event(report).flags & is_disputed) != 0;
    const Fact claims = has_more ? fact_with(record, report, ask.moment.known()) : Fact{none, {report}, none};
    for (const std::string_view code : EventView(record, claim).codes(Field::demands))
        out.push_back({code, is_met(ask, code, item, claims), claim});
    return out;
}

} // namespace heed::views
