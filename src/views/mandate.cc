#include "views/mandate.h"

#include <algorithm>

namespace heed::views {

namespace {

void add_scope(Ask& ask, ThingId review, MandateView& out) {
    for (const ThingId thing : ask.moment.things(review, ThingKind::scope)) {
        const auto fact = ask.moment.fact(thing, Type::scope_item);
        if (!fact) continue;
        const std::int32_t sure = ask.moment.time(*fact).sure;
        if (sure != no_day && !ask.moment.holds(sure)) continue;
        const EventNo claim = claim_with(ask.record(), *fact, Field::workstream);
        const std::string_view workstream =
            claim == none ? std::string_view() : EventView(ask.record(), claim).code(Field::workstream);
        auto group = std::find_if(out.scope.begin(), out.scope.end(),
                                  [&](const ScopeGroup& one) { return one.workstream == workstream; });
        if (group == out.scope.end()) group = out.scope.insert(out.scope.end(), ScopeGroup{workstream, {}});
        group->items.push_back({ask.named(thing), ask.text(*fact, "text"), ask.when(*fact), ask.cites(*fact)});
    }
}

} // namespace

std::optional<MandateView> mandate_of(Ask& ask, ThingId review) {
    const auto open = ask.moment.fact(review, Type::review_open);
    if (!open) return {};
    const Record& record = ask.record();
    MandateView out{.review = ask.named(review)};
    for (const EventNo claim : open->claims) {
        const EventView view(record, claim);
        if (out.number.empty()) out.number = view.code(Field::number);
        if (out.series.empty()) out.series = view.code(Field::series);
        const std::string_view code = view.code(Field::mandate);
        if (!code.empty() && std::find(out.codes.begin(), out.codes.end(), code) == out.codes.end())
            out.codes.push_back(code);
        if (!out.predecessor) out.predecessor = ask.named(view.thing(Field::predecessor));
    }
    out.text = ask.text(*open, "mandate");
    out.cites = ask.cites(*open);
    out.duties = obligations_of(ask, review);
    add_scope(ask, review, out);
    for (const ThingId other : reviews_shown_with(ask.moment, review))
        if (other != review) out.successors.push_back(ask.named(other));
    for (Dispute& dispute : disputes_about(ask, review))
        if (dispute.type == Type::review_open) out.disputes.push_back(std::move(dispute));
    return out;
}

} // namespace heed::views
