#include "views/claims.h"

#include "views/item_list.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;
using domain::Status;

namespace {

// A fact without a day is shown on every day.
bool is_told(const Ask& ask, const Fact& fact) {
    const std::int32_t sure = in_time(ask.record(), fact).sure;
    return sure == no_day || ask.moment.holds(sure);
}

template <class Line> void by_day(std::vector<Line>& lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        const auto day = [](const Line& line) {
            return line.on.date && line.on.date->last() ? line.on.date->last()->number : INT32_MAX;
        };
        return day(a) < day(b);
    });
}

std::vector<Evidence> evidence_for(Ask& ask, ThingId item) {
    std::vector<Evidence> out;
    for (const Fact& fact : ask.moment.facts(item, Machine::identity, Type::evidence_attach)) {
        if (!is_told(ask, fact)) continue;
        const EventView view(ask.record(), fact.lead());
        out.push_back({ask.named(view.thing(Field::document)), view.on(), ask.cites(fact)});
    }
    std::reverse(out.begin(), out.end()); // facts come newest first
    return out;
}

std::vector<VerificationLine> verifications_of(Ask& ask, ThingId item) {
    std::vector<VerificationLine> out;
    for (const Fact& fact : ask.moment.facts(item, Machine::verification, Type::verification_record)) {
        if (!is_told(ask, fact)) continue;
        const EventView view(ask.record(), fact.lead());
        VerificationLine line{.verifier = ask.named(view.thing(Field::verifier)),
                              .question = view.code(Field::question),
                              .answer = view.code(Field::answer),
                              .on = ask.when(fact)};
        line.question_label = ask.label(view.thing(Field::scheme), line.question);
        line.text = ask.text(fact, "text");
        line.cites = ask.cites(fact);
        out.push_back(std::move(line));
    }
    std::reverse(out.begin(), out.end());
    by_day(out);
    return out;
}

ClaimLine claim_line(Ask& ask, ThingId item, const Moment::State& state) {
    const Record& record = ask.record();
    ClaimLine out{.item = item, .address = record.address(item), .number = number_of_item(ask.moment, item)};
    out.title = ask.word_of(item, "title");
    out.claim = implementation_of(ask, state);
    out.decided = decision_of(ask, item, state).on;
    const EventNo said = state.implementation != none ? state.implementation : state.decision;
    if (said != none) {
        const Fact fact = fact_with(record, said, ask.moment.known());
        out.cites = ask.cites(fact);
        if (state.implementation != none) {
            if (const EventNo claim = claim_with(record, fact, Field::documentation); claim != none)
                out.documentation = record.code(code_of(record, claim, Field::documentation));
            out.note = ask.text(fact, "note");
        }
    }
    out.evidence = evidence_for(ask, item);
    out.verifications = verifications_of(ask, item);
    return out;
}

std::vector<FindingLine> findings_of(Ask& ask, ThingId review) {
    std::vector<FindingLine> out;
    for (const ThingId thing : ask.moment.things(review, ThingKind::finding)) {
        const auto fact = ask.moment.fact(thing, Type::finding_record);
        if (!fact || !is_told(ask, *fact)) continue;
        FindingLine line{.finding = ask.named(thing), .on = ask.when(*fact)};
        if (const EventNo claim = claim_with(ask.record(), *fact, Field::things); claim != none)
            for (const ThingId about : EventView(ask.record(), claim).things(Field::things))
                line.about.push_back(ask.named(about));
        line.cites = ask.cites(*fact);
        out.push_back(std::move(line));
    }
    by_day(out);
    return out;
}

std::vector<OwnReport> own_reports(Ask& ask, ThingId review) {
    std::vector<OwnReport> out;
    for (const ThingId thing : ask.moment.things(review, ThingKind::document)) {
        const auto fact = ask.moment.fact(thing, Type::document_name);
        if (!fact || !is_told(ask, *fact)) continue;
        const EventNo kind = claim_with(ask.record(), *fact, Field::kind),
                      publisher = claim_with(ask.record(), *fact, Field::publisher);
        if (kind == none) continue;
        OwnReport line{.document = ask.named(thing),
                       .kind = ask.record().code(code_of(ask.record(), kind, Field::kind)),
                       .on = ask.when(*fact)};
        if (!line.kind.ends_with("-report")) continue;
        if (publisher != none) line.publisher = ask.named(thing_of(ask.record(), publisher, Field::publisher));
        line.cites = ask.cites(*fact);
        out.push_back(std::move(line));
    }
    by_day(out);
    return out;
}

} // namespace

ClaimsView claims_of(Ask& ask, ThingId review) {
    ClaimsView view{.review = ask.named(review)};
    view.counts = ask.moment.counts(review);
    view.reported_for = reported_for(ask, review);
    for (const ThingId item : ask.moment.items(review)) {
        const Moment::State state = ask.moment.state(item);
        if (!state.is_there()) continue;
        ++view.known_items;
        if (!domain::is_approved(state.cell.outcome)) continue;
        if (state.cell.status != Status::declared_complete &&
            state.cell.verification != domain::Verification::verified)
            continue;
        view.items.push_back(claim_line(ask, item, state));
    }
    for (PublishedTotal& total : totals_of(ask, review))
        if (is_about_implementation(total)) view.totals.push_back(std::move(total));
    view.findings = findings_of(ask, review);
    view.reports = own_reports(ask, review);
    return view;
}

} // namespace heed::views
