#include "web/pages/examples.h"

#include "base/text.h"

#include <algorithm>

namespace heed::web {

using domain::ThingKind;

namespace {

// Reviews, those with the most items first, so that examples have something to show.
std::vector<views::ThingId> reviews_by_size(const Page& page) {
    auto reviews = page.moment().things(views::none, ThingKind::review);
    std::vector<std::pair<std::size_t, views::ThingId>> sized;
    for (const views::ThingId review : reviews) sized.emplace_back(page.moment().items(review).size(), review);
    std::stable_sort(sized.begin(), sized.end(), [](auto& a, auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < reviews.size(); ++i) reviews[i] = sized[i].second;
    return reviews;
}

std::optional<ThingKind> kind_of_segment(std::string_view segment) {
    for (const domain::KindRow& row : domain::kinds())
        if (!row.segment.empty() && row.segment == segment) return row.kind;
    return {};
}

bool is_stored(const Page& page, views::ThingId source) {
    views::Ask ask = page.ask;
    const auto captures = views::captures_of(ask, source);
    return page.site.desk != nullptr && !captures.empty() &&
           page.site.passages.text(captures.back().passages_sha256);
}

bool is_hole(std::string_view part) { return part.starts_with('{'); }

// "/changes" of "sources/{id}/changes": what follows the hole of a thing.
std::string behind_the_thing(const std::vector<std::string_view>& parts, std::size_t from) {
    if (parts.size() != from + 3 || !is_hole(parts[from + 1]) || is_hole(parts[from + 2])) return {};
    return '/' + std::string(parts[from + 2]);
}

// Which things stand in the holes behind the review: items, parts, or those of the kind before the hole.
std::vector<views::ThingId> things_for(const Page& page, views::ThingId review,
                                       const std::vector<std::string_view>& parts, std::size_t from) {
    const views::Moment& moment = page.moment();
    std::vector<views::ThingId> out;
    if (parts[from] == "{number}") {
        const bool wants_part = parts.size() == from + 2;
        for (const views::ThingId item : moment.items(review))
            if ((moment.record().thing(item).kind == ThingKind::part) == wants_part &&
                moment.state(item).is_there())
                out.push_back(item);
        return out;
    }
    const bool ends_there = parts.size() == from + 2 || !behind_the_thing(parts, from).empty();
    if (!ends_there || !is_hole(parts[from + 1])) return out;
    if (parts[from] == "{kind}") {
        for (const domain::KindRow& row : domain::kinds()) {
            if (row.segment.empty()) continue;
            const auto things = moment.things(review, row.kind);
            out.insert(out.end(), things.begin(), things.end());
        }
        return out;
    }
    const auto kind = kind_of_segment(parts[from] == "desk" ? "sources" : parts[from]);
    return kind ? moment.things(review, *kind) : out;
}

} // namespace

std::vector<std::string> paths_of(const Page& page, const Route& route, std::size_t count_max) {
    std::vector<std::string> out;
    const auto parts = split(route.pattern.substr(1), '/');
    const bool in_review = parts.front() == "{review}";
    const std::size_t from = in_review ? 1 : 0;
    const bool has_holes = std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(from), parts.end(), is_hole);
    const auto add = [&](std::string path) {
        if (out.size() < count_max) out.push_back(std::move(path));
    };
    if (!in_review && !has_holes) {
        add(std::string(route.pattern));
        return out;
    }
    if (route.pattern == "/e/{n}") {
        if (page.moment().known() > 0) add("/e/0");
        return out;
    }
    std::vector<views::ThingId> reviews = {views::none};
    if (in_review) reviews = reviews_by_size(page);
    for (const views::ThingId review : reviews) {
        if (out.size() >= count_max) break;
        if (has_holes) {
            if (route.pattern == "/{review}/desk/{id}") {
                // Proposals are made of what is stored here.
                for (const views::ThingId source : things_for(page, review, parts, from))
                    if (is_stored(page, source)) {
                        const std::string_view address = page.moment().address(source);
                        add(page.path_of(review) + "/desk" + std::string(address.substr(address.rfind('/'))));
                    }
                continue;
            }
            // A thing whose kind has a page of its own belongs to that one.
            for (const views::ThingId thing : things_for(page, review, parts, from))
                if (std::string path = page.path_of(thing) + behind_the_thing(parts, from);
                    find_route(parse_place(path)) == &route)
                    add(std::move(path));
        } else {
            std::string path = page.path_of(review);
            for (std::size_t i = 1; i < parts.size(); ++i) path += '/' + std::string(parts[i]);
            add(std::move(path));
        }
    }
    return out;
}

std::optional<std::string> example_of(const Page& page, const Route& route) {
    auto paths = paths_of(page, route, 1);
    return paths.empty() ? std::nullopt : std::optional(std::move(paths.front()));
}

} // namespace heed::web
