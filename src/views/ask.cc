#include "views/ask.h"

#include <algorithm>

namespace heed::views {
namespace {

std::string_view word_that_names(ThingKind kind) {
    switch (kind) {
    case ThingKind::body: return "name";
    case ThingKind::question: return "question";
    case ThingKind::scope:
    case ThingKind::finding: return "text";
    default: return "title";
    }
}

} // namespace

Named Ask::named(ThingId thing) {
    if (thing == none) return {};
    Named out{thing, moment.address(thing), {}};
    const EventNo event = record().named_by(thing, moment.known());
    if (record().thing(thing).kind == ThingKind::person)
        out.name = {words.person(event, "name"), {}};
    else
        out.name = word_of(thing, word_that_names(record().thing(thing).kind));
    return out;
}

Phrase Ask::word_of(ThingId thing, std::string_view name) {
    if (Phrase phrase = words.text(record().named_by(thing, moment.known()), name); !phrase.empty())
        return phrase;
    // The fold knows which claims have words, not which words: the one it chose may only quote.
    Phrase latest;
    std::int32_t day = no_day;
    for (const Fact& fact : facts_of(record(), thing, Machine::identity, moment.known())) {
        const Type type = record().event(fact.lead()).type;
        if (!ledger::row(type).creates && type != Type::recommendation_amend) continue;
        const std::int32_t sure = in_time(record(), fact).sure;
        if (!latest.empty() && sure < day) continue;
        if (const Phrase phrase = text(fact, name); !phrase.empty()) {
            latest = phrase;
            day = sure;
        }
    }
    return latest;
}

const Named& Ask::body(ThingId body) {
    for (const Named& known : m_bodies)
        if (known.thing == body) return known;
    return m_bodies.emplace_back(named(body));
}

SourceMark Ask::mark(ThingId source) const {
    SourceMark out{source, moment.address(source), {}};
    if (const auto fact = moment.fact(source, Type::source_name))
        if (const CodeId code = code_of(record(), fact->lead(), Field::code); code != none)
            out.code = record().code(code);
    return out;
}

std::vector<Cited> Ask::cites(EventNo event) {
    std::vector<Cited> out;
    const std::vector<CiteView> places = EventView(record(), event).cites();
    out.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const CiteView& cite = places[i];
        out.push_back({mark(cite.source), cite.passage(), cite.cap, cite.col, words.quote(event, i)});
    }
    return out;
}

std::vector<Cited> Ask::cites(const Fact& fact) {
    std::vector<Cited> out;
    for (const EventNo claim : fact.claims)
        for (Cited& cite : cites(claim)) {
            const bool known = std::any_of(out.begin(), out.end(), [&](const Cited& other) {
                return other.source.thing == cite.source.thing && other.passage == cite.passage &&
                       other.col == cite.col;
            });
            if (!known) out.push_back(std::move(cite));
        }
    return out;
}

const Fact* Ask::definition(ThingId scheme, std::string_view code) {
    if (scheme == none || code.empty()) return nullptr;
    const auto [known, fresh] = m_schemes.try_emplace(scheme);
    std::vector<Defined>& codes = known->second;
    if (fresh)
        for (Fact& fact : moment.facts(scheme, Machine::identity, Type::scheme_define)) {
            const CodeId own = code_of(record(), fact.lead(), Field::code);
            codes.push_back({own == none ? std::string_view() : record().code(own), std::move(fact)});
        }
    for (const Defined& one : codes)
        if (one.code == code) return &one.fact;
    return nullptr;
}

Phrase Ask::label(ThingId scheme, std::string_view code) {
    const Fact* fact = definition(scheme, code);
    return fact == nullptr ? Phrase{} : text(*fact, "label");
}

ThingId Ask::scheme_of_round(ThingId round) {
    if (round == none) return none;
    const auto [known, fresh] = m_scheme_of_round.try_emplace(round, none);
    if (!fresh) return known->second;
    if (const auto fact = moment.fact(round, Type::round_record))
        if (const EventNo claim = claim_with(record(), *fact, Field::scheme); claim != none)
            known->second = thing_of(record(), claim, Field::scheme);
    return known->second;
}

Phrase Ask::text(const Fact& fact, std::string_view name) {
    for (const EventNo claim : fact.claims) {
        if ((record().event(claim).flags & has_words) == 0) continue;
        if (const Phrase phrase = words.text(claim, name); !phrase.empty()) return phrase;
    }
    return {};
}

When Ask::when(const Fact& fact) const {
    When out;
    out.date = on_of(record(), in_time(record(), fact).said_by);
    out.disputed = fact.settled_by == none && dates_differ(record(), fact);
    return out;
}

std::string_view number_of_item(const Moment& moment, ThingId item) {
    const Record& record = moment.record();
    const ThingRow& row = record.thing(item);
    const Type type = row.kind == ThingKind::part ? Type::part_issue : Type::recommendation_issue;
    if (const Sole sole = sole_claim(record, item, Machine::identity, moment.known(), type); !sole.has_more) {
        const CodeId number = sole.claim == none ? none : code_of(record, sole.claim, Field::number);
        if (number != none) return record.code(number);
    } else {
        for (const Fact& fact : moment.facts(item, Machine::identity, type)) {
            const EventNo claim = claim_with(record, fact, Field::number);
            if (claim != none) return record.code(code_of(record, claim, Field::number));
        }
    }
    const std::string_view address = record.address(item);
    if (row.kind == ThingKind::part) {
        std::string number(number_of_item(moment, row.parent));
        number += address.substr(address.rfind('/'));
        if (const CodeId known = record.find_code(number); known != none) return record.code(known);
    }
    return address.substr(address.find('/') + 1);
}

} // namespace heed::views
