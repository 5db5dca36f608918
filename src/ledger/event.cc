#include "ledger/event.h"

#include "base/digest.h"
#include "base/text.h"

#include <algorithm>

namespace heed::ledger {
namespace {

void append_value(JsonWriter& json, const Value& value) {
    struct Append {
        JsonWriter& json;
        void operator()(const std::string& text) { json.value(text); }
        void operator()(std::int64_t number) { json.value(number); }
        void operator()(const domain::Date& date) { json.value(date.text()); }
        void operator()(bool yes) { json.value(yes); }
        void operator()(const std::vector<std::string>& list) {
            json.begin_array();
            for (const std::string& text : list) json.value(text);
            json.end_array();
        }
        void operator()(const std::vector<domain::Date>& list) {
            json.begin_array();
            for (const domain::Date& date : list) json.value(date.text());
            json.end_array();
        }
        void operator()(const Kept& kept) {
            json.begin_object()
                .member("media", kept.media)
                .member("sha256", kept.sha256)
                .member("size", kept.size);
            json.end_object();
        }
        void operator()(const Passages& passages) {
            json.begin_object().member("count", passages.count).member("sha256", passages.sha256).end_object();
        }
    };
    std::visit(Append{json}, value);
}

enum class Part { core, leaf };

std::string bytes_of(const Event& event, Part part) {
    std::string out;
    out.reserve(384);
    JsonWriter json(out);
    json.begin_object();
    if (!event.sd.empty()) {
        json.key("_sd").begin_array();
        for (const std::string& digest : event.sd) json.value(digest);
        json.end_array().member("_sd_alg", "sha-256");
    }
    json.member("about", event.about);
    if (part == Part::leaf) json.member("at", iso(event.at));
    json.member("by", event.by);
    if (!event.cites.empty()) {
        json.key("cites").begin_array();
        for (const Citation& cite : event.cites) {
            json.begin_object();
            if (cite.cap > 0) json.member("cap", cite.cap);
            if (cite.col > 0) json.member("col", cite.col);
            if (!cite.passage.empty()) json.member("p", cite.passage);
            json.member("src", cite.source).end_object();
        }
        json.end_array();
    }
    if (event.corrects) json.member("corrects", *event.corrects);
    json.member("deed", event.deed);
    if (part == Part::leaf && !event.ok.empty()) {
        json.key("ok").begin_array();
        for (const std::string& account : event.ok) json.value(account);
        json.end_array();
    }
    if (event.on) json.member("on", event.on->text());
    if (event.to) json.member("to", event.to->text());
    json.member("type", name(event.type)).member("v", 1);
    if (!event.val.empty()) {
        json.key("val").begin_object();
        for (const Member& member : event.val) {
            json.key(name(member.field));
            append_value(json, member.value);
        }
        json.end_object();
    }
    if (event.voids) json.member("voids", *event.voids);
    json.end_object();
    return out;
}

bool is_media(std::string_view text) {
    return !text.empty() && text.size() <= 100 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789/.+-") == std::string_view::npos;
}

template <class T, class Check> bool all(const Value& value, Check check) {
    const auto* list = std::get_if<std::vector<T>>(&value);
    return list != nullptr && !list->empty() && std::all_of(list->begin(), list->end(), check);
}

bool has_form(const Value& value, Form form) {
    const auto text_that = [&](auto check) {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr && check(*text);
    };
    const auto is_address = [](std::string_view text) { return domain::parse_address(text).has_value(); };
    switch (form) {
    case Form::code: return text_that(is_code);
    case Form::address: return text_that(is_address);
    case Form::digest: return text_that(is_digest);
    case Form::number: {
        const auto* number = std::get_if<std::int64_t>(&value);
        return number != nullptr && *number >= 0 && *number <= (1LL << 53);
    }
    case Form::date: return std::holds_alternative<domain::Date>(value);
    case Form::yes: return value == Value(true);
    case Form::codes: return all<std::string>(value, is_code);
    case Form::addresses: return all<std::string>(value, is_address);
    case Form::dates: return all<domain::Date>(value, [](const domain::Date&) { return true; });
    case Form::kept: {
        const auto* kept = std::get_if<Kept>(&value);
        return kept != nullptr && is_media(kept->media) && is_digest(kept->sha256) && kept->size >= 0;
    }
    case Form::passages: {
        const auto* passages = std::get_if<Passages>(&value);
        return passages != nullptr && is_digest(passages->sha256) && passages->count >= 0;
    }
    }
    return false;
}

std::string_view describe(Form form) {
    switch (form) {
    case Form::code: return "a code (letters, digits and ._:/@,=+-)";
    case Form::number: return "a whole number";
    case Form::date: return "a date";
    case Form::address: return "the address of a thing";
    case Form::yes: return "true";
    case Form::digest: return "64 hexadecimal digits";
    case Form::codes: return "one or more codes";
    case Form::addresses: return "one or more addresses of things";
    case Form::dates: return "one or more dates";
    case Form::kept: return "media type, digest and size";
    case Form::passages: return "count and digest";
    }
    return {};
}

Checked check_cites(const Event& event) {
    for (const Citation& cite : event.cites) {
        const auto source = domain::parse_address(cite.source);
        if (!source || source->kind != domain::ThingKind::source)
            return refuse("\"" + cite.source + "\" is not the address of a source", "cites");
        if (cite.passage.empty() != (cite.cap == 0))
            return refuse("a passage and the number of its capture stand together", "cites");
        if (!cite.passage.empty() && !is_anchor(cite.passage))
            return refuse("\"" + cite.passage + "\" is not the anchor of a passage (8 hexadecimal digits)",
                          "cites");
        if (cite.col > 0 && cite.passage.empty()) return refuse("a column needs a passage", "cites");
        if (cite.col > 256 || cite.cap > 1'000'000)
            return refuse("a column or capture number is too large", "cites");
    }
    return Done{};
}

Checked check_allowed(const FieldRow& field, const Value& value) {
    const auto check = [&](const std::string& code) -> Checked {
        if (std::find(field.allowed.begin(), field.allowed.end(), code) != field.allowed.end()) return Done{};
        std::string choices;
        for (const std::string_view allowed : field.allowed)
            choices += (choices.empty() ? "" : ", ") + std::string(allowed);
        return refuse("\"" + code + "\" is none of " + choices, std::string(name(field.field)));
    };
    if (field.allowed.empty()) return Done{};
    if (const auto* code = std::get_if<std::string>(&value)) return check(*code);
    if (const auto* codes = std::get_if<std::vector<std::string>>(&value))
        for (const std::string& code : *codes)
            if (auto ok = check(code); !ok) return ok;
    return Done{};
}

Checked check_presence(Presence presence, bool given, std::string_view what) {
    if (presence == Presence::required && !given) return refuse("is missing", std::string(what));
    if (presence == Presence::never && given) return refuse("has no place in this type", std::string(what));
    return Done{};
}

} // namespace

bool is_digest(std::string_view text) { return parse_hex_digest(text).has_value(); }

bool is_anchor(std::string_view text) {
    const std::string_view head = text.substr(0, 8);
    if (head.size() != 8 || head.find_first_not_of("0123456789abcdef") != std::string_view::npos) return false;
    if (text.size() == 8) return true;
    const auto repeat = text[8] == '-' ? parse_number(text.substr(9)) : std::nullopt;
    return repeat && *repeat >= 2 && *repeat <= 1'000'000;
}

const Value* Event::find(Field field) const {
    for (const Member& member : val)
        if (member.field == field) return &member.value;
    return nullptr;
}

std::string_view Event::text(Field field) const {
    const Value* value = find(field);
    const auto* found = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    return found != nullptr ? std::string_view(*found) : std::string_view();
}

std::optional<std::int64_t> Event::number(Field field) const {
    const Value* value = find(field);
    const auto* found = value != nullptr ? std::get_if<std::int64_t>(value) : nullptr;
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

const std::vector<std::string>& Event::list(Field field) const {
    static const std::vector<std::string> none;
    const Value* value = find(field);
    const auto* found = value != nullptr ? std::get_if<std::vector<std::string>>(value) : nullptr;
    return found != nullptr ? *found : none;
}

void Event::set(Field field, Value value) {
    const auto place = std::lower_bound(val.begin(), val.end(), field,
                                        [](const Member& member, Field f) { return member.field < f; });
    if (place != val.end() && place->field == field)
        place->value = std::move(value);
    else
        val.insert(place, {field, std::move(value)});
}

std::string core_bytes(const Event& event) { return bytes_of(event, Part::core); }
std::string leaf_bytes(const Event& event) { return bytes_of(event, Part::leaf); }

Checked check_form(const Event& event) {
    const TypeRow& type = row(event.type);
    const auto about = domain::parse_address(event.about);
    if (!about) return about.refusal();
    if (!type.about.empty() && std::find(type.about.begin(), type.about.end(), about->kind) == type.about.end())
        return refuse("\"" + event.about + "\" is not what " + std::string(type.name) + " is about", "about");
    if (event.corrects && event.voids) return refuse("an event corrects or voids, not both", "corrects");
    if (auto ok = check_cites(event); !ok) return ok;
    if (type.cites && event.cites.empty())
        return refuse("a fact names at least one source that states it", "cites");
    if (event.voids) { // says only that the other never happened
        if (!event.val.empty() || event.on || event.to)
            return refuse("an event that voids states nothing else", "voids");
    } else {
        if (auto ok = check_presence(type.on, event.on.has_value(), "on"); !ok) return ok;
        if (auto ok = check_presence(type.to, event.to.has_value(), "to"); !ok) return ok;
        const auto begins = event.on ? event.on->first() : std::nullopt;
        const auto ends = event.to ? event.to->last() : std::nullopt;
        if (begins && ends && *ends < *begins)
            return refuse(event.to->text() + " is before " + event.on->text() + ", where it begins", "to");
        for (const FieldRow& field : type.fields)
            if (auto ok = check_presence(field.presence, event.find(field.field) != nullptr, name(field.field));
                !ok)
                return ok;
    }
    for (std::size_t i = 0; i < event.val.size(); ++i) {
        const Member& member = event.val[i];
        ensure(i == 0 || event.val[i - 1].field < member.field, "members stand in order, each once");
        const FieldRow* field = type.find(member.field);
        if (field == nullptr)
            return refuse("has no place in " + std::string(type.name), std::string(name(member.field)));
        if (!has_form(member.value, field->form))
            return refuse("is not " + std::string(describe(field->form)), std::string(name(member.field)));
        if (auto ok = check_allowed(*field, member.value); !ok) return ok;
    }
    if (!is_deed(event.deed)) return refuse("is not the name of a deed", "deed");
    if (!is_account(event.by)) return refuse("is not an account", "by");
    if (leaf_bytes(event).size() > leaf_bytes_max) return refuse("an event has at most 65,535 bytes", "val");
    return Done{};
}

std::string slot_text(const Event& event) {
    const TypeRow& type = row(event.type);
    std::string out(type.name);
    char mark = ':';
    const auto add = [&](std::string_view value) {
        out += mark;
        out += value;
        mark = ',';
    };
    for (const Field field : type.slot) {
        if (const auto number = event.number(field))
            add(std::to_string(*number));
        else
            add(event.text(field));
    }
    if (type.slot_on) add(event.on ? event.on->text() : "");
    return out;
}

bool is_deed(std::string_view text) {
    return text.size() == 28 && text.substr(0, 2) == "d:" && is_base32(text.substr(2));
}

bool is_account(std::string_view text) {
    return text.size() == 10 && text.substr(0, 2) == "a:" && is_base32(text.substr(2));
}

std::string new_deed(std::span<const std::uint8_t> random16) {
    ensure(random16.size() == 16, "a deed's name holds 128 bits");
    return "d:" + base32(random16);
}

} // namespace heed::ledger
