#include "reports/round_json.h"

namespace heed::reports {

using namespace views;

namespace {

void number_or_null(JsonWriter& json, std::string_view key, const std::optional<std::int64_t>& value) {
    if (value)
        json.member(key, *value);
    else
        json.key(key).null();
}

void write_round_fields(JsonWriter& json, const RoundLine& round) {
    json.member("url", url_of(round.round.address));
    write_date(json, "on", round.on.date);
    json.key("resolutions").begin_array();
    for (const std::string_view resolution : round.resolutions) json.value(resolution);
    json.end_array();
    number_or_null(json, "acts_on", round.acts_on);
    number_or_null(json, "approved", round.approved);
    number_or_null(json, "rejected", round.rejected);
    number_or_null(json, "pending", round.pending);
    json.key("itemised").begin_object();
    for (const auto& row : domain::outcomes())
        if (row.counted_as == row.value && round.itemised[static_cast<std::size_t>(row.value)] > 0)
            json.member(row.name, round.itemised[static_cast<std::size_t>(row.value)]);
    json.end_object();
}

void write_item_of(JsonWriter& json, const RoundItem& item) {
    json.begin_object().member("number", item.number);
    write_phrase(json, "title", item.title);
    json.member("outcome", domain::name(item.outcome)).member_or_null("category", item.category);
    json.member("now", domain::name(item.now)).member("url", url_of(item.address)).end_object();
}

void write_numbers(JsonWriter& json, std::string_view key, const std::vector<RoundItem>& items) {
    json.key(key).begin_array();
    for (const RoundItem& item : items) json.value(url_of(item.address));
    json.end_array();
}

void write_categories(JsonWriter& json, const ActionReport& report) {
    json.key("categories").begin_array();
    for (const CategoryLine& category : report.action.categories) {
        if (!category.total && category.items.empty()) continue;
        json.begin_object().member("category", category.code).member("outcome", domain::name(category.outcome));
        if (category.signal != domain::Signal::none) json.member("signal", domain::code(category.signal));
        write_phrase(json, "label", category.label);
        write_phrase(json, "definition", category.definition);
        number_or_null(json, "total", category.total);
        json.member("itemised", category.items.size());
        write_cites(json, category.cites);
        json.end_object();
    }
    json.end_array();
}

void write_totals(JsonWriter& json, const ActionReport& report) {
    json.key("totals").begin_array();
    for (const RoundTotal& total : report.totals) {
        json.begin_object().member("what", total.what).member_or_null("unit", total.unit);
        json.member("published", total.published).member("itemised", total.itemised);
        if (total.is_comparable)
            json.member("agrees", total.published == total.itemised);
        else
            json.key("agrees").null();
        write_cites(json, total.cites);
        json.end_object();
    }
    json.end_array();
}

void write_held(JsonWriter& json, const HeldItems& held) {
    json.key("held").begin_object().member("count", held.held).member("open", held.open);
    json.key("later").begin_array();
    for (const HeldDecided& later : held.later) {
        json.begin_object().member("url", url_of(later.round.round.address));
        write_date(json, "on", later.round.on.date);
        json.key("items").begin_array();
        for (const RoundItem& item : later.items) write_item_of(json, item);
        json.end_array();
        write_numbers(json, "named_later", later.named_later);
        json.member("unnamed", later.unnamed).end_object();
    }
    json.end_array();
    write_numbers(json, "open_items", held.open_now);
    json.end_object();
}

void write_clocks(JsonWriter& json, const ActionReport& report) {
    json.key("clocks").begin_array();
    for (const ActionClock& clock : report.clocks) {
        json.begin_object().member("from", clock.from).member("on", clock.base.text());
        json.member("due", clock.due.text());
        if (clock.days)
            json.member("days_after", *clock.days);
        else
            json.key("days_after").null();
        write_cites(json, clock.cites);
        json.end_object();
    }
    json.end_array();
}

} // namespace

void write_life(JsonWriter& json, const LifeEvent& event) {
    json.begin_object().member("type", ledger::name(event.type));
    write_review(json, event.review.address);
    json.member_or_null("what", event.what);
    write_date(json, "on", event.on.date);
    if (event.disputed) json.member("disputed", true);
    write_cites(json, event.cites);
    json.end_object();
}

void write_round(JsonWriter& json, const RoundLine& round) {
    json.begin_object();
    write_round_fields(json, round);
    write_cites(json, round.cites);
    json.end_object();
}

std::string actions_json(const ActionList& list, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(list.review.address) + "/actions");
    json.key("items").begin_array();
    for (const ActionRow& row : list.rows)
        if (row.round) {
            const RoundLine& round = *row.round;
            json.begin_object().member("type", "action");
            write_round_fields(json, round);
            write_named(json, "body", round.body);
            if (round.disputed) json.member("disputed", true);
            write_counts(json, round.after);
            write_cites(json, round.cites);
            json.end_object();
        } else {
            write_life(json, *row.deferral);
        }
    json.end_array().member("total", list.rows.size()).key("next").null().end_object();
    return out;
}

std::string action_json(const ActionReport& report, const Ask& ask) {
    const RoundLine& round = report.action.line;
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_review(json, report.action.review.address);
    write_times(json, ask);
    write_round_fields(json, round);
    write_named(json, "body", round.body);
    write_named(json, "scorecard", round.scorecard);
    write_named(json, "rationale", round.rationale);
    write_named(json, "assessment", round.assessment);
    if (round.disputed) json.member("disputed", true);
    json.key("after").begin_object();
    write_counts(json, round.after);
    json.end_object();
    write_categories(json, report);
    write_totals(json, report);
    json.key("items").begin_array();
    for (const RoundItem& item : report.action.items) write_item_of(json, item);
    json.end_array().member("total", report.action.items.size()).key("next").null();
    json.key("reasons").begin_array();
    for (const ItemReason& reason : report.reasons) {
        json.begin_object().member("number", reason.item.number);
        write_phrase(json, "reason", reason.reason);
        json.member("url", url_of(reason.item.address));
        write_cites(json, reason.cites);
        json.end_object();
    }
    json.end_array().key("conditions").begin_array();
    for (const ConditionLine& condition : report.conditions) {
        json.begin_object().member("condition", condition.code);
        write_phrase(json, "text", condition.text);
        write_numbers(json, "items", condition.items);
        write_cites(json, condition.cites);
        json.end_object();
    }
    json.end_array();
    write_held(json, report.held);
    write_clocks(json, report);
    json.key("disagreements").begin_array();
    for (const Dispute& dispute : report.disputes) write_dispute(json, dispute);
    json.end_array().key("notes").begin_array();
    for (const Note& note : report.notes) write_note(json, note);
    json.end_array();
    write_cites(json, round.cites);
    json.end_object();
    return out;
}

} // namespace heed::reports
