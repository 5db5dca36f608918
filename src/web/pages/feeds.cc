// Feeds: what was recorded, one entry a deed, newest first. Of the whole record, of a review, of a list, of one
// recommendation, of the acts of the deciding body.
// /changes.atom   /{review}.atom   /{review}/recommendations.atom?decision=approved   /{review}/{number}.atom
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/atom.h"
#include "views/item_list.h"
#include "web/pages/event_words.h"
#include "web/pages/item_filter.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

#include <algorithm>

namespace heed::web {
namespace {

constexpr std::size_t entries_max = 50;
constexpr std::size_t lines_max = 40;

struct Entries {
    std::vector<std::pair<views::DeedLine, std::vector<views::EventNo>>> deeds; // with the events to tell of
    std::size_t total = 0;
};

std::size_t first_of(const Page& page) {
    return static_cast<std::size_t>(parse_number(page.request.query.first_or("from", "0")).value_or(0));
}

std::string absolute(const Page& page, const std::string& path) { return page.site.options.origin + path; }

// What an entry is called after: its latest decision, report or act, else the first of its events.
views::EventNo foremost(const Page& page, const std::vector<views::EventNo>& events) {
    const views::Record& record = page.moment().record();
    views::EventNo best = views::none;
    for (const views::EventNo e : events) {
        const views::EventRow& row = record.event(e);
        if (row.type != ledger::Type::determination_record && row.type != ledger::Type::implementation_report &&
            row.type != ledger::Type::round_record)
            continue;
        if (best == views::none || row.sure >= record.event(best).sure) best = e;
    }
    return best == views::none ? events.front() : best;
}

reports::AtomEntry entry_of(Page& page, const views::DeedLine& deed, const std::vector<views::EventNo>& events,
                            std::string_view scope) {
    const wording::Wording& w = page.w;
    const Links plain(page.place.language, {}, {});
    const std::string path = wording::path_in(page.place.language, '/' + deed.address);
    const std::string id = scope.empty() ? path : path + '/' + std::string(scope);
    reports::AtomEntry entry{.id = reports::tag_uri(page.site.options.origin, utc_day(deed.at), id),
                             .href = absolute(page, plain.to('/' + deed.address)),
                             .updated = deed.at};
    if (events.empty()) {
        entry.title = deed_title(page, deed);
        entry.summary = counts_words(page, deed);
        return entry;
    }
    entry.title = w.words("feed.entry",
                          {{"first", event_words(page, views::event_line(page.ask, foremost(page, events)))},
                           {"n", events.size() - 1}});
    entry.summary =
        w.words("feed.recorded", {{"title", deed_title(page, deed)}, {"who", recorded_by(page, deed)}});
    for (std::size_t i = 0; i < events.size() && i < lines_max; ++i) {
        const views::EventLine line = views::event_line(page.ask, events[i]);
        std::string words = event_words(page, line);
        if (line.on) words = w.words("feed.line", {{"what", words}, {"when", w.date(*line.on)}});
        entry.lines.push_back({words, absolute(page, plain.to("/e/" + std::to_string(events[i])))});
    }
    if (events.size() > lines_max)
        entry.lines.push_back({w.words("deed.others", {{"n", events.size() - lines_max}}), entry.href});
    return entry;
}

Response feed(Page& page, std::string title, const Entries& entries, std::string_view scope,
              std::string_view query = {}) {
    const Links plain(page.place.language, {}, {});
    const std::string path = page.place.path;
    const views::Record& record = page.moment().record();
    const Day began =
        page.moment().known() == 0 ? page.ask.today : utc_day(record.deed(record.event(0).deed).at);
    std::string id = wording::path_in(page.place.language, path) + ".atom";
    if (!query.empty()) id += '?' + std::string(query);
    reports::AtomFeed out{.id = reports::tag_uri(page.site.options.origin, began, id),
                          .title = std::move(title),
                          .subtitle = std::string(page.w.words("feed.subtitle")),
                          .self = absolute(page, plain.as(Form::atom, path, query)),
                          .alternate = absolute(page, plain.to(path, query)),
                          .language = std::string(wording::code(page.w.language())),
                          .base = page.site.options.origin,
                          .author = std::string(page.w.words("feed.author")),
                          .updated = page.moment().known_at()};
    for (const auto& [deed, events] : entries.deeds) out.entries.push_back(entry_of(page, deed, events, scope));
    if (!out.entries.empty()) out.updated = out.entries.front().updated;
    if (const std::size_t next = first_of(page) + entries_max; next < entries.total)
        out.next = absolute(page, plain.as(Form::atom, path,
                                           (query.empty() ? std::string() : std::string(query) + '&') +
                                               query_of({{"from", std::to_string(next)}})));
    return data(page, reports::atom(out));
}

// Of so many deeds as fit in one part of the feed, the events about these things.
Entries entries_about(Page& page, const std::vector<views::ThingId>& things) {
    Entries out;
    const auto deeds = views::events_about(page.moment(), things);
    out.total = deeds.size();
    std::size_t at = 0;
    for (const auto& [deed, events] : deeds) {
        if (at >= first_of(page) && at < first_of(page) + entries_max)
            out.deeds.emplace_back(views::deed_line(page.ask, deed), events);
        ++at;
    }
    return out;
}

Response deeds_feed(Page& page, std::string title) {
    const std::optional<views::ThingId> review =
        page.review == views::none ? std::nullopt : std::optional(page.review);
    const auto list = views::deeds_of(page.ask, review, first_of(page), entries_max);
    Entries entries{.total = list.total};
    for (const views::DeedLine& line : list.lines)
        entries.deeds.emplace_back(line, std::vector<views::EventNo>());
    return feed(page, std::move(title), entries, review ? page.code() : std::string_view());
}

} // namespace

Response changes_atom(Page& page) {
    const std::string title(page.w.words("nav.changes"));
    return deeds_feed(page, page.review == views::none ? title : review_name(page) + ": " + title);
}

Response review_atom(Page& page) {
    const auto title = page.ask.named(page.review).name.text;
    return deeds_feed(page, title.empty() ? review_name(page) : review_name(page) + ": " + std::string(title));
}

Response recommendations_atom(Page& page) {
    const views::ItemFilter filter = read_filter(page.request.query);
    const auto list = views::item_list(page.ask, page.review, filter);
    std::vector<views::ThingId> things;
    for (std::size_t i = 0; i < list.items.size(); ++i)
        if (list.matches[i]) things.push_back(list.items[i].thing);
    const std::string query = filter_query(filter);
    const std::string scope =
        std::string(page.code()) + "/recommendations" + (query.empty() ? "" : '?' + query);
    return feed(page, review_name(page) + ": " + std::string(page.w.words("nav.recommendations")),
                entries_about(page, things), scope, query);
}

Response recommendation_atom(Page& page) {
    const std::string_view address = std::string_view(page.place.path).substr(1);
    const views::ThingId item = page.moment().find(address);
    const bool there = page.moment().is_born(item);
    if (!there)
        return not_found(
            page,
            page.w.words("error.number", {{"number", page.place.segments[1]}, {"review", review_name(page)}}),
            {{std::string(page.w.words("nav.recommendations")),
              page.links.to('/' + std::string(page.code()) + "/recommendations")}});
    std::vector<views::ThingId> things = {item};
    for (const views::ThingId part : page.moment().things(page.review, domain::ThingKind::part))
        if (page.moment().record().thing(part).parent == item) things.push_back(part);
    const auto named = page.ask.named(item);
    std::string title = review_name(page) + ' ' + std::string(views::number_of_item(page.moment(), item));
    if (!named.name.empty()) title += ": " + std::string(named.name.text);
    return feed(page, std::move(title), entries_about(page, things), address);
}

Response actions_atom(Page& page) {
    const auto rounds = page.moment().things(page.review, domain::ThingKind::action);
    return feed(page, review_name(page) + ": " + std::string(page.w.words("actions.title")),
                entries_about(page, rounds), std::string(page.code()) + "/actions");
}

} // namespace heed::web
