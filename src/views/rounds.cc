#include "views/rounds.h"

#include "base/text.h"
#include "views/disputes.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;

namespace {

// The facts by which items were determined in a round.
std::vector<std::pair<ThingId, Fact>> determinations_in(const Ask& ask, ThingId round) {
    std::vector<std::pair<ThingId, Fact>> out;
    for (const EventNo e : ask.moment.mentions(round, Field::round)) {
        const EventRow& row = ask.record().event(e);
        if (row.type != Type::determination_record || (row.flags & is_void) != 0) continue;
        Fact fact = fact_with(ask.record(), e, ask.moment.known());
        if (fact.lead() == e) out.emplace_back(row.thing, std::move(fact));
    }
    std::sort(out.begin(), out.end(), [&](auto& a, auto& b) {
        return natural_less(ask.record().address(a.first), ask.record().address(b.first));
    });
    return out;
}

std::string_view category_of(const Ask& ask, const Fact& fact) {
    const EventNo claim = claim_with(ask.record(), fact, Field::category);
    return claim == none ? std::string_view()
                         : ask.record().code(code_of(ask.record(), claim, Field::category));
}

} // namespace

std::int64_t RoundLine::total(Outcome outcome) const {
    const auto& published = outcome == Outcome::approved   ? approved
                            : outcome == Outcome::rejected ? rejected
                            : outcome == Outcome::pending  ? pending
                                                           : std::optional<std::int64_t>();
    return published.value_or(itemised[static_cast<std::size_t>(outcome)]);
}

std::int64_t RoundLine::unnamed() const {
    std::int64_t missing = 0;
    for (const Outcome outcome : {Outcome::approved, Outcome::rejected})
        missing += std::max<std::int64_t>(0, total(outcome) - itemised[static_cast<std::size_t>(outcome)]);
    return missing;
}

std::vector<Determined> determined_in(const Ask& ask, ThingId round) {
    std::vector<Determined> out;
    for (const auto& [item, fact] : determinations_in(ask, round))
        out.push_back({item, static_cast<Outcome>(code_of(ask.record(), fact)), category_of(ask, fact)});
    return out;
}

std::optional<RoundLine> round_line(Ask& ask, ThingId round) {
    const auto fact = ask.moment.fact(round, Type::round_record);
    if (!fact) return {};
    const Record& record = ask.record();
    RoundLine out{.round = ask.named(round),
                  .review = record.review_thing(record.thing(round).review),
                  .on = ask.when(*fact)};
    out.sure = in_time(record, *fact).sure;
    const auto number = [&](Field field) -> std::optional<std::int64_t> {
        const EventNo claim = claim_with(record, *fact, field);
        return claim == none ? std::nullopt : number_of(record, claim, field);
    };
    const auto thing = [&](Field field) {
        const EventNo claim = claim_with(record, *fact, field);
        return claim == none ? Named{} : ask.named(thing_of(record, claim, field));
    };
    out.body = thing(Field::by_body);
    if (const EventNo claim = claim_with(record, *fact, Field::resolutions); claim != none)
        out.resolutions = EventView(record, claim).codes(Field::resolutions);
    out.acts_on = number(Field::acts_on);
    out.approved = number(Field::approved);
    out.rejected = number(Field::rejected);
    out.pending = number(Field::pending);
    out.scheme = thing(Field::scheme);
    out.scorecard = thing(Field::scorecard);
    out.rationale = thing(Field::rationale);
    out.assessment = thing(Field::assessment);
    for (const auto& [item, determination] : determinations_in(ask, round)) {
        const auto outcome = static_cast<Outcome>(code_of(record, determination));
        ++out.itemised[static_cast<std::size_t>(domain::row(outcome).counted_as)];
    }
    if (out.sure != no_day) out.after = ask.moment.at(Day{out.sure}).counts(out.review);
    out.cites = ask.cites(*fact);
    out.disputed = ask.disputed(*fact);
    return out;
}

std::vector<RoundLine> rounds_of(Ask& ask, ThingId review, Reach reach) {
    std::vector<RoundLine> out;
    for (const ThingId round : ask.moment.things(review, ThingKind::action)) {
        auto line = round_line(ask, round);
        if (line && (reach == Reach::all || ask.moment.holds(line->sure))) out.push_back(std::move(*line));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const RoundLine& a, const RoundLine& b) { return a.sure < b.sure; });
    return out;
}

