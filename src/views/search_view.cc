#include "views/search_view.h"

#include "base/text.h"
#include "views/passage_book.h"
#include "views/typed_address.h"

namespace heed::views {

SearchView search_view(Ask& ask, SearchIndex* index, SearchRequest request) {
    SearchView view;
    view.request = std::move(request);
    const SearchRequest& asked = view.request;
    view.asked = !trim(asked.text).empty();
    view.found.index = index == nullptr ? Found::Index::absent : Found::Index::ready;
    view.found.indexed = ask.moment.known();
    if (!view.asked) return view;
    if (!asked.group && asked.from == 0)
        for (const ThingId thing : things_meant(ask.moment, asked.text, asked.review))
            view.leads.push_back(ask.named(thing));
    if (index != nullptr)
        view.found = index->find(ask, {.text = asked.text,
                                       .review = asked.review,
                                       .group = asked.group,
                                       .from = asked.from,
                                       .count = asked.count,
                                       .per_group = asked.per_group});
    return view;
}

std::string path_of(Ask& ask, const Hit& hit) {
    std::string path = '/' + std::string(ask.moment.address(hit.thing));
    if (hit.group != FindGroup::passages) return path;
    const auto captures = captures_of(ask, hit.thing);
    if (!captures.empty() && captures.back().cap != hit.cap) path += "?cap=" + std::to_string(hit.cap);
    return path + '#' + hit.passage;
}

std::string_view number_shown(const Ask& ask, ThingId thing) {
    const ThingKind kind = ask.record().thing(thing).kind;
    if (kind != ThingKind::recommendation && kind != ThingKind::part) return {};
    return number_of_item(ask.moment, thing);
}

ThingId review_of(const Ask& ask, ThingId thing) {
    return ask.record().review_thing(ask.record().thing(thing).review);
}

std::optional<domain::Date> day_of_hit(const Ask& ask, const Hit& hit) {
    if (hit.group != FindGroup::passages) return on_of(ask.record(), hit.event);
    const auto fact = ask.moment.fact(hit.thing, Type::source_name);
    if (!fact) return {};
    const EventNo claim = claim_with(ask.record(), *fact, Field::dated);
    return claim == none ? std::nullopt : EventView(ask.record(), claim).date(Field::dated);
}

std::vector<Cited> cites_of(Ask& ask, const Hit& hit) {
    if (hit.group != FindGroup::passages) return ask.cites(hit.event);
    return {{ask.mark(hit.thing), hit.passage, hit.cap, 0, {}}};
}

} // namespace heed::views
