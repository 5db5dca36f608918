#include "web/pages/event_words.h"

#include "ledger/event.h"
#include "web/pages/routes.h"

namespace heed::web {
namespace {

constexpr std::size_t kinds_named = 6;

// "5.4" among things of its review, "r1 5.4" elsewhere.
std::string about_words(const Page& page, const views::EventLine& event) {
    if (!event.number.empty()) {
        const std::string_view review = event.about.address.substr(0, event.about.address.find('/'));
        if (page.review != views::none && page.code() == review) return std::string(event.number);
        return std::string(review) + ' ' + std::string(event.number);
    }
    const std::string_view address = event.about.address;
    return std::string(event.about.name.empty() ? address.substr(address.rfind('/') + 1)
                                                : event.about.name.text);
}

} // namespace

std::string event_words(Page& page, const views::EventLine& event) {
    const wording::Wording& w = page.w;
    if (event.is_unknown) return std::string(w.words("event.unknown"));
    const std::string_view what = w.words({"event.", ledger::name(event.type)}); // keys: event.*
    const std::string_view value = event.outcome  ? w.word(*event.outcome)
                                   : event.status ? w.word(*event.status)
                                                  : std::string_view();
    return w.words("deed.event", {{"kind", event.is_void                   ? "withdrawn"
                                           : event.replaces != views::none ? "corrected"
                                                                           : "new"},
                                  {"what", what},
                                  {"about", about_words(page, event)},
                                  {"has", value.empty() ? "no" : "yes"},
                                  {"value", value}});
}

std::string counts_words(Page& page, const views::DeedLine& deed) {
    const wording::Wording& w = page.w;
    std::vector<std::string> parts;
    std::size_t rest = deed.counted;
    for (const views::TypeCount& count : deed.counts) {
        if (parts.size() == kinds_named) break;
        parts.push_back(w.words("deed.kind",
                                {{"what", w.words({"event.", ledger::name(count.type)})}, {"n", count.count}}));
        rest -= count.count;
    }
    if (rest > 0) parts.push_back(w.words("deed.others", {{"n", rest}}));
    return parts.empty() ? std::string(w.words("deed.house")) : w.list(parts);
}

std::string deed_title(Page& page, const views::DeedLine& deed) {
    if (!deed.title.empty()) return std::string(deed.title.text);
    if (deed.counts.size() == 1 && deed.counted == 1)
        for (views::EventNo e = deed.first; e < deed.first + deed.events; ++e)
            if (page.moment().record().event(e).type == deed.counts[0].type)
                return event_words(page, views::event_line(page.ask, e));
    return page.w.words("deed.untitled", {{"n", deed.counted}});
}

std::string recorded_by(Page& page, const views::DeedLine& deed) {
    return deed.by == ledger::operator_account ? std::string(page.w.words("deed.by-operator"))
                                               : std::string(deed.by);
}

std::string place_of_event(Page& page, views::EventNo event) {
    const views::Record& record = page.moment().record();
    const views::EventRow& row = record.event(event);
    const bool stands = !record.is_replaced(row, page.moment().known()) &&
                        (row.flags & (views::is_void | views::is_unknown)) == 0;
    if (stands && row.thing != views::none && !ledger::row(row.type).house) {
        const std::string path = page.path_of(row.thing);
        const Place place = parse_place(path);
        const Route* route = find_route(place);
        if (place.moved_to.empty() && route != nullptr && route->html != nullptr) {
            const bool has_history = record.is_item(row.thing, page.moment().known());
            const views::EventNo lead =
                has_history ? views::fact_with(record, event, page.moment().known()).lead() : views::none;
            return has_history ? path + "#e" + std::to_string(lead) : path;
        }
    }
    const std::size_t from = (event - record.deed(row.deed).first) / events_on_page * events_on_page;
    return '/' + ledger::deed_address(record.deed_name(row.deed)) +
           (from == 0 ? std::string() : "?from=" + std::to_string(from)) + "#e" + std::to_string(event);
}

} // namespace heed::web
