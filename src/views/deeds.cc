#include "views/deeds.h"

#include "ledger/event.h"

#include <algorithm>
#include <set>

namespace heed::views {
namespace {

std::size_t deeds_known(const Moment& moment) {
    return moment.known() == 0 ? 0 : moment.record().event(moment.known() - 1).deed + std::size_t{1};
}

EventNo end_of(const Moment& moment, DeedNo deed) {
    return deed + std::size_t{1} < deeds_known(moment) ? moment.record().deed(deed + 1).first : moment.known();
}

using TypeCounts = std::map<Type, std::size_t>;

void put_counts(DeedLine& line, const TypeCounts& counts) {
    for (const auto& [type, count] : counts) {
        if (ledger::row(type).house) continue;
        line.counts.push_back({type, count});
        line.counted += count;
    }
    std::stable_sort(line.counts.begin(), line.counts.end(),
                     [](const TypeCount& a, const TypeCount& b) { return a.count > b.count; });
}

TypeCounts counts_of(const Moment& moment, DeedNo deed) {
    TypeCounts counts;
    const EventNo end = end_of(moment, deed);
    for (EventNo e = moment.record().deed(deed).first; e < end; ++e) ++counts[moment.record().event(e).type];
    return counts;
}

DeedLine bare_line(Ask& ask, DeedNo deed) {
    const Record& record = ask.record();
    const DeedRow& row = record.deed(deed);
    DeedLine line{.deed = deed,
                  .id = record.deed_name(deed),
                  .address = ledger::deed_address(record.deed_name(deed)),
                  .at = row.at,
                  .by = record.code(row.by),
                  .approvals = row.approvals,
                  .first = row.first,
                  .events = end_of(ask.moment, deed) - row.first};
    // An import says what it is in its own event, which ends or begins the deed.
    for (const EventNo e : {row.first, static_cast<EventNo>(row.first + line.events - 1)})
        if (record.event(e).type == Type::import_do && line.title.empty())
            line.title = ask.words.text(e, "title");
    return line;
}

// Of each deed, how many events of each type are in the review: one walk along the review's own chains.
std::map<DeedNo, TypeCounts, std::greater<>> deeds_in(const Moment& moment, ThingId review) {
    const Record& record = moment.record();
    std::map<DeedNo, TypeCounts, std::greater<>> out;
    const std::uint32_t number = record.thing(review).review;
    for (const ledger::TypeRow& row : ledger::types())
        for (EventNo e = record.last_of_type(number, row.type); e != none; e = record.event(e).prev_of_type)
            if (e < moment.known()) ++out[record.event(e).deed][row.type];
    return out;
}

std::string value_of(const EventView& view) {
    for (const Field field : {Field::level, Field::no_level, Field::what, Field::code, Field::signal,
                              Field::kind, Field::answer, Field::role, Field::base})
        if (view.has(field)) {
            std::string out(view.code(field));
            if (const auto count = view.number(Field::count)) out += " " + std::to_string(*count);
            return out;
        }
    return {};
}

} // namespace

DeedLine deed_line(Ask& ask, DeedNo deed) {
    DeedLine line = bare_line(ask, deed);
    put_counts(line, counts_of(ask.moment, deed));
    return line;
}

DeedList deeds_of(Ask& ask, std::optional<ThingId> review, std::size_t from, std::size_t count) {
    DeedList list;
    if (!review) {
        list.total = deeds_known(ask.moment);
        for (std::size_t i = from; i < list.total && i < from + count; ++i)
            list.lines.push_back(deed_line(ask, static_cast<DeedNo>(list.total - 1 - i)));
        return list;
    }
    const auto deeds = deeds_in(ask.moment, *review);
    list.total = deeds.size();
    std::size_t at = 0;
    for (const auto& [deed, counts] : deeds) {
        if (at >= from && at < from + count) {
            list.lines.push_back(bare_line(ask, deed));
            put_counts(list.lines.back(), counts);
        }
        ++at;
    }
    return list;
}

EventLine event_line(Ask& ask, EventNo event) {
    const Record& record = ask.record();
    const EventView view(record, event);
    const EventRow& row = view.row();
    const std::uint8_t flags = row.flags;
    EventLine line{
        .event = event, .type = row.type, .about = ask.named(row.thing), .on = view.on(), .to = view.to()};
    line.is_unknown = (flags & is_unknown) != 0;
    line.is_void = (flags & is_void) != 0;
    line.replaces = row.replaces;
    if (const EventNo by = row.replaced_by.load(std::memory_order_acquire); by < ask.moment.known())
        line.replaced_by = by;
    if (line.is_unknown) return line;
    const ThingKind kind = row.thing == none ? ThingKind{} : record.thing(row.thing).kind;
    if (kind == ThingKind::recommendation || kind == ThingKind::part)
        line.number = number_of_item(ask.moment, row.thing);
    line.cites = ask.cites(event);
    if (line.is_void) return line; // it states nothing else
    if (row.type == Type::determination_record)
        line.outcome = domain::parse_outcome(view.code(Field::outcome));
    else if (row.type == Type::implementation_report)
        line.status =
            meaning_of(record, view.thing(Field::scheme), view.code_id(Field::status), ask.moment.known());
    else
        line.value = value_of(view);
    for (const std::string_view name : {"reason", "note", "text"})
        if (line.words.empty()) line.words = ask.words.text(event, name);
    return line;
}

std::map<DeedNo, std::vector<EventNo>, std::greater<>> events_about(const Moment& moment,
                                                                    const std::vector<ThingId>& things) {
    const Record& record = moment.record();
    std::set<EventNo> events;
    for (const ThingId thing : things) {
        for (std::size_t machine = 0; machine < ledger::machine_count; ++machine)
            for (EventNo e = record.thing(thing).heads[machine].load(std::memory_order_acquire); e != none;
                 e = record.event(e).prev)
                if (e < moment.known()) events.insert(e);
        for (std::uint32_t at = record.thing(thing).mentions.load(std::memory_order_acquire); at != none;
             at = record.mention(at).prev) {
            const MentionRow& mention = record.mention(at);
            const bool speaks_of = mention.field == Field::things || mention.field == Field::about ||
                                   mention.field == Field::round;
            if (speaks_of && mention.event < moment.known()) events.insert(mention.event);
        }
    }
    std::map<DeedNo, std::vector<EventNo>, std::greater<>> out;
    for (const EventNo e : events) out[record.event(e).deed].push_back(e);
    return out;
}

std::optional<DeedView> deed_view(Ask& ask, std::string_view id, std::size_t from, std::size_t count) {
    const Record& record = ask.record();
    const std::uint32_t name = record.find_deed("d:" + std::string(id));
    // Each deed has a name of its own, so names and deeds have the same numbers.
    if (name == none || name >= deeds_known(ask.moment)) return {};
    DeedView view{.line = deed_line(ask, name), .from = from};
    const EventNo first = view.line.first, end = first + static_cast<EventNo>(view.line.events);

    std::set<std::uint32_t> reviews;
    for (EventNo e = first; e < end; ++e)
        if (record.event(e).thing != none) reviews.insert(record.thing(record.event(e).thing).review);
    reviews.erase(0);
    const Moment before(ask.moment.shared(), ask.moment.as_of(), first);
    const Moment after(ask.moment.shared(), ask.moment.as_of(), end);
    for (const std::uint32_t number : reviews) {
        const ThingId review = record.review_thing(number);
        view.reviews.push_back(ask.named(review));
        DeedEffect effect{view.reviews.back(), before.counts(review), after.counts(review)};
        if (effect.before != effect.after) view.effects.push_back(std::move(effect));
    }
    std::vector<EventNo> shown;
    for (EventNo e = first + static_cast<EventNo>(std::min<std::size_t>(from, view.line.events));
         e < end && shown.size() < count; ++e)
        shown.push_back(e);
    ask.words.fetch(shown);
    for (const EventNo e : shown) view.events.push_back(event_line(ask, e));
    return view;
}

} // namespace heed::views
