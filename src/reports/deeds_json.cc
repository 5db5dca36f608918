#include "reports/deeds_json.h"

#include "ledger/event.h"

namespace heed::reports {

using namespace views;

namespace {

std::string url_of_event(EventNo event) { return "/e/" + std::to_string(event); }

void write_deed(JsonWriter& json, const DeedLine& line) {
    json.member("id", line.id).member("url", url_of(line.address)).member("at", iso(line.at));
    json.member("by", line.by).member("approvals", line.approvals);
    write_phrase(json, "title", line.title);
    json.member("first", line.first).member("events", line.events);
    json.key("counts").begin_object();
    for (const TypeCount& count : line.counts) json.member(ledger::name(count.type), count.count);
    json.end_object();
}

void write_event(JsonWriter& json, const EventLine& event) {
    json.begin_object().member("event", event.event).member("url", url_of_event(event.event));
    if (event.is_unknown) {
        json.key("type").null().end_object();
        return;
    }
    json.member("type", ledger::name(event.type));
    write_named(json, "about", event.about);
    write_date(json, "on", event.on);
    if (event.to) json.member("to", event.to->text());
    if (event.outcome)
        json.member("value", domain::name(*event.outcome));
    else if (event.status)
        json.member("value", domain::name(*event.status));
    else
        json.member_or_null("value", event.value);
    if (event.replaces != none) json.member(event.is_void ? "voids" : "corrects", event.replaces);
    if (event.replaced_by != none) json.member("replaced_by", event.replaced_by);
    write_cites(json, event.cites);
    json.end_object();
}

} // namespace

std::string deeds_json(const DeedList& list, const Ask& ask, std::string_view path, std::string_view next) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, path);
    json.key("items").begin_array();
    for (const DeedLine& line : list.lines) {
        json.begin_object();
        write_deed(json, line);
        json.end_object();
    }
    json.end_array().member("total", list.total).member_or_null("next", next).end_object();
    return out;
}

std::string deed_json(const DeedView& deed, const Ask& ask, std::string_view next) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_times(json, ask);
    write_deed(json, deed.line);
    json.key("reviews").begin_array();
    for (const Named& review : deed.reviews) json.value(review.address);
    json.end_array().key("effect").begin_array();
    for (const DeedEffect& effect : deed.effects) {
        json.begin_object().member("review", effect.review.address).key("before").begin_object();
        write_counts(json, effect.before);
        json.end_object().key("after").begin_object();
        write_counts(json, effect.after);
        json.end_object().member("url", url_of(effect.review.address)).end_object();
    }
    json.end_array().key("items").begin_array();
    for (const EventLine& event : deed.events) write_event(json, event);
    json.end_array().member("total", deed.line.events).member_or_null("next", next).end_object();
    return out;
}

std::string event_json(Ask& ask, EventNo event, std::string_view shown_at) {
    const EventView view(ask.record(), event);
    const EventLine line = event_line(ask, event);
    const DeedRow& deed = ask.record().deed(view.row().deed);
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_times(json, ask);
    json.member("event", event).member("url", url_of_event(event)).member("shown_at", shown_at);
    json.member_or_null("type", line.is_unknown ? std::string_view() : ledger::name(line.type));
    write_named(json, "about", line.about);
    write_date(json, "on", line.on);
    write_date(json, "to", line.to);
    json.key("val").begin_object();
    if (!line.is_unknown)
        for (const Field field : view.fields()) {
            if (const auto number = view.number(field))
                json.member(ledger::name(field), *number);
            else
                json.member(ledger::name(field), view.text(field));
        }
    json.end_object().key("words").begin_object();
    if (const EventWords* words = ask.words.all(event)) {
        for (const EventWords::Text& text : words->texts)
            json.member(text.language.empty() ? text.name : text.name + '.' + text.language, text.words);
        for (const auto* others : {&words->persons, &words->links})
            for (const EventWords::Text& text : *others) json.member(text.name, text.words);
    }
    json.end_object();
    write_cites(json, line.cites);
    if (line.replaces != none) json.member(line.is_void ? "voids" : "corrects", line.replaces);
    if (line.replaced_by != none) json.member("replaced_by", line.replaced_by);
    json.member("deed", url_of(ledger::deed_address(ask.record().deed_name(view.row().deed))));
    json.member("by", ask.record().code(deed.by)).member("at", iso(deed.at)).end_object();
    return out;
}

} // namespace heed::reports
