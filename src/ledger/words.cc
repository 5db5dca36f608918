#include "ledger/words.h"

#include "base/digest.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace heed::ledger {
namespace {

constexpr std::string_view words_names[] = {"text", "person", "link", "quotes"};
constexpr std::string_view person_names[] = {"affiliation", "contact", "name"};
constexpr std::string_view link_names[] = {"address", "file"};
constexpr std::size_t quote_words_max = 12;

Checked check_string(const Json& value, std::string_view where) {
    if (!value.is(Json::Kind::string) || value.text.empty()) return refuse("is not text", std::string(where));
    if (const auto bad = first_bad_utf8(value.text))
        return refuse("is not valid UTF-8 at byte " + std::to_string(*bad), std::string(where));
    if (!is_nfc(value.text)) return refuse("is not in normalisation form C", std::string(where));
    if (value.text.find('\0') != std::string::npos) return refuse("holds a NUL byte", std::string(where));
    return Done{};
}

Checked check_names(const Json& value, std::span<const std::string_view> allowed, std::string_view where) {
    if (!value.is(Json::Kind::object) || value.members.empty())
        return refuse("is not an object", std::string(where));
    for (const auto& [key, text] : value.members) {
        if (std::find(allowed.begin(), allowed.end(), key) == allowed.end())
            return refuse("has no place in these words", key);
        if (auto ok = check_string(text, key); !ok) return ok;
    }
    return Done{};
}

Checked check_text(const TypeRow& type, const Json& value) {
    if (!value.is(Json::Kind::object) || value.members.empty()) return refuse("is not an object", "text");
    for (const auto& [key, by_language] : value.members) {
        if (std::find(type.text.begin(), type.text.end(), key) == type.text.end())
            return refuse("has no place in the words of " + std::string(type.name), key);
        if (!by_language.is(Json::Kind::object) || by_language.members.empty())
            return refuse("is not an object by language", key);
        for (const auto& [language, text] : by_language.members) {
            if (!is_language(language)) return refuse("\"" + language + "\" is not a language", key);
            if (auto ok = check_string(text, key + "." + language); !ok) return ok;
        }
    }
    return Done{};
}

Checked check_quotes(const Event& event, const Json& value) {
    if (!value.is(Json::Kind::array) || value.items.size() != event.cites.size())
        return refuse("one quotation, perhaps empty, stands beside each citation", "quotes");
    for (const Json& quote : value.items) {
        if (!quote.is(Json::Kind::string)) return refuse("is not text", "quotes");
        if (quote.text.empty()) continue;
        if (auto ok = check_string(quote, "quotes"); !ok) return ok;
        if (count_words(quote.text) > quote_words_max)
            return refuse("\"" + std::string(front_of(quote.text, 60)) + "...\" is longer than twelve words",
                          "quotes");
    }
    return Done{};
}

} // namespace

std::string_view name(WordsName which) {
    const auto at = static_cast<std::size_t>(which);
    return at < std::size(words_names) ? words_names[at] : "unknown"; // as an altered record may have it
}

std::optional<WordsName> parse_words_name(std::string_view text) {
    for (std::size_t i = 0; i < std::size(words_names); ++i)
        if (words_names[i] == text) return static_cast<WordsName>(i);
    return {};
}

std::string digest_of(const Disclosure& disclosure) {
    return base64url(as_text(sha256(base64url(disclosure.bytes))));
}

Result<Disclosure> disclose(WordsName which, const Json& value, Chance& chance) {
    std::array<std::uint8_t, 16> salt;
    chance.fill(salt);
    Disclosure out{which,
                   canonical(Json::array({Json::of(base64url(as_text(salt))), Json::of(name(which)), value}))};
    if (out.bytes.size() > words_bytes_max)
        return refuse("is longer than 65,535 bytes; a longer text is a file", std::string(name(which)));
    return out;
}

Result<Json> open_disclosure(std::string_view bytes) {
    auto array = parse_json(bytes);
    if (!array) return array;
    if (!array->is(Json::Kind::array) || array->items.size() != 3 || !parse_words_name(array->items[1].text))
        return refuse("not a disclosure");
    return std::move(array->items[2]);
}

Checked check_words(const Event& event, WordsName which, const Json& value) {
    const TypeRow& type = row(event.type);
    switch (which) {
    case WordsName::text:
        if (type.text.empty()) return refuse("has no words", std::string(type.name));
        return check_text(type, value);
    case WordsName::person:
        if (!type.person) return refuse("holds no person", std::string(type.name));
        return check_names(value, person_names, "person");
    case WordsName::link:
        if (!type.link) return refuse("holds no outside address", std::string(type.name));
        return check_names(value, link_names, "link");
    case WordsName::quotes: return check_quotes(event, value);
    }
    return Done{};
}

bool is_language(std::string_view tag) {
    const std::string_view main = tag.substr(0, tag.find('-'));
    return (main.size() == 2 || main.size() == 3) &&
           main.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos && tag.size() <= 35 &&
           tag.back() != '-' &&
           tag.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
               std::string_view::npos;
}

} // namespace heed::ledger
