#include "intake/reading_wire.h"

#include "base/json.h"
#include "base/text.h"
#include "intake/clean_html_check.h"

#include <algorithm>
#include <array>

namespace heed::intake {
namespace {

constexpr std::size_t line_bytes_max = 16 << 10;
constexpr std::array<std::string_view, 13> known_codes = {
    stripped::active,       stripped::calendar_details, stripped::element_ids,  stripped::encoding,
    stripped::hidden_text,  stripped::link_ids,         stripped::mail_headers, stripped::pixel,
    stripped::presentation, stripped::private_address,  stripped::remote_image, stripped::unsubscribe,
    stripped::workbook};

Unexpected<Refusal> unbelievable(std::string_view why) {
    return refuse("the answer of the reading process is not sound: " + std::string(why));
}

// Takes one line off the front; nothing when it has no end or is too long.
std::optional<std::string_view> take_line(std::string_view& rest) {
    const std::size_t end = rest.substr(0, line_bytes_max).find('\n');
    if (end == std::string_view::npos) return {};
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::optional<std::size_t> number_at(const Json& json, std::string_view name) {
    const Json* value = json.find(name);
    if (value == nullptr || !value->is(Json::Kind::integer) || value->number < 0) return {};
    return static_cast<std::size_t>(value->number);
}

bool is_language(std::string_view tag) {
    return tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

Result<std::vector<std::string>> read_codes(const Json& head) {
    std::vector<std::string> codes;
    const Json* list = head.find("stripped");
    if (list == nullptr || !list->is(Json::Kind::array)) return unbelievable("no list of codes");
    for (const Json& code : list->items) {
        if (std::find(known_codes.begin(), known_codes.end(), code.text) == known_codes.end())
            return unbelievable("an unknown code");
        codes.push_back(code.text);
    }
    return codes;
}

Checked check_kept(const Reading& reading, std::string_view raw) {
    if (reading.kept == raw && reading.stripped.empty()) {
        if (reading.media != "text/plain" && reading.media != "application/octet-stream" &&
            reading.media != "text/csv" && reading.media != "text/html")
            return unbelievable("an unknown media type");
        if (reading.media != "text/html") return Done{};
    }
    if (reading.stripped.empty() && reading.kept != raw)
        return unbelievable("something was taken out and it does not say what");
    if (!is_utf8(reading.kept) || reading.kept.find('\0') != std::string::npos)
        return unbelievable("the kept bytes are no text");
    if (reading.media == "text/plain" || reading.media == "text/csv") return Done{};
    if (reading.media != "text/html") return unbelievable("an unknown media type");
    if (const auto clean = check_clean_html(reading.kept); !clean) return unbelievable(clean.error().text());
    return Done{};
}

} // namespace

std::string write_reading(const Result<Reading>& reading, std::string_view raw) {
    std::string out;
    JsonWriter head(out);
    if (!reading) {
        head.begin_object()
            .member("refused", reading.error().what)
            .member("where", reading.error().where)
            .end_object();
        return out + '\n';
    }
    const std::string passages = write_passages(reading->passages);
    const bool kept_is_raw = reading->kept == raw;
    head.begin_object().member("doubts", reading->doubts.size());
    if (!kept_is_raw) head.member("kept", reading->kept.size());
    head.member("kind", name(reading->kind)).member("lang", reading->language).member("media", reading->media);
    head.member("passages", passages.size()).member("rules", rules_version).key("stripped").begin_array();
    for (const std::string& code : reading->stripped) head.value(code);
    head.end_array().end_object();
    out += '\n';
    for (const Doubt& doubt : reading->doubts) {
        JsonWriter line(out);
        line.begin_object().member("where", doubt.where).member("words", doubt.words).end_object();
        out += '\n';
    }
    out += passages;
    if (!kept_is_raw) out += reading->kept;
    return out;
}

Result<Reading> read_reading(std::string_view answer, std::string_view raw) {
    const auto first = take_line(answer);
    if (!first) return unbelievable("it has no first line");
    const auto head = parse_json(*first, 2);
    if (!head) return unbelievable("its first line is no JSON");
    if (head->find("refused") != nullptr) {
        const std::string_view what = head->text_at("refused"), where = head->text_at("where");
        return refuse(std::string(what), std::string(where));
    }
    const auto kind = document_kind_named(head->text_at("kind"));
    const auto doubts = number_at(*head, "doubts"), passages = number_at(*head, "passages");
    if (!kind || !doubts || !passages || number_at(*head, "rules") != rules_version ||
        !is_language(head->text_at("lang")))
        return unbelievable("its first line lacks something");
    auto codes = read_codes(*head);
    if (!codes) return codes.refusal();
    Reading reading{.kind = *kind,
                    .language = std::string(head->text_at("lang")),
                    .media = std::string(head->text_at("media")),
                    .kept = {},
                    .stripped = std::move(*codes),
                    .passages = {},
                    .doubts = {}};
    for (std::size_t i = 0; i < *doubts; ++i) {
        const auto line = take_line(answer);
        const auto doubt = line ? parse_json(*line, 1) : refuse("no line");
        if (!doubt) return unbelievable("a doubt is missing");
        reading.doubts.push_back({std::string(doubt->text_at("words")), std::string(doubt->text_at("where"))});
    }
    const std::size_t kept = number_at(*head, "kept").value_or(0);
    if (*passages > answer.size() || answer.size() - *passages != kept)
        return unbelievable("its sizes do not add up");
    auto list = read_passages(answer.substr(0, *passages));
    if (!list) return unbelievable(list.error().text());
    reading.passages = std::move(*list);
    reading.kept = head->find("kept") == nullptr ? raw : answer.substr(*passages);
    if (const auto sound = check_kept(reading, raw); !sound) return sound.refusal();
    return reading;
}

} // namespace heed::intake
