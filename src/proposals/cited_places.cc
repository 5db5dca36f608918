#include "proposals/cited_places.h"

namespace heed::proposals {

CitedPlaces::CitedPlaces(views::Ask& ask, std::string_view source) {
    const views::Record& record = ask.record();
    const views::ThingId wanted = ask.moment.find(source);
    for (views::EventNo e = 0; e < ask.moment.known(); ++e) {
        const views::EventRow& row = record.event(e);
        if ((row.flags & views::is_void) != 0 || record.is_replaced(row, ask.moment.known())) continue;
        const views::EventView event(record, e);
        if (!event.on()) continue;
        for (const views::CiteView& cite : event.cites())
            if (cite.source == wanted && cite.has_passage())
                m_told.emplace(cite.passage(), Told{row.type, *event.on(), e});
    }
}

views::EventNo CitedPlaces::event(ledger::Type type, std::string_view anchor, const domain::Date& on) const {
    const auto [first, last] = m_told.equal_range(anchor);
    for (auto told = first; told != last; ++told)
        if (told->second.type == type && domain::agree(told->second.on, on)) return told->second.event;
    return views::none;
}

bool CitedPlaces::is_told(std::string_view anchor, const domain::Date& on) const {
    const auto [first, last] = m_told.equal_range(anchor);
    for (auto told = first; told != last; ++told)
        if (domain::agree(told->second.on, on)) return true;
    return false;
}

} // namespace heed::proposals