std::vector<Day> days_of_rounds(const Ask& ask, ThingId review) {
    std::vector<Day> out;
    for (const ThingId round : ask.moment.things(review, ThingKind::action))
        if (const auto fact = ask.moment.fact(round, Type::round_record))
            if (const auto on = ask.when(*fact).date; on && on->is_day()) out.push_back(*on->first());
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<CategoryLine> categories_of(Ask& ask, const RoundLine& round) {
    const Record& record = ask.record();
    std::vector<CategoryLine> out;
    if (!round.scheme) return out;
    std::vector<std::pair<std::int64_t, CategoryLine>> ordered;
    for (const Fact& fact : ask.moment.facts(round.scheme.thing, Machine::identity, Type::scheme_define)) {
        const EventView view(record, fact.lead());
        const auto meaning = domain::parse_meaning(view.code(Field::means));
        if (!meaning || !meaning->outcome) continue;
        CategoryLine line{
            .code = view.code(Field::code), .outcome = *meaning->outcome, .signal = meaning->signal};
        line.label = ask.text(fact, "label");
        line.definition = ask.text(fact, "definition");
        ordered.emplace_back(view.number(Field::order).value_or(0), std::move(line));
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](auto& a, auto& b) { return a.first < b.first; });
    for (auto& [order, line] : ordered) out.push_back(std::move(line));

    for (const EventNo e : ask.moment.mentions(round.round.thing, Field::round)) {
        if (record.event(e).type != Type::total_publish) continue;
        const EventView view(record, e);
        const std::string_view what = view.code(Field::what);
        for (CategoryLine& line : out)
            if (what.substr(0, 9) == "category:" && what.substr(9) == line.code) {
                line.total = view.number(Field::count);
                for (Cited& cite : ask.cites(e)) line.cites.push_back(std::move(cite));
            }
    }
    for (const auto& [item, fact] : determinations_in(ask, round.round.thing))
        for (CategoryLine& line : out)
            if (category_of(ask, fact) == line.code) line.items.push_back(item);
    return out;
}

std::vector<LifeEvent> life_of_review(Ask& ask, ThingId review, Reach reach) {
    std::vector<LifeEvent> out;
    for (const Type type : {Type::review_convene, Type::review_suspend, Type::review_resume,
                            Type::review_report, Type::review_defer})
        for (const Fact& fact : ask.moment.facts(review, Machine::identity, type)) {
            LifeEvent event{.review = ask.named(review),
                            .type = type,
                            .what = EventView(ask.record(), fact.lead()).code(Field::what),
                            .on = ask.when(fact)};
            event.sure = in_time(ask.record(), fact).sure;
            if (reach == Reach::until_the_day && !ask.moment.holds(event.sure)) continue;
            event.reason = ask.text(fact, "reason");
            event.cites = ask.cites(fact);
            event.disputed = ask.disputed(fact);
            out.push_back(std::move(event));
        }
    std::stable_sort(out.begin(), out.end(),
                     [](const LifeEvent& a, const LifeEvent& b) { return a.sure < b.sure; });
    return out;
}

std::vector<LifeEvent> life_with_next(Ask& ask, ThingId review) {
    std::vector<LifeEvent> out;
    for (const ThingId one : reviews_shown_with(ask.moment, review))
        for (LifeEvent& event : life_of_review(ask, one))
            if (one == review || event.type == Type::review_defer) out.push_back(std::move(event));
    std::stable_sort(out.begin(), out.end(),
                     [](const LifeEvent& a, const LifeEvent& b) { return a.sure < b.sure; });
    return out;
}

std::optional<ActionView> action_view(Ask& ask, ThingId round) {
    auto line = round_line(ask, round);
    if (!line) return {};
    ActionView view{.line = std::move(*line)};
    view.review = ask.named(view.line.review);
    view.categories = categories_of(ask, view.line);
    std::vector<EventNo> titles;
    const auto facts = determinations_in(ask, round);
    for (const auto& [item, fact] : facts) titles.push_back(ask.record().named_by(item, ask.moment.known()));
    ask.words.fetch(titles);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto& [item, fact] = facts[i];
        RoundItem one{.item = item,
                      .address = ask.record().address(item),
                      .number = number_of_item(ask.moment, item),
                      .title = ask.word_of(item, "title")};
        one.outcome = static_cast<Outcome>(code_of(ask.record(), fact));
        one.now = ask.moment.state(item).cell.outcome;
        one.category = category_of(ask, fact);
        if (one.outcome == Outcome::pending && one.now == Outcome::pending) ++view.still_pending;
        view.items.push_back(one);
    }
    const auto rounds = rounds_of(ask, view.line.review);
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        if (rounds[i].round.thing != round) continue;
        if (i > 0) view.previous = rounds[i - 1].round;
        if (i + 1 < rounds.size()) view.next = rounds[i + 1].round;
    }
    return view;
}

} // namespace heed::views
