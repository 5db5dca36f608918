#include "views/sources.h"

#include "base/text.h"
#include "views/members.h"

#include <algorithm>

namespace heed::views {
namespace {

// The statements that stand on it, of those that had come by the day.
std::vector<EventNo> citing_by_the_day(const Ask& ask, ThingId source) {
    std::vector<EventNo> events = ask.moment.citing(source);
    std::erase_if(events, [&](EventNo e) {
        const ThingId about = ask.record().event(e).thing;
        return !has_come(ask, e) || (about != none && !is_there(ask, about));
    });
    return events;
}

} // namespace

SourceLine source_line(Ask& ask, ThingId source) {
    const Record& record = ask.record();
    SourceLine out{.source = ask.named(source)};
    const auto fact = ask.moment.fact(source, Type::source_name);
    if (fact) {
        const auto view_with = [&](Field field) -> std::optional<EventView> {
            const EventNo claim = claim_with(record, *fact, field);
            return claim == none ? std::nullopt : std::optional<EventView>(std::in_place, record, claim);
        };
        if (const auto view = view_with(Field::code)) out.code = view->code(Field::code);
        if (const auto view = view_with(Field::kind)) out.kind = view->code(Field::kind);
        if (const auto view = view_with(Field::publisher))
            out.publisher = ask.named(view->thing(Field::publisher));
        if (const auto view = view_with(Field::document))
            out.document = ask.named(view->thing(Field::document));
        if (const auto view = view_with(Field::dated)) out.dated = view->date(Field::dated);
        if (const auto view = view_with(Field::rank)) out.rank = view->number(Field::rank).value_or(0);
        for (const EventNo claim : fact->claims)
            if (out.address.empty()) out.address = ask.words.link(claim, "address");
    }
    out.captures = captures_of(ask, source);
    out.statements = citing_by_the_day(ask, source).size();
    return out;
}

std::vector<SourceLine> sources_of(Ask& ask, ThingId review) {
    const auto sources = ask.moment.things(review, ThingKind::source);
    std::vector<EventNo> names;
    for (const ThingId source : sources) names.push_back(ask.record().named_by(source, ask.moment.known()));
    ask.words.fetch(names);
    std::vector<SourceLine> out;
    out.reserve(sources.size());
    for (const ThingId source : sources) out.push_back(source_line(ask, source));
    return out;
}

std::optional<SourceView> source_view(Ask& ask, ThingId source) {
    if (!ask.moment.is_born(source)) return {};
    const Record& record = ask.record();
    const ThingId review = record.review_thing(record.thing(source).review);
    SourceView out{.line = source_line(ask, source), .review = ask.named(review)};
    const auto events = citing_by_the_day(ask, source);
    ask.words.fetch(events);
    for (const EventNo e : events) {
        const EventView view(record, e);
        const auto cites = view.cites();
        for (std::size_t i = 0; i < cites.size(); ++i) {
            const CiteView& cite = cites[i];
            if (cite.source != source) continue;
            out.citing.push_back({ask.named(view.thing()), view.type(), e, cite.passage(), cite.cap, cite.col,
                                  ask.words.quote(e, i)});
        }
    }
    std::sort(out.citing.begin(), out.citing.end(), [](const Citing& a, const Citing& b) {
        if (a.type != b.type) return a.type < b.type;
        if (a.about.thing != b.about.thing) return natural_less(a.about.address, b.about.address);
        return a.event < b.event;
    });
    out.disputes = disputes_about(ask, source);
    out.notes = notes_about(ask, source);
    const auto all = ask.moment.things(review, ThingKind::source);
    const auto here = std::find(all.begin(), all.end(), source);
    if (here != all.end()) {
        if (here != all.begin()) out.previous = ask.named(*(here - 1));
        if (here + 1 != all.end()) out.next = ask.named(*(here + 1));
    }
    return out;
}

std::size_t inherited_cells(const ledger::Passage& passage) {
    if (passage.cells.empty()) return 0;
    auto printed = split(passage.text, '\t');
    while (!printed.empty() && printed.back().empty()) printed.pop_back();
    // The printed cells stand at the right of those that were taken from above.
    for (std::size_t inherited = 0; inherited + printed.size() <= passage.cells.size(); ++inherited)
        if (std::equal(printed.begin(), printed.end(),
                       passage.cells.begin() + static_cast<std::ptrdiff_t>(inherited)))
            return inherited;
    return 0;
}

} // namespace heed::views
