#include "base/json.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <simdjson.h>

namespace heed {
namespace {

constexpr std::int64_t number_max = 1LL << 53;

void append_number(std::string& out, std::int64_t number) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    out.append(buffer, end);
}

Result<Json> convert(simdjson::dom::element element, int depth_left) {
    using simdjson::dom::element_type;
    Json out;
    switch (element.type()) {
    case element_type::NULL_VALUE: return out;
    case element_type::BOOL:
        out.kind = Json::Kind::boolean;
        out.yes = element.get_bool().value();
        return out;
    case element_type::INT64:
        out.kind = Json::Kind::integer;
        out.number = element.get_int64().value();
        if (out.number > number_max || out.number < -number_max) return refuse("a number beyond 2^53");
        return out;
    case element_type::UINT64: return refuse("a number beyond 2^53");
    case element_type::DOUBLE: return refuse("a number that is not an integer");
    case element_type::STRING: return Json::of(element.get_string().value());
    case element_type::ARRAY: {
        if (depth_left == 0) return refuse("nested too deeply");
        out.kind = Json::Kind::array;
        const simdjson::dom::array items = element.get_array().value();
        for (const auto item : items) {
            auto value = convert(item, depth_left - 1);
            if (!value) return value;
            out.items.push_back(std::move(*value));
        }
        return out;
    }
    case element_type::OBJECT: {
        if (depth_left == 0) return refuse("nested too deeply");
        out.kind = Json::Kind::object;
        const simdjson::dom::object members = element.get_object().value();
        for (const auto field : members) {
            const std::string name(field.key);
            if (out.find(name) != nullptr) return refuse("the key stands twice", name);
            auto value = convert(field.value, depth_left - 1);
            if (!value) return value;
            out.members.emplace_back(name, std::move(*value));
        }
        return out;
    }
    }
    return refuse("not JSON");
}

} // namespace

void append_json_string(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text.substr(plain, i - plain));
        plain = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    out.append(text.substr(plain));
    out += '"';
}

void JsonWriter::comma() {
    if (!m_first && !m_after_key) m_out += ',';
    m_first = false;
    m_after_key = false;
}

JsonWriter& JsonWriter::open(char c) {
    comma();
    m_out += c;
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::close(char c) {
    m_out += c;
    m_first = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    comma();
    append_json_string(m_out, name);
    m_out += ':';
    m_after_key = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    comma();
    append_json_string(m_out, text);
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    comma();
    append_number(m_out, number);
    return *this;
}

JsonWriter& JsonWriter::value(bool yes) { return raw(yes ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
    comma();
    m_out += json;
    return *this;
}

Json Json::of(std::string_view text) {
    Json out;
    out.kind = Kind::string;
    out.text = text;
    return out;
}

Json Json::of(std::int64_t number) {
    Json out;
    out.kind = Kind::integer;
    out.number = number;
    return out;
}

Json Json::array(std::vector<Json> items) {
    Json out;
    out.kind = Kind::array;
    out.items = std::move(items);
    return out;
}

Json Json::object(std::vector<Member> members) {
    Json out;
    out.kind = Kind::object;
    out.members = std::move(members);
    return out;
}

const Json* Json::find(std::string_view name) const {
    for (const Member& member : members)
        if (member.first == name) return &member.second;
    return nullptr;
}

Json& Json::set(std::string_view name, Json value) {
    kind = Kind::object;
    for (Member& member : members)
        if (member.first == name) return member.second = std::move(value);
    members.emplace_back(std::string(name), std::move(value));
    return members.back().second;
}

std::string_view Json::text_at(std::string_view name) const {
    const Json* found = find(name);
    return found != nullptr && found->is(Kind::string) ? std::string_view(found->text) : std::string_view();
}

Result<Json> parse_json(std::string_view text, int depth_max) {
    if (const auto bad = first_bad_utf8(text)) return refuse("not valid UTF-8 at byte " + std::to_string(*bad));
    simdjson::dom::parser parser;
    if (parser.allocate(std::max<std::size_t>(text.size(), 64), static_cast<std::size_t>(depth_max) + 1) !=
        simdjson::SUCCESS)
        return refuse("too long to read");
    simdjson::dom::element element;
    const auto error = parser.parse(text.data(), text.size()).get(element);
    if (error == simdjson::DEPTH_ERROR) return refuse("nested too deeply");
    if (error != simdjson::SUCCESS) return refuse(std::string("not JSON: ") + simdjson::error_message(error));
    return convert(element, depth_max);
}

void append_canonical(std::string& out, const Json& value) {
    switch (value.kind) {
    case Json::Kind::null: out += "null"; return;
    case Json::Kind::boolean: out += value.yes ? "true" : "false"; return;
    case Json::Kind::integer: append_number(out, value.number); return;
    case Json::Kind::string: append_json_string(out, value.text); return;
    case Json::Kind::array: {
        out += '[';
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (i > 0) out += ',';
            append_canonical(out, value.items[i]);
        }
        out += ']';
        return;
    }
    case Json::Kind::object: {
        std::vector<const Json::Member*> sorted;
        for (const Json::Member& member : value.members) sorted.push_back(&member);
        std::sort(sorted.begin(), sorted.end(),
                  [](const auto* a, const auto* b) { return a->first < b->first; });
        out += '{';
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (i > 0) out += ',';
            append_json_string(out, sorted[i]->first);
            out += ':';
            append_canonical(out, sorted[i]->second);
        }
        out += '}';
        return;
    }
    }
}

std::string canonical(const Json& value) {
    std::string out;
    append_canonical(out, value);
    return out;
}

} // namespace heed
