// One statement of the record by its number: leads to where it is shown, and keeps the two times.
// /e/{n}
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/deeds_json.h"
#include "web/pages/event_words.h"

namespace heed::web {
namespace {

std::optional<views::EventNo> event_of(const Page& page) {
    const auto number = parse_number(page.place.segments[1]);
    if (!number || *number >= page.moment().known()) return {};
    return static_cast<views::EventNo>(*number);
}

Response no_such_event(Page& page) {
    return not_found(
        page, page.w.words("error.event", {{"n", page.place.segments[1]}, {"size", page.moment().known()}}),
        {{std::string(page.w.words("nav.changes")), page.links.to("/changes")}});
}

std::string shown_at(Page& page, views::EventNo event) {
    const std::string place = place_of_event(page, event);
    const std::size_t hash = place.find('#'), mark = place.find('?');
    const std::size_t end = std::min({hash, mark, place.size()});
    const std::string query =
        mark == std::string::npos ? std::string() : place.substr(mark + 1, hash - mark - 1);
    return page.links.to(place.substr(0, end), query) + (hash == std::string::npos ? "" : place.substr(hash));
}

} // namespace

Response event_page(Page& page) {
    const auto event = event_of(page);
    return event ? redirect(302, shown_at(page, *event)) : no_such_event(page);
}

Response event_json(Page& page) {
    const auto event = event_of(page);
    return event ? data(page, reports::event_json(page.ask, *event, shown_at(page, *event)))
                 : no_such_event(page);
}

} // namespace heed::web
