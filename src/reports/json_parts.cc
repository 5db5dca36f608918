#include "reports/json_parts.h"

namespace heed::reports {

using namespace views;

std::string url_of(std::string_view address) { return "/" + std::string(address); }

std::string list_url(const Ask& ask, ThingId review, std::string_view list) {
    const std::string path = '/' + std::string(list);
    return review == none ? path : url_of(ask.moment.address(review)) + path;
}

void write_date(JsonWriter& json, std::string_view key, const std::optional<domain::Date>& date) {
    json.member_or_null(key, date ? date->text() : std::string());
}

void write_number(JsonWriter& json, std::string_view key, const std::optional<std::int64_t>& number) {
    if (number)
        json.member(key, *number);
    else
        json.key(key).null();
}

void write_phrase(JsonWriter& json, std::string_view key, const Phrase& phrase) {
    json.member_or_null(key, phrase.text);
}

void write_cites(JsonWriter& json, const std::vector<Cited>& cites) {
    json.key("cites").begin_array();
    for (const Cited& cite : cites) {
        json.begin_object().member("source", cite.source.code).member("url", url_of(cite.source.address));
        if (!cite.passage.empty()) {
            json.member("capture", cite.cap).member("passage", cite.passage);
            if (cite.col > 0) json.member("column", cite.col);
        }
        if (!cite.quote.empty()) json.member("quote", cite.quote);
        json.end_object();
    }
    json.end_array();
}

void write_named(JsonWriter& json, std::string_view key, const Named& named) {
    if (!named) {
        json.key(key).null();
        return;
    }
    json.key(key).begin_object().member("url", url_of(named.address));
    write_phrase(json, "name", named.name);
    json.end_object();
}

void write_times(JsonWriter& json, const Ask& ask) {
    json.member("as_of", iso(ask.moment.as_of()));
    json.member("known", iso(ask.moment.known_at()));
    json.key("record").begin_object().member("size", ask.moment.known());
    if (ask.moment.is_now()) json.member("root", hex(ask.moment.snapshot().root));
    json.end_object();
}

void write_review(JsonWriter& json, std::string_view code) { json.member_or_null("review", code); }

void write_head(JsonWriter& json, const Ask& ask, std::string_view url) {
    const std::string_view first = url.substr(1, url.find_first_of("/?#", 1) - 1);
    const ThingId thing = ask.moment.find(first);
    const bool is_review = thing != none && ask.record().thing(thing).kind == domain::ThingKind::review;
    write_review(json, is_review ? first : std::string_view());
    json.member("url", url);
    write_times(json, ask);
}

void write_round_id(JsonWriter& json, std::string_view address) {
    json.member_or_null("round", address.empty() ? address : address.substr(address.rfind('/') + 1));
}

void write_note(JsonWriter& json, const Note& note) {
    json.begin_object().member("kind", note.kind).member("url", "/e/" + std::to_string(note.event));
    json.member_or_null("ref", note.ref);
    write_named(json, "about", note.about);
    write_phrase(json, "text", note.text);
    json.key("things").begin_array();
    for (const Named& thing : note.things) json.value(url_of(thing.address));
    json.end_array();
    write_date(json, "on", note.on);
    write_cites(json, note.cites);
    json.end_object();
}

std::string fact_of(const Dispute& dispute) {
    std::string_view slot = dispute.slot; // "review.defer:," where nothing tells one deferral from another
    while (slot.ends_with(',') || slot.ends_with(':')) slot.remove_suffix(1);
    return std::string(dispute.about.address) + " " + std::string(slot);
}

std::string_view member_of(const Dispute& dispute) {
    switch (dispute.member.what) {
    case Difference::What::on: return "on";
    case Difference::What::to: return "to";
    case Difference::What::member: return ledger::name(dispute.member.field);
    }
    return {};
}

void write_dispute(JsonWriter& json, const Dispute& dispute) {
    json.begin_object();
    json.member("fact", fact_of(dispute));
    write_named(json, "about", dispute.about);
    json.member("url", url_of(dispute.about.address));
    json.member("type", ledger::name(dispute.type)).member("slot", dispute.slot);
    json.member("member", member_of(dispute));
    json.key("claims").begin_array();
    for (const ClaimedValue& value : dispute.values) {
        json.begin_object().member("value", value.date ? value.date->text() : value.text);
        write_cites(json, value.cites);
        json.end_object();
    }
    json.end_array();
    if (dispute.settled_by == none) {
        json.key("settled").null();
    } else {
        json.key("settled").begin_object().member("at", iso(dispute.settled_at));
        write_phrase(json, "reason", dispute.reason);
        json.member("url", "/e/" + std::to_string(dispute.settled_by)).end_object();
    }
    json.end_object();
}

void write_counts(JsonWriter& json, const Counts& counts) {
    json.key("decisions").begin_object();
    for (const auto& row : domain::outcomes()) json.member(row.name, counts[row.value]);
    json.member("undetermined", counts.undetermined).end_object();
}

void write_item(JsonWriter& json, const ItemLine& item, Ask& ask, const wording::Wording& words) {
    json.member("number", item.number);
    write_phrase(json, "title", item.title);
    json.key("addressed_to").begin_array();
    for (const Named& body : item.addressed_to) json.value(body.name.empty() ? body.address : body.name.text);
    json.end_array();

    const Decision& decision = item.decision;
    json.key("decision").begin_object().member("outcome", domain::name(decision.outcome));
    json.member("label", decision.label.empty() ? words.word(decision.outcome) : decision.label.text);
    write_date(json, "on", decision.on.date);
    write_round_id(json, decision.round.address);
    if (decision.signal != domain::Signal::none) json.member("signal", domain::code(decision.signal));
    if (decision.undetermined) json.member("undetermined", true);
    if (decision.on.disputed) json.member("disputed", true);
    json.end_object();

    const Implementation& implementation = item.implementation;
    json.key("implementation").begin_object().member("status", domain::name(implementation.status));
    json.member("label",
                implementation.label.empty() ? words.word(implementation.status) : implementation.label.text);
    write_date(json, "reported_for", implementation.reported_for);
    if (implementation.disputed) json.member("disputed", true);
    json.end_object();

    json.key("verification").begin_object().member("state", domain::name(item.verification)).end_object();
    json.key("priority").begin_array();
    for (const Priority& priority : item.priority) {
        json.begin_object();
        const Phrase rater = ask.named(priority.rater.thing).name;
        json.member("rater", rater.empty() ? priority.rater.address : rater.text);
        json.member_or_null("level", priority.level).member_or_null("no_level", priority.no_level);
        write_date(json, "on", priority.on);
        json.end_object();
    }
    json.end_array();
    json.key("waits_for").begin_array();
    for (const Waits& waits : item.waits_for) {
        if (waits.thing)
            json.value(url_of(waits.thing.address));
        else
            json.value(waits.outside.text);
    }
    json.end_array();
    json.key("unmet").begin_array();
    for (const std::string_view demand : item.unmet) json.value(demand);
    json.end_array();
    json.member("url", url_of(item.address));
}

} // namespace heed::reports
