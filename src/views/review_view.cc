#include "views/review_view.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;
using domain::Status;

namespace {

std::size_t recommendations_there(const Ask& ask, ThingId review) {
    std::size_t count = 0;
    for (const ThingId thing : ask.moment.things(review, ThingKind::recommendation)) {
        const auto issue = ask.moment.fact(thing, Type::recommendation_issue);
        if (issue && ask.moment.holds(ask.moment.time(*issue).sure)) ++count;
    }
    return count;
}

std::size_t items_there(const Ask& ask, ThingId review) {
    std::size_t count = 0;
    for (const ThingId item : ask.moment.items(review))
        if (ask.moment.state(item).is_there()) ++count;
    return count;
}

// The day the recommendations were handed over: as reported, else when they were issued.
std::optional<domain::Date> handed_over(Ask& ask, ThingId review, const std::vector<LifeEvent>& life) {
    for (const LifeEvent& event : life)
        if (event.review.thing == review && event.type == Type::review_report && event.what == "submitted")
            return event.on.date;
    for (const ThingId thing : ask.moment.things(review, ThingKind::recommendation))
        if (const auto issue = ask.moment.fact(thing, Type::recommendation_issue)) return ask.when(*issue).date;
    return {};
}

void fill_open(Ask& ask, ThingId review, ReviewView& view) {
    std::int32_t since = no_day;
    for (const ThingId item : ask.moment.items(review)) {
        const Moment::State state = ask.moment.state(item);
        if (!state.is_there()) continue;
        if (state.cell.outcome == Outcome::pending && state.decision != none) {
            const std::int32_t day = ask.record().event(state.decision).sure;
            if (since == no_day || day < since) {
                since = day;
                view.pending_since = on_of(ask.record(), state.decision);
            }
        }
        if (!domain::is_approved(state.cell.outcome)) continue;
        ++view.approved_items;
        if (state.cell.status != Status::not_started) continue;
        ++view.not_started;
        if (!waits_of(ask, item).empty()) view.waiting.push_back(item_line(ask, item));
    }
}

} // namespace

Named deciding_body(Ask& ask, ThingId review) {
    Named body;
    std::int32_t latest = no_day;
    for (const EventNo e : ask.moment.events(review, Type::round_record)) {
        const ThingId by = thing_of(ask.record(), e, Field::by_body);
        if (by == none || (latest != no_day && ask.record().event(e).sure <= latest)) continue;
        latest = ask.record().event(e).sure;
        body = ask.named(by);
        if (const Phrase brief = ask.word_of(by, "short"); !brief.empty()) body.name = brief;
    }
    return body;
}

std::optional<ReviewView> review_view(Ask& ask, ThingId review) {
    const auto open = ask.moment.fact(review, Type::review_open);
    if (!open) return {};
    const Record& record = ask.record();
    ReviewView view{.review = ask.named(review), .code = record.address(review)};
    const auto claim = [&](Field field) { return claim_with(record, *open, field); };
    if (const EventNo e = claim(Field::number); e != none)
        view.number = record.code(code_of(record, e, Field::number));
    if (const EventNo e = claim(Field::mandate); e != none)
        view.mandate = record.code(code_of(record, e, Field::mandate));
    if (const EventNo e = claim(Field::predecessor); e != none)
        view.predecessor = ask.named(thing_of(record, e, Field::predecessor));
    view.mandate_text = ask.text(*open, "mandate");
    for (const ThingId other : reviews_shown_with(ask.moment, review))
        if (other != review) view.successors.push_back(ask.named(other));

    view.recommendations = recommendations_there(ask, review);
    view.items = items_there(ask, review);
    view.counts = ask.moment.counts(review);
    view.reported_for = reported_for(ask, review);
    view.rounds = rounds_of(ask, review);
    for (const RoundLine& round : view.rounds)
        for (CategoryLine& category : categories_of(ask, round))
            if (category.total) view.categories.emplace_back(round, std::move(category));
    view.life = life_with_next(ask, review);
    view.submitted = handed_over(ask, review, view.life);
    fill_open(ask, review, view);
    view.disputes = disputes_of_review(ask, review);
    view.notes = notes_of_review(ask, review);
    const auto sources = ask.moment.things(review, ThingKind::source);
    view.sources = sources.size();
    for (const ThingId source : sources)
        if (!ask.moment.facts(source, Machine::identity, Type::source_capture).empty())
            view.first_sources.push_back(ask.named(source));
    return view;
}

std::vector<ReviewLine> review_lines(Ask& ask) {
    std::vector<ReviewLine> out;
    const Record& record = ask.record();
    for (const ThingId review : ask.moment.things(none, ThingKind::review)) {
        ReviewLine line{.review = ask.named(review), .code = record.address(review)};
        const auto open = ask.moment.fact(review, Type::review_open);
        if (open) {
            const EventView view(record, open->lead());
            line.number = view.code(Field::number);
            line.series = view.code(Field::series);
        }
        line.recommendations = recommendations_there(ask, review);
        line.items = items_there(ask, review);
        line.counts = ask.moment.counts(review);
        for (const EventNo e : ask.moment.events(review, Type::total_publish)) {
            const EventView view(record, e);
            if (view.code(Field::what) == "recommendations" && view.code(Field::unit) != "item")
                line.published_recommendations = view.number(Field::count);
        }
        const auto rounds = rounds_of(ask, review);
        if (!rounds.empty()) line.last_act = rounds.back().on.date;
        for (LifeEvent& event : life_of_review(ask, review))
            if (event.type == Type::review_defer) line.deferrals.push_back(std::move(event));
        out.push_back(std::move(line));
    }
    return out;
}

} // namespace heed::views
