#include "views/demands.h"

#include "views/item_line.h"

namespace heed::views {
namespace {

using Met = Demand::Met;

Met is_met(Ask& ask, std::string_view demand, ThingId item, const EventView& report) {
    if (demand == "document") {
        const std::string_view documentation = report.code(Field::documentation);
        return documentation.empty() ? Met::not_stated : documentation == "available" ? Met::yes : Met::no;
    }
    if (demand == "work-begun") {
        const std::string_view work = report.code(Field::work);
        return work.empty() ? Met::not_stated : work == "none" ? Met::no : Met::yes;
    }
    if (demand == "dependency")
        return report.has(Field::waits_for) || !waits_of(ask, item).empty() ? Met::yes : Met::no;
    return Met::not_stated;
}

} // namespace

std::vector<Demand> demands_on(Ask& ask, ThingId item, EventNo report) {
    std::vector<Demand> out;
    const EventView view(ask.record(), report);
    const EventNo definition =
        definition_of(ask.record(), view.thing(Field::scheme), view.code(Field::status), ask.moment.known());
    if (definition == none) return out;
    for (const std::string_view code : EventView(ask.record(), definition).codes(Field::demands))
        out.push_back({code, is_met(ask, code, item, view), definition});
    return out;
}

} // namespace heed::views
