#include "views/documents.h"

#include "base/text.h"

#include <algorithm>

namespace heed::views {
namespace {

// The sources that say they are captures of the document, in the order of their codes.
std::vector<ThingId> sources_for(const Ask& ask, ThingId document) {
    std::vector<ThingId> out;
    for (const EventNo e : ask.moment.mentions(document, Field::document)) {
        const EventRow& row = ask.record().event(e);
        if (row.type == Type::source_name && std::find(out.begin(), out.end(), row.thing) == out.end())
            out.push_back(row.thing);
    }
    std::sort(out.begin(), out.end(), [&](ThingId a, ThingId b) {
        return natural_less(ask.record().address(a), ask.record().address(b));
    });
    return out;
}

} // namespace

DocumentLine document_line(Ask& ask, ThingId document) {
    const Record& record = ask.record();
    DocumentLine out{.document = ask.named(document)};
    for (const ThingId source : sources_for(ask, document)) out.captured_as.push_back(ask.mark(source));
    const auto fact = ask.moment.fact(document, Type::document_name);
    if (!fact) return out;
    if (const EventNo e = claim_with(record, *fact, Field::kind); e != none)
        out.kind = record.code(code_of(record, e, Field::kind));
    if (const EventNo e = claim_with(record, *fact, Field::languages); e != none)
        out.languages = EventView(record, e).codes(Field::languages);
    if (const EventNo e = claim_with(record, *fact, Field::publisher); e != none)
        out.publisher = ask.named(thing_of(record, e, Field::publisher));
    out.on = ask.when(*fact);
    out.sure = in_time(record, *fact).sure;
    for (const EventNo claim : fact->claims)
        if (out.address.empty()) out.address = ask.words.link(claim, "address");
    out.cites = ask.cites(*fact);
    return out;
}

DocumentList document_list(Ask& ask, ThingId review) {
    DocumentList out;
    const auto things = ask.moment.things(review, ThingKind::document);
    std::vector<EventNo> names;
    for (const ThingId thing : things) names.push_back(ask.record().named_by(thing, ask.moment.known()));
    ask.words.fetch(names);
    for (const ThingId thing : things) {
        DocumentLine line = document_line(ask, thing);
        if (line.sure != no_day && !ask.moment.holds(line.sure))
            ++out.later;
        else
            out.documents.push_back(std::move(line));
    }
    std::stable_sort(out.documents.begin(), out.documents.end(),
                     [](const DocumentLine& a, const DocumentLine& b) { return a.sure > b.sure; });
    return out;
}

std::optional<DocumentView> document_view(Ask& ask, ThingId document) {
    if (!ask.moment.is_born(document)) return {};
    DocumentView out{.line = document_line(ask, document)};
    out.review = ask.named(ask.record().review_thing(ask.record().thing(document).review));
    for (const ThingId source : sources_for(ask, document)) out.sources.push_back(source_line(ask, source));
    for (NamingGroup& group : namings_of(ask, document))
        if (group.type != Type::source_name) out.named_by.push_back(std::move(group));
    out.disputes = disputes_about(ask, document);
    out.notes = notes_about(ask, document);
    return out;
}

} // namespace heed::views
